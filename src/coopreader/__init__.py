"""coopreader: a terminal reading room for saved articles, and the library behind it.

    import coopreader
    corpus = coopreader.load("~/articles")
    corpus.jump("xi pldges intrpol")[0].article.title

The map of this house; a room may use those below it (import-linter holds it, see pyproject.toml):

    cli            one module per verb: list, show, export; read opens the ui
    ui             the reader on a terminal; only this room imports Textual
    settings       what a person chose for the screen; only cli and ui look
    history        what was asked before; only cli and ui look
    places         where all of these are kept, on each system
    library        a corpus and what is known about it: what cli and ui ask
    export         out of the house: JSON Lines, Markdown
    typesetting    an article as lines of a measure, what is seen first and the rest behind
    corrections    what a person has said of articles: facts that are otherwise, lines that are text
    corpus         many articles: loading them (apart: in a process of its own), ordering them, jumping to one
    matching       fuzzy titles: who could be meant, and who of them is
    cleaning       a draft to an article: one module per fact recovered, furniture folded away
    readers        a file to drafts: one module per format; bytes to text
    article        Article and its parts, the nouns every room shares
    text           what is true of any string: the gate, folding, widths, words
    journal        a file of lines that is only added to
    whole_files    files that are there whole or not at all
    joined         sequences as one, which may go on and change, each form of it a value
    stopping       how long work is told to stop
    errors         every exception, as a tree

A keystroke in the filter bar goes ui -> library -> matching and comes back as positions in the corpus; a file goes
readers -> cleaning -> corpus -> library -> ui. Nothing flows the other way.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coopreader.version import __version__

if TYPE_CHECKING:
    from coopreader.article import Article
    from coopreader.corpus.corpus import Corpus, Match

__all__ = ["Article", "Corpus", "Match", "__version__", "load"]


def load(*paths: str | Path) -> "Corpus":
    """The corpus of all articles at `paths` (folders and files); of the bundled articles if none is named.

    What cannot be read is left out; `corpus.loading.load` tells what and why. What a person corrected in the reader is
    not asked: articles are what their pages say. Raises MissingPath for a path that does not exist.
    """
    from coopreader.corpus.corpus import Corpus
    from coopreader.corpus.loaded import bundled_seeds, gathered
    from coopreader.corpus.loading import load as load_steps

    chosen: Sequence[Path] = [Path(path).expanduser() for path in paths] or [bundled_seeds()]
    return Corpus(gathered(load_steps(chosen))[0])


def __getattr__(name: str) -> Any:
    """Article, Corpus and Match, imported when first asked for: `coopreader --version` needs none of them."""
    if name == "Article":
        from coopreader.article import Article

        return Article
    if name in {"Corpus", "Match"}:
        from coopreader.corpus import corpus

        return getattr(corpus, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
