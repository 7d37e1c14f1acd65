"""Lines that speak to the reader are folded; sentences of the story that use their words are not."""

import pytest

from coopreader.article import CAPTION
from tests.cleaning.pages import article_of, reasons_of
from tests.cleaning.test_furniture import FIRST, FOURTH, SECOND, THIRD, page


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour master declined to comment on the price of the new pier.",
        "The mayor wrote on Facebook that the pier would be open by the end of May.",
        "Norland wants to become a member of the league of harbours before the next summer.",
        "Bakers on the quay sold more cookies than in any other summer since the bridge was closed.",
        "The company is not responsible for damage that ferries do to the planks of the old pier.",
        "Reproduction of cod in the harbour has fallen by a third since the ferries became louder.",
        "Мэр города подписал в понедельник договор о строительстве второго причала для паромов.",
        "Back to the market went the fishermen, and none of them had anything to say.",
        "“You need a subscription to get across the harbour these days,” said the man at the gate.",
        "Iconic ferries of the last century will be shown at the old pier from May on.",
    ],
)
def test_a_sentence_of_the_story_is_text_though_notices_use_its_words(sentence: str) -> None:
    article = article_of(page(sentence))

    assert article.paragraphs == (FIRST, sentence, SECOND, THIRD)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Sign in to comment on this article with your account.", "comments"),
        ("Follow us on Facebook and tell your friends about our paper, please.", "share bar"),
        ("You can read the rest of this story with a subscription to our paper.", "newsletter"),
        ("Every dollar you give keeps our newsroom at the quay open for another day.", "newsletter"),
        ("Do you have a story? Send us your tips by the end of the week.", "newsletter"),
        ("Get in touch with our news team by emailing us at desk@harbour.example.", "newsletter"),
        ("Our website uses cookies so that your browser remembers who you are when you come back.", "cookie notice"),
        ("Подпишитесь на нашу рассылку, чтобы не пропустить новости порта.", "newsletter"),
        ("Related searches: ferries, piers, planks", "related headlines"),
        ("IFRAME: https://video.harbour.example/embed/12", "page tools"),
    ],
)
def test_a_notice_to_the_reader_is_folded_with_its_reason(line: str, reason: str) -> None:
    article = article_of(page(line))

    assert article.paragraphs == (FIRST, SECOND, THIRD)
    assert reasons_of(article)[line] == reason


@pytest.mark.parametrize(
    "line",
    [
        "Ferries wait at the old pier on Monday, March 1, 2021, in Hulltown, Norland.",
        "The mayor, center, and the harbour master, second left, look at a plan of the pier.",
        "Planks of the old pier in the rain of a long autumn (Tom Reed/Harbour Daily)",
        "Clockwise from left: the mayor, the harbour master and a gull whose name nobody knows.",
    ],
)
def test_what_only_captions_say_makes_a_caption(line: str) -> None:
    article = article_of(page(line))

    assert article.paragraphs == (FIRST, SECOND, THIRD)
    assert reasons_of(article)[line] == CAPTION


def test_what_stands_right_above_a_credit_is_its_caption() -> None:
    caption = "Planks of the old pier lie on the quay and wait for somebody who needs them."

    article = article_of(page(FOURTH, caption, "Photo: Tom Reed"))

    assert reasons_of(article)[caption] == CAPTION


def test_a_first_paragraph_above_a_picture_without_a_caption_stays_text() -> None:
    article = article_of(page("Photo: Tom Reed"))

    assert article.paragraphs == (FIRST, SECOND, THIRD)


def test_somebody_who_speaks_above_a_credit_is_no_caption() -> None:
    spoken = "“Nobody asked me about the planks,” said the gatekeeper of the old pier on Monday."

    article = article_of(page(spoken, "Photo: Tom Reed"))

    assert spoken in article.paragraphs


def test_a_credit_that_names_an_agency_with_a_copyright_sign_does_not_end_the_text() -> None:
    article = article_of(page("© Gullpix/Tom Reed"))

    assert reasons_of(article)["© Gullpix/Tom Reed"] == "photo credit"


def test_rows_of_a_table_are_text() -> None:
    rows = ("| Pier | Built | Length | Boats |", "| Old | 1880 | 90 | 12 |", "| New | 2022 | 140 | 20 |")

    article = article_of(page(FOURTH, *rows))

    assert article.paragraphs == (FIRST, FOURTH, *rows, SECOND, THIRD)


def test_a_dot_inside_foreign_names_makes_no_ticker() -> None:
    text = (
        "艾达·奎尔与汤姆·里德星期一决定为渡轮修建第二座码头，渔民们此前要求修建一个市场。伊达·沃斯对此表示反对，"
        "她与约翰·加尔一起收集了三千个签名。市长安娜·基尔说，码头将于明年秋天开放。"
    )

    article = article_of(f"为渡轮修建第二座码头\n\n{text}\n\n工程将于五月开始，并将持续到明年秋天，费用为四百二十万。")

    assert text in article.paragraphs


def test_headlines_in_a_row_without_a_stop_do_not_carry_the_text_on() -> None:
    menu = "Ferry prices rise again Cinema reopens Bread is dearer Trams are late " * 4

    article = article_of(f"{page()}\n\nMost read\n\nStorm closes the port\n\nShare\n\n{menu.strip()}\n\nContact")

    assert article.paragraphs == (FIRST, SECOND, THIRD)
