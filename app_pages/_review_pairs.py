"""Pairs of things that may be one: found once, without those on which a person has decided."""

from dataclasses import dataclass
from itertools import islice
from time import monotonic

from app_pages._data import pairs_of, scored_names_of
from app_pages._screen import Screen
from graph.model.decision import judged
from graph.store.base import View
from ingest.messages import told
from ingest.resolution.duplicates import possible_duplicates
from ingest.resolution.event_match import DIFFERENT
from ingest.resolution.same_events import same_events

ACTORS, EVENTS = "actors", "events"
MOST_PAIRS = 500
# Who opens the page waits no longer; what was not compared by then is not shown.
_MOST_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Pair:
    """Two nodes; `node` would be merged into `other`.

    Attributes:
        score: 0 to 1, None where only points order the list.
        reasons: what speaks for one thing, in words.
        against: what the two say differently, in words.
    """

    node: str
    other: str
    score: float | None
    reasons: tuple[str, ...]
    against: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """What stands for the pair in an address."""
        return f"{self.node}~{self.other}"


def pairs(screen: Screen, what: str) -> tuple[list[Pair], int]:
    """Return the pairs that wait for a person, and how many there were at first."""
    view, language = screen.view, screen.language
    find = {
        ACTORS: lambda: _actors(screen, view, language),
        EVENTS: lambda: _events(view, language),
    }
    found: list[Pair] = pairs_of(screen.ledger.url, what, language, find[what])
    decided = judged(view.decisions())
    waiting = [one for one in found if _waits(view, one, frozenset(decided))]
    return waiting, len(found)


def _waits(view: View, pair: Pair, decided: frozenset[frozenset[str]]) -> bool:
    """True when nobody has decided on the pair, and both are still things of their own."""
    node, other = view.node(pair.node), view.node(pair.other)
    return (
        frozenset((pair.node, pair.other)) not in decided
        and node is not None
        and other is not None
        and node.id != other.id
    )


def _actors(screen: Screen, view: View, language: str) -> list[Pair]:
    names, end = scored_names_of(screen.ledger.url, view), monotonic() + _MOST_SECONDS
    found = possible_duplicates(
        names,
        MOST_PAIRS,
        progress=lambda done, total: monotonic() < end,
        language=language,
    )
    return [Pair(one.node, one.other, one.score, one.reasons) for one in found]


def _events(view: View, language: str) -> list[Pair]:
    matches = (one for one in same_events(view) if one.verdict != DIFFERENT)
    return [
        Pair(
            one.node,
            one.other,
            None,
            tuple(told(reason, language) for reason in one.reasons),
            tuple(told(reason, language) for reason in one.against),
        )
        for one in islice(matches, MOST_PAIRS)
    ]
