"""Where an ACLED event was: a place within up to three areas of a country."""

from ingest.readers.row_record import Evidence, Row, RowRecord
from ingest.readers.terms import Terms

_AREAS = ("admin1", "admin2", "admin3")
_PLACE = "location"
# ACLED's precision of places: the place itself, near it or in a part of its area, its region.
_EXACTNESS = {"1": "exact", "2": "near", "3": "region"}


def add_places(record: RowRecord, row: Row, event: str, terms: Terms) -> None:
    """Say where the event with this key was held, and within what."""
    country, proof = country_of(row, terms)
    above: str | None = None
    for column in (*_AREAS, _PLACE):
        if column not in row.cells:
            continue
        within = [row.cell(above, "within")] if above is not None else proof
        record.place(
            column,
            [row.cell(column, "name"), *within],
            name=row.cells[column],
            country=country,
            kind="city" if column == _PLACE else column,
            within=above,
        )
        above = column
    if above is not None:
        held: Evidence = [row.cell(above)]
        exactness = _EXACTNESS.get(row.cells.get("geo_precision", ""))
        told = {"exactness": exactness} if above == _PLACE else {}
        if told and exactness is not None:
            held.append(row.cell("geo_precision", "exactness"))
        record.relation(event, "HELD_IN", above, held, told)


def country_of(row: Row, terms: Terms) -> tuple[str | None, Evidence]:
    """Return the ISO code of the country of a row with its cell, None when no list knows it."""
    for column in ("iso3", "country"):
        found = terms.countries.find(row.cells[column]) if column in row.cells else None
        if found is not None:
            return found, [row.cell(column, "within")]
    return None, []
