"""What is text and what kind of paragraph it is, on pages with little furniture or none."""

from coopreader.article import Article
from tests.cleaning.pages import article_of

COUNCIL = (
    "The council met on Monday to talk about the new pier, and the talk was long and loud, as it often is in Hulltown."
)

MARKET = "The fishermen had asked for a market instead, and most of them went home before the votes were counted."


def folded(article: Article) -> list[str]:
    return [line for fold in article.folded for line in fold.lines]


def test_results_of_matches_do_not_cut_off_the_sentence_below_them() -> None:
    results = "Pier 2, Quay 1\nMole 0, Dock 0\nBuoy 3, Oars 1"
    page = f"Saturday in the harbour league\n\n{COUNCIL}\n\n{results}\n\nThe rest is on Wednesday.\n"

    article = article_of(page)

    assert article.paragraphs == (
        COUNCIL,
        "Pier 2, Quay 1",
        "Mole 0, Dock 0",
        "Buoy 3, Oars 1",
        "The rest is on Wednesday.",
    )
    assert folded(article) == []


def test_a_list_of_names_in_the_middle_folds_nothing_below_it() -> None:
    names = "What they said\n\nAda Quill\nTom Reed\nIda Voss"
    page = f"Council votes on the pier\n\n{MARKET}\n\n{names}\n\n{COUNCIL}\n\nThe end is open.\n"

    article = article_of(page)

    assert article.paragraphs[-2:] == (COUNCIL, "The end is open.")


def test_a_page_without_furniture_is_text_from_its_headline_on() -> None:
    steps = "Cut the onions and the carrot. Fry them slowly in a little butter for ten minutes, then add the water."
    page = f"Soup for cold days on the quay\n\nIngredients\n\n2 onions\n1 carrot\n1 litre water\n\nMethod\n\n{steps}\n"

    article = article_of(page)

    assert article.paragraphs == ("Ingredients", "2 onions", "1 carrot", "1 litre water", "Method", steps)


def test_teasers_between_menus_are_still_no_text() -> None:
    tail = "Related\nFerry prices rise again this spring\nCinema on the quay reopens in May\nShare\nFacebook\nPrint\n"

    article = article_of(f"Council votes on the pier\n\n{COUNCIL}\n\n{MARKET}\n\n{tail}")

    assert article.paragraphs == (COUNCIL, MARKET)


def test_a_subhead_is_one_short_line_with_a_paragraph_under_it() -> None:
    below = "Ada Quill\nTom Reed\n\nNobody asked the gulls."
    page = f"Council votes on the pier\n\n{COUNCIL}\n\nWhat happens next\n\n{MARKET}\n\n{below}\n"

    article = article_of(page)

    assert [passage.text for passage in article.passages if passage.kind == "subhead"] == ["What happens next"]


def test_an_address_in_a_sentence_does_not_name_the_publisher() -> None:
    sentence = "Read the paper at https://council.example.com/paper and tell us."
    page = f"Council votes on the pier\n\n{COUNCIL}\n\nPrint\n\n{sentence}\n"

    article = article_of(page)

    assert article.source is None


def test_a_short_line_alone_between_byline_and_text_is_the_standfirst() -> None:
    line = "Fishermen will get their market later, it says"
    page = f"Council votes on the pier\n\nBy Ada Quill\n\n{line}\n\n{COUNCIL}\n\n{MARKET}\n"

    article = article_of(page)

    assert article.paragraphs == (line, COUNCIL, MARKET)
    assert article.passages[0].kind == "standfirst"


def test_headlines_of_others_between_headline_and_text_are_no_standfirst() -> None:
    others = "Ferry prices rise again in the spring, they say\n\nCinema on the quay reopens in the month of May"
    page = f"Council votes on the pier\n\nBy Ada Quill\n\n{others}\n\nShare\n\n{COUNCIL}\n\n{MARKET}\n"

    article = article_of(page)

    assert article.paragraphs == (COUNCIL, MARKET)
