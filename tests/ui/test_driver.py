"""The terminal is given back at once at the end, and in good order before."""

from threading import Event, Thread

from textual.drivers.linux_driver import LinuxDriver

from coopreader.ui.driver import QuickDriver
from tests.ui.stage import reader_of


async def test_a_reader_on_a_terminal_has_a_driver_that_is_textuals_but_for_the_end() -> None:
    assert reader_of().get_driver_class() is QuickDriver
    assert issubclass(QuickDriver, LinuxDriver)


async def test_the_end_does_not_wait_for_the_thread_that_waits_for_keys() -> None:
    reader, key = reader_of(), Event()
    thread = Thread(target=key.wait, daemon=True)
    driver = QuickDriver(reader, mouse=False)
    driver._key_thread = thread
    thread.start()
    reader._exit = True

    driver.disable_input()
    driver.disable_input()
    is_waiting = thread.is_alive()
    key.set()

    assert is_waiting
    assert driver.exit_event.is_set()


async def test_another_program_gets_the_keys_only_when_nobody_else_waits_for_them() -> None:
    reader = reader_of()
    ended = Event()

    def wait_for_keys() -> None:
        driver.exit_event.wait(20)
        ended.set()

    thread = Thread(target=wait_for_keys, daemon=True)
    driver = QuickDriver(reader, mouse=False)
    driver._key_thread = thread
    thread.start()

    driver.disable_input()

    assert ended.is_set()
    assert not thread.is_alive()
    assert not driver.exit_event.is_set()
