"""A small file of each format, of invented rows: what the contract of readers and the fuzzing read.

A reader of a new format adds one function and one line here: to `RECORD_MAKERS` when it puts
records together out of cells, else to `MAKERS`.
"""

import json
from collections.abc import Callable
from pathlib import Path

import yaml

from ingest.template import write_template
from tests.ingest.readers.acled import acled_rows
from tests.ingest.readers.documents import write_docx, write_pdf
from tests.ingest.readers.gdelt.gdelt_rows import write_events, write_pages
from tests.ingest.readers.hxl.tagged_files import write_tagged
from tests.ingest.readers.iati.activity_files import write_activities
from tests.ingest.readers.networks.network_files import (
    CONNECTIONS,
    ELEMENTS,
    GRAPHML,
    write_file,
    write_pair,
)
from tests.ingest.readers.rdf.files import BODIES, THEMES, write_turtle
from tests.ingest.readers.reliefweb.api_bodies import answer, saved, training
from tests.ingest.readers.webpages.pages import EVENT, ORGANISATION, page

RECORDS = """
- document: {uri: "https://example.org/report", publisher: Example}
  actors:
  - {key: a1, name: Peace Forum, aliases: [Forum], acronym: PF, type: network, country: KE}
  - {key: a2, name: Peace Forum Nakuru, parent: a1}
  events:
  - key: e1
    id: ev-one
    title: Workshop on access to justice
    type: workshop
    date: 2009-03-02/2009-03-06
    places: [{name: Nakuru, country: KE, kind: city}]
    themes: [access-to-justice, {id: ssr, wording: security reform}]
    participations:
    - {actor: a1, role: organiser, list_open: true}
    - {actor: a2, role: participant, n: 4, themes: [ssr]}
    counts: [{n: 22, of: delegates}, {n: 20, of: delegates, basis: targeted}]
  relations:
  - {subject: a2, predicate: COOPERATES_WITH, object: a1}
  issues: [{code: open, message: The list of participants is open.}]
- document: {uri: "https://example.org/other"}
  events: [{key: e1, id: ev-two, title: Second event}]
"""

