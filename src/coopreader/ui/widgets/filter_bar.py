"""The filter bar: where a few letters of a title are typed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from rich.segment import Segment
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Key
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive, reactive
from textual.strip import Strip
from textual.widgets import Input, Static
from textual.widgets.input import Selection

from coopreader.matching.completion import Completion
from coopreader.text.widths import cells, fit
from coopreader.ui.widgets.recall import Recall
from coopreader.ui.widgets.row_list import BAR

PASSED_ON: Final = frozenset({"up", "down", "pageup", "pagedown", "enter", "escape", "tab", "shift+tab"})
"""Keys that a line of text has no use for: they are the screen's."""

EDITING: Final = {
    key: binding.action
    for binding in Input.BINDINGS
    if isinstance(binding, Binding)
    for key in binding.key.split(",")
    if key not in PASSED_ON
}
"""What other keys do to the line. Textual would run them after the letters that come in the same burst."""

Ask = Callable[[str], None]
"""Told of every change of the line, before it is drawn: what it leaves is then drawn together with it."""

Guess = Callable[[str], Completion | None]
"""How a line would go on. Asked at every key, before the letter is drawn."""


class QueryInput(Input):
    """The line that is typed into. What it has no use for it passes on, in the order in which it was typed."""

    @dataclass
    class KeyPassedOn(Message):
        """A key that is not for the line."""

        key: str
        """Textual's name of it."""
        character: str | None

    # Textual lays out the whole screen for a line of another length (8 ms and a second repaint); nothing moves.
    virtual_size = Reactive(Size(0, 0), layout=False)

    def __init__(self, ask: Ask, guess: Guess, recall: Recall) -> None:
        super().__init__(placeholder="find by title", compact=True, select_on_focus=False)
        self._ask = ask
        self._guess = guess
        self._recall = recall
        self._guessed: Completion | None = None
        self._passed_on = 0
        """Keys that nobody has acted on yet. What follows them is passed on, too: it may be meant for another pane."""

    def key_was_handled(self) -> None:
        """One of the keys that were passed on has been acted on."""
        self._passed_on -= 1

    def on_focus(self) -> None:
        """The reader is here."""
        self._recall.leave()
        # Textual forgets a suggestion when it has heard of the focus.
        self.call_later(self.offer)

    def on_resize(self) -> None:
        """What did not fit before may fit now."""
        self.offer()

    async def _on_key(self, event: Key) -> None:
        # Keys of one burst all come here, also those behind the one that led elsewhere.
        is_for_others = self._passed_on > 0 or self.screen.focused is not self
        if is_for_others or not await self.take(event.key, event.character):
            if not is_for_others and event.key not in PASSED_ON:
                return  # Nothing to the line, and nothing to us: Textual's.
            self._passed_on += 1
            self.post_message(self.KeyPassedOn(event.key, event.character))
        event.stop()
        event.prevent_default()

    async def take(self, key: str, character: str | None) -> bool:
        """Do to the line what a key does; whether it does anything."""
        line = self._line_for(key)
        # Whoever must know is asked by `watch_value`: no message has to go up through everything.
        with self.prevent(Input.Changed):
            if line is not None:
                self.write(line)
            elif key in EDITING:
                await self.run_action(EDITING[key])
            elif key not in PASSED_ON and character is not None and character.isprintable():
                await super()._on_key(Key(key, character))
            else:
                return False
        return True

    def write(self, line: str) -> None:
        """Let the line be `line`, the cursor at its end."""
        self.value = line
        self.cursor_position = len(line)

    def render_line(self, y: int) -> Strip:
        """The line; an ellipsis where its beginning is out of sight."""
        strip = super().render_line(y)
        if not self.scroll_offset.x:
            return strip
        beyond = Segment("…", self.rich_style + self.get_component_rich_style("input--placeholder", partial=True))
        return Strip.join([Strip([beyond], 1), strip.crop(1)])

    def _line_for(self, key: str) -> str | None:
        """What the line becomes by `key`, if that takes a guess or brings a query back."""
        if key == "right":
            return self._guessed.line if self._guessed is not None else None
        if key == "up":
            return self._recall.older(self.value)
        return self._recall.newer(self.value) if key == "down" else None

    def watch_value(self, value: str) -> None:
        """Ask, and guess anew."""
        self._ask(value)
        self.offer()

    def watch_selection(self, _: Selection) -> None:
        """Only the end of a line goes on."""
        self.offer()

    def offer(self) -> None:
        """Show how the line would go on, drawn with the letter that was typed: no worker, no second repaint."""
        # `has_focus` comes later than the first letters of a burst.
        is_here = self.screen.focused is self and self.cursor_at_end and self.selection.is_empty
        guess = self._guess(self.value) if self.value and is_here else None
        # Where the line fills the bar nothing is offered: a key would take what nobody has seen.
        shown = fit(guess.rest, self.content_region.width - cells(self.value)) if guess is not None else ""
        self._guessed = guess if shown else None
        # Textual draws what its own suggestion has behind the value.
        self._suggestion = self.value + shown if shown else ""


class FilterBar(Horizontal):
    """A prompt, the line that is typed into, and how many titles are left."""

    # The three leave nothing of it to be seen.
    BLANK = True

    DEFAULT_CSS = """
    FilterBar {
        height: 1;
        color: $ink;
        background: $background;
        & > #prompt { width: 4; color: $ink-muted; }
        & > QueryInput, & > QueryInput:focus { width: 1fr; background: $background; background-tint: $background 0%; }
        & > #count { width: auto; color: $ink-muted; padding: 0 1; }
        &.-typing > #prompt { color: $accent; text-style: bold; }
        & > QueryInput > .input--placeholder, & > QueryInput > .input--suggestion { color: $ink-muted; }
    }
    """

    count = reactive("")
    """ "3 of 240" """

    def __init__(self, ask: Ask, guess: Guess, queries: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._ask = ask
        self._guess = guess
        self._queries = queries

    def compose(self) -> ComposeResult:
        """The three parts."""
        yield Static(Content(" /"), id="prompt", markup=False)
        yield QueryInput(self._ask, self._guess, Recall(self._queries))
        yield Static(Content(self.count), id="count", markup=False)

    @property
    def input(self) -> QueryInput:
        """The line that is typed into."""
        return self.query_exactly_one(QueryInput)

    @property
    def query_text(self) -> str:
        """What has been typed; nothing while the bar is still being built."""
        line = self.query_one_optional(QueryInput)
        return line.value if line else ""

    def clear(self) -> None:
        """Forget what was typed."""
        self.input.value = ""

    def begin(self, start: str) -> None:
        """Put `start` behind what was typed."""
        line = self.query_text.rstrip()
        self.input.write(f"{line} {start}" if line else start)

    def watch_count(self, old: str, new: str) -> None:
        """Show it at the right end; the line is laid out anew only for a count of another width."""
        for count in self.query("#count").results(Static):
            count.update(Content(new), layout=len(old) != len(new))

    def on_descendant_focus(self) -> None:
        """The bar at the prompt says where keys go, also without colour."""
        self.add_class("-typing")
        self.query_exactly_one("#prompt", Static).update(Content(f"{BAR}/"), layout=False)

    def on_descendant_blur(self) -> None:
        """Keys go elsewhere."""
        self.remove_class("-typing")
        self.query_exactly_one("#prompt", Static).update(Content(" /"), layout=False)
