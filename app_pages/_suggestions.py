"""The questions of the page of suggestions, and their answers, asked once for each ledger."""

from dataclasses import dataclass
from typing import cast

from app_pages._address import parameter
from app_pages._coded import number_within
from app_pages._prepared import Shown
from app_pages._screen import Screen
from graph.analysis.suggestions.backtest import Backtest
from graph.analysis.suggestions.suggest import Suggestions, suggestions
from graph.analysis.suggestions.suggest_among import about_of
from graph.analysis.suggestions.suggest_pair import EVERYTHING, About
from graph.analysis.suggestions.suggest_space import Landscape, landscape_of
from graph.analysis.suggestions.suggest_weave import Weaving, weave
from graph.query.unknown import Unknown

AT_FIRST, MORE, MOST = 20, 20, 100
# In a larger graph measuring the past takes more than half a minute: the page does without, and
# says so. To learn from it is quicker.
MOST_MEASURED, _MOST_LEARNED = 150_000, 300_000
_ASKED_OF_THE_PAST = 100


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks, about which theme and place, and how many cards are wanted.

    Attributes:
        place: id of a country, a province or a town.
    """

    actor: str
    theme: str | None
    place: str | None
    limit: int

    @property
    def is_narrowed(self) -> bool:
        """Whether only some were asked for."""
        return self.theme is not None or self.place is not None


def wanted_of(screen: Screen) -> int:
    """Return how many cards the address asks for."""
    asked = number_within(parameter("most") or "", (AT_FIRST, MOST))
    return AT_FIRST if asked is None else int(asked)


def found_for(shown: Shown, asked: Asked) -> Suggestions | Unknown:
    """Return the cards, without how often such suggestions came true: that takes longer."""
    return _cards(shown, asked, _landscape(shown, is_measured=False))


def measured_for(shown: Shown, asked: Asked) -> tuple[Backtest | None, Suggestions]:
    """Return how often suggestions came true on the graph's own past, and the cards that say it."""
    landscape = _landscape(shown, is_measured=True)
    # Who is known once is known still: the view is the same.
    return landscape.measured, cast(Suggestions, _cards(shown, asked, landscape))


def pairs_for(shown: Shown, theme: str | None, place: str | None, limit: int) -> Weaving:
    """Return which two should be introduced to each other."""
    screen = shown.screen

    def answer() -> Weaving:
        among = _about(shown, theme, place).actors
        landscape = _landscape(shown, is_measured=False)
        return weave(shown.view, landscape, limit, screen.language, among)

    return screen.remember("pairs", (theme, place, limit, shown.today), answer)


def _about(shown: Shown, theme: str | None, place: str | None) -> About:
    """What is asked about, with who has to do with it."""
    if theme is None and place is None:
        return EVERYTHING
    screen = shown.screen
    asked = () if place is None else (place,)
    countries, areas = (asked, ()) if place in screen.listed.countries else ((), asked)
    return about_of(shown.parts, screen.ledger.vocabulary, theme, countries, areas)


def _cards(shown: Shown, asked: Asked, landscape: Landscape) -> Suggestions | Unknown:
    screen = shown.screen

    def answer() -> Suggestions | Unknown:
        about = _about(shown, asked.theme, asked.place)
        return suggestions(shown.view, landscape, asked.actor, asked.limit, screen.language, about)

    key = (asked, shown.today, landscape.measured is None)
    return screen.remember("suggestions", key, answer)


def _landscape(shown: Shown, is_measured: bool) -> Landscape:
    small = len(shown.weighing.attendance.actor) <= _MOST_LEARNED
    questions = _ASKED_OF_THE_PAST if small else 0

    def make() -> Landscape:
        return landscape_of(shown.view, shown.weighing, questions, measure=is_measured)

    return shown.made("measured landscape" if is_measured else "landscape", make)