CALENDAR = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:one
SUMMARY:Workshop on access to justice
DTSTART;TZID=Africa/Nairobi:20240304T090000
DTEND;TZID=Africa/Nairobi:20240305T170000
LOCATION:Example Hall\\, Nakuru\\, Kenya
CATEGORIES:Workshop,Access to justice,Field notes
ORGANIZER;CN="Lake Region Peace Forum":invalid:nomail
ATTENDEE;CN=Lake Development Network;PARTSTAT=ACCEPTED:invalid:nomail
URL:https://example.org/workshop
END:VEVENT
BEGIN:VEVENT
UID:two
SUMMARY:Coordination meeting
DTSTART;VALUE=DATE:20240401
RRULE:FREQ=MONTHLY;COUNT=3
STATUS:TENTATIVE
CLASS:CONFIDENTIAL
END:VEVENT
END:VCALENDAR
"""


def _yaml(folder: Path) -> Path:
    path = folder / "records.yaml"
    path.write_text(RECORDS, encoding="utf-8")
    return path


def _json(folder: Path) -> Path:
    path = folder / "records.json"
    path.write_text(json.dumps(yaml.safe_load(RECORDS), default=str), encoding="utf-8")
    return path


def _xlsx(folder: Path) -> Path:
    path = folder / "filled.xlsx"
    write_template(path, filled=True)
    return path


def _csv(folder: Path) -> Path:
    write_template(folder / "filled", filled=True)
    return folder / "filled" / "events.csv"


def _ledger(folder: Path) -> Path:
    path = folder / "ledger.jsonl"
    label = {
        "predicate": "HAS_LABEL",
        "subject": "alpha",
        "object": "A",
        "qualifiers": {"kind": "alternative"},
        "evidence": [{"quote": "A", "start": 0, "end": 1}],
    }
    lines = [{"format": "mtandao-ledger", "version": 1, "level": "public"}]
    for number in range(1, 4):
        document = {"id": f"doc-{number}", "uri": f"{number}.txt", "text": "A"}
        node = {"id": "alpha", "kinds": ["Actor"], "label": "Alpha"}
        lines.append({"document": document, "nodes": [node], "statements": [label]})
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def _text(folder: Path) -> Path:
    path = folder / "report.txt"
    path.write_text("The Peace Forum met in Nakuru.\n", encoding="utf-8")
    return path


def _html(folder: Path) -> Path:
    path = folder / "report.html"
    words = "<p>The Peace Forum met in Nakuru to speak of access to justice.</p>" * 5
    path.write_text(f"<html><body><article>{words}</article></body></html>", encoding="utf-8")
    return path


def _mail(folder: Path) -> Path:
    path = folder / "report.eml"
    head = "From: a@example.org\nTo: b@example.org\nSubject: Report\nMIME-Version: 1.0\n"
    path.write_text(f"{head}\nThe Peace Forum met in Nakuru.\n", encoding="utf-8")
    return path


def _docx(folder: Path) -> Path:
    return write_docx(folder / "report.docx", "The Peace Forum met in Nakuru.")


def _pdf(folder: Path) -> Path:
    return write_pdf(folder / "report.pdf", ["The Peace Forum met in Nakuru."])


def _reliefweb(folder: Path) -> Path:
    return saved(folder, answer(training(1), training(2)))


def _calendar(folder: Path) -> Path:
    path = folder / "calendar.ics"
    path.write_text(CALENDAR, encoding="utf-8")
    return path


def _iati(folder: Path) -> Path:
    return write_activities(folder / "activities.xml")


def _network(folder: Path) -> Path:
    return write_file(folder / "lake.graphml", GRAPHML)


def _network_csv(folder: Path) -> Path:
    return write_pair(folder, ELEMENTS, CONNECTIONS)


def _rdf(folder: Path) -> Path:
    return write_turtle(folder / "lake.ttl", THEMES, BODIES)


def _acled(folder: Path) -> Path:
    return acled_rows.write_events(folder / "acled.csv")


def _gdelt(folder: Path) -> Path:
    return write_events(folder / "20240305.export.CSV")


def _gkg(folder: Path) -> Path:
    return write_pages(folder / "20240304101500.gkg.csv")


def _mapped(folder: Path) -> Path:
    """A sheet with columns of its own, and what a person said of them."""
    path = folder / "grants.csv"
    path.write_text(
        "Grant,Donor,Donor type,Grantee,Sector,Amount (EUR),Year,Remarks\n"
        "g1,Example Foundation,foundation,Peace Forum,Access to justice,5000,2024,first\n"
        'g2,Example Foundation,foundation,Lake Network,Weaving,"1,200",2024-03,\n'
        "g3,Peace Forum,network,Lake Network,,300,2025-01-02,last\n",
        encoding="utf-8",
    )
    columns = {"Grant": "id", "Donor": "from", "Donor type": "from_type", "Grantee": "to"}
    columns |= {"Sector": "theme", "Amount (EUR)": "amount", "Year": "date", "Remarks": None}
    mapping = {"shape": "flows", "columns": columns, "constants": {"currency": "EUR"}}
    beside = folder / "grants.csv.mapping.yaml"
    beside.write_text(yaml.safe_dump(mapping, sort_keys=False), encoding="utf-8")
    return path


def _hxl(folder: Path) -> Path:
    return write_tagged(folder / "presence.csv")


def _webpage(folder: Path) -> Path:
    path = folder / "page.html"
    path.write_text(page(EVENT, ORGANISATION), encoding="utf-8")
    return path


RECORD_MAKERS: dict[str, Callable[[Path], Path]] = {
    "yaml": _yaml,
    "json": _json,
    "xlsx": _xlsx,
    "csv": _csv,
    "reliefweb": _reliefweb,
    "calendar": _calendar,
    "webpage": _webpage,
    "iati": _iati,
    "rdf": _rdf,
    "network": _network,
    "network-csv": _network_csv,
    "acled": _acled,
    "gdelt": _gdelt,
    "gkg": _gkg,
    "mapped": _mapped,
    "hxl": _hxl,
}
MAKERS: dict[str, Callable[[Path], Path]] = {
    **RECORD_MAKERS,
    "ledger-jsonl": _ledger,
    "text": _text,
    "html": _html,
    "docx": _docx,
    "pdf": _pdf,
    "mail": _mail,
}
