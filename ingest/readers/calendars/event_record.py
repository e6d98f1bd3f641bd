"""The record of one event of a calendar, on one of its dates."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.model.folding import fold
from graph.model.record import (
    Modality,
    Participation,
    RecordDocument,
    RecordEvent,
    RecordEvidence,
    RecordPlace,
    RecordTheme,
    Sensitivity,
)
from ingest.readers.base import ReadRecord
from ingest.readers.calendars.calendar_event import CalendarEvent
from ingest.readers.calendars.ical_library import Property
from ingest.readers.counting import Counting
from ingest.readers.names_of_persons import names_person, without_persons
from ingest.readers.one_line import one_line
from ingest.readers.organisation_names import is_organisation_name
from ingest.readers.row_record import Row, RowRecord
from ingest.readers.terms import Terms
from ingest.readers.told_places import place_in

ORIGIN = "icalendar"
CATEGORY_SCHEME = "ical-category"
_KEY = "event"
_LEVELS: dict[str, Sensitivity] = {"": "public", "PUBLIC": "public", "CONFIDENTIAL": "internal"}
_UNSURE = {"TENTATIVE": "tentative", "CANCELLED": "cancelled"}
_NO_ANSWER = "Invited; the calendar tells of no acceptance."
_ROOMS = frozenset({"ROOM", "RESOURCE"})


@dataclass(slots=True)
class EventRecords:
    """Makes the records of one calendar.

    Attributes:
        address: what the ledger knows the calendar by.
        terms: the vocabulary.
        counting: counts what no list knows.
        withheld: how many names and addresses were not kept, because they may be of persons.
        rooms: how many rooms and things were booked, which take no part.
        elsewhere: how many lines that say where are no place: links, "online".
    """

    address: str
    terms: Terms
    counting: Counting
    withheld: int = 0
    rooms: int = 0
    elsewhere: int = 0

    def record(
        self,
        event: CalendarEvent,
        day: date | None,
        is_ahead: bool = False,
        in_series: date | None = None,
    ) -> ReadRecord:
        """Return the record of an event.

        Args:
            event: the entry.
            day: its first day; None when it tells none.
            is_ahead: that day was still to come when the calendar was written.
            in_series: the day of the series by which it is known, though it may have been moved;
                None for what does not repeat.
        """
        part = event.own if in_series is None else f"{event.own}-{in_series.isoformat()}"
        row = self._row(event)
        record = RowRecord(RecordDocument(uri=self.address, part=part), ORIGIN)
        told = self._event(event, row, day, record)
        modality: Modality = "planned" if is_ahead else told.modality
        record.events.append(told.model_copy(update={"id": f"ical-{part}", "modality": modality}))
        self._add_address(event, row, record)
        record.row(row)
        level = _LEVELS.get(event.text("CLASS").upper(), "restricted")
        return record.finish(event.line, level if level != "public" else None)

    def _event(
        self, event: CalendarEvent, row: Row, day: date | None, record: RowRecord
    ) -> RecordEvent:
        state = event.text("STATUS").upper()
        modality: Modality = "planned" if state in _UNSURE else "factual"
        if state in _UNSURE:
            record.relation(_KEY, "HAS_STATUS", _UNSURE[state], [row.cell("STATUS")])
        kind, kind_cell, themes = self._categories(event, row, record)
        is_off = state == "CANCELLED"
        return RecordEvent(
            key=_KEY,
            title=row.cells.get("SUMMARY"),
            type=kind,
            type_evidence=kind_cell,
            modality=modality,
            date=_edtf(event, day),
            date_wording=row.cells.get("DTSTART") if day is None else None,
            places=list(self._places(row)),
            themes=themes,
            participations=[] if is_off else list(self._participations(event, record)),
            evidence=list(_evidence(row)),
        )

    def _row(self, event: CalendarEvent) -> Row:
        """The cells of an entry; where and what about tell nothing of persons."""
        row = _row(event)
        cells: dict[str, str] = {}
        for column, text in row.cells.items():
            if column == "LOCATION":
                text = without_persons(text, self.terms)
            elif column.startswith("CATEGORIES") and names_person(text, self.terms):
                text = ""
            self.withheld += text != row.cells[column]
            if text:
                cells[column] = text
        return row._replace(cells=cells)

    def _places(self, row: Row) -> Iterator[RecordPlace]:
        if "LOCATION" in row.cells:
            cell = row.cell("LOCATION")
            place = place_in(cell.quote, self.terms, cell)
            if place is not None:
                yield place
            else:
                self.elsewhere += 1

    def _categories(
        self, event: CalendarEvent, row: Row, record: RowRecord
    ) -> tuple[str | None, RecordEvidence | None, list[RecordTheme | str]]:
        """Type and themes that the categories name; what names neither is a concept of its own."""
        kind: str | None = None
        kind_cell: RecordEvidence | None = None
        themes: list[RecordTheme | str] = []
        for column, word in row.cells.items():
            if not column.startswith("CATEGORIES"):
                continue
            theme, found = self.terms.themes.find(word), self.terms.event_types.find(word)
            cell = row.cell(column, "name")
            if found is not None and kind is None:
                kind, kind_cell = found, row.cell(column)
            elif theme is not None:
                themes.append(RecordTheme(id=theme, wording=word, evidence=cell))
            else:
                self.counting.unknown("category names", word)
                key = f"category {fold(word)}"
                record.concept(key, [cell], name=word, scheme=CATEGORY_SCHEME)
                themes.append(RecordTheme(id=key, wording=word, evidence=cell))
        return kind, kind_cell, themes

    def _participations(self, event: CalendarEvent, record: RowRecord) -> Iterator[Participation]:
        """Organisations that organise it or were asked to come; who declined does not take part."""
        for told in event.properties.get("ORGANIZER", []):
            actor = self._organisation(told, record)
            if actor is not None:
                yield Participation(actor=actor[0], role="organiser", evidence=actor[1])
        for told in event.properties.get("ATTENDEE", []):
            answer = told.parameter("PARTSTAT").upper()
            actor = None if answer == "DECLINED" else self._organisation(told, record)
            if actor is not None:
                is_sure = answer == "ACCEPTED"
                yield Participation(
                    actor=actor[0],
                    role="participant",
                    certainty="certain" if is_sure else "ambiguous",
                    note=None if is_sure else _NO_ANSWER,
                    evidence=actor[1],
                )

    def _organisation(self, told: Property, record: RowRecord) -> tuple[str, RecordEvidence] | None:
        """Add who is named, when it is plainly an organisation; e-mail addresses are not kept."""
        name, kind = one_line(told.parameter("CN")), told.parameter("CUTYPE").upper()
        if kind in _ROOMS:
            self.rooms += 1
            return None
        if not name or not is_organisation_name(name, self.terms):
            self.withheld += 1
            return None
        row = Row(told.name, told.line, {"CN": name})
        record.row(row)
        cell = row.cell("CN", "name")
        return record.actor(f"actor {fold(name)}", [cell], name=name), cell

    def _add_address(self, event: CalendarEvent, row: Row, record: RowRecord) -> None:
        if "URL" in row.cells:
            record.relation(
                *(_KEY, "HAS_IDENTIFIER", row.cells["URL"], [row.cell("URL")]), {"scheme": "url"}
            )


def _row(event: CalendarEvent) -> Row:
    cells: dict[str, str] = {}
    for name in ("SUMMARY", "LOCATION", "STATUS", "CLASS"):
        if event.text(name):
            cells[name] = event.text(name)
    for name in ("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "RECURRENCE-ID"):
        if event.text(name):
            cells[name] = event.text(name)
    address = event.text("URL")
    if address.lower().startswith(("http://", "https://")) and "@" not in address:
        cells["URL"] = address
    words = [one_line(text) for one in event.properties.get("CATEGORIES", []) for text in one.texts]
    for number, word in enumerate(dict.fromkeys(filter(None, words)), start=1):
        cells[f"CATEGORIES[{number}]"] = word
    return Row("VEVENT", event.line, cells)


def _evidence(row: Row) -> Iterator[RecordEvidence]:
    if "SUMMARY" in row.cells:
        yield row.cell("SUMMARY", "title")
    for column in ("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE"):
        if column in row.cells:
            yield row.cell(column, "date")


def _edtf(event: CalendarEvent, day: date | None) -> str | None:
    """From the first to the last day, as long as the entry lasts."""
    if day is None or event.start is None or event.end is None:
        return None
    days = (event.end - event.start).days
    last = date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))
    return day.isoformat() if last == day else f"{day.isoformat()}/{last.isoformat()}"
