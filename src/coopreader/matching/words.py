"""A word as it stands in a title, and the forms a person may type it in.

Query and titles cut their words here, both the same way, so that what is typed can be found.
"""

from collections.abc import Sequence
from unicodedata import category


def bare(word: str) -> str:
    """`word` without the punctuation around it; the word as it is if there is nothing else."""
    first, last = _inside(word)
    return word[first:last] or word


def forms_of_piece(folded: str) -> list[tuple[str, Sequence[int]]]:
    """The forms of what stands between white space in a title, folded: each once, at least one.

    The first and the last are the whole of it, with the marks inside and without.
    """
    if folded.isalnum():
        return [(folded, range(len(folded)))]
    found: dict[str, Sequence[int]] = {}
    end = 0
    # Folding can part a piece: a spacing accent becomes a space.
    for word in folded.split():
        start = folded.index(word, end)
        end = start + len(word)
        for letters, offsets in forms(word):
            found.setdefault(letters, [start + offset for offset in offsets])
    return list(found.items()) or [("", range(0))]


def forms(word: str) -> list[tuple[str, Sequence[int]]]:
    """Each spelling `word` can be found by, with the offset in `word` of each of its letters.

    The bare word; if marks stand inside it, also its parts and the whole without marks: `anti-poaching` is
    also `anti`, `poaching` and `antipoaching`, `2,873` is also `2873`, `china's` also `china` and `chinas`.
    """
    first, last = _inside(word)
    if first == last:
        return [(word, range(len(word)))]
    found: list[tuple[str, Sequence[int]]] = [(word[first:last], range(first, last))]
    if word[first:last].isalnum():
        return found
    letters = [offset for offset in range(first, last) if is_letter(word[offset])]
    start = first
    for offset in range(first, last + 1):
        if offset == last or not is_letter(word[offset]):
            # A letter beside an apostrophe is no word: the `s` of `china's`, the `l` of `l'eau`.
            beside = "'" in (word[start - 1 : start], word[offset : offset + 1])
            if offset - start > beside:
                found.append((word[start:offset], range(start, offset)))
            start = offset + 1
    found.append(("".join(word[offset] for offset in letters), letters))
    return found


def _inside(word: str) -> tuple[int, int]:
    """Where the bare word starts and ends; equal if `word` is all punctuation."""
    first, last = 0, len(word)
    while first < last and not is_letter(word[first]):
        first += 1
    while last > first and not is_letter(word[last - 1]):
        last -= 1
    return first, last


def is_letter(character: str) -> bool:
    """Whether `character` belongs to a word, and is no mark around or inside it."""
    # Vowel signs of Indic scripts are marks, and yet letters of the word they stand in.
    return character.isalnum() or category(character).startswith("M")
