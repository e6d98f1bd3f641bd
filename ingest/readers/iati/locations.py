"""The named locations of an activity, with their codes and the areas that they lie in."""

from collections.abc import Iterable

from graph.message import Message
from ingest.readers.iati.activities_xml import Element
from ingest.readers.iati.elements import attributes, preferred, row_of, words_of
from ingest.readers.iati.entry import PROGRAMME, Entry
from ingest.readers.row_record import Evidence, Row

_GAZETTEERS = {"G1": "geonames", "G2": "openstreetmap", "A1": "gaul", "A2": "salb", "A3": "gadm"}
_KINDS = {"1": "region", "2": "city"}
_LEVELS = ("1", "2", "3", "4")
_UNTOLD = ""
_ONLY_COUNTRY = "The location is taken to lie in {country}, the only country of the activity."


def tell_location(entry: Entry, element: Element, number: int) -> None:
    """Say that the programme works at a location; it is counted when it has no name."""
    named = element.find("name")
    words = words_of(named, "name/") if named is not None else []
    name = preferred(words, entry.language)
    if name is None or entry.file.codes.find("nowhere", name.text):
        entry.file.left_out["nowhere" if name is not None else "nameless"] += 1
        return
    codes = _cells(element, "location-id", "vocabulary", "code")
    areas = _cells(element, "administrative", "vocabulary", "level", "code")
    kind = _cells(element, "location-class", "code")
    cells = {column: text for found in (codes, areas, kind) for column, text in found.items()}
    row = row_of(element, number, cells, words)
    entry.record.row(row)
    country = entry.countries[0] if len(entry.countries) == 1 else None
    columns = _columns(entry, row, _paths(codes))
    above, within = _areas(entry, row, _paths(areas), country)
    fields: dict[str, object] = {
        "name": name.text,
        "country": country,
        "kind": _KINDS.get(row.cells.get("location-class/@code", "")),
        "identifiers": {scheme: row.cells[column] for scheme, column in columns.items()},
        "within": above,
    }
    if country is not None:
        fields["note"] = Message(_ONLY_COUNTRY, country=country)
    same = [row.cell(column, "identifiers") for column in columns.values()]
    evidence = [row.cell(name.column, "name"), *same, *within]
    key = f"location:{name.text.casefold()}:{sorted(cell.quote for cell in same)}"
    place = entry.record.place(key, evidence, **fields)
    entry.record.relation(PROGRAMME, "OPERATES_IN", place, [row.cell(name.column)], **entry.valid)


def _cells(element: Element, tag: str, *names: str) -> dict[str, str]:
    """The attributes of each child of a name; from the second on, its number is in the column."""
    found: dict[str, str] = {}
    for number, child in enumerate(element.iterchildren(tag), 1):
        path = tag if number == 1 else f"{tag}[{number}]"
        found |= attributes(child, *names, path=f"{path}/")
    return found


def _paths(cells: dict[str, str]) -> list[str]:
    """The children that have a code."""
    return [column.removesuffix("/@code") for column in cells if column.endswith("/@code")]


def _columns(entry: Entry, row: Row, paths: Iterable[str]) -> dict[str, str]:
    """Return each gazetteer with the column of the first code of it; all others are counted."""
    found: dict[str, str] = {}
    for path in paths:
        scheme = _GAZETTEERS.get(row.cells.get(f"{path}/@vocabulary", ""))
        if scheme is None or scheme in found:
            entry.file.left_out["codes of places"] += 1
        else:
            found[scheme] = f"{path}/@code"
    return found


def _areas(
    entry: Entry, row: Row, paths: Iterable[str], country: str | None
) -> tuple[str | None, Evidence]:
    """Return the smallest area of the location, each in that of the level above, and its cell."""
    levels: dict[str, list[str]] = {}
    for path in paths:
        level = row.cells.get(f"{path}/@level", _UNTOLD)
        levels.setdefault(level if level in _LEVELS else _UNTOLD, []).append(path)
    if len(levels) > 1:
        # Where it stands between the others nobody can tell.
        entry.file.left_out["codes of places"] += len(levels.pop(_UNTOLD, ()))
    above: str | None = None
    within: Evidence = []
    for level in sorted(levels):
        columns = _columns(entry, row, levels[level])
        if columns:
            codes = {scheme: row.cells[column] for scheme, column in columns.items()}
            scheme, code = next(iter(codes.items()))
            same = [row.cell(column, "identifiers") for column in columns.values()]
            above = entry.record.place(
                f"area:{scheme}:{code}",
                [row.cell(columns[scheme], "name"), *same, *within],
                name=f"{scheme} {code}",
                country=country,
                kind=f"admin{level}" if level else "region",
                identifiers=codes,
                within=above,
            )
            within = [row.cell(columns[scheme], "within")]
    return above, within
