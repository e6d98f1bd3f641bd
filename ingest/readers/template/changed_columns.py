"""Changed rows with some of their columns as they were, so that idle changes can be told."""

from collections.abc import Iterable, Iterator, Mapping

from ingest.readers.base import HandedChange

# Columns that say one thing together: each of them may be idle as long as another is not.
_TOGETHER = (
    ("place", "country", "place_kind", "place_id"),
    ("themes", "theme_wordings"),
    ("count", "counted", "count_basis", "count_part_of"),
    ("subject", "predicate", "object", "event"),
)
Columns = tuple[str, ...]


def parts_changed(change: HandedChange) -> list[Columns]:
    """Return the columns that differ, together those that say one thing, sorted."""
    left = change.columns
    found: list[Columns] = []
    for names in _TOGETHER:
        own = tuple(sorted(left & set(names)))
        if own:
            found.append(own)
            left = left - set(own)
    return sorted([*found, *((name,) for name in left)])


def rows_without(
    changes: Iterable[HandedChange],
) -> Iterator[tuple[dict[tuple[str, int], Columns], dict[tuple[str, int], Mapping[str, str]]]]:
    """Yield, round by round, rows with one of several changes taken back.

    Each round has a row once: its columns that are as they were, and all its cells.
    """
    parts = {(c.sheet, c.number): (c, parts_changed(c)) for c in changes if c.before is not None}
    several = {place: both for place, both in parts.items() if len(both[1]) > 1}
    most = max((len(each) for _, each in several.values()), default=0)
    for at in range(most):
        here = {place: (c, each[at]) for place, (c, each) in several.items() if at < len(each)}
        yield (
            {place: columns for place, (_, columns) in here.items()},
            {place: _taken_back(change, columns) for place, (change, columns) in here.items()},
        )


def _taken_back(change: HandedChange, columns: Columns) -> dict[str, str]:
    was = {} if change.before is None else change.before.cells
    cells = {name: text for name, text in change.now.cells.items() if name not in columns}
    return cells | {name: was[name] for name in columns if name in was}
