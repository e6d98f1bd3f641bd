"""The question of the page of who matters and its answers, asked once for each ledger."""

from dataclasses import dataclass

from app_pages._in_rounds import in_rounds
from app_pages._met_at import MetAt, ranked_at
from app_pages._prepared import Shown
from graph.analysis.measures.ranking import Ranking, ranking
from graph.analysis.measures.resampling import NO_ROUNDS

# Those that need no more than who met whom; the first stands where the address has none.
MEASURES = ("strength", "degree", "pagerank", "betweenness", "closeness", "core", "constraint")
_SHOWN = 50


@dataclass(frozen=True, slots=True)
class AskedRanks:
    """By which measure, at which events; how many actors are withheld."""

    measure: str
    met: MetAt
    withheld: int = 0


def first_of(shown: Shown, asked: AskedRanks) -> Ranking:
    """Return who stands first, with warnings and who is not counted, without ranges."""
    language = shown.screen.language
    return shown.screen.remember(
        "ranking",
        (asked, shown.today),
        lambda: ranking(
            ranked_at(shown, asked.met, asked.withheld), asked.measure, _SHOWN, language, NO_ROUNDS
        ),
    )


def ranges_of(shown: Shown, asked: AskedRanks) -> Ranking | None:
    """Return the same with ranges, None when the reader ended it."""
    language = shown.screen.language
    return in_rounds(
        shown.screen,
        "ranking",
        (asked, shown.today, language),
        lambda wanted: ranking(
            ranked_at(shown, asked.met, asked.withheld), asked.measure, _SHOWN, language, wanted
        ),
    )
