"""The fields of an entry as cells: `source[1]/name` is the name of its first source."""

from collections.abc import Iterator, Mapping
from typing import Any

from ingest.readers.one_line import one_line
from ingest.readers.reliefweb.api_items import ApiItem
from ingest.readers.row_record import Row

# What is kept of each field: all that facts are made of, and nothing of a person.
_KEPT: Mapping[str, tuple[str, ...]] = {
    "title": (),
    "url": (),
    "url_alias": (),
    "city": ("name",),
    "language": ("code",),
    "date": ("original", "created", "start", "end"),
    "source": ("id", "name", "shortname", "type/name"),
    "theme": ("id", "name"),
    "country": ("iso3", "name"),
    "primary_country": ("iso3", "name"),
    "type": ("name",),
    "format": ("name",),
}
# Read in another way: the body as prose; the id names the entry.
_ELSEWHERE = frozenset({"id", "body", "body-html"})
# A report on the whole world names 250 countries.
MOST_OF_A_LIST = 1_000


def cells_of(item: ApiItem) -> Row:
    """Return the cells of an entry that facts are made of."""
    cells: dict[str, str] = {}
    for name, parts in _KEPT.items():
        for column, value in _values(name, item.fields.get(name), parts):
            text = one_line(value)
            if text:
                cells[column] = text
    return Row(item.kind, item.number, cells)


def left_out(item: ApiItem) -> int:
    """Return how many values of lists have no cells: lists without measure, lists within lists."""
    lists = [one for name in _KEPT if isinstance(one := item.fields.get(name), list)]
    too_many = sum(max(len(one) - MOST_OF_A_LIST, 0) for one in lists)
    return too_many + sum(isinstance(v, list) for one in lists for v in one[:MOST_OF_A_LIST])


def unread_fields(item: ApiItem) -> Iterator[str]:
    """Yield the fields that hold something of which nothing was read."""
    for name, value in item.fields.items():
        if name not in _KEPT and name not in _ELSEWHERE and value not in (None, "", [], {}):
            yield one_line(name)


def _values(name: str, value: Any, parts: tuple[str, ...]) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    if isinstance(value, list):
        for number, one in enumerate(value[:MOST_OF_A_LIST], start=1):
            if not isinstance(one, list):
                yield from _values(f"{name}[{number}]", one, parts)
    elif isinstance(value, dict):
        for part in parts:
            yield f"{name}/{part}", _inside(value, part)
    else:
        yield name, value


def _inside(value: Any, path: str) -> Any:  # noqa: ANN401
    for step in path.split("/"):
        value = value.get(step) if isinstance(value, dict) else None
    return value


def listed(row: Row, name: str) -> list[str]:
    """Return how the columns of each one in a list begin: `source[1]`, `source[2]`; in order."""
    found = (column.partition("/")[0] for column in row.cells)
    return list(dict.fromkeys(one for one in found if one.partition("[")[0] == name))
