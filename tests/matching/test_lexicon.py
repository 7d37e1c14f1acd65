"""Lexicon: every word once, and which hold certain letters."""

from threading import Thread

from hypothesis import given
from hypothesis import strategies as st

from coopreader.matching.lexicon import Lexicon, Words
from coopreader.matching.likeness import typo_costs
from coopreader.matching.words import forms_of_piece
from coopreader.text.folding import fold

PIECES = st.text(st.sampled_from("abcxyz019-'’.,éßﬁ中文한жÄ𠮷😀\u0301\u00ad´"), min_size=1, max_size=9)
WORDS = st.text("abcdeé中𠮷1", min_size=1, max_size=10).map(fold).filter(bool)


def learnt(*pieces: str) -> Lexicon:
    lexicon = Lexicon()
    for piece in pieces:
        lexicon.number_of(piece)
    return lexicon


def words_of(words: Words, piece: int) -> list[str]:
    """The words that the piece with that number can be found by."""
    ends = [*words.form_starts[1:].tolist(), words.forms.size]
    return [words.spellings[word] for word in words.forms[words.form_starts[piece] : ends[piece]].tolist()]


def flagged(words: Words, flags: list[bool]) -> set[str]:
    return {spelling for spelling, flag in zip(words.spellings, flags, strict=True) if flag}


def test_a_piece_has_one_number_however_often_it_comes() -> None:
    lexicon = Lexicon()

    numbers = [lexicon.number_of(piece) for piece in ("rain", "Rain", "rain", "snow", "Rain")]

    assert numbers == [0, 1, 0, 2, 1]
    assert lexicon.pieces == ["rain", "Rain", "snow"]


def test_pieces_written_differently_share_their_words() -> None:
    words = learnt("Rain", "rain,", "RAIN", "“rain”").words()

    assert words.spellings == ["rain"]
    assert words.forms.tolist() == [0, 0, 0, 0]


def test_a_lexicon_of_nothing_has_no_words() -> None:
    words = Lexicon().words()

    held = words.holding("rain")

    assert (words.starts.size, words.form_starts.size, words.lengths.size) == (0, 0, 0)
    assert (held.inside.size, words.lacking("rain").size) == (0, 0)


@given(st.lists(PIECES, max_size=8))
def test_a_piece_can_be_found_by_its_forms_the_whole_first_and_without_marks_last(pieces: list[str]) -> None:
    lexicon = learnt(*pieces)

    words = lexicon.words()

    for piece, written in enumerate(lexicon.pieces):
        assert words_of(words, piece) == [form for form, _ in forms_of_piece(fold(written))]


@given(st.lists(PIECES, max_size=8), st.data())
def test_words_learnt_in_batches_are_as_words_learnt_at_once(pieces: list[str], data: st.DataObject) -> None:
    at_once = learnt(*pieces).words()
    cut = data.draw(st.integers(0, len(pieces)))
    lexicon = learnt(*pieces[:cut])
    before = lexicon.words()
    seen = (before.units.tolist(), before.forms.tolist())

    for piece in pieces[cut:]:
        lexicon.number_of(piece)
    after = lexicon.words()

    assert after.spellings == at_once.spellings
    for name in ("units", "starts", "kinds", "forms", "form_starts", "lengths"):
        assert getattr(after, name).tolist() == getattr(at_once, name).tolist(), name
    assert (before.units.tolist(), before.forms.tolist()) == seen


@given(st.lists(WORDS, min_size=1, max_size=12), WORDS)
def test_letters_in_a_row_are_found_exactly_where_python_finds_them(spelled: list[str], letters: str) -> None:
    words = learnt(*spelled).words()

    held = words.holding(letters)

    assert flagged(words, held.inside.tolist()) == {word for word in words.spellings if letters in word}
    assert flagged(words, held.begins.tolist()) == {word for word in words.spellings if word.startswith(letters)}
    assert flagged(words, held.ends.tolist()) == {word for word in words.spellings if word.endswith(letters)}


@given(st.lists(WORDS, min_size=1, max_size=12), WORDS)
def test_a_word_is_never_said_to_lack_letters_that_it_has(spelled: list[str], letters: str) -> None:
    words = learnt(*spelled).words()

    lacking = words.lacking(letters).tolist()

    # Letters outside the basic plane count as the two halves they are.
    truly = [sum(2 if ord(letter) > 0xFFFF else 1 for letter in set(letters) - set(word)) for word in words.spellings]
    assert all(said <= true for said, true in zip(lacking, truly, strict=True))


@given(st.lists(st.text("abcxyz019", min_size=1), min_size=1), st.text("abcxyz019", min_size=1))
def test_of_plain_letters_and_digits_those_lacking_are_counted_exactly(spelled: list[str], letters: str) -> None:
    words = learnt(*spelled).words()

    lacking = words.lacking(letters).tolist()

    assert lacking == [len(set(letters) - set(word)) for word in words.spellings]


@given(st.lists(st.text("abcdeé中1", min_size=1, max_size=10).map(fold), min_size=1, max_size=12), st.data())
def test_no_misspelt_word_is_passed_over(spelled: list[str], data: st.DataObject) -> None:
    import numpy as np

    words = learnt(*spelled).words()
    letters = data.draw(st.text("abcde中1", min_size=4, max_size=10))
    typos = data.draw(st.integers(1, min(3, len(letters) // 2)))

    likely = words.could_be_mistyped(letters, typos, np.arange(len(words.spellings)))

    prices = typo_costs(letters, typos, words.spellings)
    assert {number for number, price in enumerate(prices) if price is not None} <= set(likely.tolist())


def test_a_word_of_other_letters_is_no_misspelling() -> None:
    import numpy as np

    words = learnt("police", "policy", "market", "zzzzzz").words()

    likely = words.could_be_mistyped("police", 1, np.arange(len(words.spellings)))

    assert [words.spellings[number] for number in likely.tolist()] == ["police", "policy"]


def test_words_begin_with_their_first_letter() -> None:
    words = learnt("rain", "(rhino)", "train", "ÉTÉ").words()

    flags = [words.beginning_with_any(letter).tolist() for letter in "re"]

    assert [flagged(words, found) for found in flags] == [{"rain", "rhino"}, {"ete"}]


def test_whoever_looks_while_words_are_learnt_sees_whole_pieces(hurried_threads: None) -> None:
    lexicon = Lexicon()
    pieces = [f"Anti-{number}-poaching" for number in range(3_000)]

    def learn() -> None:
        for piece in pieces:
            lexicon.number_of(piece)

    learner = Thread(target=learn)
    learner.start()
    sights: list[Words] = []
    while learner.is_alive():
        sights.append(lexicon.words())
    learner.join()

    for words in [*sights[:: max(1, len(sights) // 20)], lexicon.words()]:
        for piece in {0, words.form_starts.size // 2, words.form_starts.size - 1} if words.form_starts.size else ():
            assert words_of(words, piece) == [form for form, _ in forms_of_piece(fold(pieces[piece]))]
