"""The five documents the reader opens when it is given nothing must clean exactly."""

from pathlib import Path

import pytest

from .pages import article_of, words_in

SEEDS = Path(__file__).parents[2] / "seeds"

FACTS = {
    "000": (
        "China, INTERPOL to enhance cooperation in police training, combating transnational crime",
        "Xinhua",
        "2015-05-23",
        (),
    ),
    "001": (
        "Chinese Vice-Minister’s visit to INTERPOL underlines role of international law enforcement cooperation",
        "INTERPOL",
        "2011-11-09",
        (),
    ),
    "002": (
        "Police training proposed to strengthen international cooperation",
        "China Daily",
        "2024-09-10",
        ("Wang Qingyun",),
    ),
    "003": ("Xi pledges to help strengthen Interpol", "China Daily", "2017-09-27", ("An Baijie",)),
    "004": ("Chinese police contribute to global security", "Xinhua", "2017-09-27", ()),
}

FURNITURE = (
    "Updated:",
    "Adjust font size",
    "Print",
    "close",
    "You are here",
    "©",
    "[Photo",
    "Endi",
    "•",
    "By WANG",
    "By AN",
)


@pytest.mark.parametrize("number", FACTS)
def test_a_bundled_article_is_recovered_exactly(number: str) -> None:
    (path,) = SEEDS.glob(f"{number}_*.txt")

    article = article_of(path.read_text("utf-8"))

    assert (article.title, article.source, str(article.date), article.authors) == FACTS[number]
    assert article.language == "en"


@pytest.mark.parametrize("number", FACTS)
def test_a_bundled_article_has_no_furniture_in_its_text(number: str) -> None:
    (path,) = SEEDS.glob(f"{number}_*.txt")

    article = article_of(path.read_text("utf-8"))

    assert not [text for text in article.paragraphs if text.startswith(FURNITURE) or text.endswith(FURNITURE)]
    assert 200 <= article.words <= 700


@pytest.mark.parametrize("number", FACTS)
def test_a_bundled_article_is_whole(number: str) -> None:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    text = path.read_text("utf-8")

    article = article_of(text)

    folded = [line for fold in article.folded for line in fold.lines]
    assert words_in([article.title, *article.paragraphs, *folded]) == words_in([text])
