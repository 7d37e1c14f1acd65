"""Growing: a row of numbers that one thread lengthens while others look at it as one array."""

from array import array
from threading import Lock
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Growing:
    """Numbers of one type (an `array` type code). What is new is joined to the rest when somebody looks.

    numpy is not needed before that: loading, which only adds and puts, starts without it.
    """

    __slots__ = ("_code", "_lock", "_new", "_others", "_seen")

    def __init__(self, code: str) -> None:
        self._code = code
        self._new: list[array[int]] = []
        self._others: dict[int, int] = {}
        """Numbers that changed since somebody looked, by their places."""
        self._seen: NDArray[Any] | None = None
        self._lock = Lock()

    def extend(self, numbers: "array[int]") -> None:
        """Add `numbers`, which must not change afterwards."""
        with self._lock:
            self._new.append(numbers)

    def put(self, at: int, number: int) -> None:
        """Put `number` in the place of the one at `at`."""
        with self._lock:
            self._others[at] = number

    def seen(self) -> "NDArray[Any]":
        """All numbers so far. The array never changes; who asks later may get a longer one."""
        import numpy as np

        with self._lock:
            if self._seen is None or self._new:
                # numpy has the same type codes.
                parts = [np.frombuffer(part, self._code) for part in self._new]
                self._seen = np.concatenate(
                    [*([] if self._seen is None else [self._seen]), *parts, np.empty(0, self._code)]
                )
                self._new.clear()
            if self._others:
                self._seen = self._seen.copy()
                self._seen[list(self._others)] = list(self._others.values())
                self._others.clear()
            return self._seen
