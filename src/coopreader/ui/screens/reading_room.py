"""The reading room's commands: everything a reader can ask for there. How the room answers stands in room.py."""

from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.command import Provider

from coopreader.article import Article, Unreadable
from coopreader.corpus.orders import next_order
from coopreader.settings import MAX_MEASURE, MIN_MEASURE
from coopreader.ui import words
from coopreader.ui.commands import EVERYWHERE, IN_LIST, IN_TEXT, TYPING, command
from coopreader.ui.links import is_allowed, is_switched_off
from coopreader.ui.messages import SettingsChanged
from coopreader.ui.screens.correcting import CorrectingRoom
from coopreader.ui.screens.query_provider import QueryProvider
from coopreader.ui.screens.title_provider import TitleProvider
from coopreader.ui.tasks import aside
from coopreader.ui.themes import theme_after
from coopreader.ui.widgets.article_view import ArticleView
from coopreader.ui.widgets.reading import Reading

MEASURE_STEP = 4
"""Cells by which one key makes the column wider or narrower: less is not seen."""


class ReadingRoom(CorrectingRoom):
    """The first and main screen."""

    COMMANDS: ClassVar[set[type[Provider]]] = {QueryProvider, TitleProvider}  # type: ignore[assignment]  # narrower than Textual's

    # Find.

    @command("slash", "Find by title", group="Find", footer="find")
    def find(self) -> None:
        """Type a few letters of a title, in any order, with any slips; the best match is on top."""
        self.is_zen = False
        self.is_turned = False
        self.attend(self.filter_bar.input)

    @command("enter", "Read", group="Find", footer="read", contexts=IN_LIST | TYPING, when="has_article")
    def read_article(self) -> None:
        """Go from the list or the bar to the text of the article under the cursor."""
        if self.article is None:
            return
        if self.is_typing and self.listing.positions:
            self.remember()
        self.is_turned = True
        self.attend(self.article_view)

    @command("escape", "Back", group="Find", footer="clear", contexts=TYPING)
    def back(self) -> None:
        """One step back: clear the bar, leave it, stop loading, leave raw or zen, return to the list."""
        if self.is_typing:
            if self.filter_bar.query_text:
                self.filter_bar.clear()
            else:
                self.attend(self.article_list)
        elif self.is_loading:
            self.stop_loading()
        elif self.reading.raw is not None:
            self.reading = Reading(self.article)
        elif self.is_zen:
            self.is_zen = False
        elif self.is_reading:
            self.turn_to_list()
        else:
            self.filter_bar.clear()

    @command("s", "Sort by the next order", group="Find", footer="sort", contexts=IN_LIST, when="has_article")
    def sort(self) -> None:
        """By date, title, source, file or length: the line at the top says which."""
        self.order = next_order(self.order)
        self.post_message(SettingsChanged({"order": self.order.name}))
        self.relist()

    # Read.

    @command("n", "Next article", group="Read", footer="article", when="has_article")
    def next_article(self) -> None:
        """The next article of the list, from anywhere."""
        self.article_list.move(1)

    @command("p", "Previous article", group="Read", footer="article", when="has_article")
    def previous_article(self) -> None:
        """The article before it, from anywhere."""
        self.article_list.move(-1)

    @command(
        "left_square_bracket",
        "Previous paragraph",
        group="Read",
        footer="paragraph",
        contexts=IN_TEXT,
        when="has_article",
    )
    def previous_paragraph(self) -> None:
        """Put the bar on the paragraph before."""
        self.article_view.step_paragraph(-1)

    @command(
        "right_square_bracket", "Next paragraph", group="Read", footer="paragraph", contexts=IN_TEXT, when="has_article"
    )
    def next_paragraph(self) -> None:
        """Put the bar on the next paragraph, at the top of the text."""
        self.article_view.step_paragraph(1)

    @command("u", "Unfold or fold furniture", group="Read", footer="unfold", contexts=IN_TEXT, when="has_folds")
    def unfold(self) -> None:
        """Show what was folded away (menus, tickers, repeated headlines) in its place; again hides it."""
        self.reading = replace(self.reading, is_unfolded=not self.reading.is_unfolded)

    @command("f", "Text or furniture", group="Read", footer="furniture", contexts=IN_TEXT, when="can_be_judged")
    def judge(self) -> None:
        """Say that the paragraph at the bar is furniture, or a folded line text; again takes it back."""
        if self.article is not None:
            self.judge_line(self.article)

    @command("r", "Raw file or clean text", group="Read", footer="raw", contexts=IN_TEXT, when="has_article")
    def show_raw(self) -> None:
        """The file as it was saved, with line numbers; again returns to the clean text."""
        article = self.article
        if article is None:
            return
        if self.reading.raw is not None:
            self.reading = Reading(article)
            return
        self._open_raw(article)

    @work(group="raw", exclusive=True)
    async def _open_raw(self, article: Article) -> None:
        """A row at the end of a large file takes seconds to find: other keys need not wait for it."""
        page = await aside(partial(self.library.raw, article))
        if not self.is_attached or self.article is not article:
            return
        if isinstance(page, Unreadable):
            self.notify(words.cannot_reread(page.reason), markup=False, severity="warning")
        else:
            self.reading = Reading(article, page)

    @command("y", "Copy", group="Read", footer="copy", contexts=IN_TEXT, when="has_article")
    def copy(self) -> None:
        """Copy the selected text, or the paragraph at the bar (else the first in view)."""
        text = self.get_selected_text() or self.article_view.current_paragraph()
        if text:
            # A hand-made article may hold half of a surrogate pair, which no clipboard takes.
            self.app.copy_to_clipboard(text.encode("utf-8", "replace").decode("utf-8"))
            self.notify(words.copied(text), markup=False)

    @command("o", "Open the article's address", group="Read", footer="open", contexts=IN_TEXT, when="has_address")
    def open_address(self) -> None:
        """Ask the browser for the page; only http, https and mailto, and never by itself."""
        address = (self.article and self.article.url) or ""
        if is_switched_off():
            self.notify(words.SECURE, markup=False, severity="warning")
        elif not is_allowed(address):
            self.notify(words.refused(address), markup=False, severity="warning")
        else:
            self.app.open_url(address)
            self.notify(words.opening(address), markup=False)

    @command("w", "Why: where the facts come from", group="Read", footer="why", contexts=IN_TEXT, when="has_article")
    def show_why(self) -> None:
        """Where each fact came from and how sure it is, and what was folded away and why."""
        from coopreader.ui.screens.why import WhyScreen

        if self.article is not None:
            self.app.push_screen(WhyScreen(self.article, self.measure))

    @command("c", "Correct the facts", group="Read", footer="correct", contexts=IN_TEXT, when="can_be_corrected")
    def correct(self) -> None:
        """Correct headline, authors, publisher and date; kept beside your files, never in them."""
        if self.article is not None:
            self.open_form(self.article)

    # View.

    @command("tab,shift+tab", "Other pane", group="View", footer="text", contexts=IN_LIST, when="has_article")
    def other_pane(self) -> None:
        """From the list to the text and back; a narrow terminal turns the page."""
        if self.is_reading:
            self.turn_to_list()
        else:
            self.read_article()

    @command("z", "Zen: text only", group="View", footer="zen", contexts=IN_TEXT, when="has_article")
    def zen(self) -> None:
        """Nothing but the text; again brings the room back."""
        self.is_zen = not self.is_zen
        self.read_article()

    @command("plus,equals_sign", "Wider column", group="View", when="has_article")
    def widen(self) -> None:
        """More characters in a line, up to 100."""
        self._change_measure(MEASURE_STEP)

    @command("minus", "Narrower column", group="View", when="has_article")
    def narrow_column(self) -> None:
        """Fewer characters in a line, down to 40."""
        self._change_measure(-MEASURE_STEP)

    @command("t", "Light or dark", group="View")
    def change_theme(self) -> None:
        """The next theme."""
        self.app.theme = theme_after(self.app.theme)
        self.post_message(SettingsChanged({"theme": self.app.theme}))

    # Room.

    @command("x", "Skipped files", group="Room", footer="skipped", contexts=IN_LIST, when="has_skipped")
    def show_skipped(self) -> None:
        """Which files were not read, and why."""
        from coopreader.ui.screens.skipped import SkippedScreen

        self.app.push_screen(SkippedScreen(self.library.unreadable))

    @command("ctrl+p", "Commands", group="Room", footer="commands", contexts=EVERYWHERE)
    def show_palette(self) -> None:
        """Every command by name, and every article by title."""
        self.app.action_command_palette()

    @command("q", "Quit", group="Room", footer="quit")
    def leave(self) -> None:
        """Close the reader; nothing needs saving."""
        self.stop_loading()
        self.app.exit()

    @command("question_mark", "Help", group="Room", footer="help")
    def show_help(self) -> None:
        """All keys."""
        from coopreader.ui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.commands))

    def tell_why_not(self, name: str) -> None:
        """Say it, where a key would otherwise seem broken."""
        if name in words.WHY_NOT and self.has_article:
            self.notify(words.WHY_NOT[name], markup=False)

    # What can be done now.

    @property
    def can_move(self) -> bool:
        """Whether there is something to move through: as long as anything is listed, an article is open."""
        return self.has_article

    @property
    def has_article(self) -> bool:
        """Whether an article is open."""
        return self.article is not None

    @property
    def has_folds(self) -> bool:
        """Whether something was folded away, and the clean text is shown."""
        return self.article is not None and bool(self.article.folded) and self.reading.raw is None

    @property
    def can_be_corrected(self) -> bool:
        """Whether what is said of the article can be kept: by the path of its file."""
        return self.article is not None and self.article.path is not None

    @property
    def can_be_judged(self) -> bool:
        """Whether the clean text of such an article is shown."""
        return self.can_be_corrected and self.reading.raw is None

    @property
    def has_address(self) -> bool:
        """Whether the article's address is known."""
        return self.article is not None and self.article.url is not None

    @property
    def has_skipped(self) -> bool:
        """Whether a file could not be read."""
        return bool(self.library.unreadable)

    # Helpers.

    @on(ArticleView.FoldClicked)
    def unfold_clicked(self) -> None:
        """A click on a fold is the key on it."""
        self.unfold()

    def turn_to_list(self) -> None:
        """Give the list the reader's attention."""
        self.is_zen = False
        self.is_turned = False
        self.attend(self.article_list)

    def _change_measure(self, step: int) -> None:
        self.measure = max(MIN_MEASURE, min(MAX_MEASURE, self.measure + step))
        self.post_message(SettingsChanged({"measure": self.measure}))
