"""Who stands in a row of presence, and in which programme: the same for row after row."""

from typing import NamedTuple

from graph.model.folding import fold
from ingest.readers.presence.bodies import Bodies, name_column
from ingest.readers.presence.columns import PresenceColumns
from ingest.readers.row_record import Row, RowRecord


class Named(NamedTuple):
    """A body, programme or theme of a row: its key, and the column that names it.

    `body` is one of `BODIES` for a body, empty for all else.
    """

    key: str
    column: str
    body: str = ""


class Who(NamedTuple):
    """The bodies of a row and its programme.

    Attributes:
        own: whose row it is.
        peers: others in the same cell.
        others: funders, implementers and partners.
        doers: those who work where the row says: who implements, and the programme itself.
        programme: None when the row names none.
    """

    own: Named
    peers: tuple[Named, ...]
    others: tuple[Named, ...]
    doers: tuple[Named, ...]
    programme: Named | None


class Crews:
    """Finds who stands in the rows of one record.

    Args:
        record: the record under way.
        bodies: its organisations.
        id_scheme: whose codes its programmes have.
    """

    def __init__(self, record: RowRecord, bodies: Bodies, id_scheme: str) -> None:
        self._record = record
        self._bodies = bodies
        self._id_scheme = id_scheme
        self._known: dict[tuple[str | None, ...], Who] = {}

    def of(self, row: Row, columns: PresenceColumns) -> Who:
        """Return who stands in a row that names an organisation."""
        said = (row.sheet, *map(row.cells.get, columns.who))
        if said not in self._known:
            self._known[said] = self._add(row, columns)
        return self._known[said]

    def _add(self, row: Row, columns: PresenceColumns) -> Who:
        self._record.row(row)
        one = columns.organisation
        column = name_column(row, one) or ""
        keys = self._bodies.add(row, one, is_list=True)
        own, *peers = (Named(key, column, one.body) for key in keys)
        others = tuple(
            Named(key, name_column(row, other) or "", other.body)
            for other in columns.others
            for key in self._bodies.add(row, other, is_list=True)
        )
        programme = self._programme(row, columns)
        doers = [own, *peers, *(one for one in others if one.body == "implementer")]
        told = tuple([*doers, programme] if programme else doers)
        return Who(own, tuple(peers), others, told, programme)

    def _programme(self, row: Row, columns: PresenceColumns) -> Named | None:
        asked = columns.programme
        name = row.cells.get(asked.name) if asked.name else None
        code = row.cells.get(asked.code) if asked.code else None
        column = asked.name if name else asked.code
        if column is None or not (name or code):
            return None
        evidence = [row.cell(column, "name")]
        if code and asked.code:
            evidence.append(row.cell(asked.code, "identifiers"))
        key = f"programme:{code or fold(name or '')}"
        identifiers = {self._id_scheme: code} if code else {}
        self._record.programme(
            key, evidence, name=name or code, type="project", identifiers=identifiers
        )
        return Named(key, column)
