"""The table of what can be typed as README shows it: `python -m tests.matching.syntax_table` prints it."""

from coopreader.matching.syntax import SYNTAX, Row

HEADER = "| Type | It asks for |\n| --- | --- |"


def syntax_table() -> str:
    """One row for each thing that can be typed, in the order of help."""
    return "\n".join([HEADER, *map(_row, SYNTAX)])


def _row(row: Row) -> str:
    # A bar ends a cell, also between backticks.
    typed = row.typed.replace("|", r"\|")
    return f"| `{typed}` | {row.meaning} |"


if __name__ == "__main__":
    print(syntax_table())
