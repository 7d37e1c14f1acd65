"""What pages teach each other: lines that recur are furniture, headlines and sentences are not, copies say nothing."""

import pickle
from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopreader.article import Article, ArticleId
from coopreader.cleaning import clean, clean_and_learn, folder
from coopreader.cleaning.folder import NOTHING, SAID, Lessons, learnt, line_key, merged
from coopreader.cleaning.recurring import Lesson
from coopreader.readers.reader import Declared, Draft
from tests.benchmarks.folder import compared
from tests.benchmarks.made_up_folder import FRAMES, LAST_WORDS, made_up_folder
from tests.benchmarks.made_up_pages import WHAT, WHO, paragraph
from tests.cleaning.pages import reasons_of, words_in

PAPER = "Gullpoint Courier"
BOX = "The pier in ninety seconds"
SIXTY = list(made_up_folder(60, 1))


def page(seed: int, *, title: str = "", inside: Sequence[str] = (BOX,), last: str = "", masthead: str = PAPER) -> str:
    """A page of the paper: eight paragraphs of its own, a line of `inside` before each from the third on."""
    random = Random(seed)
    text = [paragraph(random) for _ in range(8)]
    for at, line in enumerate(inside):
        text.insert(2 + 2 * at, line)
    title = title or f"{random.choice(WHO)} and {random.choice(WHAT)}: who pays in year {seed}"
    parts = [masthead, title, "By Ada Quill", "May 4, 2012", *text, *filter(None, [last]), f"© 2012 {masthead}"]
    return "\n\n".join(parts)


def draft(text: str) -> Draft:
    return Draft(ArticleId("0"), tuple(text.split("\n")))


def taught_by(*texts: str) -> Lessons:
    """What pages with these texts teach."""
    lessons = (clean_and_learn(draft(text))[1] for text in texts)
    return learnt(lesson for lesson in lessons if lesson)


def together(*texts: str) -> list[Article]:
    """The articles of pages with these texts, as a folder."""
    lessons = taught_by(*texts)
    return [clean(draft(text), lessons) for text in texts]


# What recurs.


def test_a_box_between_the_paragraphs_of_most_pages_is_folded_away_and_says_in_how_many_it_stands() -> None:
    texts = [page(seed) for seed in range(4)]

    first = together(*texts)[0]

    assert BOX in clean(draft(texts[0])).paragraphs
    assert BOX not in first.paragraphs
    assert reasons_of(first)[BOX] == "in 4 of 4 pages of this publisher"


def test_numbers_in_a_line_that_recurs_may_differ() -> None:
    boxes = [f"Gulls of the week: number {seed * 7}" for seed in range(4)]

    articles = together(*(page(seed, inside=[box]) for seed, box in enumerate(boxes)))

    assert not any(box in article.paragraphs for box, article in zip(boxes, articles, strict=True))


def test_lines_that_are_nearly_equal_are_one_line() -> None:
    boxes = ["Letters to the new harbour master", "Letters to the old harbour master"] * 2

    articles = together(*(page(seed, inside=[box]) for seed, box in enumerate(boxes)))

    assert not any(box in article.paragraphs for box, article in zip(boxes, articles, strict=True))


def test_a_subhead_that_some_articles_share_stays() -> None:
    texts = [
        page(seed, inside=["What happens next"] if seed < 3 else ["Where it ends"][: seed % 2]) for seed in range(9)
    ]

    articles = together(*texts)

    assert all("What happens next" in article.paragraphs for article in articles[:3])


def test_a_sentence_stays_however_often_it_recurs() -> None:
    texts = [page(seed, inside=["Nobody asked the gulls."], last=LAST_WORDS) for seed in range(8)]

    articles = together(*texts)

    assert all({"Nobody asked the gulls.", LAST_WORDS} <= set(article.paragraphs) for article in articles)


def test_a_headline_that_others_trail_in_their_text_stays_the_headline_of_its_own_page() -> None:
    trailed = "Ferry company paints two more boats"
    texts = [page(0, title=trailed, inside=[]), *(page(seed, inside=[trailed]) for seed in range(1, 5))]

    first, *others = together(*texts)

    assert first.title == trailed
    assert all(trailed not in article.paragraphs for article in others)


def test_a_line_of_another_publisher_is_no_furniture_here() -> None:
    lessons = taught_by(*(page(seed) for seed in range(4)))
    elsewhere = page(9, masthead="Norland Tribune")

    assert clean(draft(elsewhere), lessons) == clean(draft(elsewhere))


def test_a_page_that_names_no_publisher_takes_the_lessons_of_the_one_whose_masthead_it_has() -> None:
    lessons = taught_by(*(page(seed) for seed in range(4)))

    taken = lessons.recurring("", ["ferry news", PAPER.casefold()])

    assert taken == lessons.recurring(PAPER.casefold())
    assert taken
    assert not lessons.recurring("", ["ferry news"])


