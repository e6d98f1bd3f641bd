"""What the rows of one entry are about: themes of the vocabulary, or concepts of the source."""

from collections.abc import Iterator
from typing import NamedTuple

from graph.model.folding import fold
from graph.model.template import split_cell
from ingest.readers.presence.columns import CodedColumns, PresenceColumns
from ingest.readers.presence.words import PresenceWords
from ingest.readers.row_record import Row, RowRecord


class About(NamedTuple):
    """What a row is about.

    Attributes:
        keys: themes of the vocabulary, and concepts of the record.
        columns: for each of them, the one that tells it.
        cells: these columns, each once.
    """

    keys: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[str, ...]


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
        self._known: dict[tuple[str | None, ...], About] = {}

    def of(self, row: Row, columns: PresenceColumns) -> About:
        """Return what a row is about. Several sectors may stand in a cell, parted by semicolons."""
        said = (row.sheet, *map(row.cells.get, columns.words))
        found = self._known.get(said)
        if found is None:
            named = [pair for one in columns.sectors for pair in self._named(row, one)]
            keys, told = [key for key, _ in named], [column for _, column in named]
            found = About(tuple(keys), tuple(told), tuple(dict.fromkeys(told)))
            self._known[said] = found
        return found

    def _named(self, row: Row, columns: CodedColumns) -> Iterator[tuple[str, str]]:
        """Each key, and the column that tells it."""
        name = row.cells.get(columns.name) if columns.name else None
        code = row.cells.get(columns.code) if columns.code else None
        column = columns.name if name else columns.code
        if column is None or not (name or code):
            return
        for part in filter(None, split_cell(name)) if name else [None]:
            theme = self._words.theme(part, code)
            yield theme or self._concept(row, columns, part, code), column

    def _concept(self, row: Row, columns: CodedColumns, name: str | None, code: str | None) -> str:
        # Each country has codes of its own: only a sector without a name is known by its code.
        column = columns.name if name else columns.code
        evidence = [row.cell(column or "", "name" if name else "code")]
        self._record.row(row)
        key = f"{columns.kind}:{fold(name or code or '')}"
        fields = {"name": name or code, "scheme": self._scheme, "code": None if name else code}
        return self._record.concept(key, evidence, **fields)
