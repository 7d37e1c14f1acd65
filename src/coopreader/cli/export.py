"""`coopreader export`: every article in another format, on standard output."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from coopreader.cli.inputs import fields_option, paths_argument, read_corpus
from coopreader.export import EXPORTERS

if TYPE_CHECKING:
    from coopreader.readers.fields import FieldNames


@click.command(short_help="Write all articles to standard output.")
@paths_argument
@fields_option
@click.option("--format", "format_name", type=click.Choice(list(EXPORTERS)), required=True, help="What to write.")
def export(paths: tuple[Path, ...], format_name: str, names: "FieldNames | None") -> None:
    """Write all articles to standard output, in the order of their files.

    `jsonl` has all fields and can be read back; `markdown` is for reading elsewhere.
    """
    to_text = EXPORTERS[format_name]
    for position, article in enumerate(read_corpus(paths, names)):
        if position and format_name == "markdown":
            click.echo()
        click.echo(to_text(article))
