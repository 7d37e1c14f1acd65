"""Library: a corpus and what is known about it; what the command line and the screen ask.

Each method is one call into a room. What a screen shows (which articles, in which order, which one is open) is the
screen's; what there is, is here.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from coopreader.article import Article, Fact, Unreadable
from coopreader.corpus.again import again, all_again
from coopreader.corpus.corpus import Corpus, facts_in
from coopreader.corpus.loaded import Loaded, Place, place_of
from coopreader.corpus.orders import Order, Ordered
from coopreader.corrections import Corrections, Values, Verdict, correction, lessons_of, verdict
from coopreader.joined import Joined
from coopreader.matching.catalogue import Catalogue
from coopreader.stopping import never

if TYPE_CHECKING:
    from coopreader.cleaning.folder import Lessons
    from coopreader.readers.fields import FieldNames


MANY_AT_ONCE: Final = 2_000
"""Articles of one step from which their titles wait for the first query: loading brings fewer, the shelf brings all."""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Which articles a query leaves, and in which order they are listed."""

    corpus: Corpus
    positions: Sequence[int]
    """Positions in that corpus."""
    close_from: int
    """Index in `positions` of the first title that needed a typo forgiven; its length if none did."""

    def settle(self) -> None:
        """Put those in order that are far down: they are, when they are asked for, which may take a while."""
        if self.positions:
            self.positions[-1]


@dataclass(frozen=True, slots=True)
class RawPage:
    """The lines an article was recovered from."""

    lines: tuple[str, ...]
    has_changed: bool
    """Whether the file is no longer the one that was read."""


class Judged(NamedTuple):
    """What a person's verdict on a line comes to."""

    verdict: Verdict
    article: Article
    """The article in which it was said, cleaned again."""


