"""Our themes keep text readable: contrast by WCAG 2.2, for every pair that is drawn."""

import pytest
from textual.color import Color
from textual.theme import Theme

from coopreader.ui.themes import THEMES, theme_after
from tests.ui.stage import opened, reader_of

TEXT = 7.0
"""Contrast of what is read for minutes: WCAG 1.4.6, level AAA."""

FACTS = 4.5
"""Contrast of what is looked at: WCAG 1.4.3, level AA."""

BACKGROUNDS = ("background", "surface", "panel", "cursor-row", "cursor-row-quiet")


def colour(theme: Theme, name: str) -> Color:
    """The colour called `name`, a field of the theme or a variable of ours."""
    value = theme.variables.get(name) or getattr(theme, name.replace("-", "_"))
    return Color.parse(value)


def luminance(shade: Color) -> float:
    """Relative luminance, 0 to 1: WCAG 2.2, "relative luminance"."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in shade.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    """From 1 to 21: WCAG 2.2, "contrast ratio"."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


all_themes = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)


def test_black_on_white_has_the_highest_contrast_and_a_colour_on_itself_none() -> None:
    black, white = Color.parse("#000000"), Color.parse("#ffffff")

    assert (round(contrast(black, white), 6), contrast(white, white)) == (21, 1)


def test_a_known_pair_has_its_known_contrast() -> None:
    assert contrast(Color.parse("#767676"), Color.parse("#ffffff")) == pytest.approx(4.54, abs=0.005)


@all_themes
@pytest.mark.parametrize("background", BACKGROUNDS)
def test_text_has_the_contrast_of_text(theme: Theme, background: str) -> None:
    assert contrast(colour(theme, "ink"), colour(theme, background)) >= TEXT


@all_themes
@pytest.mark.parametrize("name", ["ink-muted", "accent", "mark"])
@pytest.mark.parametrize("background", BACKGROUNDS)
def test_facts_and_signs_have_the_contrast_of_facts(theme: Theme, name: str, background: str) -> None:
    assert contrast(colour(theme, name), colour(theme, background)) >= FACTS


@all_themes
@pytest.mark.parametrize(
    ("ink", "background"),
    [
        ("screen-selection-foreground", "screen-selection-background"),
        ("input-cursor-foreground", "input-cursor-background"),
    ],
)
def test_what_is_selected_has_the_contrast_of_text(theme: Theme, ink: str, background: str) -> None:
    assert contrast(colour(theme, ink), colour(theme, background)) >= TEXT


@all_themes
def test_text_selected_in_the_bar_can_still_be_read(theme: Theme) -> None:
    shade, percent = theme.variables["input-selection-background"].removesuffix("%").split()
    selection = colour(theme, "background").blend(Color.parse(shade), int(percent) / 100)

    assert contrast(colour(theme, "ink"), selection) >= FACTS


@all_themes
@pytest.mark.parametrize("name", ["warning", "error", "success"])
def test_the_colours_of_notifications_have_the_contrast_of_facts(theme: Theme, name: str) -> None:
    assert contrast(colour(theme, name), colour(theme, "surface")) >= FACTS


def test_there_is_a_dark_theme_and_a_light_one_and_one_key_goes_round() -> None:
    names = [THEMES[0].name]
    for _ in THEMES:
        names.append(theme_after(names[-1]))

    assert {theme.dark for theme in THEMES} == {True, False}
    assert names == [*(theme.name for theme in THEMES), THEMES[0].name]


@all_themes
async def test_every_pair_on_the_screen_has_contrast(theme: Theme) -> None:
    """The styles as they are drawn: a rule of a stylesheet may join two colours nobody thought of."""
    async with opened(reader_of(theme=theme.name)) as stage:
        await stage.press("slash")
        await stage.write("fery")
        await stage.press("down", "enter", "right_square_bracket", "u")
        pairs = {
            (segment.style.color, segment.style.bgcolor, segment.text.strip())
            for strip in stage.strips
            for segment in strip
            if segment.style and segment.style.color and segment.style.bgcolor and any(map(str.isalnum, segment.text))
        }

    weak = [
        text
        for ink, background, text in pairs
        if contrast(Color.from_rich_color(ink), Color.from_rich_color(background)) < FACTS
    ]
    assert len(pairs) > 30
    assert weak == []
