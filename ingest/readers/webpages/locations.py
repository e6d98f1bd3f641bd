"""Where an event of a page is held: its Place, its address, or a line of text."""

from collections.abc import Iterator

from graph.model.record import RecordPlace
from ingest.readers.row_record import RowRecord
from ingest.readers.terms import Terms
from ingest.readers.told_places import place_in
from ingest.readers.webpages.thing_rows import ThingRow, row_of
from ingest.readers.webpages.things import Thing


def places_of(event: ThingRow, record: RowRecord, terms: Terms) -> Iterator[RecordPlace]:
    """Yield the places of an event; an online one has none."""
    for place in event.thing.all("location"):
        if "VirtualLocation" not in place.types:
            found = _place(place, record, terms)
            if found is not None:
                yield found
    for cell in event.cells("location"):
        found = place_in(cell.quote, terms, cell)
        if found is not None:
            yield found


def _place(place: Thing, record: RowRecord, terms: Terms) -> RecordPlace | None:
    """The town that the address names, else what the name or the address as a text tell."""
    own = row_of(place, record)
    for address in (*place.all("address"), place):
        told = row_of(address, record)
        country = _country(address, terms)
        cell = told.cell("addressLocality")
        if cell is not None:
            return RecordPlace(name=cell.quote, country=country, kind="city", evidence=cell)
        named = own.name_cell
        if country is not None and named is not None:
            return place_in(named.quote, terms, named, country)
        cell = told.cell("addressCountry")
        if country is not None and cell is not None:
            return RecordPlace(name=cell.quote, country=country, kind="country", evidence=cell)
    for cell in (own.cell("address"), own.name_cell):
        if cell is not None:
            return place_in(cell.quote, terms, cell)
    return None


def _country(address: Thing, terms: Terms) -> str | None:
    names = [address.text("addressCountry"), *(one.name for one in address.all("addressCountry"))]
    return next(filter(None, map(terms.countries.find, filter(None, names))), None)
