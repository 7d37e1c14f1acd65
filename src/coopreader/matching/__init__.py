"""Finding articles by what a reader typed: which are meant, best first, and which letters to mark.

    fields.py       FIELDS: what can be asked about besides the title; the one table
    query.py        what was typed -> clauses of terms
    understood.py   a query said back in words; syntax.py, the table of all that can be typed; completion.py
    words.py        the spellings a piece of a title can be found by
    growing.py      rows of numbers that grow while they are looked at
    lexicon.py      every word once, and which hold certain letters
    titles.py       which titles have which words
    catalogue.py    Catalogue: the titles of articles, and their other facts when they are asked for
    likeness.py     how like a typed word a word is, as a cost
    meanings.py     what a term could mean, as the cost of each word
    finding.py      which articles a query leaves; answers.py remembers what the last terms said
    ranking.py      rank(): those articles in order; the idea and the weights
    unfolding.py    a sequence whose far end is made when somebody asks for it
    marks.py        marks(): which characters of a title to mark, for visible rows only

Only fields.py and catalogue.py know what an article is; results are positions. numpy is imported when somebody first
looks for something, never by loading or listing.
"""
