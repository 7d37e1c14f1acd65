"""The command line. One module per verb; `coopreader PATH ...` without a verb opens the reader.

Verbs print and end: they never import Textual. Errors are one line on standard error; exit status 1 means that
nothing matched, 2 that the command could not be carried out.
"""

import os
import sys
from io import TextIOWrapper

import click
from click.shell_completion import CompletionItem

from coopreader.cli.export import export
from coopreader.cli.list_articles import list_articles
from coopreader.cli.read import read
from coopreader.cli.show import show
from coopreader.errors import CoopReaderError, NoMatch
from coopreader.text.safe import safe_line
from coopreader.version import __version__

EXIT_NO_MATCH = 1
EXIT_FAILED = 2


class ReaderFirst(click.Group):
    """A group in which whatever is no verb is something to read."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As usual, with the reader's name put in where no verb was named."""
        is_named = bool(args) and args[0] in {*self.commands, "--help", "-h", "--version"}
        # A first word that is still being completed (none is there yet) may become either.
        if not is_named and not (ctx.resilient_parsing and not args):
            args = [str(read.name), *args]
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Both ways of calling us."""
        formatter.write_usage(ctx.command_path, "[PATH ...]")
        formatter.write_usage(ctx.command_path, "VERB [OPTIONS] ...")

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Verbs, and paths to read."""
        paths = CompletionItem(incomplete, type="file")
        return [*super().shell_complete(ctx, incomplete), paths]


@click.group(cls=ReaderFirst, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="coopreader")
def coopreader() -> None:
    """A terminal reading room for saved articles.

    Opens folders of saved pages, single files, or `-` (one article from standard input): true headlines in a list,
    clean text to read, and a fuzzy filter that forgives typos. Given nothing, it opens the bundled articles.
    """


coopreader.add_command(read)
coopreader.add_command(list_articles)
coopreader.add_command(show)
coopreader.add_command(export)


def main() -> None:
    """Run the command line and leave the process."""
    _agree_on_utf8()
    try:
        coopreader(prog_name="coopreader")
    except NoMatch as problem:
        click.echo(f"coopreader: {safe_line(str(problem))}", err=True)
        sys.exit(EXIT_NO_MATCH)
    except CoopReaderError as problem:
        click.echo(f"coopreader: {safe_line(str(problem))}", err=True)
        sys.exit(EXIT_FAILED)
    except OSError as problem:
        # What is read becomes a value: only writing gets here. What is still to be written must not fail once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        click.echo(f"coopreader: cannot write: {problem.strerror}", err=True)
        sys.exit(EXIT_FAILED)


def _agree_on_utf8() -> None:
    """Pipes and files get UTF-8 on every system; a terminal that lacks a letter shows a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
