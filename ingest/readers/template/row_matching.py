"""Which row of a workbook that came back is which of those that were handed out.

A row is known by its id. What stands in it decides where ids went astray: a copied row carries the
id of its original, and rows that were sorted without the column of ids carry those of others.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.export.handed_out import HandedRow
from ingest.readers.sheets.grid import NamedRow

_Content = frozenset[tuple[str, str]]


@dataclass(slots=True)
class Matched:
    """The rows of a sheet, each in one of these by its number.

    Attributes:
        known: rows that were handed out, by the number under which they came back.
        copies: rows that say word for word what the row of the other number says.
        copied: new rows that carry the id of the row of the other number.
        astray: rows that carry the id of one that came back under another id.
        strange: new rows with an id that was not handed out in this sheet.
        new: rows without an id.
    """

    known: dict[int, HandedRow] = field(default_factory=dict)
    copies: dict[int, int] = field(default_factory=dict)
    copied: dict[int, int] = field(default_factory=dict)
    astray: list[int] = field(default_factory=list)
    strange: list[int] = field(default_factory=list)
    new: list[int] = field(default_factory=list)


def match_rows(
    rows: Sequence[NamedRow],
    ids: Mapping[int, str],
    held: Mapping[str, HandedRow],
    columns: Collection[str],
) -> Matched:
    """Return which row is which.

    Args:
        rows: those of a sheet that have cells.
        ids: number of a row to the id that it carries; a row may have none.
        held: the rows of the sheet as they were handed out, by their ids.
        columns: those that the sheet still has.
    """
    matching = _Matching(ids, held, columns)
    left = list(matching.by_id_and_content(rows))
    left = list(matching.by_content(left))
    left = list(matching.by_id(left))
    return matching.rest(left)


def plain(text: str) -> str:
    """Return a text without what spreadsheet programs change in passing: blanks, composed marks."""
    return " ".join(unicodedata.normalize("NFC", text).split())


class _Matching:
    """Rows under way; each step takes those that it is sure of and yields the others."""

    def __init__(
        self, ids: Mapping[int, str], held: Mapping[str, HandedRow], columns: Collection[str]
    ) -> None:
        self._ids = ids
        self._held = held
        self._columns = columns
        self._matched = Matched()
        self._taken: dict[str, int] = {}  # id to the number of its row now
        self._by_content = self._contents()

    def by_id_and_content(self, rows: Sequence[NamedRow]) -> Iterator[NamedRow]:
        for row in rows:
            own = self._own(row)
            if own is not None and self._is_free(own) and self._is_as(row, self._held[own]):
                self._take(row, own)
            else:
                yield row

    def by_content(self, rows: Sequence[NamedRow]) -> Iterator[NamedRow]:
        """Rows that say what was handed out under another id, or without one."""
        for row in rows:
            found = self._same(row)
            if found is not None and self._is_free(found):
                self._take(row, found)
            else:
                yield row

    def by_id(self, rows: Sequence[NamedRow]) -> Iterator[NamedRow]:
        """Rows that were changed: of several with one id the likest, of equals the first."""
        claims: dict[str, list[NamedRow]] = defaultdict(list)
        for row in rows:
            own = self._own(row)
            if own is not None and self._is_free(own):
                claims[own].append(row)
        for own, found in claims.items():
            self._take(max(found, key=lambda row: self._likeness(row, own)), own)
        for row in rows:
            if row.number not in self._matched.known:
                yield row

    def rest(self, rows: Sequence[NamedRow]) -> Matched:
        for row in rows:
            own, found = self._own(row), self._same(row)
            if found is not None:
                self._matched.copies[row.number] = self._taken[found]
            elif own is not None and self._ids.get(self._taken[own]) == own:
                self._matched.copied[row.number] = self._taken[own]
            elif own is not None:
                self._matched.astray.append(row.number)
            elif self._ids.get(row.number):
                self._matched.strange.append(row.number)
            else:
                self._matched.new.append(row.number)
        return self._matched

    def _take(self, row: NamedRow, own: str) -> None:
        self._taken[own] = row.number
        self._matched.known[row.number] = self._held[own]

    def _own(self, row: NamedRow) -> str | None:
        own = self._ids.get(row.number, "")
        return own if own in self._held else None

    def _is_free(self, own: str) -> bool:
        return own not in self._taken

    def _same(self, row: NamedRow) -> str | None:
        """The id under which just this was handed out."""
        return self._by_content.get(self._content(row.cells))

    def _is_as(self, row: NamedRow, known: HandedRow) -> bool:
        return self._content(row.cells) == self._content(known.cells)

    def _likeness(self, row: NamedRow, own: str) -> int:
        return len(self._content(row.cells) & self._content(self._held[own].cells))

    def _content(self, cells: Mapping[str, str]) -> _Content:
        texts = ((name, plain(text)) for name, text in cells.items() if name in self._columns)
        return frozenset((name, text) for name, text in texts if text)

    def _contents(self) -> dict[_Content, str]:
        """What one row alone says; columns may be gone by which others differed."""
        found: dict[_Content, list[str]] = defaultdict(list)
        for own, row in self._held.items():
            found[self._content(row.cells)].append(own)
        return {content: owns[0] for content, owns in found.items() if len(owns) == 1}