def test_one_page_alone_is_cleaned_as_if_nothing_were_known() -> None:
    text = page(1)

    assert together(text) == [clean(draft(text))]


def test_nothing_of_a_page_is_lost_for_what_others_taught() -> None:
    lessons = taught_by(*(record["text"] for record in SIXTY))

    for record in SIXTY:
        article = clean(draft(record["text"]), lessons)
        facts = [article.title, *(one.quote for one in article.recovery.evidence if one.fact != "title")]
        shown = words_in(
            [article.title, *article.paragraphs, *(line for fold in article.folded for line in fold.lines)]
        )
        assert not words_in([record["text"]]) - shown, facts


def test_a_file_that_says_itself_what_is_text_teaches_nothing_and_is_taught_nothing() -> None:
    declared = Draft(ArticleId("0"), (), declared=Declared(title="Ferries", paragraphs=(BOX, "One.", "Two.")))

    article, lesson = clean_and_learn(declared, taught_by(*(page(seed) for seed in range(4))))

    assert (article.paragraphs, lesson) == ((BOX, "One.", "Two."), None)


# A folder of sixty pages by three papers that are nobody's.


def test_a_folder_is_cleaned_better_than_its_pages_one_by_one() -> None:
    differences = compared(SIXTY).differences()

    assert min(differences.values()) >= 0
    assert differences["4f"] > 0.015
    assert differences["t~"] > 0.05


def test_no_page_of_a_folder_comes_out_worse() -> None:
    both = compared(SIXTY)

    assert all(after["4f"] >= before["4f"] for before, after in zip(both.alone, both.together, strict=True))


@pytest.mark.parametrize("copies", [2, 5])
def test_copies_of_pages_saved_in_several_ways_make_none_of_them_worse(copies: int) -> None:
    records = [{**record, "text": text} for record in SIXTY[:12] for text in saved_in_ways(record["text"])[:copies]]

    both = compared(records)
    pairs = list(zip(both.alone, both.together, strict=True))

    assert all(after[name] >= before[name] for before, after in pairs for name in before)


