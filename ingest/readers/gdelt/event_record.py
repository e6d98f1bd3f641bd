"""One row of GDELT events becomes a record, when a meeting of actors is coded in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from graph.model.record import Participation, RecordDocument, RecordEvent, RecordPlace
from ingest.readers.base import ReadRecord
from ingest.readers.gdelt.cameo import Meeting
from ingest.readers.gdelt.event_actors import EventActors
from ingest.readers.gdelt.fips import COUNTRY, KINDS, iso_country, short_name
from ingest.readers.row_record import Evidence, Row, RowRecord

ORIGIN = "gdelt"
SHEET = "GDELT"
RULE = "cameo"
SIDES = ("Actor1", "Actor2")
_KEY = "event"
_ACTOR = ("Code", "Name", "CountryCode", "KnownGroupCode", "Type1Code")
_PLACE = ("Type", "FullName", "CountryCode", "FeatureID")
# The columns that are read; SOURCEURL is missing before April 2013.
COLUMNS = (
    *("GLOBALEVENTID", "SQLDATE"),
    *(f"{side}{name}" for side in SIDES for name in _ACTOR),
    *("IsRootEvent", "EventCode", "NumMentions", "NumSources", "NumArticles"),
    *(f"ActionGeo_{name}" for name in _PLACE),
    *("DATEADDED", "SOURCEURL"),
)


@lru_cache(maxsize=1_000)
def event_day(text: str) -> str | None:
    """Return a day as ISO 8601, None when there is no such day: 20160731."""
    if not (text.isascii() and text.isdigit() and len(text) == 8):
        return None
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:])).isoformat()
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class EventRecords:
    """Makes records of the rows of one file.

    Attributes:
        address: that of the file, for a row that names no page.
        actors: makes the actors.
        countries: ISO code to node.
    """

    address: str
    actors: EventActors
    countries: Mapping[str, str]

    def record(self, row: Row, meeting: Meeting) -> ReadRecord:
        """Return the record of a row; its date exists and at least one actor is coded.

        Args:
            row: its filled cells.
            meeting: what its code means.
        """
        page = row.cells.get("SOURCEURL", "")
        number = row.cells["GLOBALEVENTID"]
        uri = page if page.startswith(("http://", "https://")) else self.address
        record = RowRecord(RecordDocument(uri=uri, part=number), ORIGIN)
        record.row(row)
        record.events.append(self._event(record, row, meeting))
        return record.finish()

    def _event(self, record: RowRecord, row: Row, meeting: Meeting) -> RecordEvent:
        sure = confidence(row)
        parts = []
        for side, role in zip(SIDES, meeting.roles, strict=True):
            if cells := self.actors.add(record, row, side):
                parts.append(_part(row, side, role, sure, cells))
        return RecordEvent(
            key=_KEY,
            id=f"gdelt-{row.cells['GLOBALEVENTID']}",
            type=meeting.type,
            type_evidence=row.cell("EventCode"),
            date=event_day(row.cells["SQLDATE"]),
            date_evidence=row.cell("SQLDATE"),
            places=self._places(row, sure),
            participations=parts,
            evidence=row.cell("GLOBALEVENTID"),
            status="derived",
            confidence=sure,
            rule=RULE,
        )

    def _places(self, row: Row, sure: float) -> list[RecordPlace]:
        kind = row.cells.get("ActionGeo_Type", "")
        name = row.cells.get("ActionGeo_FullName", "")
        if kind not in KINDS or not short_name(name):
            return []
        cells = [row.cell("ActionGeo_FullName", "place")]
        country = iso_country(row.cells.get("ActionGeo_CountryCode", ""))
        if country is not None:
            cells.append(row.cell("ActionGeo_CountryCode", "country"))
        place = RecordPlace(
            name=name if kind == COUNTRY else short_name(name),
            id=self.countries.get(country or "") if kind == COUNTRY else None,
            country=country,
            kind=KINDS[kind],
            evidence=cells,
            status="derived",
            confidence=sure,
            rule=RULE,
        )
        return [place]


def confidence(row: Row) -> float:
    """Return how sure the coding is: 0.3 to 0.6, by its place on the page and its sources.

    One in three to two in three is what comparisons of machine-coded events with their pages
    found (Wang, Kennedy, Lazer and Ramakrishnan, Science 353, 2016).
    """
    sources = row.cells.get("NumSources", "0")
    number = int(sources) if sources.isascii() and sources.isdigit() and len(sources) < 9 else 0
    steps = (row.cells.get("IsRootEvent") == "1", number > 1, number > 4)
    return round(0.3 + 0.1 * sum(steps), 1)


def _part(row: Row, side: str, role: str, sure: float, cells: Evidence) -> Participation:
    return Participation(
        actor=side,
        role=role,
        evidence=[*cells, row.cell("EventCode", "role")],
        status="derived",
        certainty="ambiguous",
        confidence=sure,
        rule=RULE,
    )
