"""The cells of one row as values; a cell that is wrong is told and left empty."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.errors import ModelError, SourceError
from graph.message import Message
from graph.model.folding import fold
from graph.model.record import Issue, RecordEvidence
from graph.model.statement import SENSITIVITIES
from graph.model.template import CHOICES, split_cell
from ingest.findings import Finding, Notice, Rejection
from ingest.readers.records.record_rows import cell_of, cells_of
from ingest.readers.sheets.cell_dates import read_date
from ingest.readers.sheets.grid import Label
from ingest.readers.sheets.spool import SpoolRow

_YES = frozenset({"yes", "y", "oui", "o", "true", "vrai", "1", "x"})
_NO = frozenset({"no", "n", "non", "false", "faux", "0"})
_CONFIDENCE = {
    **dict.fromkeys(("high", "haute", "haut", "elevee"), 0.9),
    **dict.fromkeys(("medium", "moyenne", "moyen"), 0.7),
    **dict.fromkeys(("low", "basse", "bas", "faible"), 0.5),
}
# Each entry is proven by its whole cell: of a longer list a page of text would fill a gigabyte.
MOST_ENTRIES = 1_000
_MOST_DIGITS = 18  # what every ledger can keep
_GROUPED = re.compile(r"^[0-9]{1,3}([ ,.'’\u00a0\u202f][0-9]{3})+$")


class RowRefusedError(SourceError):
    """The row says something that cannot be taken at all; `column` is where."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(reason, column)
        self.column = column
        self.reason = reason


