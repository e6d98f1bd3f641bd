"""One row of a knowledge graph, 1.0 or 2.1, by what its columns are for."""

from dataclasses import dataclass

from graph.model.ids import content_hash
from ingest.readers.gdelt.event_record import event_day
from ingest.readers.word_map import word_map

_WEB = ("http://", "https://")
_MANY = "<UDIV>"  # parts the pages of a row of 1.0
_FIRST = (
    *("DATE", "SOURCES", "SOURCEURLS", "THEMES", "LOCATIONS", "PERSONS", "ORGANIZATIONS"),
    *("NUMARTS",),
)
_SECOND = (
    *("GKGRECORDID", "DATE", "SOURCECOMMONNAME", "DOCUMENTIDENTIFIER", "THEMES"),
    *("V2LOCATIONS", "PERSONS", "V2ORGANIZATIONS", "TRANSLATIONINFO"),
)


@dataclass(slots=True)
class GkgRow:
    """What a row holds.

    Attributes:
        part: tells the row from all others, wherever it stands.
        day: when the page was published, ISO 8601; None when there is no such day.
        publisher: the site.
        page: its address, empty when the source is no web page.
        language: of the page.
        themes, places, persons, bodies: cells as they stand.
        has_offsets: places and bodies tell where on the page they are named (2.1).
        shown: cells that help a person, by column.
    """

    part: str
    day: str | None
    publisher: str
    page: str
    language: str
    themes: str
    places: str
    persons: str
    bodies: str
    has_offsets: bool
    shown: dict[str, str]


def wanted(columns: tuple[str, ...]) -> tuple[str, ...]:
    """Return the columns that are read of a knowledge graph with these columns."""
    return _SECOND if "GKGRECORDID" in columns else _FIRST


def gkg_row(cells: tuple[str, ...]) -> GkgRow:
    """Return the row that these wanted cells are."""
    return _second(cells) if len(cells) == len(_SECOND) else _first(cells)


def _second(cells: tuple[str, ...]) -> GkgRow:
    part, when, site, page, themes, places, persons, bodies, told = cells
    shown = {"GKGRECORDID": part, "DATE": when}
    if site:
        shown["SOURCECOMMONNAME"] = site
    if page.startswith(_WEB):
        shown["DOCUMENTIDENTIFIER"] = page
    else:
        page = ""
    if told:
        shown["TRANSLATIONINFO"] = told
    return GkgRow(
        part=part,
        day=event_day(when[:8]),
        publisher=site,
        page=page,
        language=_language(told) if told else "en",
        themes=themes,
        places=places,
        persons=persons,
        bodies=bodies,
        has_offsets=True,
        shown=shown,
    )


def _first(cells: tuple[str, ...]) -> GkgRow:
    when, sites, pages, themes, places, persons, bodies, number = cells
    shown = {"DATE": when, "NUMARTS": number, "SOURCES": sites, "SOURCEURLS": pages}
    page = pages.partition(_MANY)[0]
    return GkgRow(
        part=content_hash([when, pages], 16),
        day=event_day(when),
        publisher=sites if number == "1" else "",
        page=page if page.startswith(_WEB) else "",
        language="en",
        themes=themes,
        places=places,
        persons=persons,
        bodies=bodies,
        has_offsets=False,
        shown={column: text for column, text in shown.items() if text},
    )


def _language(told: str) -> str:
    """Return the language of a page: English, or what GDELT says it was translated from."""
    if not told.startswith("srclc:"):
        return "en"
    code = told[6:9]
    return word_map("languages").ids.get(code, code)
