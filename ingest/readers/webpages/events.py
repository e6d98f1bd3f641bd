"""Events of a page with their sessions: what the markup says of them, and what it leaves open."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.message import Message
from graph.model.folding import fold
from graph.model.ids import content_hash
from graph.model.record import Modality, Participation, RecordEvent, RecordTheme
from ingest.readers.counting import Counting
from ingest.readers.row_record import RowRecord
from ingest.readers.terms import Terms
from ingest.readers.webpages.locations import places_of
from ingest.readers.webpages.organisations import Organisations
from ingest.readers.webpages.page_day import is_ahead
from ingest.readers.webpages.thing_rows import ThingRow, row_of
from ingest.readers.webpages.things import Thing
from ingest.readers.word_map import word_map

SCHEME = "schema.org"
_EVENT = "Event"
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?=$|[T ])")
_ROLES = {
    "organizer": "organiser",
    "performer": "presenter",
    "sponsor": "funder",
    "funder": "funder",
    "attendee": "participant",
    "contributor": "participant",
}
_UNSURE = {
    "EventCancelled": "cancelled",
    "EventPostponed": "postponed",
}
_KNOWN_STATES = frozenset({*_UNSURE, "EventScheduled", "EventRescheduled", "EventMovedOnline"})
_WIDER = "schema.org calls it {word}, which may be any of several."


@dataclass(slots=True)
class Events:
    """Adds events to the records of a page.

    Attributes:
        terms: the vocabulary.
        counting: counts what no list knows.
        organisations: adds those that take part.
        written: the day on which the page was written, empty when it does not say.
        undated: how many events are told as planned only because it does not.
    """

    terms: Terms
    counting: Counting
    organisations: Organisations
    written: str = ""
    undated: int = 0

    def add(self, thing: Thing, record: RowRecord) -> None:
        """Add an event, the one it is part of by its name, and its sessions."""
        parent = None
        for above in filter(is_event, thing.all("superEvent")):
            parent = parent or self._add_stub(above, record, self._modality(thing))
        self._add(thing, record, parent, "factual")

    def _modality(self, thing: Thing, whole: Modality = "factual") -> Modality:
        """Planned, unless the page was surely written when it had begun and does not call it off.

        `whole` is that of the event of which it is a session; one without a day is like it.
        """
        day = _day(thing.text("startDate"))
        if _state(thing) in _UNSURE or is_ahead(day, self.written):
            return "planned"
        return whole if day is None else "factual"

    def _add(self, thing: Thing, record: RowRecord, parent: str | None, whole: Modality) -> None:
        told = row_of(thing, record)
        cell = told.name_cell
        key = f"event {thing.number}"
        if cell is None:
            return
        state, modality, day = _state(thing), self._modality(thing, whole), date_of(thing)
        self.undated += not self.written and state not in _UNSURE
        parts = [] if state == "EventCancelled" else list(self._participations(thing, record))
        record.events.append(
            RecordEvent(
                key=key,
                id=event_id(thing),
                title=thing.name,
                main=parent is None,
                parent=parent,
                modality=modality,
                date=day,
                date_wording=thing.text("startDate") or None if day is None else None,
                places=list(places_of(told, record, self.terms)),
                themes=list(self._themes(told, record)),
                participations=parts,
                evidence=[
                    cell.model_copy(update={"tells": "title"}),
                    *told.cells("startDate", "date"),
                    *told.cells("endDate", "date"),
                ],
            )
        )
        self._add_type(told, key, record)
        self._add_state(told, key, record)
        for session in filter(is_event, thing.all("subEvent")):
            self._add(session, record, key, modality)

    def _add_stub(self, thing: Thing, record: RowRecord, modality: Modality) -> str | None:
        cell = row_of(thing, record).name_cell
        if cell is None:
            return None
        key = f"event {thing.number}"
        evidence = cell.model_copy(update={"tells": "title"})
        record.events.append(
            RecordEvent(
                key=key,
                id=event_id(thing),
                title=thing.name,
                main=False,
                modality=modality,
                evidence=[evidence],
            )
        )
        return key

    def _add_type(self, told: ThingRow, key: str, record: RowRecord) -> None:
        """Say the type; it stands in no cell but is what the row itself is."""
        strange = [one for one in told.thing.types if one != _EVENT]
        cell = told.name_cell
        if not strange or cell is None:
            return
        found = word_map("schema_org_events").find(*strange)
        if found is None:
            self.counting.unknown("event types", strange[0])
            return
        is_wider = found == "gathering"
        note = Message(_WIDER, word=strange[0]) if is_wider else None
        status = "inferred" if is_wider else "asserted"
        record.relation(key, "HAS_TYPE", found, [cell], status=status, note=note)

    def _add_state(self, told: ThingRow, key: str, record: RowRecord) -> None:
        cell = told.cell("eventStatus")
        word = _state(told.thing)
        state = _UNSURE.get(word)
        if word and word not in _KNOWN_STATES:
            self.counting.unknown("states of events", word)
        if cell is not None and state is not None:
            record.relation(key, "HAS_STATUS", state, [cell])
        address = told.cell("url")
        if address is not None and address.quote.lower().startswith(("http://", "https://")):
            record.relation(key, "HAS_IDENTIFIER", address.quote, [address], {"scheme": "url"})

    def _participations(self, thing: Thing, record: RowRecord) -> Iterator[Participation]:
        said: set[tuple[str, str]] = set()
        for name, role in _ROLES.items():
            for actor, cell in self.organisations.named(thing, name, record):
                if (actor, role) not in said:
                    said.add((actor, role))
                    yield Participation(actor=actor, role=role, evidence=[cell])

    def _themes(self, told: ThingRow, record: RowRecord) -> Iterator[RecordTheme]:
        cells = [*told.cells("about"), *told.cells("keywords")]
        cells += [
            cell
            for thing in self.organisations.without_persons(told.thing.all("about"))
            if (cell := row_of(thing, record).name_cell) is not None
        ]
        met: set[str] = set()
        for cell in cells:
            for word in map(str.strip, cell.quote.split(",")):
                if word and fold(word) not in met:
                    met.add(fold(word))
                    part = cell.model_copy(update={"tells": "name"})
                    theme = self.terms.themes.find(word)
                    if theme is None:
                        self.counting.unknown("theme names", word)
                        theme = f"concept {fold(word)}"
                        record.concept(theme, [part], name=word, scheme=SCHEME)
                    yield RecordTheme(id=theme, wording=word, evidence=part)


def is_event(thing: Thing) -> bool:
    """Return True for a thing whose type is Event or one of those below it."""
    known = word_map("schema_org_events")
    return any(one.endswith("Event") or known.find(one) is not None for one in thing.types)


def event_id(thing: Thing) -> str:
    """Return an id that is the same wherever the event is told of: of its address or its name."""
    told = [thing.id] if thing.id else [thing.text("url"), thing.name, thing.text("startDate")]
    return f"schema-{content_hash([SCHEME, *told], 16)}"


def _state(thing: Thing) -> str:
    return thing.text("eventStatus").rpartition("/")[2]


def date_of(thing: Thing) -> str | None:
    """Return the days of an event in EDTF, None when it tells none."""
    days = [_day(thing.text(name)) for name in ("startDate", "endDate")]
    first, last = days
    if first is None:
        return None
    return first if last is None or last <= first else f"{first}/{last}"


def _day(text: str) -> str | None:
    match = _DATE.match(text)
    return None if match is None else match[0]
