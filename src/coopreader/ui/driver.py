"""Textual's driver for terminals, but that who quits does not wait for it.

A thread waits for keys and looks twice, a tenth of a second each, whether it should end: Textual waits for that before
it gives the terminal back. It can end by itself, beside everything else that ends.
"""

from textual.drivers.linux_driver import LinuxDriver


class QuickDriver(LinuxDriver):
    """A terminal that is given back at once."""

    def disable_input(self) -> None:
        """Take no more keys; at the end of the application without waiting for the thread that takes them."""
        if not self._app._exit:
            # For a while only: another program is to have the keys.
            super().disable_input()
            return
        self._key_thread = None
        super().disable_input()
        # Textual takes it back for the next time: there is none.
        self.exit_event.set()
