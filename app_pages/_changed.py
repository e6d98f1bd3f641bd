"""The question of the page of changes and its answer, asked once for each ledger."""

from datetime import date

from app_pages._prepared import Shown
from graph.analysis.change.change_answer import Changes
from graph.analysis.change.changes import ChangeQuestion, Sight, changes
from graph.analysis.change.learned import Known, known_around
from graph.analysis.change.window import ENTERED, Window
from graph.store.base import ViewFilter

SHOWN = 50


def changes_of(shown: Shown, question: ChangeQuestion) -> Changes:
    """Return what changed, section by section."""
    screen = shown.screen

    def answer() -> Changes:
        sight = Sight(shown.view, shown.index, screen.ledger.vocabulary)
        known = _known(shown, question.window) if question.by == ENTERED else None
        return changes(sight, question, known, screen.language)

    return screen.remember("changes", (question, shown.today), answer)


def window_of(first: int | None, last: int | None, today: date) -> Window | None:
    """Return the time between two years, None where it ends before it begins.

    Without a first year from the last one on, or in the year that it ends; without a last one
    until today. What has begun ends today at the latest: of a tie that will be quiet in December
    nobody can say in November that it is.
    """
    year = today.year if last is None else last
    since = date(min(today.year - 1, year) if first is None else first, 1, 1)
    until = today if last is None else date(last, 12, 31)
    until = min(until, today) if since <= today else until
    return None if until < since else Window(since, until, is_over=until < today)


def _known(shown: Shown, window: Window) -> Known:
    ever = ViewFilter(shown.view_filter.sensitivities, include_retracted=True)
    ledger = shown.screen.ledger
    with ledger.store.view(ever) as known:
        return known_around(shown.view, known, window, ledger.relations, shown.today)
