"""Where an activity takes place: countries and regions with their shares, and locations."""

from graph.message import Message
from ingest.readers.iati.activities_xml import Element
from ingest.readers.iati.elements import attributes, line_of, number_of, row_of, words_of
from ingest.readers.iati.entry import PROGRAMME, Entry
from ingest.readers.iati.locations import tell_location
from ingest.readers.row_record import Evidence, Row


def tell_areas(entry: Entry) -> None:
    """Say where the programme works."""
    scope = _scope(entry)
    for number, element in enumerate(entry.all("recipient-country"), 1):
        tell_country(entry, row_of(element, number, _area(element), words_of(element)), scope)
    for number, element in enumerate(entry.all("recipient-region"), 1):
        tell_region(entry, row_of(element, number, _area(element), words_of(element)), scope)
    for number, element in enumerate(entry.all("location"), 1):
        tell_location(entry, element, number)


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
