"""What a sheet that is read again has otherwise than before: rows added, removed and changed.

An entry is known by its stable id, its rows by what stands in them, so that a sheet that was
sorted anew differs in nothing. A row that several entries share counts once.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace

from graph.message import Message
from graph.model.document import Document, TableRow
from graph.model.ids import JsonValue
from ingest.loading.row_numbers import RowNumbers
from ingest.loading.row_pairs import CellChange, Pair, RowPairs, cell_changes, pair_rows

ADDED, REMOVED, CHANGED = "added", "removed", "changed"
# Of one file; the numbers stay exact.
MOST_NAMED = 1000
_LONGEST = 60
_CELLS_TOLD = 4


@dataclass(frozen=True, slots=True)
class RowDifference:
    """One row that differs.

    Attributes:
        outcome: `added`, `removed` or `changed`.
        sheet: of the row.
        row: its number now, of a removed row its number before.
        cells: those that differ; of a row that was added or removed all.
    """

    outcome: str
    sheet: str
    row: int
    cells: tuple[CellChange, ...]


@dataclass(frozen=True, slots=True)
class FileRows:
    """How the rows of one file differ from those it had when it was read before.

    Attributes:
        file: as the user named it.
        added, removed, changed: how many rows.
        differences: the first of them, by sheet and row; at most `MOST_NAMED`.
    """

    file: str
    added: int
    removed: int
    changed: int
    differences: tuple[RowDifference, ...]

    @property
    def total(self) -> int:
        """How many rows differ."""
        return self.added + self.removed + self.changed

    def told(self) -> Message:
        """Return it as a sentence: rows added 3, removed 1, changed 2."""
        counts = {"added": self.added, "removed": self.removed, "changed": self.changed}
        return Message("rows added {added:,}, removed {removed:,}, changed {changed:,}", **counts)

    def as_json(self) -> dict[str, JsonValue]:
        """Return `{file, added, removed, changed, shown, differences}`."""
        return {**asdict(self), "shown": len(self.differences)}


def row_told(one: RowDifference) -> Message:
    """Return `row 17, Région: Gao → Mopti`, with the first cells of a row that differs in many."""
    cells: str = ""
    for cell in one.cells[:_CELLS_TOLD]:
        said = _cell_told(one.outcome, cell)
        cells = Message("{before}; {one}", before=cells, one=said) if cells else said
    if len(one.cells) > _CELLS_TOLD:
        more = Message("and {n} more", n=len(one.cells) - _CELLS_TOLD)
        cells = Message("{some}; {more}", some=cells, more=more)
    told = {
        ADDED: "+ {sheet}, row {row}: {cells}",
        REMOVED: "− {sheet}, row {row} before: {cells}",
        CHANGED: "~ {sheet}, row {row}: {cells}",
    }
    return Message(told[one.outcome], sheet=one.sheet, row=one.row, cells=cells)


def _cell_told(outcome: str, cell: CellChange) -> Message:
    before, now = _short(cell.before), _short(cell.now)
    if outcome == CHANGED:
        told = "{column}: {before} → {now}"
        return Message(told, column=cell.column, before=before, now=now)
    return Message("{column} {text}", column=cell.column, text=before if now == "–" else now)


def _short(text: str | None) -> str:
    if text is None:
        return "–"
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


@dataclass(slots=True)
class _Rows:
    """Numbers of the rows of one outcome, and the first rows themselves."""

    numbers: RowNumbers = field(default_factory=RowNumbers)
    first: list[TableRow] = field(default_factory=list)

    def note(self, row: TableRow) -> None:
        if self.numbers.add(row.sheet, row.row) and len(self.first) < MOST_NAMED:
            self.first.append(row)

    def besides(self, *others: RowNumbers) -> tuple[int, list[TableRow]]:
        """How many rows are in none of the others, and the first of those."""
        kept = [row for row in self.first if not any(_has(one, row) for one in others)]
        return self.numbers.count_besides(*others), kept


def _has(numbers: RowNumbers, row: TableRow) -> bool:
    return numbers.has(row.sheet, row.row)


@dataclass(slots=True)
class _File:
    """The rows of one file under way; `kept` are as they were, by their numbers of each time."""

    kept_before: RowNumbers = field(default_factory=RowNumbers)
    kept_now: RowNumbers = field(default_factory=RowNumbers)
    changed_before: RowNumbers = field(default_factory=RowNumbers)
    changed_now: RowNumbers = field(default_factory=RowNumbers)
    changed: list[Pair] = field(default_factory=list)
    added: _Rows = field(default_factory=_Rows)
    removed: _Rows = field(default_factory=_Rows)

    def note(self, pairs: RowPairs) -> None:
        for before, now in pairs.same:
            self.kept_before.add(before.sheet, before.row)
            self.kept_now.add(now.sheet, now.row)
        for before, now in pairs.changed:
            self.changed_before.add(before.sheet, before.row)
            is_new = self.changed_now.add(now.sheet, now.row)
            if is_new and len(self.changed) < MOST_NAMED:
                self.changed.append((before, now))
        for row in pairs.added:
            self.added.note(row)
        for row in pairs.removed:
            self.removed.note(row)

    def finish(self, file: str) -> FileRows:
        added, new = self.added.besides(self.kept_now, self.changed_now)
        removed, gone = self.removed.besides(self.kept_before, self.changed_before)
        changed = self.changed_now.count_besides()
        if added == len(new) and removed == len(gone):
            # A row that went from one entry to another is no new row.
            moved = pair_rows(gone, new)
            added, removed = len(moved.added), len(moved.removed)
            changed += len(moved.changed)
            new, gone = moved.added, moved.removed
            self.changed += moved.changed
        told = sorted(_differences(self.changed, new, gone), key=_place)
        return FileRows(file, added, removed, changed, tuple(told[:MOST_NAMED]))


def _about(document: Document) -> Document:
    """The document without its rows."""
    return replace(document, rows=(), content_hash="")


def _differences(
    changed: Iterable[Pair], added: Iterable[TableRow], removed: Iterable[TableRow]
) -> Iterator[RowDifference]:
    for before, now in changed:
        cells = tuple(cell_changes(before.cells, now.cells))
        yield RowDifference(CHANGED, now.sheet, now.row, cells)
    for row in added:
        yield RowDifference(ADDED, row.sheet, row.row, tuple(cell_changes({}, row.cells)))
    for row in removed:
        yield RowDifference(REMOVED, row.sheet, row.row, tuple(cell_changes(row.cells, {})))


def _place(one: RowDifference) -> tuple[str, int, str]:
    return one.sheet, one.row, one.outcome


def file_rows(
    file: str, changed: list[Pair], added: list[TableRow], removed: list[TableRow]
) -> FileRows:
    """Return the rows of one file that differ, when they are known already."""
    told = sorted(_differences(changed, added, removed), key=_place)
    counts = (len(added), len(removed), len(changed))
    return FileRows(file, *counts, tuple(told[:MOST_NAMED]))


class RowDifferences:
    """Compares the rows of the files that the ledger has with those that come.

    Args:
        known: files, as the user named them, of which the ledger has entries; a file that comes
            for the first time differs from nothing.
    """

    def __init__(self, known: Container[str]) -> None:
        self._known = known
        self._files: dict[str, _File] = defaultdict(_File)

    def compares(self, file: str) -> bool:
        """True when the rows of the file are compared."""
        return file in self._known

    def compare(self, file: str, before: Document | None, now: Document) -> bool:
        """Note an entry that came; `before` is how the ledger has it, None for a new one.

        Returns True when it only moved: its rows have other numbers, and nothing else differs.
        """
        if not self.compares(file) or now.form != "table":
            return False
        if before is not None and before.content_hash == now.content_hash:
            self._files[file].note(RowPairs(same=[(row, row) for row in now.rows]))
            return False
        pairs = pair_rows(before.rows if before is not None else (), now.rows)
        self._files[file].note(pairs)
        differ = pairs.changed or pairs.added or pairs.removed
        return before is not None and not differ and _about(before) == _about(now)

    def gone(self, file: str, before: Document) -> None:
        """Note an entry that is no longer in its file."""
        if self.compares(file):
            self._files[file].note(RowPairs(removed=list(before.rows)))

    def finish(self) -> list[FileRows]:
        """Return the files of which a row differs, by name."""
        found = (self._files[file].finish(file) for file in sorted(self._files))
        return [one for one in found if one.total]
