"""The form in which a person corrects the facts of an article; the page stays in view above it."""

from collections.abc import Callable, Mapping
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.widgets import Input, Static

from coopreader.article import Article, Fact
from coopreader.corrections import CORRECTABLE, Values, day_typed
from coopreader.text.safe import safe_line
from coopreader.typesetting import NAMES, origin_of
from coopreader.ui import words
from coopreader.ui.commands import CommandScreen, command
from coopreader.ui.screens.room import LOW
from coopreader.ui.widgets.filter_bar import EDITING
from coopreader.ui.widgets.lines import KeyLine, OneLine
from coopreader.ui.widgets.strips import Run

NONE: Final = "-"
"""Typed into a field: the article has none."""

AROUND: Final = 2
"""Lines of a low screen that are not for fields."""

Save = Callable[[Mapping[Fact, Values | None]], None]
"""Told of the facts that are to change; None is for what the page says."""


class FactInput(Input):
    """The line a fact is typed into. Its keys act in the order in which they come, also those of one burst."""

    async def _on_key(self, event: Key) -> None:
        action = "submit" if event.key == "enter" else EDITING.get(event.key)
        if action is None:
            await super()._on_key(event)
            return
        # Textual would run it after the letters that come behind it.
        await self.run_action(action)
        event.stop()
        event.prevent_default()


class Field(Vertical):
    """One fact: what it is believed to be, to be typed over; beneath, where that comes from."""

    DEFAULT_CSS = """
    Field {
        height: auto;
        margin: 0 1 1 1;
        & > Horizontal { height: 1; }
        & .name { width: 11; color: $ink-muted; }
        &.-typing .name { color: $accent; text-style: bold; }
        & Input, & Input:focus { width: 1fr; color: $ink; background: $surface; background-tint: $background 0%; }
        & Input:focus { background: $cursor-row; }
        & > .origin { margin-left: 11; height: 1; color: $ink-muted; text-wrap: nowrap; text-overflow: ellipsis; }
        &.-refused > .origin { color: $error; text-style: bold; }
    }
    """

    def __init__(self, fact: Fact, article: Article, cleaned: Article) -> None:
        super().__init__()
        self.fact = fact
        self._article = article
        self._cleaned = cleaned
        self._before = safe_line(typed_of(article, fact))

    def compose(self) -> ComposeResult:
        """Its name, the line that is typed into, and where the fact comes from."""
        with Horizontal():
            yield Static(Content(NAMES[self.fact]), classes="name", markup=False)
            line = FactInput(self._before, compact=True, select_on_focus=False)
            line.cursor_blink = False
            yield line
        yield Static(Content(self._origin()), classes="origin", markup=False)

    @property
    def typed(self) -> str:
        """What stands in the line and can be seen."""
        return safe_line(self.query_exactly_one(FactInput).value)

    @property
    def refusal(self) -> str:
        """Why what was typed cannot be the fact; empty if it can."""
        if self.typed == self._before or not self.typed:
            return ""
        if self.typed == NONE:
            return words.NO_TITLE if self.fact == "title" else ""
        is_day = self.fact != "date" or day_typed(self.typed, self._article.language)
        return "" if is_day else words.no_day(self.typed)

    @property
    def change(self) -> dict[Fact, Values | None]:
        """What the fact is to be from now on; nothing if that is what it was."""
        typed = self.typed
        if typed == self._before:
            return {}
        if not typed or typed == typed_of(self._cleaned, self.fact):
            return {self.fact: None}
        if typed == NONE:
            return {self.fact: ()}
        return {self.fact: self._values(typed)}

    def on_descendant_focus(self) -> None:
        """Its name says where letters go; in a low window it comes into view with what stands beneath."""
        self.add_class("-typing")
        self.scroll_visible(animate=False)

    def on_descendant_blur(self) -> None:
        """Letters go elsewhere."""
        self.remove_class("-typing")

    @on(Input.Changed)
    def take_refusal_back(self) -> None:
        """What was refused is being typed over."""
        self.remove_class("-refused")
        self.query_exactly_one(".origin", Static).update(Content(self._origin()))

    def refuse(self, reason: str) -> None:
        """Say why, and lead there."""
        self.add_class("-refused")
        self.query_exactly_one(".origin", Static).update(Content(reason))
        self.query_exactly_one(FactInput).focus()

    def _values(self, typed: str) -> Values:
        if self.fact == "authors":
            mark = ";" if ";" in typed else ","
            return tuple(filter(None, map(str.strip, typed.split(mark))))
        day = day_typed(typed, self._article.language) if self.fact == "date" else None
        return (day.isoformat() if day else typed,)

    def _origin(self) -> str:
        origin = origin_of(self._article, self.fact)
        if self._article is self._cleaned or origin == origin_of(self._cleaned, self.fact):
            return origin
        page_says = typed_of(self._cleaned, self.fact) or words.NOTHING
        return f"{origin} · the page says {page_says} ({origin_of(self._cleaned, self.fact)})"