def saved_in_ways(text: str) -> list[str]:
    """`text` as copied, dumped, saved by a program with words of its own, with a margin, and broken off."""
    return [
        text,
        text.replace("\n\n", "\n"),
        f"Reader view\n\n{text}\n\nSaved for later",
        "\n".join(f"   {line}" for line in text.split("\n")),
        text[: len(text) * 2 // 3],
    ]


def test_an_article_saved_five_times_teaches_nothing() -> None:
    texts = [page(1), page(1).replace("\n\n", "\n"), page(1) + "\n\nSaved for later", page(1), page(1)[:-200]]

    assert not taught_by(*texts).summed_up()


# Lessons as values.

LINES = [line for frame in FRAMES.values() for part in frame.values() for line in part]

lesson_lists = st.lists(
    st.builds(
        Lesson,
        publisher=st.sampled_from(["", "harbour daily", "norland tribune"]),
        text=st.sets(st.integers(0, 40), min_size=1, max_size=6).map(lambda parts: tuple(sorted(parts))),
        title=st.sampled_from(LINES),
        around=st.lists(st.sampled_from(LINES), max_size=4).map(tuple),
        inside=st.lists(st.sampled_from(LINES), max_size=3).map(tuple),
        headings=st.just(()),
    ),
    max_size=12,
)

told_lessons = st.lists(
    st.tuples(st.sampled_from(["", "Harbour Daily"]), st.sampled_from(LINES), st.booleans()), max_size=4
)


def lessons_from(lessons: list[Lesson], said: Sequence[tuple[str, str, bool]] = ()) -> Lessons:
    known = learnt(lessons)
    for publisher, line, is_text in said:
        known = known.told(publisher, line, is_text)
    return known


all_lessons = st.builds(lessons_from, lesson_lists, told_lessons)


@given(all_lessons, all_lessons, all_lessons)
def test_lessons_of_parts_are_the_lessons_of_the_whole_however_they_are_joined(
    a: Lessons, b: Lessons, c: Lessons
) -> None:
    assert merged(merged(a, b), c) == merged(a, merged(b, c))
    assert merged(a, b) == merged(b, a)
    assert merged(a, a) == a == merged(a, NOTHING)


@given(lesson_lists, st.integers(0, 12), st.integers(1, 4), st.integers(1, 6))
def test_lessons_that_are_bounded_still_do_not_depend_on_how_they_are_joined(
    lessons: list[Lesson], cut: int, most_of_one: int, most: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(folder, "MOST_OF_ONE", most_of_one)
        patch.setattr(folder, "MOST_PAGES", most)
        whole = learnt(lessons)
        joined = merged(learnt(lessons[:cut]), learnt(lessons[cut:]))

    assert joined == whole == merged(whole, joined)
    assert sum(map(len, whole.pages.values())) <= most
    assert all(len(kept) <= most_of_one for kept in whole.pages.values())


@given(all_lessons)
def test_lessons_can_be_sent_to_another_process(lessons: Lessons) -> None:
    assert pickle.loads(pickle.dumps(lessons)) == lessons  # noqa: S301 - our own bytes


def test_lessons_summed_up_teach_the_same() -> None:
    lessons = taught_by(*(record["text"] for record in SIXTY))
    sent = pickle.loads(pickle.dumps(lessons.summed_up()))  # noqa: S301 - our own bytes

    assert not sent.pages
    assert [clean(draft(one["text"]), sent) for one in SIXTY] == [clean(draft(one["text"]), lessons) for one in SIXTY]


# What a person said.


def test_a_line_said_to_be_text_is_a_paragraph_where_it_stood() -> None:
    text = page(1, inside=["Advertisement"])
    lessons = NOTHING.told(PAPER, "Advertisement", is_text=True)

    article = clean(draft(text), lessons)

    assert "Advertisement" not in clean(draft(text)).paragraphs
    assert article.paragraphs[2] == "Advertisement"


def test_a_line_far_below_the_text_can_be_said_to_be_text() -> None:
    text = f"{page(1)}\n\nPrivacy policy\n\nContact us\n\nAn afterword in verse"
    lessons = NOTHING.told(PAPER, "An afterword in verse", is_text=True)

    article = clean(draft(text), lessons)

    assert article.paragraphs[-1] == "An afterword in verse"
    assert not words_in(text.split("\n")) - words_in(
        [article.title, *article.paragraphs, *(line for fold in article.folded for line in fold.lines)]
    )


def test_a_paragraph_said_to_be_furniture_is_folded_even_if_it_is_prose() -> None:
    text = page(1)
    prose = clean(draft(text)).paragraphs[4]

    article = clean(draft(text), NOTHING.told(PAPER, prose, is_text=False))

    assert prose not in article.paragraphs
    assert reasons_of(article)[prose] == SAID


def test_what_was_said_to_be_text_holds_against_what_recurs() -> None:
    texts = [page(seed) for seed in range(4)]

    article = clean(draft(texts[0]), taught_by(*texts).told(PAPER, BOX, is_text=True))

    assert BOX in article.paragraphs


def test_a_verdict_holds_for_the_line_with_other_numbers_margins_and_marks() -> None:
    lessons = NOTHING.told(PAPER, "   * Gulls of the week: number 14", is_text=False)

    article = clean(draft(page(1, inside=["Gulls of the week: number 233"])), lessons)

    assert reasons_of(article)["Gulls of the week: number 233"] == SAID


def test_a_verdict_on_one_line_of_a_wrapped_paragraph_is_a_verdict_on_the_paragraph() -> None:
    text = "\n".join(_wrapped(page(1), 72))
    source = clean(draft(text)).source
    line = next(line for line in text.split("\n") if len(line) > 60)

    article = clean(draft(text), NOTHING.told(source, line, is_text=False))

    assert [line in fold.lines and len(fold.lines) > 1 for fold in article.folded if fold.reason == SAID] == [True]


def _wrapped(text: str, width: int) -> list[str]:
    """The paragraphs of `text` as a program wraps them at `width` columns."""
    lines: list[str] = []
    for part in text.split("\n\n"):
        line = ""
        for word in part.split():
            if len(line) + 1 + len(word) > width:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        lines += [line, ""]
    return lines


def test_a_verdict_is_of_one_publisher_and_of_none_where_none_is_named() -> None:
    lessons = NOTHING.told(None, BOX, is_text=False)

    article = clean(draft(page(1)), lessons)

    assert BOX in article.paragraphs
    assert lessons.verdict_on("", BOX) is False
    assert lessons.verdict_on(PAPER, BOX) is None


def test_the_last_word_on_a_line_counts_and_can_be_taken_back() -> None:
    once = NOTHING.told(PAPER, BOX, is_text=False)
    otherwise = once.told(PAPER.upper(), BOX, is_text=True)

    assert otherwise.verdict_on(PAPER, BOX) is True
    assert otherwise.told(PAPER, BOX, None) == NOTHING
    assert once.verdict_on(PAPER, BOX) is False


def test_lessons_tell_which_articles_a_verdict_concerns() -> None:
    lessons = NOTHING.told(PAPER, BOX, is_text=False)

    assert lessons.teaches(clean(draft(page(1))))
    assert not lessons.teaches(clean(draft(page(1, inside=[]))))
    assert not lessons.teaches(clean(draft(page(1, masthead="Norland Tribune"))))


@given(st.text(max_size=40))
def test_a_line_is_learnt_in_one_form_however_it_is_written(line: str) -> None:
    assert line_key(line_key(line)) == line_key(line) or not line_key(line).isascii()
