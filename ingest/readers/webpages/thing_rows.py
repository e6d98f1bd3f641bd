"""The things of a page as rows, so that each fact can be shown where it stands in the markup."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.model.record import RecordEvidence
from ingest.readers.one_line import one_line
from ingest.readers.row_record import Row, RowRecord
from ingest.readers.webpages.things import Thing

# What facts are made of. Descriptions, offers, persons and their addresses are not kept.
_KEPT = (
    *("name", "legalName", "alternateName", "headline", "url", "sameAs"),
    *("startDate", "endDate", "eventStatus", "location", "keywords", "about"),
    *("addressLocality", "addressRegion", "addressCountry", "address"),
)
# Read as things of their own: who takes part, where, what else is told of.
_OF_THINGS = frozenset(
    {
        *("organizer", "performer", "sponsor", "funder", "attendee", "contributor"),
        *("subEvent", "superEvent", "parentOrganization", "memberOf", "subOrganization", "member"),
        *("founder", "employee", "contactPoint", "alumni"),
    }
)


@dataclass(frozen=True, slots=True)
class ThingRow:
    """A thing and its row."""

    thing: Thing
    row: Row

    def cell(self, name: str, tells: str | None = None) -> RecordEvidence | None:
        """Return the cell of the first text of a property, None when it has none."""
        return next(self.cells(name, tells), None)

    def cells(self, name: str, tells: str | None = None) -> Iterator[RecordEvidence]:
        """Yield the cells of all texts of a property."""
        columns = (_column(name, n) for n in range(1, len(self.thing.texts.get(name, [])) + 1))
        for column in columns:
            if column in self.row.cells:
                yield self.row.cell(column, tells)

    @property
    def name_cell(self) -> RecordEvidence | None:
        """The cell of its name."""
        names = (self.cell(column, "name") for column in ("name", "legalName", "headline"))
        return next((cell for cell in names if cell is not None), None)


def row_of(thing: Thing, record: RowRecord, sheet: str | None = None) -> ThingRow:
    """Return a thing with its row, which the record now keeps.

    Args:
        thing: what the markup tells of.
        record: what is made of it.
        sheet: what the row is called; its type when nothing is given.
    """
    cells = {
        _column(name, number): text
        for name in _KEPT
        for number, text in enumerate(thing.texts.get(name, []), start=1)
    }
    row = Row(sheet or (thing.types[0] if thing.types else "Thing"), thing.number, cells)
    if cells:
        record.row(row)
    return ThingRow(thing, row)


def unread_properties(thing: Thing) -> Iterator[str]:
    """Yield the properties of a thing that hold something of which nothing is read."""
    for name in (*thing.texts, *thing.things):
        if name not in _KEPT and name not in _OF_THINGS:
            yield one_line(name)[:80]


def _column(name: str, number: int) -> str:
    return name if number == 1 else f"{name}[{number}]"
