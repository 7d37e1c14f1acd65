"""Whole pages of our own, one for each way text and furniture are mixed on the web."""

from coopreader.article import Article
from tests.cleaning.pages import article_of, reasons_of

TITLE = "Council builds a second pier for the ferries"
LEAD = (
    "The harbour council decided on Monday to build a second pier for the ferries, although fishermen wanted a market."
)
WORK = "Work begins in May and will last until the autumn of next year. It costs 4.2 million, a third from the state."
DOUBT = "Critics say that the market would have cost less and brought more, and that visitors had been counted twice."
END = "The fishermen left the hall with their nets before the votes were counted, and none of them has come back since."
TEXT = (LEAD, WORK, DOUBT)


def read(*lines: str) -> Article:
    return article_of("\n\n".join([TITLE, "By Ada Quill", *lines]))


def test_mail_wrapped_at_72_columns_is_joined_to_paragraphs() -> None:
    mail = """Council builds a second pier for the ferries

The harbour council decided on Monday to build a second pier for the
ferries, although the fishermen had asked for a market near the station
and the mayor had promised them one before he was elected three years
ago.

Work begins in May and will last until the autumn of next year, when the
fishermen will have to move their boats to the other side of the harbour
for good.

- Ropes for the boats that have to be moved before the work begins in
  May, paid by the council
- Lamps for the night"""

    article = article_of(mail)

    assert article.paragraphs[0].endswith("three years ago.")
    assert article.paragraphs[1].endswith("for good.")
    assert [passage.text for passage in article.passages if passage.kind == "item"] == [
        "Ropes for the boats that have to be moved before the work begins in May, paid by the council",
        "Lamps for the night",
    ]


def test_lists_with_hyphens_are_kept_as_entries() -> None:
    article = read(LEAD, WORK, "The council will buy:", "- Ropes for the boats", "- Lamps for the night", DOUBT)

    kinds = [(passage.text, passage.kind) for passage in article.passages]
    assert ("Ropes for the boats", "item") in kinds
    assert ("Lamps for the night", "item") in kinds


def test_subheads_part_the_text() -> None:
    article = read(LEAD, "What the fishermen say", WORK, "What comes next", DOUBT)

    assert [one.text for one in article.passages if one.kind == "subhead"] == [
        "What the fishermen say",
        "What comes next",
    ]


def test_a_box_of_other_articles_in_the_middle_is_folded() -> None:
    box = ("Related", "Ferry prices rise again this spring", "Cinema on the quay reopens in May")

    article = read(LEAD, WORK, *box, DOUBT, END)

    assert article.paragraphs == (*TEXT, END)
    assert {reasons_of(article)[line] for line in box} == {"related headlines"}


def test_numbered_headlines_of_what_is_read_most_are_folded_though_they_end_as_sentences() -> None:
    most = ("Most read", "1. The ferry prices have risen again.", "2. The cinema on the quay has reopened at last.")

    article = read(*TEXT, *most)

    assert article.paragraphs == TEXT


def test_read_more_lines_between_paragraphs_are_folded() -> None:
    line = "Read more: Fishermen ask for a market"

    article = read(LEAD, line, WORK, "Watch | The mayor opens the old pier", DOUBT)

    assert article.paragraphs == TEXT
    assert reasons_of(article)[line] == "related headlines"


def test_a_newsletter_box_put_in_sentences_is_folded() -> None:
    box = (
        "Sign up for our newsletter",
        "Get the best of the harbour in your inbox every morning.",
        "Your email address",
    )

    article = read(LEAD, *box, WORK, DOUBT)

    assert article.paragraphs == TEXT
    assert reasons_of(article)["Sign up for our newsletter"] == "newsletter"


def test_comments_with_names_and_answers_are_no_text() -> None:
    said = "I have used this ferry for thirty years and nobody ever asked me whether I wanted a second pier."
    answer = "The gulls were not asked either, and they were here before all of us, my dear neighbour."

    article = read(*TEXT, "2 Comments", "Tom Reed", said, "Reply", "Ida Voss", answer, "Reply", "Leave a comment")

    assert article.paragraphs == TEXT
    assert reasons_of(article)[said] == "comments"


def test_a_cookie_banner_above_the_page_is_no_text() -> None:
    banner = "We use cookies and similar tools to make our website work and to show you advertisements you may like."
    choice = "You can change your mind in the cookie settings at any time, and read our privacy policy there."

    article = article_of("\n\n".join([banner, choice, "Accept all", "Reject all", TITLE, "By Ada Quill", *TEXT]))

    assert (article.title, article.paragraphs) == (TITLE, TEXT)
    assert reasons_of(article)[banner] == "cookie notice"


def test_a_live_blog_keeps_its_entries() -> None:
    live = (
        "The council has begun to vote. The mayor was the first to raise his hand for the pier, to nobody's surprise.",
        "The fishermen have left the hall with their nets. They will not come back today, their speaker told us.",
    )

    article = read(LEAD, "Key points", "14:05", live[0], "Share", "13:50", live[1], "Share", WORK, DOUBT)

    assert [text for text in article.paragraphs if text in {LEAD, *live, WORK, DOUBT}] == [LEAD, *live, WORK, DOUBT]
    assert reasons_of(article)["14:05"] == "page tools"


def test_a_list_of_tags_below_the_text_is_no_text() -> None:
    article = read(*TEXT, "Tags:", "ferries", "pier", "fishermen")

    assert article.paragraphs == TEXT


def test_a_donation_box_below_the_text_is_no_text() -> None:
    box = "If you value stories like the one you just finished, please consider a gift: your donation keeps us open."

    article = read(*TEXT, box)

    assert article.paragraphs == TEXT
    assert reasons_of(article)[box] == "newsletter"
