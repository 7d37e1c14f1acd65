"""CoopReader: the application. It holds settings and theme and opens the first screen; articles are not its own."""

import asyncio
import signal
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePath
from typing import Any, ClassVar, Final

from textual import on
from textual.app import App
from textual.binding import BindingType
from textual.command import Provider
from textual.driver import Driver
from textual.filter import LineFilter
from textual.screen import Screen

from coopreader.history import History
from coopreader.library import Library
from coopreader.settings import Settings, save_settings
from coopreader.ui import words
from coopreader.ui.commands import CommandProvider
from coopreader.ui.messages import SettingsChanged
from coopreader.ui.screens.reading_room import ReadingRoom
from coopreader.ui.tasks import Loading
from coopreader.ui.themes import OUR_VARIABLES, THEMES
from coopreader.ui.widgets.strips import Inert

HERE: Final = Path(__file__).parent


class CoopReader(App[None]):
    """The reader of one library."""

    # Textual 8.2 loads the stylesheet of every screen but the default one: that one's is named here.
    CSS_PATH: ClassVar[list[str | PurePath]] = [HERE / "app.tcss", HERE / "screens" / "reading_room.tcss"]
    COMMANDS: ClassVar[set[type[Provider]]] = {CommandProvider}  # type: ignore[assignment]  # narrower than Textual's
    BINDINGS: ClassVar[list[BindingType]] = []
    TITLE = "coopreader"

    def __init__(
        self,
        library: Library,
        loading: Loading | None = None,
        *,
        settings: Settings | None = None,
        settings_path: Path | None = None,
        history: History | None = None,
    ) -> None:
        super().__init__()
        self._inert = Inert(())
        self.library = library
        self.loading = loading
        self.settings = settings or Settings()
        self._settings_path = settings_path
        """Where choices are kept; None keeps them for this run only."""
        self.history = history or History()
        for theme in THEMES:
            self.register_theme(theme)
        known = {theme.name for theme in THEMES}
        self.theme = self.settings.theme if self.settings.theme in known else THEMES[0].name

    def action_help_quit(self) -> None:
        """Ctrl-C is no way out, as it copies: say what is."""
        self.notify(words.HOW_TO_QUIT, markup=False)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our colour names, for themes that do not define them."""
        return OUR_VARIABLES

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line passes before the terminal: ours, with Textual's in it."""
        inner = super().get_line_filters()
        if self._inert.inner != inner:
            self._inert = Inert(inner)
        return [self._inert]

    def get_driver_class(self) -> type[Driver]:
        """Textual's, but that for a terminal is ours."""
        chosen = super().get_driver_class()
        if chosen.__name__ != "LinuxDriver":
            return chosen
        from coopreader.ui.driver import QuickDriver

        return QuickDriver

    def get_default_screen(self) -> Screen[Any]:
        """The reading room."""
        return ReadingRoom(self.library, self.loading, self.settings, self.history)

    def on_mount(self) -> None:
        """End in good order when the system asks, so that the terminal is left as it was found."""
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            # Windows knows only one of them, and loops without handlers.
            with suppress(AttributeError, NotImplementedError):
                number = getattr(signal, name)
                loop.add_signal_handler(number, partial(self.exit, return_code=128 + number))

    @on(SettingsChanged)
    def change_settings(self, message: SettingsChanged) -> None:
        """Take the changes into use and keep them."""
        self.settings = replace(self.settings, **message.changes)
        if self._settings_path is None:
            return
        try:
            save_settings(self.settings, self._settings_path)
        except OSError as problem:
            self.notify(words.cannot_save(problem.strerror or "unknown"), markup=False, severity="warning")
