"""The command line. One module per verb; `coopreader PATH ...` without a verb opens the reader.

Verbs print and end: they never import Textual. Errors are one line on standard error; exit status 1 means that
nothing matched, 2 that the command could not be carried out.
"""

import os
import signal
import sys
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING, Final, NoReturn

import click

from coopreader.errors import CoopReaderError, NoMatch
from coopreader.version import __version__

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

READ: Final = "read"
"""The verb that need not be named."""

VERBS: Final = (
    (READ, "coopreader.cli.read:read"),
    ("list", "coopreader.cli.list_articles:list_articles"),
    ("show", "coopreader.cli.show:show"),
    ("export", "coopreader.cli.export:export"),
    ("cache", "coopreader.cli.cache:cache"),
)
"""Every verb and where it stands, in the order of --help. Only the one that was asked for is imported."""

EXIT_NO_MATCH: Final = 1
EXIT_FAILED: Final = 2
EXIT_INTERRUPTED: Final = 128 + signal.SIGINT


class ReaderFirst(click.Group):
    """A group in which whatever is no verb is something to read."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The verbs."""
        return [name for name, _ in VERBS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The verb of that name."""
        place = dict(VERBS).get(cmd_name)
        if place is None:
            return None
        module, attribute = place.split(":")
        verb: click.Command = getattr(import_module(module), attribute)
        return verb

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As usual, with the reader's name put in where no verb was named."""
        is_named = bool(args) and args[0] in {*dict(VERBS), "--help", "-h", "--version"}
        # A first word that is still being completed (none is there yet) may become either.
        if not is_named and not (ctx.resilient_parsing and not args):
            args = [READ, *args]
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Both ways of calling us."""
        formatter.write_usage(ctx.command_path, "[PATH ...]")
        formatter.write_usage(ctx.command_path, "VERB [OPTIONS] ...")

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        """Verbs, and paths to read."""
        from click.shell_completion import CompletionItem

        paths = CompletionItem(incomplete, type="file")
        return [*super().shell_complete(ctx, incomplete), paths]


@click.group(cls=ReaderFirst, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="coopreader")
def coopreader() -> None:
    """A terminal reading room for saved articles.

    Opens folders of saved pages, single files, or `-` (one article from standard input): true headlines in a list,
    clean text to read, and a fuzzy filter that forgives typos. Given nothing, it opens the bundled articles.
    """


def main() -> None:
    """Run the command line and leave the process."""
    _open_closed_streams()
    _agree_on_utf8()
    if hasattr(signal, "SIGPIPE"):
        # As every tool in a pipe: whoever reads has had enough. (Status 1 would say that nothing matched.)
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    if sys.stdout is None:
        _fail("cannot write: standard output is closed")
    try:
        sys.exit(coopreader(prog_name="coopreader", standalone_mode=False))
    except click.UsageError as problem:
        command = problem.ctx.command_path if problem.ctx else "coopreader"
        _fail(f"{problem.format_message()} (see {command} --help)")
    except click.Abort:
        sys.exit(EXIT_INTERRUPTED)
    except NoMatch as problem:
        _fail(str(problem), EXIT_NO_MATCH)
    except CoopReaderError as problem:
        _fail(str(problem))
    except OSError as problem:
        # What is read becomes a value: only writing gets here. What is still to be written must not fail once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        _fail(f"cannot write: {problem.strerror}")


def _fail(problem: str, status: int = EXIT_FAILED) -> NoReturn:
    """Tell `problem` in one line, and leave the process."""
    from coopreader.text.safe import safe_line

    click.echo(f"coopreader: {safe_line(problem)}", err=True)
    sys.exit(status)


def _open_closed_streams() -> None:
    """Have what was closed (`<&-`, `>&-`) lead nowhere, so that no pipe or file of ours takes its number."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    if sys.stdin is None:
        sys.stdin = os.fdopen(0)


def _agree_on_utf8() -> None:
    """Pipes and files get UTF-8 on every system; a terminal that lacks a letter shows a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
