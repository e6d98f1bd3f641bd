"""The bodies that a row of presence names, each once in its record."""

from graph.message import Message
from graph.model.folding import fold
from graph.model.record import Issue, RecordEvidence
from ingest.readers.presence.columns import BodyColumns
from ingest.readers.presence.several import SeveralBodies
from ingest.readers.presence.words import PresenceWords
from ingest.readers.row_record import Row, RowRecord

UNKNOWN_TYPE = "unknown-actor-type"
_UNKNOWN_TYPE = "The source calls the type of {name} '{word}', which no list knows."


class Bodies:
    """The organisations of one record.

    Args:
        record: the record under way; it keeps the rows that name them.
        words: finds types and countries.
        several: parts the names of a cell.
        id_scheme: whose ids the column of ids holds.
    """

    def __init__(
        self, record: RowRecord, words: PresenceWords, several: SeveralBodies, id_scheme: str
    ) -> None:
        self._record = record
        self._words = words
        self._several = several
        self._id_scheme = id_scheme
        self._acronyms: dict[str, str] = {}
        self._told: set[tuple[str, str]] = set()

    def add(self, row: Row, columns: BodyColumns, *, is_list: bool = False) -> list[str]:
        """Add the bodies that the columns name in a row, and return their keys.

        Args:
            is_list: several may stand in one cell, with a semicolon or a line between; with a
                comma, a stroke or "and" where each is a known name.
        """
        column = name_column(row, columns)
        if column is None:
            return []
        names = self._several.names(row.cells[column]) if is_list else []
        if len(names) > 1:
            # Which type or acronym belongs to whom is not told.
            cell = row.cell(column, "name")
            return [self._record.actor(f"body:{fold(n)}", [cell], name=n) for n in names]
        return [self._one(row, columns, column)]

    def _one(self, row: Row, columns: BodyColumns, column: str) -> str:
        name = row.cells[column]
        key = f"body:{fold(name) or name}"
        evidence = [row.cell(column, "name")]
        fields: dict[str, object] = {"name": name}
        acronym = row.cells.get(columns.acronym) if columns.acronym else None
        if acronym and acronym != name and columns.acronym:
            first = self._acronyms.setdefault(key, acronym)
            tells = "acronym" if acronym == first else "aliases"
            evidence.append(row.cell(columns.acronym, tells))
            fields[tells] = acronym if acronym == first else [acronym]
        fields |= self._country(row, columns, evidence) | self._type(row, columns, evidence)
        own_id = row.cells.get(columns.id) if columns.id else None
        if own_id and columns.id:
            evidence.append(row.cell(columns.id, "identifiers"))
            fields["identifiers"] = {self._id_scheme: own_id}
        return self._record.actor(key, evidence, **fields)

    def _country(
        self, row: Row, columns: BodyColumns, evidence: list[RecordEvidence]
    ) -> dict[str, object]:
        word = row.cells.get(columns.country) if columns.country else None
        code = self._words.country(word) if word else None
        if code is None or columns.country is None:
            return {}
        evidence.append(row.cell(columns.country, "country"))
        return {"country": code}

    def _type(
        self, row: Row, columns: BodyColumns, evidence: list[RecordEvidence]
    ) -> dict[str, object]:
        word = row.cells.get(columns.type) if columns.type else None
        if not word or columns.type is None:
            return {}
        found = self._words.actor_type(word)
        if found is not None:
            evidence.append(row.cell(columns.type, "type"))
            return {"type": found}
        told = (evidence[0].quote, word)
        if told not in self._told:
            self._told.add(told)
            said = Message(_UNKNOWN_TYPE, name=told[0], word=word)
            cell = row.cell(columns.type)
            self._record.issues.append(Issue(code=UNKNOWN_TYPE, message=said, evidence=cell))
        return {}


def name_column(row: Row, columns: BodyColumns) -> str | None:
    """Return the column that names the body: its name, else its acronym, else its id."""
    for column in (columns.name, columns.acronym, columns.id):
        if column and row.cells.get(column):
            return column
    return None
