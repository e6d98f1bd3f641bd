"""Events as schema.org and sem: describe them, with who took part as far as no person is named."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.errors import ModelError
from graph.message import Message
from graph.model.dates import DateRange, parse_date
from graph.model.ids import content_hash
from graph.model.record import Participation, RecordDocument, RecordEvent, RecordPlace
from ingest.findings import Notice
from ingest.readers.base import ReadRecord
from ingest.readers.one_line import one_line
from ingest.readers.organisation_names import is_organisation_name
from ingest.readers.rdf.classes import ORGANISATION, PLACE
from ingest.readers.rdf.described import NAMES, Described, Said
from ingest.readers.rdf.organisations import Organisations, type_of
from ingest.readers.row_record import RowRecord

# Property to the role it gives at an event; `attendee` and `performer` are mostly persons.
_ROLES = {
    "schema:organizer": "organiser",
    "schema:sponsor": "funder",
    "schema:funder": "funder",
    "schema:performer": "presenter",
    "schema:attendee": "participant",
    "schema:contributor": "participant",
    "sem:hasActor": "unspecified",
}
_BEGIN, _END = "schema:startDate", "schema:endDate"
_PLACES = ("schema:location", "sem:hasPlace")
_TYPE = "rdf:type"
OF_EVENTS = (*NAMES, *_ROLES, _BEGIN, _END, *_PLACES, _TYPE)
_SAYS_LESS = "gathering"
_NO_DATE = "'{text}' is no date; the event was read without it."
_ENDS_FIRST = "The event ends on {end}, before it begins on {start}; its end was left out."
_MORE_DATES = "More than one day is given; '{text}' was left out."


@dataclass(slots=True)
class Events:
    """Reads the events of a file.

    Attributes:
        bodies: adds the organisations that take part.
        withheld: how many names were not kept because nothing says that they are no persons'.
        found: what is to be told of the last event.
    """

    bodies: Organisations
    withheld: int = 0
    found: list[Notice] = field(default_factory=list)

    def record(self, described: Described) -> ReadRecord:
        """Return the record of an event that has a name."""
        event = described.only(self._is_kept)
        self.withheld += len(described.row.cells) - len(event.row.cells)
        record = RowRecord(RecordDocument(uri=self.bodies.file.address, part=event.key), "rdf")
        record.row(event.row)
        title = event.named()
        assert title is not None
        days = self._days(event)
        type_said = next((one for one in event.all(_TYPE) if _type(one) is not None), None)
        told = RecordEvent(
            key="e1",
            id=f"rdf-{content_hash([one_line(event.key)])}",
            title=title.text,
            type=_type(type_said),
            type_evidence=event.cell(type_said, "type") if type_said else None,
            date="/".join(dict.fromkeys(span.edtf for _, span in days)) or None,
            date_evidence=event.cell(days[0][0], "date") if days else None,
            places=list(self._places(record, event)),
            participations=list(self._participations(record, event)),
            evidence=[event.cell(title, "title"), *(event.cell(s, "date") for s, _ in days)],
        )
        record.events.append(told)
        return record.finish(event.line)

    def _is_kept(self, name: str, said: Said) -> bool:
        """False for who took part, where it may be a person."""
        if name not in _ROLES:
            return True
        if said.term.kind == "literal":
            return is_organisation_name(said.text, self.bodies.file.terms)
        led_to = self.bodies.file.table.subject(said.term.text)
        return led_to is not None and led_to.role == ORGANISATION

    def _days(self, event: Described) -> list[tuple[Said, DateRange]]:
        """The days that are given, first and last; what cannot be one of them is told."""
        days: list[tuple[Said, DateRange]] = []
        for name in (_BEGIN, _END):
            for said in event.all(name):
                try:
                    span = parse_date(said.text[:10])
                except ModelError:
                    self._tell(event, said, Message(_NO_DATE, text=said.text))
                    continue
                if any(one.column.partition(" ")[0] == said.column.partition(" ")[0]
                       for one, _ in days):  # fmt: skip
                    self._tell(event, said, Message(_MORE_DATES, text=said.text))
                    continue
                days.append((said, span))
        if len(days) == 2 and _is_before(days[1][1], days[0][1]):
            said, end = days.pop()
            told = Message(_ENDS_FIRST, end=end.edtf, start=days[0][1].edtf)
            self._tell(event, said, told)
        return days

    def _tell(self, event: Described, said: Said, message: Message) -> None:
        self.found.append(Notice(self.bodies.file.name, event.line, said.column, message))

    def _participations(self, record: RowRecord, event: Described) -> Iterator[Participation]:
        for name, role in _ROLES.items():
            for said in event.all(name):
                actor = self.bodies.named(record, event, said)
                if actor is not None:
                    yield Participation(actor=actor, role=role, evidence=[event.cell(said, "role")])

    def _places(self, record: RowRecord, event: Described) -> Iterator[RecordPlace]:
        for name in _PLACES:
            for said in event.all(name):
                if said.term.kind == "literal":
                    yield RecordPlace(name=said.text, evidence=[event.cell(said, "place")])
                    continue
                led_to = self.bodies.file.table.subject(said.term.text)
                self.bodies.loose += led_to is None or led_to.role != PLACE
            for place in self.bodies.led_to(event, name):
                found = self._place(record, place)
                if found is not None:
                    yield found

    def _place(self, record: RowRecord, place: Described) -> RecordPlace | None:
        """A town before a building: others know a hall by its town, and the ledger has towns."""
        parts = [place, *self.bodies.led_to(place, "schema:address")]
        towns = ((part, said) for part in parts for said in part.all("schema:addressLocality"))
        names = ((part, name) for part in parts if (name := part.named()) is not None)
        told = next(towns, None) or next(names, None)
        if told is None:
            self.bodies.loose += 1
            return None
        part, said = told
        record.row(part.row)
        evidence = [part.cell(said, "place")]
        country = self.bodies.country(record, place, evidence)
        return RecordPlace(name=said.text, country=country, evidence=evidence)


def _type(said: Said | None) -> str | None:
    """The type that a class tells; one that says less than any of ours tells none."""
    found = None if said is None else type_of(said.text, "schema_org_events")
    return None if found == _SAYS_LESS else found


def _is_before(end: DateRange, start: DateRange) -> bool:
    """True when the last day that the end may be lies before the first that the start may be."""
    return None not in (end.latest, start.earliest) and str(end.latest) < str(start.earliest)