class Library:
    """The articles of this reading, growing while they load."""

    def __init__(
        self,
        name: str = "",
        articles: Sequence[Article] = (),
        *,
        corrections: Corrections | None = None,
        lessons: "Lessons | None" = None,
        names: "FieldNames | None" = None,
    ) -> None:
        self.name = name
        """What a person would call it: the folder's name."""
        self.corrections = corrections or Corrections()
        self._as_cleaned: dict[Place, Article] = {}
        """Articles that were corrected, with the facts that their pages give."""
        self._lessons = lessons
        """What is known of lines; None until it is asked for, if nothing is."""
        self._names = names
        """What fields of the files are called, where not as usual."""
        self.corpus = Corpus()
        self.unreadable: tuple[Unreadable, ...] = ()
        """Files and rows that gave no article."""
        self._catalogue = Catalogue()
        self._gone: frozenset[int] = frozenset()
        """Positions of articles whose files are no more: the corpus keeps them, nothing lists them."""
        self._ordered: tuple[Corpus, int, Ordered] | None = None
        """The last listing in an order, and after how many changes: one that is asked for again, or has grown."""
        self.add(Loaded(tuple(articles), (), 0, 0))
        self._given = len(self.corpus)
        """Articles that no loading brought."""

    def add(self, loaded: Loaded) -> None:
        """Take in what a step of loading brought; positions of earlier articles stay as they are."""
        self._extend(self._corrected(loaded.articles))
        self.unreadable += loaded.unreadable
        self._gone = self._gone.union(self._given + number for number in loaded.gone)
        if loaded.renewed:
            self._renew(self._corrected(loaded.renewed), loaded.places)
        if loaded.lessons is not None:
            # What was said since loading began holds.
            said = loaded.lessons.said if self._lessons is None else self._lessons.said
            self._lessons = replace(loaded.lessons, said=said)

    def _extend(self, articles: Sequence[Article]) -> None:
        """Put `articles` behind those that are there."""
        self.corpus = self.corpus.extended(articles)
        # What comes in such numbers was on the shelf: it is listed at once, and can be searched a moment later.
        self._catalogue.extend(facts_in(articles), later=len(articles) > MANY_AT_ONCE)

    def _renew(self, articles: Sequence[Article], places: Sequence[int]) -> None:
        """Put `articles` in the places where they stand already, as they were cleaned or corrected before.

        Places that are not there yet are those of new ones, in their order.
        """
        if places:
            positions = [self._given + number for number in places]
            there = [number for number, position in enumerate(positions) if position < len(self.corpus)]
            if not there:
                self._extend(articles)
                return
            if len(there) < len(articles):
                self._extend([articles[number] for number in sorted({*range(len(articles))}.difference(there))])
                articles, positions = [articles[number] for number in there], [positions[number] for number in there]
        else:
            numbers = {place_of(article): number for number, article in enumerate(articles)}
            found = ((at, numbers.get(place_of(known))) for at, known in enumerate(self.corpus.facts))
            at_of = {number: at for at, number in found if number is not None}
            articles = [articles[number] for number in at_of]
            positions = list(at_of.values())
        self.corpus = self.corpus.renewed(positions, articles)
        self._catalogue.replace(dict(zip(positions, facts_in(articles), strict=True)))

    def as_cleaned(self, article: Article) -> Article:
        """`article` with the facts that its page gives, where a person said otherwise."""
        return self._as_cleaned.get(place_of(article), article)

    def correct(self, article: Article, facts: Mapping[Fact, Values | None]) -> None:
        """Let `article` have `facts`, what its page says for those that are None; for good once they are kept."""
        said = (correction(article, fact, values) for fact, values in facts.items())
        self.corrections.add(*filter(None, said))
        self.add(Loaded((), (), 0, 0, renewed=(self._now(article),)))

    @property
    def lessons(self) -> "Lessons":
        """What is known of lines: what was learnt while loading, and what a person said."""
        if self._lessons is None:
            # Cleaning is for whoever loads; here it is needed once in a while.
            self._lessons = lessons_of(())
        return self._lessons

    def judge(self, article: Article, line: str, *, is_text: bool) -> Judged | Unreadable | None:
        """What becomes of `article` if `line` of it is text, or is none; None if nothing does.

        What was said of that line before, and otherwise, is taken back. Nothing is learnt yet. For any thread.
        """
        article = self._now(article)
        known = self.lessons.verdict_on(article.source, line)
        said = verdict(article, line, is_text=is_text if known in (None, is_text) else None)
        if said is None:
            return None
        renewed = again(article, lessons_of([said], self.lessons), self._names)
        if isinstance(renewed, Unreadable):
            return renewed
        is_same = (renewed.paragraphs, renewed.folded) == (article.paragraphs, article.folded)
        return None if is_same else Judged(said, renewed)

    def learn(self, judged: Judged) -> None:
        """Show the article as it was judged, and know of the line from now on; for good once that is kept."""
        self.corrections.add(judged.verdict)
        self._lessons = lessons_of([judged.verdict], self.lessons)
        self.add(Loaded((), (), 0, 0, renewed=(judged.article,)))

    def concerned_by(self, judged: Judged) -> list[Article]:
        """The other articles (as cleaned) that hold a line on which a verdict was given. For any thread."""
        place, publisher = place_of(judged.article), (judged.verdict.publisher or "").casefold()
        lesson = lessons_of([replace(judged.verdict, is_text=True)])
        corpus = self.corpus
        known = enumerate(self._as_cleaned.get(place_of(known), known) for known in corpus.facts)
        # By what is known of them first: to have the text of an article takes longer.
        may_be = [at for at, one in known if (one.source or "").casefold() == publisher and place_of(one) != place]
        others = (self.as_cleaned(corpus[at]) for at in may_be)
        return [article for article in others if lesson.teaches(article)]

    def renewing(self, articles: Sequence[Article], *, should_stop: Callable[[], bool] = never) -> Iterator[Loaded]:
        """`articles` cleaned again with all that is known by then, in batches for `add`. For any thread."""
        return all_again(articles, lambda: self.lessons, self._names, should_stop=should_stop)

    def _now(self, article: Article) -> Article:
        """`article` as it was cleaned last."""
        return self.as_cleaned(self.corpus.by_id(article.id) or article)

    def _corrected(self, articles: Sequence[Article]) -> Sequence[Article]:
        """`articles` as a person corrected them; what they were is remembered."""
        for known in facts_in(articles) if self._as_cleaned else ():
            self._as_cleaned.pop(place_of(known), None)
        numbers = self.corrections.concerned(facts_in(articles))
        if not numbers:
            return articles
        cleaned = [articles[number] for number in numbers]
        self._as_cleaned.update((place_of(article), article) for article in cleaned)
        return Joined(articles).replaced(numbers, self.corrections.corrected(cleaned))

    def prepare(self) -> None:
        """Make the first query as fast as the next: it would import numpy and RapidFuzz (80 ms). For an idle thread."""
        from coopreader.matching.ranking import rank

        self._catalogue.ready()
        rank("prepare", self._catalogue)

    def narrow(self, query: str, order: Order, should_stop: Callable[[], bool] = never) -> Narrowed:
        """The articles `query` leaves, best first; in `order` if it says nothing of how like. May run beside `add`."""
        if not query.strip():
            positions = self._in_order(order)
            return Narrowed(self.corpus, positions, len(positions))
        from coopreader.matching.query import parse
        from coopreader.matching.ranking import rank

        self._catalogue.ready(should_stop)
        ranking = rank(query, self._catalogue, should_stop=should_stop)
        # Read after the ranking: articles come before their titles in `add`, so each position stands in it.
        corpus = self.corpus
        if parse(query).ranks:
            if not self._gone:
                return Narrowed(corpus, ranking.positions, ranking.typos_from)
            positions = [position for position in ranking.positions if position not in self._gone]
            before = sum(position in self._gone for position in ranking.positions[: ranking.typos_from])
            return Narrowed(corpus, positions, ranking.typos_from - before)
        is_left = bytearray(len(corpus))
        for position in ranking.positions:
            is_left[position] = True
        positions = [position for position in self._in_order(order) if is_left[position]]
        return Narrowed(corpus, positions, len(positions))

    def values(self, field: str) -> Sequence[str]:
        """What the articles have for a text field, the most frequent first."""
        return self._catalogue.values(field)

    def _in_order(self, order: Order) -> Sequence[int]:
        # Before the corpus: changes are counted after it has them.
        changes = self._catalogue.changes
        corpus, known, gone = self.corpus, self._ordered, self._gone
        if known is None or known[1] != changes or known[2].order is not order or len(known[0]) > len(corpus):
            known = (corpus, changes, Ordered(order))
        positions = known[2].of(corpus)
        self._ordered = (corpus, changes, known[2])
        return [position for position in positions if position not in gone] if gone else positions

    def raw(self, article: Article) -> RawPage | Unreadable:
        """The saved lines of `article`, read again from its file."""
        if article.recovery.raw is not None:
            return RawPage(tuple(article.recovery.raw.split("\n")), has_changed=False)
        if article.path is None:
            return Unreadable(None, "no file holds this article")
        # Readers are for whoever loads; here they are needed once in a while.
        from coopreader.readers.files import saved_page

        page = saved_page(article.path, article.recovery.row)
        return page if isinstance(page, Unreadable) else RawPage(page.lines, has_changed=page.id != article.id)
