"""Answers of ReliefWeb's API as entries, one at a time: lists, single entries, one a line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TextIO

from graph.model.ids import content_hash
from ingest.readers.one_line import one_line
from ingest.readers.records.json_values import read_member_list

_MOST_ID = 2**31


@dataclass(frozen=True, slots=True)
class ApiItem:
    """One entry of an answer.

    Attributes:
        kind: `report`, `training`, or what else the API calls it (`job`, `disaster`); empty when
            nothing tells.
        id: ReliefWeb's own; empty when it has none.
        number: the id as a number, else its place in the file, from 1. Findings name it as the
            row, because answers of the API are one line.
        fields: its fields; empty when it holds none.
    """

    kind: str
    id: str
    number: int
    fields: Mapping[str, Any]

    @property
    def part(self) -> str:
        """What tells it from others at its address: its kind and its id, else what it says."""
        return f"{self.kind}-{self.id or content_hash(sorted(map(str, self.fields.items())), 12)}"

    @property
    def url(self) -> str:
        """Its address on the web, the one for people first; empty when it has none."""
        urls = (one_line(self.fields.get(name)) for name in ("url_alias", "url"))
        return next(filter(None, urls), "")


def read_items(stream: TextIO) -> Iterator[ApiItem | tuple[int, str]]:
    """Yield the entries of answers, or the line and reason of one that is not to be read.

    Raises:
        BrokenOffError: what follows is no JSON; what was yielded before is good.
    """
    for place, entry in enumerate(read_member_list(stream, "data"), start=1):
        if entry.problems:
            yield entry.problems[0]
        elif not isinstance(entry.value, dict):
            yield entry.line, "An entry of the API has named fields, and this is no such entry."
        else:
            yield _item(entry.value, place)


def _item(value: Mapping[str, Any], place: int) -> ApiItem:
    fields = value.get("fields")
    fields = fields if isinstance(fields, dict) else {}
    own = one_line(value.get("id")) or one_line(fields.get("id"))
    is_number = own.isascii() and own.isdigit() and 0 < int(own[:11]) < _MOST_ID
    number = int(own) if is_number else place
    return ApiItem(_kind(value, fields), own, number, fields)


def _kind(value: Mapping[str, Any], fields: Mapping[str, Any]) -> str:
    """What the entry is: its address in the API tells, else that on the site, else its fields."""
    steps = one_line(value.get("href")).split("/")
    if len(steps) > 1:
        return steps[-2].removesuffix("s")
    for name in ("url_alias", "url"):
        parts = one_line(fields.get(name)).split("/")
        if len(parts) > 3 and parts[3] in _KINDS:
            return parts[3]
    if "how_to_register" in fields or "registration" in _part(fields, "date"):
        return "training"
    if "how_to_apply" in fields or "closing" in _part(fields, "date"):
        return "job"
    return "report" if "title" in fields else ""


_KINDS = frozenset({"report", "training", "job", "disaster", "country", "organization"})


def _part(fields: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = fields.get(name)
    return found if isinstance(found, dict) else {}
