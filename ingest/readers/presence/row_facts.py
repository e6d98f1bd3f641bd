"""What one row of presence says: who does what where, in which programme, and who pays."""

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.readers.presence.columns import BODIES, PresenceColumns
from ingest.readers.presence.dates import CellDates
from ingest.readers.presence.facts import Facts, Modality, RowCells, Saying
from ingest.readers.presence.places import Places
from ingest.readers.presence.themes import Themes
from ingest.readers.presence.who import Crews, Named, Who
from ingest.readers.presence.words import PresenceWords, is_contradicted, read_amount, state_of
from ingest.readers.row_record import Row, RowRecord

_FACTUAL: Modality = "factual"


@dataclass(frozen=True, slots=True)
class Parts:
    """Where what the rows of one entry say is collected."""

    record: RowRecord
    places: Places
    crews: Crews
    themes: Themes
    facts: Facts
    words: PresenceWords
    dates: CellDates


class RowFacts:
    """One row on its way into its entry.

    Attributes:
        is_bare_amount: it has an amount that nobody is said to have given.
        is_same_amount: another row of the entry said the same amount in the same words.
    """

    def __init__(self, parts: Parts, row: Row, columns: PresenceColumns) -> None:
        self._parts = parts
        self._row = row
        self._cells = RowCells(row)
        self._columns = columns
        self._start = self._date(columns.start) if columns.start else None
        self._end = self._date(columns.end) if columns.end else None
        self._dated = self._read_dated() if columns.start or columns.end else []
        self._modality = self._read_modality() if columns.status else _FACTUAL
        self.is_bare_amount = False
        self.is_same_amount = False

    def tell(self) -> None:
        """Tell all of it."""
        who = self._parts.crews.of(self._row, self._columns)
        self._tell_where(who.doers)
        if who.programme is not None:
            self._tell_roles(who, who.programme)
        elif who.others:
            self._tell_cooperation(who)
        if who.others or self._columns.amount:
            self._tell_support(who.programme or who.own, who.others)

    def _tell_where(self, doers: Iterable[Named]) -> None:
        area = self._parts.places.where(self._cells, self._columns)
        about = self._parts.themes.of(self._row, self._columns)
        tell = self._parts.facts.tell
        for one in doers:
            for theme, column in zip(about.keys, about.columns, strict=True):
                works = Saying(one.key, "WORKS_ON", theme, modality=self._modality)
                tell(self._cells, works, (one.column, column))
            if area is not None:
                said = self._saying(one.key, "OPERATES_IN", area.key)
                cells = (one.column, area.name, *about.cells, *self._dated)
                tell(self._cells, said, cells, about.keys)

    def _tell_roles(self, who: Who, programme: Named) -> None:
        own = who.own
        leads = own.body == "organisation" and any(b.body == "implementer" for b in who.others)
        for one in (own, *who.peers, *who.others):
            is_lead = leads and one.body == own.body
            role = BODIES["accountable" if is_lead else one.body]
            said = self._saying(one.key, "ROLE_IN", programme.key, ("role", role))
            self._say(said, one.column, programme.column, *self._dated)

    def _tell_cooperation(self, who: Who) -> None:
        for one in who.others:
            if one.body != "funder" and one.key != who.own.key:
                kind = BODIES[one.body].removeprefix("programme-")
                said = self._saying(who.own.key, "COOPERATES_WITH", one.key, ("kind", kind))
                self._say(said, who.own.column, one.column, *self._dated)

    def _tell_support(self, whom: Named, others: Iterable[Named]) -> None:
        amount = self._text(self._columns.amount)
        funders = [one for one in others if one.body == "funder" and one.key != whom.key]
        self.is_bare_amount = amount is not None and len(funders) != 1
        cells = [whom.column, *self._dated]
        given: list[tuple[str, str | int | float]] = [("kind", "financial")]
        if amount is not None and len(funders) == 1:
            number = read_amount(amount)
            stated = self._text(self._columns.currency) or self._columns.currency_code
            if number is None or is_contradicted(amount, stated):
                self._parts.words.unknown("amounts of money", amount)
            else:
                given += self._money(number, cells)
        if self._start is not None:
            given.append(("at", self._start))
        for funder in funders:
            said = Saying(funder.key, "SUPPORTED", whom.key, tuple(given), modality=self._modality)
            is_new = self._say(said, funder.column, *cells)
            self.is_same_amount = any(name == "amount" for name, _ in given) and not is_new

    def _money(self, number: float | int, cells: list[str]) -> list[tuple[str, str | int | float]]:
        given: list[tuple[str, str | int | float]] = [("amount", number)]
        cells.append(self._columns.amount or "")
        currency = self._text(self._columns.currency)
        if currency is not None:
            given.append(("currency", currency))
            cells.append(self._columns.currency or "")
        elif self._columns.currency_code is not None:
            given.append(("currency", self._columns.currency_code))
        return given

    def _saying(
        self, subject: str, predicate: str, value: str, *given: tuple[str, str | int | float]
    ) -> Saying:
        return Saying(subject, predicate, value, given, self._start, self._end, self._modality)

    def _say(self, saying: Saying, *columns: str) -> bool:
        return self._parts.facts.tell(self._cells, saying, dict.fromkeys(columns))

    def _text(self, column: str | None) -> str | None:
        return self._row.cells.get(column) if column else None

    def _date(self, column: str | None) -> str | None:
        text = self._text(column)
        if text is None or column is None:
            return None
        found = self._parts.dates.read(text, column, self._columns.date_order)
        return found if isinstance(found, str) else None

    def _read_dated(self) -> list[str]:
        """The columns of the dates that can be read."""
        dates = ((self._start, self._columns.start), (self._end, self._columns.end))
        return [column for date, column in dates if date is not None and column]

    def _read_modality(self) -> Modality:
        status = self._text(self._columns.status)
        return "planned" if status and state_of(status) == "planned" else _FACTUAL
