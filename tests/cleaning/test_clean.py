"""What holds of cleaning as a whole, whatever the page."""

import pickle

from hypothesis import assume, example, given
from hypothesis import strategies as st

from coopreader.article import ArticleId
from coopreader.cleaning import UNTITLED, clean
from coopreader.cleaning.mojibake import mend
from coopreader.readers.reader import Draft

from .pages import article_of, page_lines, rendered, saved_pages, words_in


@given(st.one_of(page_lines, saved_pages, st.lists(st.text(max_size=80)).map(tuple)))
@example(("Pier opens | Harbour Daily", "", "Pier opens", "", "It opens. Endi"))
def test_cleaning_loses_no_word(lines: tuple[str, ...]) -> None:
    lines = tuple(piece for line in lines for piece in line.splitlines() or [""])
    # Words whose encoding had been mistaken are mended: test_mojibake.py.
    assume(mend(lines)[1] == 0)

    article = article_of(lines)

    kept = words_in([article.title, *article.paragraphs, *(line for fold in article.folded for line in fold.lines)])
    lost = words_in(lines) - kept
    assert not lost


@given(st.one_of(page_lines, saved_pages))
def test_cleaning_adds_no_word_but_a_title_cut_from_the_text(lines: tuple[str, ...]) -> None:
    lines = tuple(piece for line in lines for piece in line.splitlines() or [""])
    # Words whose encoding had been mistaken are mended: test_mojibake.py.
    assume(mend(lines)[1] == 0)

    article = article_of(lines)

    kept = words_in([*article.paragraphs, *(line for fold in article.folded for line in fold.lines)])
    added = kept - words_in(lines)
    assert not added
    assert article.title == UNTITLED or not words_in([article.title]) - words_in(lines)


@given(st.one_of(page_lines, saved_pages))
def test_cleaning_what_was_cleaned_changes_nothing(lines: tuple[str, ...]) -> None:
    # Blank lines tell, too: a page without any says less than the article that is made of it.
    once = article_of(rendered(article_of(lines)))

    twice = article_of(rendered(once))

    assert (twice.title, twice.paragraphs) == (once.title, once.paragraphs)


@given(page_lines)
def test_paragraphs_kinds_and_lines_are_parallel(lines: tuple[str, ...]) -> None:
    article = article_of(lines)

    assert len(article.recovery.kinds) == len(article.recovery.lines) == len(article.paragraphs)
    assert all(1 <= line <= len(lines) for line in article.recovery.lines)
    assert all(0 <= fold.position <= len(article.paragraphs) for fold in article.folded)


def test_cleaning_can_be_sent_to_another_process() -> None:
    draft = Draft(
        ArticleId("7"), ("Pier opens", "", "The pier opened on Monday, nine years after it was planned by the town.")
    )

    article = pickle.loads(pickle.dumps(clean))(draft)  # noqa: S301 - our own pickle

    assert article == clean(draft)