@dataclass(frozen=True, slots=True)
class SheetLabel:
    """How findings name a sheet, and what its headings say of the order of day and month."""

    label: Label
    orders: Mapping[str, str]
    columns: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Cells:
    """One row being read; `found` and `issues` grow."""

    row: SpoolRow
    place: SheetLabel
    found: list[Finding] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)

    def text(self, column: str) -> str | None:
        """Return the text of a cell, None when it is empty."""
        return self.row.cells.get(column)

    def entries(self, column: str) -> list[str]:
        """Return the entries of a cell that may hold several, without empty ones."""
        text = self.row.cells.get(column)
        found = [entry for entry in split_cell(text) if entry] if text else []
        if len(found) > MOST_ENTRIES:
            reason = "It has {n} [entry|entries]; only the first {most} were read."
            self.reject(column, Message(reason, n=len(found), most=MOST_ENTRIES))
        return found[:MOST_ENTRIES]

    def steps(self, column: str) -> list[str]:
        """Return the entries of a cell with the empty ones, which keep their place."""
        return split_cell(self.row.cells.get(column, ""))[:MOST_ENTRIES]

    def in_step(self, column: str, length: int, is_shared: bool = False) -> Sequence[str | None]:
        """Return one entry for each of `length` things; a shared single one is good for all."""
        given = self.steps(column)
        if len(given) == 1 and is_shared:
            return given * length
        if given and len(given) != length:
            reason = "It has {n} [entry|entries] where {asked} are asked for; it was left out."
            self.reject(column, Message(reason, n=len(given), asked=length))
            given = []
        return [entry or None for entry in given] or [None] * length

    def number(self, column: str, text: str | None = None) -> int | None:
        """Return a whole number that is not negative, None when the cell has none."""
        given = self.text(column) if text is None else text
        if given is None:
            return None
        plain = re.sub(r"[^0-9]", "", given) if _GROUPED.match(given) else given
        plain = plain.removesuffix(".0")
        if not (plain.isascii() and plain.isdigit()):
            reason = "'{text}' is no whole number; it was left out."
            self.reject(column, Message(reason, text=given))
        elif len(plain) > _MOST_DIGITS:
            reason = "A number of {n} digits is too large; it was left out."
            self.reject(column, Message(reason, n=len(plain)))
        else:
            return int(plain)
        return None

    def date(self, column: str) -> str | None:
        """Return the EDTF date of a cell; a wrong one is rejected and kept as an issue."""
        text = self.text(column)
        if text is None:
            return None
        try:
            return read_date(text, self.place.orders.get(column))
        except ModelError as error:
            self.reject(column, str(error))
            cell = cell_of(self.row.table_row, column)
            self.issues.append(Issue(code="unreadable-date", message=str(error), evidence=cell))
            return None

    def yes(self, column: str) -> bool | None:
        """Return True or False, None when the cell is empty or says neither."""
        text = self.text(column)
        if text is None or fold(text) in _YES | _NO:
            return None if text is None else fold(text) in _YES
        reason = Message("'{text}' is neither yes nor no; it was left out.", text=text)
        self.reject(column, reason)
        return None

    def choice(self, column: str, words: str | None = None) -> str | None:
        """Return the word of a closed list, None when the cell is empty.

        Raises:
            RowRefusedError: the list has no such word; guessing it could change what is said.
        """
        text = self.text(column)
        if text is None:
            return None
        known = CHOICES[words or column]
        for word, others in known.items():
            if fold(text) in {fold(name) for name in (word, *others)}:
                return word
        reason = Message("'{text}' is none of {known}.", text=text, known=", ".join(known))
        raise RowRefusedError(column, reason)

    def level(self, column: str) -> str | None:
        """Return who may see it, None when the cell is empty; a word that is no level closes.

        Refusing the row instead would leave what other rows name of it open.
        """
        try:
            return self.choice(column, "sensitivity")
        except RowRefusedError as error:
            reason = "{why} It was read as restricted."
            self.reject(column, Message(reason, why=error.reason))
            return SENSITIVITIES[-1]

    def fact(self) -> dict[str, Any]:
        """Return what the row says of how sure it is and who may see it; only what is filled in.

        Raises:
            RowRefusedError: a word that is in none of the lists.
        """
        given: dict[str, Any] = {
            "status": self.choice("status"),
            "certainty": self.choice("certainty"),
            "sensitivity": self.level("sensitivity"),
            "confidence": self._confidence(),
            "rule": self.text("rule"),
            "note": self.text("remark"),
        }
        return {name: value for name, value in given.items() if value is not None}

    def pairs(self, column: str) -> dict[str, str]:
        """Return entries such as `kind=office`; one without a sign is rejected."""
        found: dict[str, str] = {}
        for entry in self.entries(column):
            name, sign, value = entry.partition("=")
            if not sign or not name.strip():
                reason = "'{text}' is not of the form name=value; it was left out."
                self.reject(column, Message(reason, text=entry))
            else:
                found[name.strip()] = value.strip()
        return found

    def evidence(self, column: str) -> RecordEvidence | None:
        """Return one cell as evidence, None when it is empty."""
        return cell_of(self.row.table_row, column)

    def facts(self, columns: Iterable[str]) -> list[RecordEvidence]:
        """Return the filled cells among the columns as evidence."""
        return cells_of(self.row.table_row, tuple(columns))

    def reject(self, column: str | None, reason: str) -> None:
        """Tell of something that was left out."""
        label = self.place.label
        field_name = label.field(column)
        self.found.append(Rejection(label.file, self.row.number, field_name, reason))

    def refuse(self, error: RowRefusedError) -> None:
        """Tell of the whole row that it was left out."""
        self.reject(error.column, Message("{why} The row was left out.", why=error.reason))

    def notice(self, column: str, message: str) -> None:
        """Tell of something to look at."""
        label = self.place.label
        self.found.append(Notice(label.file, self.row.number, label.field(column), message))

    def _confidence(self) -> float | None:
        text = self.text("confidence")
        if text is None or fold(text) in _CONFIDENCE:
            return None if text is None else _CONFIDENCE[fold(text)]
        try:
            value = float(text.rstrip("% ").replace(",", ".")) / (100 if "%" in text else 1)
        except ValueError:
            value = -1.0
        if not 0.0 <= value <= 1.0:
            reason = "'{text}' is no confidence. Write 0 to 1, or high, medium or low."
            raise RowRefusedError("confidence", Message(reason, text=text))
        return value
