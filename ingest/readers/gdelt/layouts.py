"""The columns of GDELT files, which have no headings, or those of the knowledge graph.

From the codebooks of GDELT 1.0 (2013), 2.0 (2015) and of the Global Knowledge Graph 1.0 and 2.1.
"""

import re

_ACTOR = (
    *("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code"),
    *("Religion2Code", "Type1Code", "Type2Code", "Type3Code"),
)
_PLACE = ("Type", "FullName", "CountryCode", "ADM1Code", "Lat", "Long", "FeatureID")
_PLACE_2 = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
_FRONT = (
    *("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"),
    *(f"Actor1{name}" for name in _ACTOR),
    *(f"Actor2{name}" for name in _ACTOR),
    *("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass"),
    *("GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone"),
)


def _events(place: tuple[str, ...], *behind: str) -> tuple[str, ...]:
    geo = (f"{who}Geo_{name}" for who in ("Actor1", "Actor2", "Action") for name in place)
    return (*_FRONT, *geo, *behind)


_ALL_EVENTS = (
    _events(_PLACE, "DATEADDED"),
    _events(_PLACE, "DATEADDED", "SOURCEURL"),
    _events(_PLACE_2, "DATEADDED", "SOURCEURL"),
)
# By how many columns a row has: 1.0 before 2013-04, 1.0 since, 2.0.
EVENTS = {len(columns): columns for columns in _ALL_EVENTS}

_GKG_1 = (
    *("DATE", "NUMARTS", "COUNTS", "THEMES", "LOCATIONS", "PERSONS", "ORGANIZATIONS", "TONE"),
    *("CAMEOEVENTIDS", "SOURCES", "SOURCEURLS"),
)
_GKG_2 = (
    *("GKGRECORDID", "DATE", "SOURCECOLLECTIONIDENTIFIER", "SOURCECOMMONNAME"),
    *("DOCUMENTIDENTIFIER", "COUNTS", "V2COUNTS", "THEMES", "V2THEMES", "LOCATIONS"),
    *("V2LOCATIONS", "PERSONS", "V2PERSONS", "ORGANIZATIONS", "V2ORGANIZATIONS", "V2TONE"),
    *("DATES", "GCAM", "SHARINGIMAGE", "RELATEDIMAGES", "SOCIALIMAGEEMBEDS"),
    *("SOCIALVIDEOEMBEDS", "QUOTATIONS", "ALLNAMES", "AMOUNTS", "TRANSLATIONINFO", "EXTRAS"),
)
GKG = {len(columns): columns for columns in (_GKG_1, _GKG_2)}

_EVENT = re.compile(r"[0-9]{1,18}\t[12][0-9]{7}\t[0-9]{6}\t[0-9]{4}\t[0-9.]+\t")
_GKG_ID = re.compile(r"[0-9]{14}-T?[0-9]+\t[0-9]{14}\t")


def events_columns(line: str) -> tuple[str, ...] | None:
    """Return the columns of a file of events by one of its rows, None when it is none."""
    return EVENTS.get(line.count("\t") + 1) if _EVENT.match(line) else None


def gkg_columns(line: str) -> tuple[str, ...] | None:
    """Return the columns of a knowledge graph by its first line, None when it is none."""
    columns = GKG.get(line.count("\t") + 1)
    if columns is None:
        return None
    is_row = len(columns) == len(_GKG_2) and _GKG_ID.match(line) is not None
    return columns if is_row or has_headings(line, columns) else None


def has_headings(line: str, columns: tuple[str, ...]) -> bool:
    """True when the first line of a knowledge graph holds its headings."""
    return tuple(line.rstrip("\r\n").upper().split("\t")) == columns
