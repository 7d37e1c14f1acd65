"""Numbers for people: thousands with separators, one thing or several."""


def count_of(number: int, noun: str, plural: str | None = None) -> str:
    """ "1 line", "12 lines", "2,873 lines"; `plural` where it is not the noun with an s."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def reading_time(minutes: int) -> str:
    """ "4 min"; whole hours from two hours on: "43 h" """
    return f"{minutes} min" if minutes < 120 else f"{round(minutes / 60):,} h"
