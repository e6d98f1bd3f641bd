"""Who the two actors of a GDELT event are, without the names of persons that GDELT codes."""

from collections.abc import Mapping
from typing import Any

from graph.message import Message
from graph.model.folding import fold
from graph.model.record import Issue, RecordEvidence
from ingest.readers.counting import Counting
from ingest.readers.gdelt.cameo import Cameo, cameo
from ingest.readers.row_record import Row, RowRecord
from ingest.readers.terms import Terms

SCHEME = "cameo-group"
_UNNAMED = "group"
_UNKNOWN = "GDELT codes this actor as '{code}', a kind that the list of CAMEO does not have."


class EventActors:
    """Makes the actors of events; made once a file.

    Attributes:
        withheld: how many names were left out, since they may be names of persons.
    """

    def __init__(self, terms: Terms, counting: Counting) -> None:
        self.withheld = 0
        self._terms = terms
        self._counting = counting
        self._cameo: Cameo = cameo()
        self._bodies = frozenset(fold(name) for name in terms.named.values())
        self._kept: dict[str, bool] = {}

    def may_keep(self, name: str) -> bool:
        """True for a name that is surely not that of a person."""
        known = self._kept.get(name)
        if known is None:
            if len(self._kept) >= 100_000:
                self._kept.clear()
            known = self._kept[name] = self._cameo.names_nobody(name) or self._is_body(name)
        return known

    def add(self, record: RowRecord, row: Row, side: str) -> list[RecordEvidence]:
        """Add the actor of a side (`Actor1`, `Actor2`) under that key; the cells that name it.

        Returns no cell when GDELT coded nobody there.
        """
        if f"{side}Code" not in row.cells:
            return []
        group = self._cameo.groups.get(row.cells.get(f"{side}KnownGroupCode", ""))
        if group is not None:
            return self._body(record, row, side, group.id, group.name, group.type)
        name = row.cells.get(f"{side}Name", "")
        kind = row.cells.get(f"{side}Type1Code", "")
        if name and not self._cameo.names_nobody(name) and self._is_body(name):
            return self._named(record, row, side, name, self._cameo.types.get(kind))
        return self._group(record, row, side, name)

    def _is_body(self, name: str) -> bool:
        return self._cameo.is_body(name) or fold(name) in self._bodies

    def _body(
        self, record: RowRecord, row: Row, side: str, own: str | None, name: str, kind: str | None
    ) -> list[RecordEvidence]:
        """A body with a code of its own; its name in the cells may be that of its head."""
        column = f"{side}KnownGroupCode"
        cells = [row.cell(column, "name")]
        told = self._terms.named.get(own or "", name) or row.cells[column]
        record.actor(
            side,
            [*cells, row.cell(column, "identifiers")],
            name=told,
            id=own,
            type=kind,
            identifiers={SCHEME: row.cells[column]},
            **self._machine(),
        )
        return cells

    def _named(
        self, record: RowRecord, row: Row, side: str, name: str, kind: str | None
    ) -> list[RecordEvidence]:
        cells = [row.cell(f"{side}Name", "name")]
        more = [row.cell(f"{side}Type1Code", "type")] if kind else []
        country, proof = self._country(row, side)
        fields = {"name": name, "type": kind, "country": country}
        record.actor(side, [*cells, *more, *proof], **fields, **self._machine())
        return cells

    def _group(self, record: RowRecord, row: Row, side: str, name: str) -> list[RecordEvidence]:
        """People whom nothing names but what they are and where they are from."""
        code = row.cells[f"{side}Code"]
        kind = row.cells.get(f"{side}Type1Code", "")
        kinds = self._cameo.kinds
        country, proof = self._country(row, side)
        column = f"{side}Name" if name else f"{side}Code"
        of_country = self._cameo.countries.get(row.cells.get(f"{side}CountryCode", ""))
        told = name or kinds.get(kind) or of_country or kinds.get(code[:3]) or code
        cells = [row.cell(column, "name")]
        if kind and kind not in kinds:
            self._unknown(record, row, f"{side}Type1Code")
        fields = {"name": told, "type": _UNNAMED, "country": country}
        record.actor(side, [*cells, *proof], **fields, **self._machine())
        return cells

    def _country(self, row: Row, side: str) -> tuple[str | None, list[RecordEvidence]]:
        column = f"{side}CountryCode"
        code = row.cells.get(column, "")
        found = self._terms.countries.find(code) if code in self._cameo.countries else None
        return found, [row.cell(column, "country")] if found else []

    def _unknown(self, record: RowRecord, row: Row, column: str) -> None:
        code = row.cells[column]
        self._counting.unknown("kinds of actors", code)
        message = Message(_UNKNOWN, code=code[:100])
        issue = Issue(code="unknown-actor-type", message=message, evidence=row.cell(column))
        record.issues.append(issue)

    @staticmethod
    def _machine() -> Mapping[str, Any]:
        """A machine said so."""
        return {"status": "derived", "rule": "cameo"}
