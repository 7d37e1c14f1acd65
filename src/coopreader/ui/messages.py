"""Messages that cross widgets: what the loading thread tells the screen."""

from dataclasses import dataclass
from typing import Any

from textual.message import Message

from coopreader.corpus.loaded import Loaded
from coopreader.library import Narrowed


@dataclass
class ArticlesArrived(Message):
    """A step of loading is done; carries data, so none may be dropped."""

    loaded: Loaded


@dataclass
class LoadingEnded(Message):
    """Nothing more will arrive."""

    was_stopped: bool


@dataclass
class Progressed(Message):
    """How far loading is; only the newest matters."""

    done: int
    total: int
    articles: int
    """Articles that came from them."""

    def can_replace(self, message: Message) -> bool:
        """A newer count takes the place of one that was not seen yet."""
        return isinstance(message, Progressed)


@dataclass
class SettingsChanged(Message):
    """The reader chose something that is kept: fields of Settings with their new values."""

    changes: dict[str, Any]


@dataclass
class Listed(Message):
    """What a query leaves, where that took a while."""

    narrowed: Narrowed
    query: str


@dataclass
class NotListed(Message):
    """What a query leaves could not be told."""

    query: str
    problem: str
