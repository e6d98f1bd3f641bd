"""The ids that a workbook of the ledger gives to its rows, taken out of the way of its columns."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.errors import SourceError
from graph.export.handed_out import ROW_ID
from graph.model.folding import fold
from ingest.readers.sheets.grid import NamedSheet
from ingest.readers.sheets.headings import SEARCHED_ROWS, GridRow

_FIRST_LETTERS = (ROW_ID[0], ROW_ID[0].upper())


class RowIds(Iterator[GridRow]):
    """The rows of a sheet without the column of ids.

    Attributes:
        by_number: the id of each row that came and has one.
        are_there: the sheet has such a column, as far as it was looked at.
    """

    def __init__(self, rows: Iterable[GridRow]) -> None:
        self.by_number: dict[int, str] = {}
        self._rows = iter(rows)
        self._position: int | None = None

    def __next__(self) -> GridRow:
        row = next(self._rows)
        is_heading = self._position is None and row.number <= SEARCHED_ROWS
        if is_heading:
            self._position = next((at for at, text in enumerate(row.texts) if _is_id(text)), None)
        at = self._position
        if at is None or at >= len(row.texts):
            return row
        if row.texts[at] and not is_heading:
            self.by_number[row.number] = row.texts[at]
        return row._replace(texts=[*row.texts[:at], "", *row.texts[at + 1 :]])

    @property
    def are_there(self) -> bool:
        """True when the sheet has such a column, as far as its rows came."""
        return self._position is not None


@dataclass(frozen=True, slots=True)
class IdSheet:
    """A sheet and the ids of its rows, which grow while the rows are taken."""

    named: NamedSheet
    ids: RowIds

    @property
    def has_ids(self) -> bool:
        """True when it was written by a ledger."""
        return self.ids.are_there


def refuse_ids(path: Path) -> None:
    """Say that rows of a ledger cannot come in as rows of a person.

    Raises:
        SourceError: always.
    """
    raise SourceError(
        "These rows were handed out by a ledger, and what they were is no longer told with them;"
        " all of them would come in a second time.",
        path.as_posix(),
        "Export the workbook again, put your changes into it, and hand it back as .xlsx.",
    )


def _is_id(text: str) -> bool:
    # A row may be of a million cells, and folding each would take seconds.
    may_be = len(text) < 2 * len(ROW_ID) and text.lstrip()[:1] in _FIRST_LETTERS
    return may_be and fold(text) == ROW_ID
