"""Opening addresses: which ones, and whether at all."""

import os
from typing import Final
from urllib.parse import urlsplit

SCHEMES: Final = frozenset({"http", "https", "mailto"})
"""Everything else (file:, javascript:, an application's own) could act on this machine."""

SWITCHES: Final = ("COOPREADER_SECURE", "LESSSECURE")
"""Either, set and not empty, forbids starting other programs, as pagers have long agreed."""


def is_allowed(address: str) -> bool:
    """Whether `address` is of a kind that may be opened."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in SCHEMES and bool(parts.netloc or parts.scheme == "mailto") and address.isprintable()


def is_switched_off() -> bool:
    """Whether the environment forbids opening anything."""
    return any(os.environ.get(name) for name in SWITCHES)
