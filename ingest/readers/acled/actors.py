"""The actors of an ACLED event: two sides, and those associated with each."""

import re
from dataclasses import dataclass
from functools import partial

from graph.message import Message
from graph.model.folding import fold
from graph.model.record import Issue
from ingest.readers.acled.words import Kind, acled_words
from ingest.readers.counting import Counting
from ingest.readers.row_record import Evidence, Row, RowRecord
from ingest.readers.terms import Terms

_UNNAMED = "group"
_YEARS = re.compile(r"\s*\((?:\d{4})?\s*-\s*(?:\d{4})?\)")
_BEHIND = re.compile(r"^(.*\S)\s*\(([^()]+)\)$")
_SHORT = re.compile(r"^([A-Z][A-Z0-9/-]{1,11}):\s+(\S.*)$")
_OF = re.compile(r"\bof (?:the )?(.+)$")
_LONGEST = 300
_MOST_KEPT = 20_000
_UNKNOWN = "ACLED codes this actor as '{code}', a kind that its list does not have."


@dataclass(frozen=True, slots=True)
class ActorName:
    """A name without what ACLED writes behind it.

    Attributes:
        name: `Military Forces of Burundi`; of `M23: March 23 Movement (2022-)` the long form.
        acronym: the short form before a colon.
        country: ISO 3166 alpha-2, where the name tells it.
    """

    name: str
    acronym: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class _Known:
    """What a name of a kind is: unnamed people, or a body of a type of ours."""

    told: ActorName
    is_unnamed: bool
    type: str | None


@dataclass(frozen=True, slots=True)
class Side:
    """The columns of one side of an event."""

    actor: str
    associates: str
    kind: str


SIDES = (
    Side("actor1", "assoc_actor_1", "inter1"),
    Side("actor2", "assoc_actor_2", "inter2"),
)


def actor_name(text: str, terms: Terms) -> ActorName:
    """Read a name as ACLED writes it: with years, a country in brackets, a short form before."""
    bare = _YEARS.sub("", text).strip() or text
    country = None
    behind = _BEHIND.match(bare)
    if behind is not None:
        country = terms.countries.find(behind[2])
        bare = behind[1] if country is not None else bare
    of = _OF.search(bare)
    if country is None and of is not None:
        country = terms.countries.find(of[1])
    short = _SHORT.match(bare)
    if short is not None:
        return ActorName(short[2], short[1], country)
    return ActorName(bare, None, country)


class EventActors:
    """Adds actors to records; made once a file.

    Attributes:
        too_long: how many names were left out, since no name is so long.
    """

    def __init__(self, terms: Terms, counting: Counting) -> None:
        self.too_long = 0
        self._terms = terms
        self._counting = counting
        self._words = acled_words()
        self._begins = tuple(f"{word} " for word in self._words.unnamed)
        # The same few actors stand in thousands of rows.
        self._names: dict[tuple[str, Kind], _Known] = {}

    def add(self, record: RowRecord, row: Row, side: Side) -> list[tuple[str, Evidence]]:
        """Add the actors of a side; the key and cells of each, the main actor first."""
        found: list[tuple[str, Evidence]] = []
        kind = self._kind(record, row, side)
        for column, its_kind in ((side.actor, kind), (side.associates, Kind(None, False))):
            names = (part.strip() for part in row.cells.get(column, "").split(";"))
            for name in dict.fromkeys(filter(None, names)):
                if len(name) > _LONGEST:
                    self.too_long += 1
                else:
                    found.append(self._one(record, row, (column, name), (side.kind, its_kind)))
        return found

    def _one(
        self, record: RowRecord, row: Row, named: tuple[str, str], coded: tuple[str, Kind]
    ) -> tuple[str, Evidence]:
        (column, text), (kind_column, kind) = named, coded
        known = self._names.get((text, kind)) or self._learn(text, kind)
        told = known.told
        cell = partial(row.cell, column)
        cells = [cell("name")]
        if known.is_unnamed:
            key = f"{column} {text}"
            country = [cell("country")] if told.country else []
            fields = {"name": told.name, "type": _UNNAMED, "country": told.country}
            return record.actor(key, [*cells, *country], **fields), cells
        proof = []
        if known.type is not None:
            has_code = kind.type is not None and kind_column in row.cells
            proof = [row.cell(kind_column, "type") if has_code else cell("type")]
        more = [cell(what) for what in ("acronym", "country") if getattr(told, what)]
        fields = {"name": told.name, "acronym": told.acronym, "country": told.country}
        return record.actor(text, [*cells, *proof, *more], type=known.type, **fields), cells

    def _learn(self, text: str, kind: Kind) -> _Known:
        if len(self._names) >= _MOST_KEPT:
            self._names.clear()
        told = actor_name(text, self._terms)
        is_unnamed = kind.is_unnamed or f"{fold(text)} ".startswith(self._begins)
        known = _Known(told, is_unnamed, self._type(told.name, kind))
        self._names[text, kind] = known
        return known

    def _type(self, name: str, kind: Kind) -> str | None:
        folded = fold(name)
        if kind.type not in (None, "state"):
            return kind.type
        known = (of for word, of in self._words.state_words if word in folded)
        return next(known, kind.type)

    def _kind(self, record: RowRecord, row: Row, side: Side) -> Kind:
        code = row.cells.get(side.kind)
        if code is None or code == "0":
            return Kind(None, False)
        known = self._words.kinds.get(fold(code))
        if known is None:
            self._counting.unknown("kinds of actors", code)
            message = Message(_UNKNOWN, code=code[:100])
            proof = row.cell(side.kind)
            issue = Issue(code="unknown-actor-type", message=message, evidence=proof)
            record.issues.append(issue)
        return known or Kind(None, False)
