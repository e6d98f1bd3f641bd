"""One sheet with HXL hashtags: its columns by what they mean, and its rows below the tags."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from operator import itemgetter

from graph.errors import ModelError
from ingest.readers.files.encoding import DAMAGED
from ingest.readers.hxl.meanings import Meanings, meanings_of
from ingest.readers.hxl.tags import SEARCHED_ROWS, Tag, is_tag_row, read_tags
from ingest.readers.hxl.untagged_names import SAMPLE, add_untagged_names
from ingest.readers.mapped.fields import LONGEST_BLANK, column_words
from ingest.readers.presence.checking import BadRow
from ingest.readers.presence.columns import PresenceColumns, columns_of
from ingest.readers.row_record import Row
from ingest.readers.sheets.headings import GridRow
from ingest.readers.sheets.no_data import no_data

# So many cells that were looked at are remembered, none longer than this.
_LONGEST_PLAIN, _MOST_PLAIN = 200, 50_000
# What spreadsheet programs write into a cell that could not be computed.
ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"})
# The most that a cell of a spreadsheet can hold.
LONGEST_CELL = 32_767
_PATTERN = "x_pattern"
# A row that fills none of these only names an organisation.
_SAYING = ("country", "admin", "site", "sector", "subsector", "programme", "activity", "funder")


@dataclass(slots=True)
class TaggedSheet:
    """A sheet on its way in; `rows` can be taken once, the counts grow while they are.

    Attributes:
        name: of the sheet.
        tag_row: number of the row with the hashtags.
        columns: by their meaning; None when no column names an organisation.
        headings: position to the name of the column, as evidence gives it.
        meanings: of the hashtags.
        spellings: columns of patterns by which another program finds names: a mapping of names,
            which says of nobody where they work.
        by_heading: columns without a hashtag that are read by their headings.
        errors: cells that hold an error such as #N/A; they were left out.
        contacts: cells that tell of persons; they were not kept.
        filled: positions that hold something in some row.
        blanks: cells in lower case that say that there is nothing.
    """

    name: str
    tag_row: int
    columns: PresenceColumns | None
    headings: dict[int, str]
    meanings: Meanings
    spellings: tuple[str, ...] = ()
    by_heading: tuple[str, ...] = ()
    errors: int = 0
    contacts: int = 0
    filled: set[int] = field(default_factory=set)
    blanks: frozenset[str] = field(default_factory=lambda: column_words().blanks)
    _rows: Iterator[GridRow] = field(default_factory=lambda: iter(()))
    # Cells that were looked at and hold what they seem to: most stand in hundreds of rows.
    _plain: set[str] = field(default_factory=set)

    def rows(self) -> Iterator[Row | BadRow]:
        """Yield the rows below the hashtags with the cells that mean something; not the empty."""
        used = [] if self.columns is None else _positions(self.headings, self.columns.used)
        names, take = [name for _, name in used], _taker([place for place, _ in used])
        contacts = _taker(self.meanings.contacts) if self.meanings.contacts else None
        width = 1 + max(self.headings)
        empty = _taker(range(width))
        heads = [self.headings.get(i, "") for i in range(width)]
        for row in self._rows:
            texts = row.texts
            if not any(texts) and row.problem is None:
                continue
            if (bad := _bad(row, heads)) is not None:
                yield bad
                continue
            if len(texts) < width:
                texts = [*texts, *[""] * (width - len(texts))]
            elif len(texts) > width:
                width = len(texts)
                empty = _taker([i for i in range(width) if i not in self.filled])
            if contacts is not None:
                self.contacts += sum(map(bool, contacts(texts)))
            if any(empty(texts)):
                self.filled.update(i for i in range(width) if texts[i])
                empty = _taker([i for i in range(width) if i not in self.filled])
            cells = {name: text for name, text in zip(names, take(texts), strict=True) if text}
            yield self._checked(row.number, cells)

    def unused(self) -> list[str]:
        """Return the columns that hold something and mean nothing to us, by name."""
        used = set() if self.columns is None else set(self.columns.used)
        known = {*self.meanings.contacts}
        names = [(i, self.headings.get(i, f"column {i + 1}")) for i in sorted(self.filled - known)]
        return [name for _, name in names if name not in used]

    @property
    def says_more_than_names(self) -> bool:
        """True when a row says where, on what, in which programme or for whom."""
        fields = self.meanings.fields.items()
        saying = (places for name, places in fields if name.startswith(_SAYING))
        return any(place in self.filled for places in saying for place in places)

    def _checked(self, number: int, cells: dict[str, str]) -> Row | BadRow:
        plain = self._plain
        if plain.issuperset(cells.values()):
            return Row(self.name, number, cells)
        for name, text in [one for one in cells.items() if one[1] not in plain]:
            if len(text) > LONGEST_CELL:
                problem = "The cell is longer than any spreadsheet allows; the row was left out."
                return BadRow(number, problem, "with a cell that is too long", name)
            if DAMAGED in text or "\0" in text:
                problem = "There are bytes that are no text in it. Save the file as UTF-8."
                return BadRow(number, problem, "with bytes that are no text", name)
            is_error = text in ERRORS
            if is_error or len(text) <= LONGEST_BLANK and text.casefold() in self.blanks:
                self.errors += is_error
                del cells[name]
            elif len(text) <= _LONGEST_PLAIN and len(plain) < _MOST_PLAIN:
                plain.add(text)
        return Row(self.name, number, cells)


def _bad(row: GridRow, heads: Sequence[str]) -> BadRow | None:
    if row.problem is not None:
        return BadRow(row.number, row.problem, "that cannot be read")
    why = no_data(row.texts, heads)
    return None if why is None else BadRow(row.number, *why)


def find_tags(name: str, rows: Iterator[GridRow]) -> TaggedSheet | None:
    """Return the sheet, None when none of its first 25 rows holds hashtags.

    Args:
        name: of the sheet.
        rows: all its rows in their order.

    Raises:
        MissingExtraError: libhxl is not installed.
    """
    first = list(islice(rows, SEARCHED_ROWS))
    place = next((i for i, row in enumerate(first) if is_tag_row(row.texts)), None)
    if place is None:
        return None
    tags = read_tags(first[place].texts)
    above = [row.texts for row in first[:place] if any(row.texts)]
    headings = _headings(tags, above[-1] if above else ())
    meanings = meanings_of(tags, headings)
    spellings = tuple(headings[tag.position] for tag in tags if tag.tag.startswith(_PATTERN))
    if spellings:
        meanings.keep_only("organisation.")
    below = [*first[place + 1 :], *islice(rows, SAMPLE)]
    tagged = [tag.position for tag in tags]
    untagged = add_untagged_names(meanings, tagged, headings, below)
    by_heading = tuple(headings[one] for one in untagged)
    columns = _columns(meanings, headings, by_heading)
    number = first[place].number
    return TaggedSheet(
        name, number, columns, headings, meanings, spellings, by_heading, _rows=chain(below, rows)
    )


def _headings(tags: Sequence[Tag], above: Sequence[str]) -> dict[int, str]:
    """The name of each column: its heading, else its hashtag; no two have the same."""
    tagged = {tag.position: tag.text for tag in tags}
    found: dict[int, str] = {}
    taken: set[str] = set()
    for position in range(max(len(above), *(tag.position + 1 for tag in tags))):
        heading = above[position] if position < len(above) else ""
        name = heading or tagged.get(position, "")
        if name in taken:
            name = f"{name} ({position + 1})"
        if name:
            taken.add(name)
            found[position] = name
    return found


def _columns(
    meanings: Meanings, headings: dict[int, str], by_heading: tuple[str, ...]
) -> PresenceColumns | None:
    fields = {
        name: [None if one is None else headings[one] for one in positions]
        for name, positions in meanings.fields.items()
    }
    try:
        return columns_of(fields, meanings.currency, by_heading=by_heading)
    except ModelError:
        return None


def _taker(positions: Sequence[int]) -> Callable[[Sequence[str]], tuple[str, ...]]:
    """Return what takes the cells at these positions out of a row."""
    if len(positions) > 1:
        return itemgetter(*positions)
    return lambda texts: tuple(texts[one] for one in positions)


def _positions(headings: dict[int, str], used: Sequence[str]) -> list[tuple[int, str]]:
    places = {name: position for position, name in headings.items()}
    return sorted((places[name], name) for name in used)
