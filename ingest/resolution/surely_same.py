"""Finds the events of a few sources that are surely events which other sources tell too.

One look through the dates and places of the ledger finds those of the same days in the same town;
only these are compared, so that an ingest does not pay for comparing everything.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from graph.index.ties import holding
from graph.store.base import View
from graph.store.columns import Columns
from ingest.resolution.event_match import SAME, EventMatch
from ingest.resolution.event_profile import Profiles
from ingest.resolution.same_events import compared, one_for_each_source

# So many events of one day in one town are an import gone wrong, not reports of one event.
MOST_TOGETHER = 50


def surely_same(
    view: View, events: Iterable[str], crowded: Callable[[int], None] = lambda number: None
) -> list[EventMatch]:
    """Return the pairs with one of the events that are one without asking, the likeliest first.

    Only events that a source dates to the day and puts into a town can be; see `compare_events`.

    Args:
        view: the ledger.
        events: those to look for.
        crowded: told how many of them were not compared, each time there are too many of one day
            in one town.
    """
    profiles = Profiles(view)
    found: dict[tuple[str, str], EventMatch] = {}
    for one, two in _together(view, set(events), crowded):
        match = compared(profiles, one, two)
        if match is not None and match.verdict == SAME:
            found[match.node, match.other] = match
    ordered = sorted(found.values(), key=lambda m: (-m.points, m.other, m.node))
    return [match for match in one_for_each_source(ordered, profiles) if match.verdict == SAME]


def _together(
    view: View, wanted: set[str], crowded: Callable[[int], None]
) -> Iterator[tuple[str, str]]:
    """Yield pairs of whole events of one date and town, of which one is wanted."""
    ids = view.node_table().ids
    sessions = {ids[number] for number in view.columns("SUB_EVENT_OF").subject.tolist()}
    dates = _texts(view.columns("HAS_DATE"), ids)
    towns = _targets(view.columns("HELD_IN"), ids)
    groups: dict[tuple[str, str], set[str]] = defaultdict(set)
    for event, texts in dates.items():
        if event not in sessions:
            for text in texts:
                for town in towns.get(event, ()):
                    groups[text, town].add(event)
    for group in groups.values():
        asked = sorted(group & wanted)
        if len(group) > MOST_TOGETHER and asked:
            crowded(len(asked))
            continue
        for one in asked:
            yield from ((one, two) for two in sorted(group - {one}))


def _texts(columns: Columns, ids: list[str]) -> dict[str, set[str]]:
    """Each subject with the texts that hold for it."""
    found: dict[str, set[str]] = defaultdict(set)
    is_sure = holding(columns).tolist()
    for row, value in columns.values.items():
        if is_sure[row] and isinstance(value, str):
            found[ids[int(columns.subject[row])]].add(value)
    return found


def _targets(columns: Columns, ids: list[str]) -> dict[str, set[str]]:
    """Each subject with the nodes that hold for it."""
    found: dict[str, set[str]] = defaultdict(set)
    rows = zip(
        columns.subject.tolist(), columns.object.tolist(), holding(columns).tolist(), strict=True
    )
    for subject, target, is_sure in rows:
        if is_sure and target >= 0:
            found[ids[subject]].add(ids[target])
    return found
