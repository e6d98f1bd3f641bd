"""Which rows of a table of presence are left out whole, and why; and whose entry the others are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.message import Message
from graph.model.folding import fold
from graph.model.ids import content_hash
from graph.model.record import Sensitivity
from ingest.findings import Rejection
from ingest.readers.counting import Counting
from ingest.readers.levels import level_of, no_level
from ingest.readers.presence.bodies import name_column
from ingest.readers.presence.columns import PresenceColumns
from ingest.readers.presence.dates import Bad, CellDates
from ingest.readers.presence.words import state_of
from ingest.readers.row_record import Row

_WITHOUT_ORGANISATION = "without an organisation"
_NO_SUCH_DATE = "with a date that does not exist"
_BACKWARDS = "that end before they begin"
_CALLED_OFF = "of activities that were called off"
_NOBODY = "The row names no organisation; it was left out."
_NO_DAY = "'{text}' is a date that does not exist; the row was left out. Correct the date."
_ENDS_FIRST = "It ends before it begins; the row was left out. Correct one of the dates."
_OFF = "The activity is '{text}', so nobody works there for it; the row was left out."
_LONGEST_KEY = 120
_MOST_REMEMBERED = 50_000


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that its reader could not make out.

    Attributes:
        number: of the row, from 1.
        problem: what is wrong and what to do, a whole sentence.
        few_words: the same for the sum: "with bytes that are no text".
        column: the one that is wrong, None for the whole row.
    """

    number: int
    problem: str
    few_words: str
    column: str | None = None


@dataclass(frozen=True, slots=True)
class Checks:
    """Checks rows, and finds the key of their entry.

    Attributes:
        counting: counts rows, and what is wrong with them.
        dates: reads dates.
    """

    counting: Counting
    dates: CellDates
    _keys: dict[tuple[str | None, ...], str] = field(default_factory=dict)

    def refuse(self, row: Row | BadRow, columns: PresenceColumns) -> Rejection | None:
        """Return why a row is left out whole, None when it can be read."""
        if isinstance(row, BadRow):
            return self.counting.reject(row.number, row.column, row.problem, row.few_words)
        if name_column(row, columns.organisation) is None:
            asked = columns.organisation
            field = asked.name or asked.acronym or asked.id
            return self.counting.reject(row.number, field, _NOBODY, _WITHOUT_ORGANISATION)
        refused = self._refuse_dates(row, columns) if columns.start or columns.end else None
        return refused or (self._refuse_status(row, columns) if columns.status else None)

    def level(self, row: Row, columns: PresenceColumns) -> tuple[Sensitivity, Rejection | None]:
        """Return who may see a row, and what to tell of a word that does not say it."""
        column = columns.sensitivity
        text = row.cells.get(column) if column else None
        if text is None or column is None:
            return "public", None
        level = level_of(text, column)
        if level is not None:
            return level, None
        return "restricted", Rejection(self.counting.file, row.number, column, no_level(text))

    def _refuse_dates(self, row: Row, columns: PresenceColumns) -> Rejection | None:
        read = []
        for column in (columns.start, columns.end):
            text = row.cells.get(column) if column else None
            if text is None or column is None:
                continue
            date = self.dates.read(text, column, columns.date_order)
            if date is Bad.NO_SUCH_DAY:
                reason = Message(_NO_DAY, text=text)
                return self.counting.reject(row.number, column, reason, _NO_SUCH_DATE)
            if date is Bad.UNSURE:
                self.counting.unknown("dates of rows", text)
            else:
                read.append(str(date))
        # Of two spellings of unlike length only the common beginning can be compared.
        short = min(map(len, read), default=0)
        if len(read) == 2 and read[1][:short] < read[0][:short]:
            return self.counting.reject(row.number, columns.end, _ENDS_FIRST, _BACKWARDS)
        return None

    def _refuse_status(self, row: Row, columns: PresenceColumns) -> Rejection | None:
        text = row.cells.get(columns.status) if columns.status else None
        if text is None:
            return None
        state = state_of(text)
        if state is None:
            self.counting.unknown("states of an activity", text)
        if state != "called-off":
            return None
        reason = Message(_OFF, text=text)
        return self.counting.reject(row.number, columns.status, reason, _CALLED_OFF)

    def key(self, row: Row, columns: PresenceColumns) -> str:
        """Return the key of the entry of a row: its own id, else its organisation and programme.

        It does not hang on where the row stands, so that the entry is known again.
        """
        cells, own = row.cells, columns.organisation
        if columns.row_id and (own_id := cells.get(columns.row_id)):
            return _short(own_id)
        said = (row.sheet, *map(cells.get, columns.who))
        if said not in self._keys:
            if len(self._keys) >= _MOST_REMEMBERED:
                self._keys.clear()
            named = (own.id, own.name, own.acronym)
            programme = (columns.programme.code, columns.programme.name)
            parts = (_first(cells, named), _first(cells, programme))
            self._keys[said] = _short(" / ".join(fold(one) or one for one in parts if one))
        return self._keys[said]


def _first(cells: Mapping[str, str], columns: Iterable[str | None]) -> str | None:
    return next((cells[column] for column in columns if column and column in cells), None)


def _short(key: str) -> str:
    return key if len(key) <= _LONGEST_KEY else content_hash([key], 16)
