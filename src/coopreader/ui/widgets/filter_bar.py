"""The filter bar: where a few letters of a title are typed."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input, Static

from coopreader.ui.widgets.row_list import BAR


class QueryInput(Input):
    """The line that is typed into. Keys it does not need (up, down, Esc) go on to the screen."""

    BINDINGS: ClassVar[list[BindingType]] = []


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

    @dataclass
    class Submitted(Message):
        """Enter was pressed: open what the cursor is on."""

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

    @property
    def is_typing(self) -> bool:
        """Whether keys go into the bar."""
        return self.input.has_focus

    def start(self) -> None:
        """Let the reader type."""
        self.input.focus()

    def clear(self) -> None:
        """Forget what was typed."""
        self.input.value = ""

    def watch_count(self, count: str) -> None:
        """Show it at the right end."""
        if self.is_mounted:
            self.query_exactly_one("#count", Static).update(Content(count))

    def on_descendant_focus(self) -> None:
        """The bar at the prompt says where keys go, also without colour."""
        self.add_class("-typing")
        self.query_exactly_one("#prompt", Static).update(Content(f"{BAR}/"))

    def on_descendant_blur(self) -> None:
        """Keys go elsewhere."""
        self.remove_class("-typing")
        self.query_exactly_one("#prompt", Static).update(Content(" /"))

    @on(Input.Changed)
    def tell_query(self, event: Input.Changed) -> None:
        """Pass the query on."""
        event.stop()
        self.post_message(self.QueryChanged(event.value))

    @on(Input.Submitted)
    def submit(self, event: Input.Submitted) -> None:
        """Pass Enter on."""
        event.stop()
        self.post_message(self.Submitted())
