"""The question of the page of what-if and its answer, asked once for each ledger."""

from app_pages._prepared import Shown
from graph.analysis.change.changes import Sight
from graph.analysis.change.scenario import Scenario
from graph.analysis.change.whatif import what_if
from graph.analysis.change.whatif_answer import WhatIf
from graph.query.unknown import Unknown

SHOWN = 50


def imagined(shown: Shown, gone: tuple[str, ...]) -> WhatIf | Unknown:
    """Return what would change without actors or programmes; the nearest names of one unknown.

    Args:
        shown: what the page shows.
        gone: their ids.
    """
    screen = shown.screen

    def answer() -> WhatIf | Unknown:
        sight = Sight(shown.view, shown.index, screen.ledger.vocabulary)
        return what_if(sight, Scenario(gone), shown.today, False, screen.language, SHOWN)

    return screen.remember("whatif", (gone, shown.today), answer)
