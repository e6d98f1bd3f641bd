"""The question of the page of who matters and its answer, asked once for each ledger."""

from dataclasses import dataclass

from app_pages._prepared import Shown
from graph.analysis.attending import attendance_of
from graph.analysis.measures.ground import ground_of
from graph.analysis.measures.ranking import RankedGround, Ranking, ranking
from graph.analysis.ties.tie_weights import rules_of, weigh
from graph.index.filters import Filters
from graph.query.hierarchy import narrower_themes, places_inside

# Those that need no more than who met whom; the first stands where the address has none.
MEASURES = ("strength", "degree", "pagerank", "betweenness", "closeness", "core", "constraint")
_SHOWN = 50
_SEED = 1


@dataclass(frozen=True, slots=True)
class AskedRanks:
    """By which measure, and at which events and in which roles only."""

    measure: str
    theme: str | None
    country: str | None
    roles: tuple[str, ...]


def ranking_of(shown: Shown, asked: AskedRanks) -> Ranking:
    """Return who stands first, with ranges, warnings and who is not counted."""
    screen = shown.screen

    def answer() -> Ranking:
        vocabulary = screen.ledger.vocabulary
        attendance = attendance_of(shown.index, _filters(shown, asked))
        weights = weigh(attendance, rules_of(vocabulary, shown.today))
        ground = ground_of(attendance, weights, _SEED)
        ranked = RankedGround(shown.view, ground, vocabulary, shown.today)
        return ranking(ranked, asked.measure, _SHOWN, screen.language)

    return screen.remember("ranking", (asked, shown.today), answer)


def _filters(shown: Shown, asked: AskedRanks) -> Filters:
    theme, country = asked.theme, asked.country
    return Filters(
        themes=None if theme is None else narrower_themes(shown.view, theme),
        places=None if country is None else places_inside(shown.view, country),
        own_roles=asked.roles or None,
    )
