"""Shelved articles are made when asked for, and lost texts are found again or told."""

from coopreader.article import Article
from coopreader.corpus.bodies import packed_body
from coopreader.corpus.facts import FactColumns, Facts, facts_of
from coopreader.corpus.shelved import MOST_AT_HAND, Shelved

ARTICLES = [Article(title=f"Headline {number}", paragraphs=(f"Text {number}.",)) for number in range(MOST_AT_HAND + 5)]
FACTS = FactColumns(map(facts_of, ARTICLES))


def test_shelved_articles_are_what_was_put_there() -> None:
    shelved = Shelved(FACTS, [packed_body(article) for article in ARTICLES])

    assert list(shelved) == ARTICLES
    assert shelved[-2:] == ARTICLES[-2:]


def test_an_article_at_hand_is_the_same_object() -> None:
    shelved = Shelved(FACTS, [packed_body(article) for article in ARTICLES])

    first = shelved[3]

    assert shelved[3] is first
    assert shelved[-len(ARTICLES) + 3] is first


def test_only_so_many_are_kept_at_hand() -> None:
    shelved = Shelved(FACTS, [packed_body(article) for article in ARTICLES])
    first, second = shelved[0], shelved[1]

    for row in [*range(2, MOST_AT_HAND), 0, MOST_AT_HAND]:
        shelved[row]

    assert shelved[0] is first
    assert shelved[1] is not second


def test_a_spoilt_body_is_read_anew_from_its_file() -> None:
    def read_anew(facts: Facts) -> Article:
        return Article(title=facts.title, paragraphs=("From its file.",))

    shelved = Shelved(FACTS, [b"spoilt"] * len(ARTICLES), read_anew)

    assert shelved[7].paragraphs == ("From its file.",)


def test_an_article_whose_text_is_nowhere_keeps_its_facts() -> None:
    shelved = Shelved(FACTS, [b"spoilt"] * len(ARTICLES))

    assert (shelved[7].title, shelved[7].id, shelved[7].paragraphs) == ("Headline 7", ARTICLES[7].id, ())
