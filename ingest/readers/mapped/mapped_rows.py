"""One row of a mapped sheet, asked by fields of ours; each answer knows the cell it comes from."""

from collections.abc import Mapping as Mapped
from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.errors import ModelError
from graph.message import Message
from graph.model.folding import fold
from graph.model.ids import content_hash
from graph.model.record import Issue, RecordEvidence, Sensitivity
from ingest.findings import Finding, Notice, Rejection
from ingest.readers.counting import Counting
from ingest.readers.levels import level_of, no_level
from ingest.readers.listed import Known, Listed, always_parted, parted, perhaps_several
from ingest.readers.mapped.mapping import Mapping
from ingest.readers.mapped.sheet_words import SheetWords
from ingest.readers.row_record import Row
from ingest.readers.sheets.cell_dates import date_order, read_date
from ingest.readers.terms import Terms

ORIGIN = "mapped"
_LONGEST_PART = 120
_SEVERAL = "'{text}' seems to be several organisations and was read as one. Give each its own row."


@dataclass(frozen=True, slots=True)
class MappedFile:
    """One file that is read by mappings.

    Attributes:
        file: as the user named it, for findings.
        address: what the ledger knows it by.
        terms: the words of the vocabulary.
        counting: counts rows, and words that no list knows.
        words: finds the ids that words mean.
        lists: parts several entries in a cell.
        found: what is told of single cells; whoever reads it empties it.
    """

    file: str
    address: str
    terms: Terms
    counting: Counting
    words: SheetWords
    lists: Listed
    found: list[Finding] = field(default_factory=list)

    def knows(self, name: str) -> Known | None:
        """Return what tells whether an entry of a field is known; None where no list can."""
        if name in ("theme", "subtheme"):
            return self.words.knows_theme
        if name in ("country", "works_in"):
            return lambda word: self.terms.countries.find(word) is not None
        is_body = name in ("organisation", "member_of") or name in self.terms.roles.exact
        return self.lists.knows_body if is_body else None


@dataclass(frozen=True, slots=True)
class MappedSheet:
    """One sheet of it, with what its columns mean."""

    file: MappedFile
    mapping: Mapping
    columns: Mapped[str, Sequence[str]]

    @property
    def scheme(self) -> str:
        """Whose ids its rows have: those of the mapping, else of this very file."""
        return self.mapping.scheme or f"file:{self.file.address}"


@dataclass(frozen=True, slots=True)
class MappedRow:
    """One row, asked by fields."""

    row: Row
    sheet: MappedSheet

    def column(self, name: str) -> str | None:
        """Return the first filled column that is read as a field, None when there is none."""
        cells = self.row.cells
        for one in self.sheet.columns.get(name, ()):  # asked thirty times a row
            if one in cells:
                return one
        return None

    def text(self, name: str) -> str | None:
        """Return the text of a field."""
        column = self.column(name)
        return None if column is None else self.row.cells[column]

    def cell(self, name: str, tells: str | None = None) -> list[RecordEvidence]:
        """Return the cell of a field as evidence; none when it is empty."""
        column = self.column(name)
        return [] if column is None else [self.row.cell(column, tells)]

    def cells(self, *names: str) -> list[RecordEvidence]:
        """Return the filled cells of several fields as evidence."""
        return [cell for name in names for cell in self.cell(name)]

    def entries(self, name: str) -> list[tuple[str, RecordEvidence]]:
        """Return what a field that may have several entries tells, each with its cell."""
        found: dict[str, RecordEvidence] = {}
        separator = self.sheet.mapping.separators.get(name)
        is_known = self.sheet.file.knows(name)
        for column in self.sheet.columns.get(name, ()):
            text = self.row.cells.get(column)
            for part in [] if text is None else always_parted(text, separator):
                for entry in parted(part, is_known) if is_known else [part]:
                    found.setdefault(entry, self.row.cell(column, "name"))
        return list(found.items())

    def note_perhaps_several(self, *names: str) -> None:
        """Tell of names of organisations that may be those of several."""
        lists = self.sheet.file.lists
        for name in names:
            for entry, cell in self.entries(name):
                if lists.may_be_several(entry):
                    self.note(cell.column, perhaps_several(entry))

    def key(self, *names: str, own: str = "id") -> str:
        """Return its own id, else a key made of what some fields say; not of where it stands."""
        own_id = self.text(own)
        if own_id is not None:
            short = len(own_id) <= _LONGEST_PART
            return own_id if short else f"{own_id[:60]}-{content_hash([own_id], 12)}"
        said = [[fold(text) or text for text in self._plain(name)] for name in names]
        return f"row-{content_hash(said, 16)}"

    def _plain(self, name: str) -> list[str]:
        """The entries as they are parted by the mapping alone, whatever is known of names."""
        separator = self.sheet.mapping.separators.get(name)
        texts = (self.row.cells.get(column) for column in self.sheet.columns.get(name, ()))
        return list(dict.fromkeys(p for text in texts if text for p in _parts(text, separator)))

    def date(self, name: str, issues: list[Issue]) -> str | None:
        """Return the EDTF date of a field; one that cannot be read is told and kept as an issue."""
        column = self.column(name)
        if column is None:
            return None
        text = self.row.cells[column]
        try:
            return read_date(text, self.sheet.mapping.dates or date_order(column))
        except ModelError as error:
            self.reject(column, str(error))
            cell = self.row.cell(column)
            issues.append(Issue(code="unreadable-date", message=str(error), evidence=cell))
            return None

    def span(self, issues: list[Issue]) -> str | None:
        """Return the date from its beginning to its end."""
        start, end = self.date("date", issues), self.date("end_date", issues)
        if start is None or end is None or start == end or "/" in start or "/" in end:
            return start or end
        short = min(len(start), len(end))
        if end[:short] < start[:short]:
            self.reject(self.column("end_date"), "It ends before it begins; the end was left out.")
            return start
        return f"{start}/{end}"

    def level(self) -> Sensitivity:
        """Return who may see the row; a word that is no level closes it."""
        column = self.column("sensitivity")
        if column is None:
            return "public"
        text = self.row.cells[column]
        level = level_of(text, column)
        if level is None:
            self.reject(column, no_level(text))
        return level or "restricted"

    def reject(self, column: str | None, reason: str) -> None:
        """Tell of a cell that was left out, while its row is read."""
        file = self.sheet.file
        file.found.append(Rejection(file.file, self.row.number, column, reason))

    def note(self, column: str | None, said: str) -> None:
        """Tell of a cell that a person should look at."""
        file = self.sheet.file
        file.found.append(Notice(file.file, self.row.number, column, said))

    def note_several(self, *names: str) -> None:
        """Tell of cells that seem to name several organisations where one is asked for."""
        for name in names:
            column = self.column(name)
            text = "" if column is None else self.row.cells[column]
            if len(always_parted(text)) > 1 or self.sheet.file.lists.may_be_several(text):
                self.note(column, Message(_SEVERAL, text=text))

    def refuse(self, name: str, reason: str, few_words: str) -> Rejection:
        """Count and tell a row that is left out whole."""
        columns = self.sheet.columns.get(name)
        column = columns[0] if columns else None
        counting = self.sheet.file.counting
        return counting.reject(self.row.number, column, reason, few_words)


def _parts(text: str, separator: str | None) -> list[str]:
    if separator is None:
        return [text]
    return [part.strip() for part in text.split(separator) if part.strip()]
