"""Our themes: a warm dark and a warm light one. To add one, write it and name it in THEMES.

Colours carry one meaning each: ink is text, ink-muted facts, accent where you are, mark what matched, rule what only
divides. tests/ui/test_themes.py holds every pair that is read to its contrast (WCAG 2.2: text 7:1, facts 4.5:1).
"""

from typing import Final

from textual.theme import Theme

LAMPLIGHT: Final = Theme(
    name="lamplight",
    dark=True,
    primary="#e3a857",
    secondary="#7cc4b8",
    accent="#e3a857",
    foreground="#e9e4d8",
    background="#17181b",
    surface="#202226",
    panel="#26282d",
    warning="#e3a857",
    error="#ef8a7a",
    success="#9ccf8a",
    variables={
        "ink": "#e9e4d8",
        "ink-muted": "#a7a195",
        "mark": "#7cc4b8",
        "rule": "#3a3d43",
        "cursor-row": "#2b2e34",
        "cursor-row-quiet": "#212328",
        "input-cursor-background": "#e9e4d8",
        "input-cursor-foreground": "#17181b",
        "input-selection-background": "#e3a857 35%",
        "screen-selection-background": "#664f2d",
        "screen-selection-foreground": "#fff7e6",
        "scrollbar": "#3a3d43",
        "scrollbar-hover": "#55585f",
        "scrollbar-active": "#e3a857",
        "scrollbar-background": "#17181b",
        "scrollbar-background-hover": "#17181b",
        "scrollbar-background-active": "#17181b",
    },
)

DAYLIGHT: Final = Theme(
    name="daylight",
    dark=False,
    primary="#8f4a06",
    secondary="#0a655c",
    accent="#8f4a06",
    foreground="#262420",
    background="#faf6ee",
    surface="#f1ebdf",
    panel="#ebe4d5",
    warning="#8f4a06",
    error="#a3291a",
    success="#2c6a1d",
    variables={
        "ink": "#262420",
        "ink-muted": "#676154",
        "mark": "#0a655c",
        "rule": "#d3cab8",
        "cursor-row": "#eee4d0",
        "cursor-row-quiet": "#f4ede0",
        "input-cursor-background": "#262420",
        "input-cursor-foreground": "#faf6ee",
        "input-selection-background": "#8f4a06 30%",
        "screen-selection-background": "#f0cf9a",
        "screen-selection-foreground": "#1d1b17",
        "scrollbar": "#d3cab8",
        "scrollbar-hover": "#b5ab97",
        "scrollbar-active": "#8f4a06",
        "scrollbar-background": "#faf6ee",
        "scrollbar-background-hover": "#faf6ee",
        "scrollbar-background-active": "#faf6ee",
    },
)

THEMES: Final = (LAMPLIGHT, DAYLIGHT)
"""In the order in which one key goes through them; the first is the default."""

OUR_VARIABLES: Final = LAMPLIGHT.variables
"""What our stylesheets need of a theme that is not ours."""


def theme_after(name: str) -> str:
    """The name of the theme after the one called `name`; the first if that is not ours."""
    names = [theme.name for theme in THEMES]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]
