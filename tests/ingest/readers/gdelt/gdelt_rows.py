"""Invented rows of GDELT files, by the names of their columns."""

from collections.abc import Iterable
from pathlib import Path

from ingest.readers.gdelt.layouts import EVENTS, GKG

EVENTS_1, EVENTS_2, GKG_1, GKG_2 = 58, 61, 11, 27
MEETING = {
    "GLOBALEVENTID": "900000001",
    "SQLDATE": "20240304",
    "MonthYear": "202403",
    "Year": "2024",
    "FractionDate": "2024.1726",
    "Actor1Code": "KENGOV",
    "Actor1Name": "GOVERNMENT",
    "Actor1CountryCode": "KEN",
    "Actor1Type1Code": "GOV",
    "Actor2Code": "IGOAFRIAD",
    "Actor2Name": "INTERGOVERNMENTAL AUTHORITY",
    "Actor2KnownGroupCode": "IAD",
    "Actor2Type1Code": "IGO",
    "IsRootEvent": "1",
    "EventCode": "046",
    "EventBaseCode": "046",
    "EventRootCode": "04",
    "QuadClass": "1",
    "NumMentions": "8",
    "NumSources": "2",
    "NumArticles": "8",
    "ActionGeo_Type": "4",
    "ActionGeo_FullName": "Nakuru, Rift Valley, Kenya",
    "ActionGeo_CountryCode": "KE",
    "ActionGeo_FeatureID": "-2256506",
    "DATEADDED": "20240305",
    "SOURCEURL": "https://news.example.org/talks",
}
PAGE = {
    "GKGRECORDID": "20240304101500-1",
    "DATE": "20240304101500",
    "SOURCECOLLECTIONIDENTIFIER": "1",
    "SOURCECOMMONNAME": "news.example.org",
    "DOCUMENTIDENTIFIER": "https://news.example.org/talks",
    "THEMES": "NEGOTIATIONS;TAX_FNCACT_MINISTER;",
    "V2LOCATIONS": "1#Kenyan#KE#KE##1#38#KE#12;1#Kenya#KE#KE##1#38#KE#90",
    "V2ORGANIZATIONS": "Lake Region Peace Forum,40;Lake Region Peace Forum,300",
    "TRANSLATIONINFO": "srclc:fra;eng:GT-FRA 1.0",
}
DAY = {
    "DATE": "20240304",
    "NUMARTS": "1",
    "THEMES": "CEASEFIRE;",
    "LOCATIONS": "4#Nakuru, Rift Valley, Kenya#KE#KE08#-0.3#36.07#-2256506",
    "ORGANIZATIONS": "lake region peace forum",
    "SOURCES": "news.example.org",
    "SOURCEURLS": "https://news.example.org/truce",
}


def event(width: int = EVENTS_1, **cells: str) -> str:
    """Return a row of events of that many columns: a negotiation, but for the cells given."""
    return _row(EVENTS[width], MEETING | cells)


def page(width: int = GKG_2, **cells: str) -> str:
    """Return a row of a knowledge graph of that many columns, but for the cells given."""
    return _row(GKG[width], (PAGE if width == GKG_2 else DAY) | cells)


def headings(width: int = GKG_2) -> str:
    """Return the headings of a knowledge graph."""
    return "\t".join(GKG[width])


def write(path: Path, rows: Iterable[str]) -> Path:
    """Write rows to a file."""
    path.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def write_events(path: Path) -> Path:
    """Write three events, of which two are meetings of known actors."""
    second = event(GLOBALEVENTID="900000002", EventCode="040", SOURCEURL="https://b.example.org")
    third = event(GLOBALEVENTID="900000003", EventCode="190")
    return write(path, [event(), third, second])


def write_pages(path: Path) -> Path:
    """Write three pages."""
    numbers = ("1", "2", "T3")
    return write(path, [headings(), *(page(GKGRECORDID=f"20240304101500-{n}") for n in numbers)])


def _row(columns: tuple[str, ...], cells: dict[str, str]) -> str:
    return "\t".join(cells.get(column, "") for column in columns)
