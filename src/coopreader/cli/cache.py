"""`coopreader cache`: what is kept of folders that were read, so that they open at once the next time."""

import click

from coopreader.places import settings_file, shelf_folder
from coopreader.settings import load_settings
from coopreader.text.numbers import count_of
from coopreader.text.safe import safe_line

MEGABYTE = 1 << 20


@click.group(invoke_without_command=True, short_help="Show, prune or clear what is kept of folders.")
@click.pass_context
def cache(context: click.Context) -> None:
    """What is kept of folders that were read: which, how many articles, how large, and when it was last used."""
    if context.invoked_subcommand is not None:
        return
    from datetime import datetime

    from coopreader.corpus.shelves import all_shelves

    shelves = all_shelves(shelf_folder())
    for shelf in shelves:
        used = datetime.fromtimestamp(shelf.used).astimezone()
        paths = ", ".join(safe_line(str(path)) for path in shelf.paths) or "of another version"
        told = f"{used:%Y-%m-%d}  {shelf.size / MEGABYTE:8,.1f} MB  {count_of(shelf.articles, 'article'):>16}"
        click.echo(f"{told}  {paths}")
    size = sum(shelf.size for shelf in shelves) / MEGABYTE
    most = load_settings(settings_file()).cache_mb
    click.echo(f"{size:,.1f} of {most:,} MB in {safe_line(str(shelf_folder()))}")


@cache.command()
def prune() -> None:
    """Remove what was used longest ago, until the rest fits the setting cache_mb."""
    prune_shelves()


@cache.command()
def clear() -> None:
    """Remove all of it: every folder is read anew the next time."""
    _prune(0)


def prune_shelves() -> None:
    """Keep within what the settings allow."""
    _prune(load_settings(settings_file()).cache_mb)


def _prune(most: int) -> None:
    from coopreader.corpus.shelves import prune as prune_all

    prune_all(shelf_folder(), most * MEGABYTE)
