"""Pairs of things that may be one: found once, without those on which a person has decided."""

from dataclasses import dataclass
from time import monotonic

from app_pages._data import found_pairs, scored_names_of
from app_pages._screen import Screen
from graph.model.decision import judged
from graph.query.names import Names
from graph.store.base import View
from ingest.messages import told
from ingest.resolution.duplicates import possible_duplicates
from ingest.resolution.event_match import DIFFERENT
from ingest.resolution.same_events import same_events

ACTORS, EVENTS = "actors", "events"
MOST_PAIRS = 500
# Who opens the page waits no longer; what was not compared by then is told, with a way to go on.
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


@dataclass(frozen=True, slots=True)
class Search:
    """What a search for pairs found, and how far it came before the reader had waited enough.

    Attributes:
        pairs: the likeliest first, at most MOST_PAIRS.
        searched, total: how many things were compared, of how many.
        has_more: there are more pairs than these.
        busy: names of actors by whom no event without a date was looked for: they are everywhere.
    """

    pairs: list[Pair]
    searched: int
    total: int
    has_more: bool
    busy: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """True when everything was compared."""
        return self.searched >= self.total


@dataclass(frozen=True, slots=True)
class Queue:
    """The pairs that wait for a person, on how many one has decided, and how they were found."""

    waiting: list[Pair]
    decided: int
    search: Search


def queue_of_pairs(screen: Screen, what: str, whole: bool) -> Queue:
    """Return the pairs that wait for a person.

    Args:
        what: `actors` or `events`.
        whole: wait until everything is compared, however long it takes.
    """
    view, language = screen.view, screen.language
    find = {
        ACTORS: lambda: _actors(screen, view, language, whole),
        EVENTS: lambda: _events(view, language),
    }
    asked = f"{what} whole" if whole else what
    search: Search = found_pairs(screen.ledger.url, view, asked, language, find[what])
    verdicts = judged(view.decisions())
    waiting = [one for one in search.pairs if _waits(view, one, frozenset(verdicts))]
    people = [pair for pair, said in verdicts.items() if not said.by_machine]
    return Queue(waiting, sum(_is_about(view, pair, what) for pair in people), search)


def _is_about(view: View, pair: frozenset[str], what: str) -> bool:
    node = view.node(min(pair))
    return node is not None and ("Event" in node.kinds) == (what == EVENTS)


def _waits(view: View, pair: Pair, decided: frozenset[frozenset[str]]) -> bool:
    """True when nobody has decided on the pair, and both are still things of their own."""
    node, other = view.node(pair.node), view.node(pair.other)
    return (
        frozenset((pair.node, pair.other)) not in decided
        and node is not None
        and other is not None
        and node.id != other.id
    )


def _actors(screen: Screen, view: View, language: str, whole: bool) -> Search:
    names, end = scored_names_of(screen.ledger.url, view), monotonic() + _MOST_SECONDS
    compared = 0

    def goes_on(done: int, total: int) -> bool:
        nonlocal compared
        compared = done
        return whole or monotonic() < end

    found = possible_duplicates(names, MOST_PAIRS + 1, progress=goes_on, language=language)
    pairs = [Pair(one.node, one.other, one.score, one.reasons) for one in found[:MOST_PAIRS]]
    return Search(pairs, compared, len(names), len(found) > MOST_PAIRS)


def _events(view: View, language: str) -> Search:
    compared = 0

    def note(done: int, total: int) -> None:
        nonlocal compared
        compared = total

    names, busy = Names(view, language), list[str]()
    told_of = same_events(view, progress=note, busy=busy.append)
    found = [one for one in told_of if one.verdict != DIFFERENT]
    pairs = [
        Pair(
            one.node,
            one.other,
            None,
            tuple(told(reason, language) for reason in one.reasons),
            tuple(told(reason, language) for reason in one.against),
        )
        for one in found[:MOST_PAIRS]
    ]
    return Search(pairs, compared, compared, len(found) > MOST_PAIRS, tuple(map(names.label, busy)))
