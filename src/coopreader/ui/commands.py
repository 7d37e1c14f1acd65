"""Commands: what a reader can ask for, defined once, on the screen that can do it.

A method under @command is a key, a word in the footer, a line in help and README, and an entry of the palette; `when`
names the property that tells whether it can be done now, and all of these ask it. Nothing else binds keys.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar, Final, Literal, TypeVar

from textual.binding import Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.screen import Screen

from coopreader.ui.widgets.lines import Hint

Group = Literal["Move", "Find", "Read", "View", "Room"]
"""The headings of help, in this order."""

Context = Literal["list", "text", "filter"]
"""Where the reader's attention is; the footer shows what matters there."""

IN_LIST: Final[frozenset[Context]] = frozenset({"list"})
IN_TEXT: Final[frozenset[Context]] = frozenset({"text"})
TYPING: Final[frozenset[Context]] = frozenset({"filter"})
PANES: Final = IN_LIST | IN_TEXT
EVERYWHERE: Final = PANES | TYPING

Method = TypeVar("Method", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a reader can ask for."""

    name: str
    """The method that does it."""
    keys: tuple[str, ...]
    """Textual's names of its keys; the first is the one we teach."""
    title: str
    """What it does, as an entry of the palette: "Open source page"."""
    help: str
    """One sentence more, from the method's docstring."""
    group: Group
    footer: str
    """The word in the footer; commands that share one stand together ("j k move"). Empty: not in the footer."""
    contexts: frozenset[Context]
    """Where the footer shows it."""
    when: str
    """The screen's property that tells whether it can be done now; empty if it always can."""


def command(
    keys: str,
    title: str,
    *,
    group: Group = "Room",
    footer: str = "",
    contexts: frozenset[Context] = PANES,
    when: str = "",
) -> Callable[[Method], Method]:
    """Make a method of a CommandScreen a command on `keys` (Textual's names, separated by commas)."""

    def remember(method: Method) -> Method:
        told = (method.__doc__ or "").strip().split("\n", 1)[0]
        method.command = Command(  # type: ignore[attr-defined]  # functions take attributes; mypy has no type for it
            method.__name__, tuple(keys.split(",")), title, told, group, footer, contexts, when
        )
        return method

    return remember


class CommandScreen(Screen[None]):
    """A screen whose commands are its methods under @command.

    The keys are priority bindings: Textual runs those as soon as it reads a key, all others only after the key has
    gone through the queue of the focused widget. Keys that come in a burst ("/xi pl") thus act in their order.
    """

    commands: ClassVar[tuple[Command, ...]] = ()

    def __init_subclass__(cls, **options: Any) -> None:
        own = [found for value in vars(cls).values() if isinstance(found := getattr(value, "command", None), Command)]
        # Textual adds the bindings of the classes above by itself.
        cls.BINDINGS = [
            Binding(key, f"run('{known.name}', '{key}')", known.title, priority=True)
            for known in own
            for key in known.keys
        ]
        cls.commands += tuple(own)
        super().__init_subclass__(**options)

    @property
    def is_typing(self) -> bool:
        """Whether the reader types into a line of this screen: then it has all keys, and passes on what it likes."""
        return False

    def can(self, known: Command) -> bool:
        """Whether `known` can be done now."""
        return not known.when or bool(getattr(self, known.when))

    def run_command(self, name: str) -> None:
        """Do what the command called `name` does, if it can be done now."""
        known = next(known for known in self.commands if known.name == name)
        if self.can(known):
            getattr(self, name)()
        else:
            self.tell_why_not(name)

    def tell_why_not(self, name: str) -> None:
        """Say why the command called `name` cannot be done now, where that is not plain to see."""

    def press(self, key: str) -> None:
        """Do what `key` (Textual's name) does, if it does anything now."""
        for known in self.commands:
            if key in known.keys:
                self.run_command(known.name)

    def action_run(self, name: str) -> None:
        """What the bindings call."""
        self.run_command(name)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """Whether a key is a command now, and does not belong to the line being typed."""
        return action != "run" or not self.is_typing

    def hints(self, context: Context) -> tuple[Hint, ...]:
        """What the key line shows in `context`: what can be done now; commands that share a word stand together."""
        words: dict[str, list[Command]] = {}
        for known in self.commands:
            if known.footer and context in known.contexts and self.can(known):
                words.setdefault(known.footer, []).append(known)
        return tuple(
            Hint(" ".join(key_sign(known.keys[0]) for known in members), word, members[0].name)
            for word, members in words.items()
        )


class CommandProvider(Provider):
    """The commands of the screen below the palette, found by any part of their words."""

    async def discover(self) -> Hits:
        """All commands that can be done now."""
        for known in self._possible():
            yield DiscoveryHit(Content(known.title), self._runner(known), known.title, known.help)

    async def search(self, query: str) -> Hits:
        """The commands in which every typed word is part of a word."""
        words = query.casefold().split()
        for known in self._possible():
            if score := likeness(words, known.title, known.help):
                yield Hit(score, Content(known.title), self._runner(known), known.title, known.help)

    def _possible(self) -> Iterator[Command]:
        screen = self.screen
        if isinstance(screen, CommandScreen):
            yield from (known for known in screen.commands if screen.can(known))

    def _runner(self, known: Command) -> Callable[[], None]:
        screen = self.screen
        return partial(screen.run_command, known.name) if isinstance(screen, CommandScreen) else lambda: None


def likeness(words: Sequence[str], title: str, help: str) -> float:  # noqa: A002 - what Textual calls it
    """How much an entry of the palette is what `words` (case folded) ask for: at most 1, 0 unless it has each."""
    told = f"{title} {help}".casefold()
    if not all(word in told for word in words):
        return 0
    in_title = sum(word in title.casefold() for word in words)
    return (1 + in_title) / (1 + len(words))


KEY_SIGNS: Final = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "slash": "/",
    "question_mark": "?",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "escape": "Esc",
    "enter": "Enter",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "space": "Space",
}
"""How keys are written for people, where Textual's name is not what stands on the key."""


def key_sign(key: str) -> str:
    """`key` (Textual's name) as it is written for people."""
    return KEY_SIGNS.get(key, key)
