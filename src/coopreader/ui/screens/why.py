"""Where the facts of an article come from, and what was folded away and why."""

from textual.app import ComposeResult
from textual.getters import query_one

from coopreader.article import Article
from coopreader.ui.commands import command
from coopreader.ui.screens.motions import MotionScreen, Pane
from coopreader.ui.widgets.article_view import ArticleView
from coopreader.ui.widgets.lines import KeyLine, TitleLine
from coopreader.ui.widgets.reading import Reading


class WhyScreen(MotionScreen):
    """One article to look behind, and back: the room below keeps its place in the text."""

    CSS_PATH = "why.tcss"
    article_view = query_one(ArticleView)

    def __init__(self, article: Article, measure: int) -> None:
        super().__init__()
        self._article = article
        self._measure = measure

    def compose(self) -> ComposeResult:
        """Title, text, keys."""
        title = TitleLine()
        title.place = "why"
        yield title
        view = ArticleView()
        view.set_reactive(ArticleView.measure, self._measure)
        yield view
        yield KeyLine()

    def on_mount(self) -> None:
        """Show it, and teach the way back."""
        self.article_view.reading = Reading(self._article, is_why=True)
        self.query_exactly_one(KeyLine).hints = self.hints("list")

    @property
    def pane(self) -> Pane:
        """There is one."""
        return self.article_view

    @command("escape,q,w", "Back", footer="back")
    def leave(self) -> None:
        """Return to the reading room."""
        self.dismiss()
