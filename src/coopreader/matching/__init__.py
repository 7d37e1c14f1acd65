"""Fuzzy titles: which of many titles a reader means by a few letters, best first, and which letters to mark.

    words.py        a word, and the forms it may be typed in
    query.py        what was typed -> terms
    titles.py       Titles: every word once, with the titles it stands in
    candidates.py   which words hold a term's letters: frizbee, or RapidFuzz where it has no wheel
    likeness.py     how like the term each of those is, as a cost
    ranking.py      rank(): titles that hold every term, in order; the idea and the weights
    marks.py        marks(): which characters of a title to mark, for visible rows only

Plain values in, plain values out: titles are strings, results are positions. Articles are unknown here.
"""
