"""What the rows of one entry are about: themes of the vocabulary, or concepts of the source."""

from graph.model.folding import fold
from graph.model.template import split_cell
from ingest.readers.presence.columns import CodedColumns
from ingest.readers.presence.words import PresenceWords
from ingest.readers.row_record import Row, RowRecord


class Themes:
    """The themes of one record.

    Args:
        record: the record under way.
        words: knows what sectors mean.
        scheme: whose list the sectors are of.
    """

    def __init__(self, record: RowRecord, words: PresenceWords, scheme: str) -> None:
        self._record = record
        self._words = words
        self._scheme = scheme
        self._known: dict[tuple[str | None, ...], tuple[str, tuple[str, ...]]] = {}

    def named(self, row: Row, columns: CodedColumns) -> tuple[str, tuple[str, ...]]:
        """Return the column that tells a sector in a row, and the keys of what it says.

        Several may stand in one cell, with a semicolon between.
        """
        name = row.cells.get(columns.name) if columns.name else None
        code = row.cells.get(columns.code) if columns.code else None
        said = (columns.name, columns.code, name, code)
        if said not in self._known:
            self._known[said] = self._add(row, columns, name, code)
        return self._known[said]

    def _add(
        self, row: Row, columns: CodedColumns, name: str | None, code: str | None
    ) -> tuple[str, tuple[str, ...]]:
        column = columns.name if name else columns.code
        if column is None or not (name or code):
            return "", ()
        keys = []
        for part in filter(None, split_cell(name)) if name else [None]:
            theme = self._words.theme(part, code)
            keys.append(theme or self._concept(row, columns, part, code))
        return column, tuple(keys)

    def _concept(self, row: Row, columns: CodedColumns, name: str | None, code: str | None) -> str:
        # Each country has codes of its own: only a sector without a name is known by its code.
        column = columns.name if name else columns.code
        evidence = [row.cell(column or "", "name" if name else "code")]
        self._record.row(row)
        key = f"{columns.kind}:{fold(name or code or '')}"
        fields = {"name": name or code, "scheme": self._scheme, "code": None if name else code}
        return self._record.concept(key, evidence, **fields)
