"""Which row of a sheet holds the headings, and which column of the template each one means."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, lru_cache
from typing import NamedTuple

from graph.message import Message
from graph.model.folding import fold
from graph.model.template import EVENTS, SHEETS, Column, Sheet
from ingest.readers.mapped.fields import own_headings, plain_heading
from ingest.readers.sheets.cell_dates import date_order

# Titles and remarks may stand above the headings; further down there is data.
SEARCHED_ROWS = 15
_MIN_KNOWN = 2
_LONGEST = 100  # letters; no heading has more
_MOST_REMARKS = 100
_MOST_COLUMNS = 1_000  # the template has thirty; a row may be of millions


class GridRow(NamedTuple):
    """One row as it stands in the file.

    Attributes:
        number: as the source counts, from 1.
        texts: the cells without blanks at the ends.
        problem: why the row cannot be read, None when it can.
        rejected: position and reason of cells that cannot be read.
        noticed: position and message of cells to look at.
    """

    number: int
    texts: Sequence[str]
    problem: str | None = None
    rejected: tuple[tuple[int, str], ...] = ()
    noticed: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """The headings of one sheet.

    Attributes:
        sheet: the sheet of the template they belong to.
        row: number of their row.
        columns: position from 0 to the name of the column.
        orders: column name to what its heading says of day and month.
        skipped: numbers of rows that are no data: titles above, a second row of headings.
        remarks: heading and message for each one that is not understood.
        gaps: positions without a heading before `width`, the last heading.
    """

    sheet: Sheet
    row: int
    columns: Mapping[int, str]
    orders: Mapping[str, str]
    skipped: tuple[int, ...]
    remarks: tuple[tuple[str, str], ...]
    gaps: tuple[int, ...]
    width: int

    @property
    def missing(self) -> list[str]:
        """Names of required columns that the sheet does not have."""
        return _lacking(self.sheet, set(self.columns.values()))


def sheet_of_name(name: str) -> Sheet | None:
    """Return the sheet that a name means, English or French, None when it means none."""
    wanted = fold(name)
    for sheet in SHEETS:
        if wanted in {fold(known) for known in (sheet.name, sheet.fr, *sheet.also)}:
            return sheet
    return None


def find_heading(rows: Sequence[GridRow], sheet: Sheet | None) -> Heading | None:
    """Return the headings among the first rows, None when no row looks like headings.

    Args:
        rows: the first rows of the sheet, without empty ones.
        sheet: the sheet it must be; None when any of the four may be meant.
    """
    best: tuple[int, int, Sheet] | None = None
    for candidate in (sheet,) if sheet is not None else SHEETS:
        names = _names_of(candidate)
        for index, row in enumerate(rows):
            is_possible = _score(row, names) >= _MIN_KNOWN
            score = len(_columns(rows, index, names)) if is_possible else 0
            if is_possible and (best is None or score > best[0]):
                best = (score, index, candidate)
    return None if best is None else _heading(rows, best[1], best[2])


def count_known(texts: Sequence[str], is_named: bool = False) -> int:
    """Return how many headings of the sheet that fits best are among the texts.

    Date, title and place stand above many a sheet of events: a sheet counts when it has all the
    columns without which nothing of it could be read. One of events that says in the same row who
    organised it, or when it ended, is of somebody's own: read as the template it would lose that.

    Args:
        texts: the cells of a row.
        is_named: whether the sheet has the name of one of the template.
    """
    known: defaultdict[str, set[str]] = defaultdict(set)
    for text in texts[:_MOST_COLUMNS]:
        if text and len(text) <= _LONGEST:
            for sheet, column in _meanings(text):
                known[sheet].add(column)
    if not is_named and _is_own(texts, known[EVENTS.name]):
        del known[EVENTS.name]
    whole = (known[sheet.name] for sheet in SHEETS if not _lacking(sheet, known[sheet.name]))
    return max(map(len, whole), default=0)


def _is_own(texts: Sequence[str], known: Set[str]) -> bool:
    """True for headings that the template tells elsewhere; one with key and title is filled in."""
    if {"event", "title"} <= known:
        return False
    names = _names_of(EVENTS)
    unknown = (text for text in texts[:_MOST_COLUMNS] if text and len(text) <= _LONGEST)
    return any(_meaning(one, names) is None and plain_heading(one) in own_headings()
               for one in unknown)  # fmt: skip


def _lacking(sheet: Sheet, known: Set[str]) -> list[str]:
    """Return the columns without which nothing can be read and that are not known."""
    told = {"event", *known} if sheet is EVENTS and "id" in known else known
    return [column.name for column in sheet.columns if column.required and column.name not in told]


def _names_of(sheet: Sheet) -> Mapping[str, Column]:
    return _names(sheet.name)


@cache
def _names(name: str) -> Mapping[str, Column]:
    """Return the columns of a sheet by every folded heading; own names win over synonyms."""
    sheet = next(sheet for sheet in SHEETS if sheet.name == name)
    names: dict[str, Column] = {}
    for kind in ("name", "fr", "also"):
        for column in sheet.columns:
            for text in _texts_of(column, kind):
                names.setdefault(fold(text), column)
    return names


def _texts_of(column: Column, kind: str) -> tuple[str, ...]:
    return {"name": (column.name,), "fr": (column.fr,), "also": column.also}[kind]


def _score(row: GridRow, names: Mapping[str, Column]) -> int:
    return len({column.name for _, column in _matches(row, names)})


def _matches(row: GridRow, names: Mapping[str, Column]) -> Iterator[tuple[int, Column]]:
    for position, text in enumerate(row.texts[:_MOST_COLUMNS]):
        if not text or len(text) > _LONGEST:
            continue
        column = _meaning(text, names)
        if column is not None:
            yield position, column


def _meaning(text: str, names: Mapping[str, Column]) -> Column | None:
    return names.get(fold(text)) or names.get(fold(text.partition("(")[0]))


# Each reader of tables asks this of the first cells of every file, for each delimiter.
@lru_cache(maxsize=4_096)
def _meanings(text: str) -> tuple[tuple[str, str], ...]:
    """Return names of sheets, each with the name of the column that a heading means there."""
    found = ((sheet.name, _meaning(text, _names_of(sheet))) for sheet in SHEETS)
    return tuple((sheet, column.name) for sheet, column in found if column is not None)


def _heading(rows: Sequence[GridRow], index: int, sheet: Sheet) -> Heading:
    names = _names_of(sheet)
    row = rows[index]
    columns = _columns(rows, index, names)
    skipped = [above.number for above in rows[:index]]
    below = rows[index + 1 : index + 2]
    headed = {position for position, text in enumerate(row.texts) if text} | set(columns)
    width = max(headed) + 1
    skipped += [second.number for second in below if _is_second(second, columns, names)]
    return Heading(
        sheet,
        row.number,
        columns,
        _orders(columns, row),
        tuple(skipped),
        tuple(_remarks(row, columns, names, sheet)),
        tuple(position for position in range(width) if position not in headed),
        width,
    )


def _columns(rows: Sequence[GridRow], index: int, names: Mapping[str, Column]) -> dict[int, str]:
    """Return position and column of each heading of a row; of two alike the first."""
    columns: dict[int, str] = {}
    for position, column in _matches(rows[index], names):
        if column.name not in columns.values():
            columns[position] = column.name
    if index > 0:
        _add_from_above(columns, rows[index - 1], rows[index], names)
    return columns


def _add_from_above(
    columns: dict[int, str], above: GridRow, row: GridRow, names: Mapping[str, Column]
) -> None:
    """Take a heading that is merged over two rows: it stands in the upper one only."""
    for position, column in _matches(above, names):
        is_empty = position >= len(row.texts) or not row.texts[position]
        if is_empty and column.name not in columns.values():
            columns[position] = column.name


def _is_second(row: GridRow, columns: Mapping[int, str], names: Mapping[str, Column]) -> bool:
    """True when the row below repeats most headings, say in the other language."""
    same = [1 for position, column in _matches(row, names) if columns.get(position) == column.name]
    return len(same) >= _MIN_KNOWN and 2 * len(same) >= len(columns)


def _orders(columns: Mapping[int, str], row: GridRow) -> dict[str, str]:
    stated = {
        name: date_order(row.texts[position])
        for position, name in columns.items()
        if position < len(row.texts)
    }
    return {name: order for name, order in stated.items() if order is not None}


def _remarks(
    row: GridRow, columns: Mapping[int, str], names: Mapping[str, Column], sheet: Sheet
) -> Iterator[tuple[str, str]]:
    """Tell of each heading that is not a column; of very many the first, and how many more."""
    unread = [text for at, text in enumerate(row.texts) if text and at not in columns]
    for text in unread[:_MOST_REMARKS]:
        yield text[:_LONGEST], _remark(text[:_LONGEST], names, sheet)
    more = unread[_MOST_REMARKS:]
    if more:
        first, last = more[0][:_LONGEST], more[-1][:_LONGEST]
        told = (
            "{n} more [column|columns], up to '{last}', [n:is|are] unknown and [n:was|were] "
            "not read."
        )
        yield first, Message(told, n=len(more), last=last)


def _remark(text: str, names: Mapping[str, Column], sheet: Sheet) -> str:
    twice = names.get(fold(text))
    if twice is not None:
        told = "There is a second column '{name}'; only the first was read."
        return Message(told, name=twice.name)
    near = get_close_matches(fold(text), names, n=1)
    told = "The sheet {sheet} has no column '{text}'; it was not read."
    unknown = Message(told, sheet=sheet.name, text=text)
    if not near:
        return unknown
    advice = Message("Did you mean '{name}'?", name=names[near[0]].name)
    return Message("{what} {step}", what=unknown, step=advice)
