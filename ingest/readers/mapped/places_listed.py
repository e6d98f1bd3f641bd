"""The places that a row of an event tells: one or several in a cell, in their countries."""

from functools import partial

from graph.model.record import RecordPlace
from ingest.readers.listed import always_parted, parted, perhaps_several
from ingest.readers.mapped.mapped_rows import MappedRow
from ingest.readers.terms import Terms
from ingest.readers.told_places import country_behind, is_known_area, is_known_town


def places_of(row: MappedRow) -> list[RecordPlace]:
    """Return the places of a row in their country; without a place the countries themselves."""
    words, terms = row.sheet.file.words, row.sheet.file.terms
    countries = [(words.country(word), word, cell) for word, cell in row.entries("country")]
    known = [(code, word, cell) for code, word, cell in countries if code is not None]
    text = row.text("place")
    if text is None:
        return [
            RecordPlace(name=word, country=code, kind="country", evidence=cell)
            for code, word, cell in known
        ]
    names = places_in(text, terms)
    if len(names) == 1 and _may_be_several(names[0][0], terms):
        row.note(row.column("place"), perhaps_several(text))
    cells = [*row.cell("place", "place"), *row.cell("country", "country")]
    # Of several countries none is that of all places.
    own = known[0][0] if len(known) == 1 or (known and len(names) == 1) else None
    return [RecordPlace(name=name, country=code or own, evidence=cells) for name, code in names]


def places_in(text: str, terms: Terms) -> list[tuple[str, str | None]]:
    """Return the places that a cell names, each with the country that stands behind it."""
    found: dict[str, str | None] = {}
    for one in always_parted(text) or [text]:
        before, _, last = one.rpartition(",")
        country = terms.countries.find(last.strip()) if before else None
        names = _parted_places(before if country else one, terms)
        if country and not all(is_known_town(name, terms) for name in names):
            names, country = [one], None
        for name in names:
            found.setdefault(name, country and country_behind(last.strip(), name, terms))
    return list(found.items())


def _parted_places(text: str, terms: Terms) -> list[str]:
    """Towns, or provinces; a town before its province is one place."""
    for check in (is_known_town, is_known_area):
        found = parted(text.strip(), partial(check, terms=terms))
        if len(found) > 1:
            return found
    return [text.strip()]


def _may_be_several(name: str, terms: Terms) -> bool:
    towns = [part for part in name.replace("/", ",").split(",") if is_known_town(part, terms)]
    return len(towns) > 1