class Heading(OneLine):
    """What the form is for, and what can be typed besides facts."""

    def left_runs(self) -> list[Run]:
        """What it is for."""
        return [(" Correct", self.part("strong"))]

    def right_text(self, room: int) -> str:  # noqa: ARG002 - cut where it does not fit
        """What else can be typed."""
        return words.HOW_TO_CORRECT + " "


class CorrectScreen(CommandScreen):
    """Four facts to type over, and back."""

    CSS_PATH = "correct.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (LOW, "-roomy")]  # noqa: RUF012 - Textual declares it

    def __init__(self, article: Article, cleaned: Article, save: Save) -> None:
        super().__init__()
        self._article = article
        self._cleaned = cleaned
        """The same article with the facts that the page gives."""
        self._save = save

    def compose(self) -> ComposeResult:
        """A panel at the foot of the screen: title, fields, keys."""
        with Vertical(id="form"):
            yield Heading()
            with VerticalScroll(can_focus=False):
                for fact in CORRECTABLE:
                    yield Field(fact, self._article, self._cleaned)
            yield KeyLine()

    def on_mount(self) -> None:
        """Teach the way back."""
        self.query_exactly_one(KeyLine).hints = self.hints("list")

    def on_resize(self) -> None:
        """The fields have what heading and keys leave, and scroll where that is not enough."""
        self.query_exactly_one(VerticalScroll).styles.max_height = max(2, self.size.height - AROUND)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter is the line's first: what was typed before it in the same burst is then there."""
        return super().check_action(action, parameters) and "enter" not in parameters

    @on(Input.Submitted)
    def save_typed(self) -> None:
        """Enter in a line, when all that was typed before it has come into its field."""
        if any(line.message_queue_size for line in self.query(FactInput)):
            self.call_later(self.save_typed)
        else:
            self.run_command("save")

    @on(KeyLine.Clicked)
    def press_hint(self, message: KeyLine.Clicked) -> None:
        """A click on a key is the key."""
        self.run_command(message.command)

    @command("enter", "Save", footer="save")
    def save(self) -> None:
        """Keep what was typed, unless something cannot be."""
        fields = list(self.query(Field))
        for field in fields:
            if refusal := field.refusal:
                field.refuse(refusal)
                return
        changes: dict[Fact, Values | None] = {}
        for field in fields:
            changes.update(field.change)
        self.dismiss()
        if changes:
            self._save(changes)

    @command("tab,down", "Next field", footer="field")
    def next_field(self) -> None:
        """Go to the next field, from the last to the first."""
        self.focus_next(Input)

    @command("shift+tab,up", "Previous field")
    def previous_field(self) -> None:
        """Go to the field before."""
        self.focus_previous(Input)

    @command("escape", "Back", footer="leave")
    def leave(self) -> None:
        """Return to the reading room; nothing changes."""
        self.dismiss()


def typed_of(article: Article, fact: Fact) -> str:
    """`fact` of `article` as it stands in its field."""
    if fact == "authors":
        if any("," in name for name in article.authors):
            return "".join(f"{name}; " for name in article.authors).rstrip()
        return ", ".join(article.authors)
    if fact == "date":
        return article.date.isoformat() if article.date else ""
    return (article.title if fact == "title" else article.source) or ""
