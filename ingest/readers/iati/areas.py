"""Where an activity takes place: countries and regions with their shares, and named locations."""

from graph.message import Message
from ingest.readers.iati.activities_xml import Element
from ingest.readers.iati.elements import (
    attributes,
    line_of,
    number_of,
    preferred,
    row_of,
    words_of,
)
from ingest.readers.iati.entry import PROGRAMME, Entry
from ingest.readers.row_record import Evidence, Row

_GAZETTEERS = {"G1": "geonames", "G2": "openstreetmap", "A1": "gaul", "A2": "salb", "A3": "gadm"}
_KINDS = {"1": "region", "2": "city"}
_ONLY_COUNTRY = "The location is taken to lie in {country}, the only country of the activity."


def tell_areas(entry: Entry) -> None:
    """Say where the programme works."""
    scope = _scope(entry)
    for number, element in enumerate(entry.all("recipient-country"), 1):
        tell_country(entry, row_of(element, number, _area(element), words_of(element)), scope)
    for number, element in enumerate(entry.all("recipient-region"), 1):
        tell_region(entry, row_of(element, number, _area(element), words_of(element)), scope)
    for number, element in enumerate(entry.all("location"), 1):
        _tell_location(entry, element, number)


def tell_country(entry: Entry, row: Row, scope: str | None = None, path: str = "") -> None:
    """Say that the programme works in a country, by the code in the column `path@code`."""
    code = row.cells.get(f"{path}@code", "")
    known = entry.file.terms.countries.find(code) if len(code) == 2 else None
    if known is None:
        entry.unknown("codes of countries", code)
        reason = "'{code}' is no ISO 3166 code of a country."
        entry.reject(f"{row.sheet}/{path}@code", Message(reason, code=code))
        return
    entry.record.row(row)
    cell = row.cell(f"{path}@code", "name")
    key = entry.record.place(f"country:{known}", [cell], name=known, country=known, kind="country")
    _tell(entry, row, key, [row.cell(f"{path}@code")], scope)


def tell_region(entry: Entry, row: Row, scope: str | None = None, path: str = "") -> None:
    """Say that the programme works in a region, by the code in the column `path@code`."""
    code = row.cells.get(f"{path}@code")
    vocabulary = row.cells.get(f"{path}@vocabulary", "1")
    codes = entry.file.codes
    of_dac = vocabulary == "1"
    if of_dac and codes.find("nowhere", code):
        entry.file.left_out["nowhere"] += 1
        return
    column = f"{path}narrative" if f"{path}narrative" in row.cells else f"{path}@code"
    if column not in row.cells:
        return
    entry.record.row(row)
    name = codes.find("regions", code) if of_dac else None
    name = name or row.cells[column]
    evidence = [row.cell(column, "name")]
    fields: dict[str, object] = {"name": name, "kind": "region"}
    if code is not None:
        owner = "" if of_dac else f"-{vocabulary}-{entry.owner}"
        fields["identifiers"] = {f"iati-region{owner}": code}
        evidence.append(row.cell(f"{path}@code", "identifiers"))
    key = entry.record.place(f"region:{vocabulary}:{code or name}", evidence, **fields)
    _tell(entry, row, key, [row.cell(column)], scope)


def _tell(entry: Entry, row: Row, key: str, cells: Evidence, scope: str | None) -> None:
    share = number_of(row.cells.get("@percentage"))
    if share is not None:
        cells = [*cells, row.cell("@percentage")]
    qualifiers = {"percentage": share, "scope": scope}
    entry.record.relation(PROGRAMME, "OPERATES_IN", key, cells, qualifiers, **entry.valid)


def _area(element: Element) -> dict[str, str]:
    return attributes(element, "code", "percentage", "vocabulary")


def _scope(entry: Entry) -> str | None:
    """How wide the activity reaches, as it says of itself."""
    element = entry.first("activity-scope")
    code = "" if element is None else line_of(element.get("code"))
    scope = entry.file.codes.find("scopes", code)
    if code and scope is None:
        entry.unknown("scopes of activities", code)
    return scope


def _tell_location(entry: Entry, element: Element, number: int) -> None:
    named = element.find("name")
    words = words_of(named, "name/") if named is not None else []
    name = preferred(words, entry.language)
    if name is None or entry.file.codes.find("nowhere", name.text):
        entry.file.left_out["nowhere" if name is not None else "nameless"] += 1
        return
    cells, identifiers = _identified(element)
    row = row_of(element, number, {**cells, **_class_of(element)}, words)
    entry.record.row(row)
    country = entry.countries[0] if len(entry.countries) == 1 else None
    fields: dict[str, object] = {
        "name": name.text,
        "country": country,
        "kind": _KINDS.get(row.cells.get("location-class/@code", "")),
        "identifiers": identifiers,
        "within": _within(entry, element, row, country),
    }
    if country is not None:
        fields["note"] = Message(_ONLY_COUNTRY, country=country)
    evidence = [row.cell(name.column, "name"), *(row.cell(c, "identifiers") for c in cells)]
    key = f"location:{name.text.casefold()}:{sorted(identifiers.values())}"
    place = entry.record.place(key, evidence, **fields)
    entry.record.relation(PROGRAMME, "OPERATES_IN", place, [row.cell(name.column)], **entry.valid)


def _class_of(element: Element) -> dict[str, str]:
    found = {}
    for child in element.iterchildren("location-class"):
        found.update(attributes(child, "code", path="location-class/"))
    for child in element.iterchildren("administrative"):
        found.update(attributes(child, "vocabulary", "level", "code", path="administrative/"))
    return found


def _identified(element: Element) -> tuple[dict[str, str], dict[str, str]]:
    """The columns that hold a code of the place itself, and the codes by their list."""
    cells: dict[str, str] = {}
    identifiers: dict[str, str] = {}
    for child in element.iterchildren("location-id"):
        vocabulary = _GAZETTEERS.get(child.get("vocabulary") or "")
        found = attributes(child, "code", path="location-id/")
        if vocabulary is not None and found and not cells:
            cells.update(found)
            identifiers[vocabulary] = found["location-id/@code"]
    return cells, identifiers


def _within(entry: Entry, element: Element, row: Row, country: str | None) -> str | None:
    """The area that the location lies in, when a code of a gazetteer tells it."""
    code = row.cells.get("administrative/@code")
    scheme = _GAZETTEERS.get(row.cells.get("administrative/@vocabulary", ""))
    if code is None or scheme is None:
        return None
    level = row.cells.get("administrative/@level")
    cell = row.cell("administrative/@code", "name")
    same = row.cell("administrative/@code", "identifiers")
    return entry.record.place(
        f"area:{scheme}:{code}",
        [cell, same],
        name=f"{scheme} {code}",
        country=country,
        kind=f"admin{level}" if level in ("1", "2", "3", "4") else "region",
        identifiers={scheme: code},
    )
