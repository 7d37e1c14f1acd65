"""The filter bar: where a few letters of a title are typed."""

from dataclasses import dataclass
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input, Static

from coopreader.ui.widgets.row_list import BAR

PASSED_ON: Final = frozenset({"up", "down", "pageup", "pagedown", "enter", "escape", "tab", "shift+tab"})
"""Keys that a line of text has no use for: they are the screen's."""

LEAVING: Final = frozenset({"enter", "tab", "shift+tab"})
"""Those after which the reader is elsewhere: keys that come in the same burst are not for the line."""


class QueryInput(Input):
    """The line that is typed into. What it has no use for it passes on, in the order in which it was typed."""

    @dataclass
    class KeyPassedOn(Message):
        """A key that is not for the line."""

        key: str
        """Textual's name of it."""
        query: str
        """What the line held when it was pressed: Textual tells of changes later than of keys."""

    _is_left = False

    def take_keys(self) -> None:
        """Keys are for the line (again)."""
        self._is_left = False

    def on_focus(self) -> None:
        """The reader is here."""
        self.take_keys()

    async def _on_key(self, event: Key) -> None:
        if self._is_left or event.key in PASSED_ON:
            self._is_left = self._is_left or event.key in LEAVING
            event.stop()
            event.prevent_default()
            self.post_message(self.KeyPassedOn(event.key, self.value))
        else:
            await super()._on_key(event)


class FilterBar(Horizontal):
    """A prompt, the line that is typed into, and how many titles are left."""

    DEFAULT_CSS = """
    FilterBar {
        height: 1;
        color: $ink;
        background: $background;
        & > #prompt { width: 4; color: $ink-muted; }
        & > QueryInput, & > QueryInput:focus { width: 1fr; background: $background; background-tint: $background 0%; }
        & > #count { width: auto; color: $ink-muted; padding: 0 1; }
        &.-typing > #prompt { color: $accent; text-style: bold; }
        & > QueryInput > .input--placeholder { color: $ink-muted; }
    }
    """

    count = reactive("")
    """ "3 of 240" """

    @dataclass
    class QueryChanged(Message):
        """The reader typed; only the newest query matters."""

        query: str

        def can_replace(self, message: Message) -> bool:
            """A burst of keys is one message."""
            return isinstance(message, FilterBar.QueryChanged)

    def compose(self) -> ComposeResult:
        """The three parts."""
        yield Static(Content(" /"), id="prompt", markup=False)
        yield QueryInput(placeholder="find by title", compact=True, select_on_focus=False)
        yield Static("", id="count", markup=False)

    @property
    def input(self) -> QueryInput:
        """The line that is typed into."""
        return self.query_exactly_one(QueryInput)

    @property
    def query_text(self) -> str:
        """What has been typed."""
        return self.input.value

    def clear(self) -> None:
        """Forget what was typed."""
        self.input.value = ""

    def watch_count(self, old: str, new: str) -> None:
        """Show it at the right end; the line is laid out anew only for a count of another width."""
        if self.is_mounted:
            self.query_exactly_one("#count", Static).update(Content(new), layout=len(old) != len(new))

    def on_descendant_focus(self) -> None:
        """The bar at the prompt says where keys go, also without colour."""
        self.add_class("-typing")
        self.query_exactly_one("#prompt", Static).update(Content(f"{BAR}/"), layout=False)

    def on_descendant_blur(self) -> None:
        """Keys go elsewhere."""
        self.remove_class("-typing")
        self.query_exactly_one("#prompt", Static).update(Content(" /"), layout=False)

    @on(Input.Changed)
    def tell_query(self, event: Input.Changed) -> None:
        """Pass the query on."""
        event.stop()
        self.post_message(self.QueryChanged(event.value))
