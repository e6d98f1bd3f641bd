"""The programme that an activity is: names, codes, state, dates, and activities beside it."""

import re
from typing import Any

from graph.message import Message
from graph.model.ids import content_hash
from ingest.readers.iati.activities_xml import Element
from ingest.readers.iati.elements import (
    Words,
    attributes,
    day_of,
    line_of,
    preferred,
    row_of,
    words_of,
)
from ingest.readers.iati.entry import PROGRAMME, Entry
from ingest.readers.row_record import Evidence, Row

IDENTIFIER = "iati-activity"
_CHILD = "2"
_PLAIN = re.compile(r"[A-Za-z0-9._-]{1,80}")
_PLANNED = frozenset({"pipeline", "cancelled"})


def titles_of(entry: Entry) -> list[Words]:
    """Return the titles; versions 1.0x have one element a language."""
    found: list[Words] = []
    for number, element in enumerate(entry.all("title"), 1):
        path = "title/" if number == 1 else f"title[{number}]/"
        found += words_of(element, path)
    return found


def tell_programme(entry: Entry, row: Row, identifier: str, titles: list[Words]) -> None:
    """Say what the programme is called and which codes it has."""
    name = preferred(titles, entry.language)
    entry.record.row(row)
    column = "iati-identifier" if name is None else name.column
    evidence = [row.cell(column, "name")]
    fields: dict[str, Any] = {"name": row.cells[column], "type": _subtype(entry)}
    if "iati-identifier" in row.cells:
        evidence.append(row.cell("iati-identifier", "identifiers"))
        fields |= {"id": programme_id(identifier), "identifiers": {IDENTIFIER: identifier}}
    entry.record.programme(PROGRAMME, evidence, **fields)
    for title in titles:
        kind = "preferred" if title is name else "alternative"
        language = title.language or entry.language
        qualifiers = {"kind": kind, "language": language}
        cell = row.cell(title.column)
        entry.record.relation(PROGRAMME, "HAS_LABEL", title.text, [cell], qualifiers)


def programme_id(identifier: str) -> str:
    """Return the node id of the activity that bears an identifier."""
    if _PLAIN.fullmatch(identifier):
        return f"{IDENTIFIER}-{identifier}"
    return f"{IDENTIFIER}-{content_hash([identifier], 16)}"


def _subtype(entry: Entry) -> str:
    """An activity that has others below it is a programme, any other a project."""
    has_below = any(one.get("type") == _CHILD for one in entry.all("related-activity"))
    return "programme" if has_below else "project"


def tell_state(entry: Entry) -> None:
    """Say how far the programme is, with its dates, which hold for all that is said of it.

    An actual date counts before a planned one.
    """
    cells, found = _dates(entry)
    notes = []
    for side, name in (("start", "valid_from"), ("end", "valid_to")):
        actual, planned = found.get(f"actual {side}"), found.get(f"planned {side}")
        if actual or planned:
            entry.valid[name] = actual or planned or ""
            notes.append(f"{side} {'actual' if actual else 'planned'}")
    start, end = entry.valid.get("valid_from"), entry.valid.get("valid_to")
    if start and end and end < start:
        told = "The activity ends on {end}, before it begins on {start}; both were left out."
        del entry.valid["valid_from"], entry.valid["valid_to"]
        entry.reject("activity-date", Message(told, start=start, end=end))
    element = entry.first("activity-status")
    code = None if element is None else line_of(element.get("code"))
    state = entry.file.codes.find("statuses", code)
    if code and state is None:
        entry.unknown("states of activities", code)
    if state in _PLANNED:
        entry.valid["modality"] = "planned"
    if state is not None:
        row = row_of(element, 1, attributes(element, "code"))
        entry.record.row(row)
        note = Message("Dates: {dates}.", dates=", ".join(notes)) if notes else None
        evidence = [row.cell("@code"), *cells]
        entry.record.relation(PROGRAMME, "HAS_STATUS", state, evidence, note=note, **entry.valid)


def _dates(entry: Entry) -> tuple[Evidence, dict[str, str]]:
    cells: Evidence = []
    found: dict[str, str] = {}
    for number, element in enumerate(entry.all("activity-date"), 1):
        column = "@iso-date" if element.get("iso-date") else "text"
        text = line_of(element.get("iso-date") or element.text)
        kind = entry.file.codes.find("dates", element.get("type"))
        day = day_of(text)
        if day is not None and kind is None:
            entry.unknown("types of dates", line_of(element.get("type")))
        if text and day is None:
            told = "'{text}' is no date; it was left out."
            entry.reject("activity-date", Message(told, text=text))
        elif day is not None and kind is not None:
            found.setdefault(kind, day)
            row = row_of(element, number, {**attributes(element, "type"), column: text})
            entry.record.row(row)
            cells.append(row.cell(column))
    return cells, found


def tell_codes(entry: Entry) -> None:
    """Say the other identifiers; those of one publisher say nothing beside those of others."""
    for number, element in enumerate(entry.all("other-identifier"), 1):
        column = "@ref" if element.get("ref") else "text"
        text = line_of(element.get("ref") or element.text)
        if not text:
            continue
        row = row_of(element, number, {**attributes(element, "type"), column: text})
        entry.record.row(row)
        scheme = f"iati-other-{row.cells.get('@type', 'of')}-{_owner(element) or entry.owner}"
        cell = row.cell(column)
        entry.record.relation(PROGRAMME, "HAS_IDENTIFIER", text, [cell], {"scheme": scheme})


def _owner(element: Element) -> str:
    owner = element.find("owner-org")
    return line_of(element.get("owner-ref") if owner is None else owner.get("ref"))


def tell_related(entry: Entry) -> None:
    """Say which activities stand above, below and beside this one."""
    for number, element in enumerate(entry.all("related-activity"), 1):
        row = row_of(element, number, attributes(element, "ref", "type"))
        ref = row.cells.get("@ref")
        if ref is None:
            told = "Related activity {n} has no identifier and was left out."
            entry.reject("related-activity", Message(told, n=number))
            continue
        entry.record.row(row)
        kind = entry.file.codes.find("related", row.cells.get("@type"))
        if kind is None:
            entry.unknown("types of related activities", row.cells.get("@type", ""))
        cells = [row.cell("@ref")]
        if "@type" in row.cells:
            cells.append(row.cell("@type"))
        qualifiers = {"kind": kind, "scheme": IDENTIFIER}
        entry.record.relation(PROGRAMME, "RELATED_TO", ref, cells, qualifiers)
