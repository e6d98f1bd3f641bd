"""The columns of ACLED exports: 31 today, others before; by their headings, in any order."""

import csv
import re
from dataclasses import dataclass

from ingest.readers.arrow_rows import Layout

_TODAY = (
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type"),
    *("sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2"),
    *("inter2", "interaction", "civilian_targeting", "iso", "region", "country", "admin1"),
    *("admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source"),
    *("source_scale", "notes", "fatalities", "tags", "timestamp"),
)
COLUMNS = (*_TODAY, "data_id", "event_id_no_cnty", "iso3", "gwno")
# Headings of exports before 2018.
_OLDER = {
    "ally_actor_1": "assoc_actor_1",
    "ally_actor_2": "assoc_actor_2",
    "geo_precis": "geo_precision",
    "time_precis": "time_precision",
    "time_precision_code": "time_precision",
}
_LINE_END = re.compile(r"[\r\n]")
_NEEDED = {"event_date", "event_type", "actor1", "country", "location"}
_OWN = {"event_id_cnty", "event_id_no_cnty", "data_id"}
# What is read. Notes name people; coordinates have no place in a ledger.
READ = frozenset(
    {
        *("event_id_cnty", "data_id", "event_id_no_cnty", "event_date", "time_precision"),
        *("event_type", "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2"),
        *("assoc_actor_2", "inter2", "country", "iso3", "admin1", "admin2", "admin3"),
        *("location", "geo_precision", "source", "source_scale", "fatalities"),
    }
)


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings of one file.

    Attributes:
        layout: how its rows are built.
        unread: the headings of columns that are not read.
    """

    layout: Layout
    unread: tuple[str, ...]


def headings(head: str) -> Headings | None:
    """Return the headings that a file begins with, None when it is no ACLED file."""
    text = _LINE_END.split(head.lstrip("\ufeff"), maxsplit=1)[0]
    delimiter = max(",;\t", key=text.count)
    try:
        cells = next(csv.reader([text], delimiter=delimiter), [])
    except csv.Error:  # no table, but bytes of some other file
        return None
    names = [_name(cell) for cell in cells]
    if not set(names) >= _NEEDED or _OWN.isdisjoint(names):
        return None
    columns = tuple(
        name if name not in names[:position] else f"{name} {position}"
        for position, name in enumerate(names)
    )
    wanted = tuple(name for name in columns if name in READ)
    unread = tuple(name for name in columns if name not in READ and name)
    return Headings(Layout(columns, wanted, delimiter, is_quoted=True), unread)


def _name(cell: str) -> str:
    name = cell.strip().lower().replace(" ", "_")
    return _OLDER.get(name, name)
