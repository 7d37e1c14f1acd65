"""Every exception coopreader raises, as a tree. What may well happen (an unreadable file) is a value instead.

CoopReaderError            anything below; its text is one line for a person
├── MissingPath            a path that was named does not exist (also a FileNotFoundError)
└── NoMatch                no title is like what was asked for (also a LookupError)
"""


class CoopReaderError(Exception):
    """Base of all our errors. `str(error)` is one line that can be shown as it is."""


class MissingPath(CoopReaderError, FileNotFoundError):
    """A path that was named does not exist."""

    def __str__(self) -> str:
        return str(self.args[0])


class NoMatch(CoopReaderError, LookupError):
    """No title in the corpus is like the query."""
