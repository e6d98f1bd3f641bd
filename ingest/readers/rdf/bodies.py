"""Organisations and events as org:, foaf: and schema.org describe them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.errors import ModelError
from graph.export.rdf_names import node_of
from graph.message import Message
from graph.model.dates import parse_date
from graph.model.ids import content_hash
from graph.model.record import (
    Participation,
    RecordDocument,
    RecordEvent,
    RecordEvidence,
    RecordPlace,
)
from ingest.findings import Notice, Rejection
from ingest.readers.base import ReadRecord
from ingest.readers.one_line import one_line
from ingest.readers.rdf.described import NAMES, Described, Describing, Said
from ingest.readers.rdf.triple_table import Subject, TripleTable
from ingest.readers.row_record import RowRecord
from ingest.readers.terms import Terms

ORGANISATION, EVENT, PERSON, PLACE = "organisation", "event", "person", "place"
ORGANISATIONS = (
    "org:Organization",
    "org:FormalOrganization",
    "org:OrganizationalUnit",
    "foaf:Organization",
    "foaf:Group",
    "schema:Organization",
    "schema:NGO",
    "schema:GovernmentOrganization",
)
EVENTS = (
    "schema:Event",
    "schema:BusinessEvent",
    "schema:EducationEvent",
    "schema:SocialEvent",
    "schema:PublicationEvent",
    "sem:Event",
)
PERSONS = ("foaf:Person", "schema:Person", "prov:Person", "org:Membership")
PLACES = ("schema:Place", "schema:PostalAddress", "schema:City", "schema:Country", "sem:Place",
          "schema:AdministrativeArea", "schema:VirtualLocation")  # fmt: skip
_OTHER_NAMES = ("schema:alternateName", "skos:altLabel", "schema:legalName", "foaf:nick")
# Property to what it says of the organisation that bears it.
_RELATIONS = {
    "org:memberOf": "MEMBER_OF",
    "schema:memberOf": "MEMBER_OF",
    "org:linkedTo": "COOPERATES_WITH",
}
_PARENTS = ("org:subOrganizationOf", "org:unitOf", "schema:parentOrganization")
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
_DATES = ("schema:startDate", "schema:endDate")
_PLACES = ("schema:location", "sem:hasPlace")
_COUNTRY = "schema:addressCountry"
_INSIDE = (*NAMES, "schema:addressLocality", _COUNTRY, "schema:address")
_IDENTIFIERS = ("org:identifier", "dct:identifier")
KNOWN = {
    ORGANISATION: (*NAMES, *_OTHER_NAMES, *_RELATIONS, *_PARENTS, *_IDENTIFIERS, _COUNTRY,
                   "schema:address"),
    EVENT: (*NAMES, *_ROLES, *_DATES, *_PLACES, "schema:superEvent"),
    PLACE: _INSIDE,
    PERSON: (),
}  # fmt: skip
_NO_NAME = "{address} was left out: it has no name."
_NO_DATE = "'{text}' is no date; the event was read without it."


@dataclass(slots=True)
class Bodies:
    """Reads the organisations and events of one file.

    Attributes:
        table: the triples.
        terms: the words of the vocabulary.
        file: as the user named it.
        address: what the ledger knows the file by.
    """

    table: TripleTable
    terms: Terms
    file: str
    address: str
    _found: list[Notice] = field(default_factory=list)
    _describing: Describing = field(init=False)

    def __post_init__(self) -> None:
        self._describing = Describing(self.table, PERSON)

    def records(self) -> Iterator[ReadRecord | Notice | Rejection]:
        """Yield each organisation and each event as a record of its own."""
        for role in (ORGANISATION, EVENT):
            for subject in self.table.subjects(role):
                self._describing.new_record()
                thing = self._described(subject)
                if thing.named() is None:
                    self.table.leave_out(subject.name)
                    said = Message(_NO_NAME, address=subject.name)
                    yield Rejection(self.file, subject.number, "schema:name", said)
                    continue
                yield self._organisation(thing) if role == ORGANISATION else self._event(thing)
                yield from self._found
                self._found.clear()

    def _described(self, subject: Subject) -> Described:
        sheet = self.table.about(subject.name)["rdf:type"][0].text
        return self._describing.describe(subject, sheet, KNOWN[subject.role])

    def _organisation(self, body: Described) -> ReadRecord:
        record = RowRecord(RecordDocument(uri=self.address, part=body.key), "rdf")
        key = self._actor(record, body, self._above(record, body))
        for name, predicate in _RELATIONS.items():
            for said in body.all(name):
                other = self._named_actor(record, body, said)
                if other is not None and other != key:
                    record.relation(key, predicate, other, [body.cell(said)])
        return record.finish(body.line)

    def _above(self, record: RowRecord, body: Described) -> str | None:
        for said in body.all(*_PARENTS):
            above = self._named_actor(record, body, said)
            if above is not None and above != body.key:
                return above
        return None

    def _actor(self, record: RowRecord, body: Described, parent: str | None = None) -> str:
        """Add an organisation that the file describes."""
        record.row(body.row)
        name = body.named()
        assert name is not None
        evidence = [body.cell(name, "name")]
        aliases = [one for one in body.all(*NAMES, *_OTHER_NAMES) if one.text != name.text]
        evidence += [body.cell(one, "aliases") for one in aliases]
        evidence += [body.cell(one, "parent") for one in body.all(*_PARENTS)]
        country = self._country(record, body, evidence)
        codes = {"rdf": body.subject} if not body.is_blank and node_of(body.subject) is None else {}
        return record.actor(
            body.key,
            evidence,
            name=name.text,
            aliases=[*dict.fromkeys(one.text for one in aliases)],
            country=country,
            parent=parent,
            type=_TYPES.get(body.row.sheet),
            identifiers=codes,
        )

    def _named_actor(self, record: RowRecord, thing: Described, said: Said) -> str | None:
        """Add what a property names: a text, or another thing of the file; no person, ever."""
        if said.term.kind == "literal":
            return record.actor(said.text, [thing.cell(said, "name")], name=said.text)
        subject = self.table.subject(said.term.text)
        if subject is None:
            return None
        if subject.role != ORGANISATION:
            return None
        other = self._described(subject)
        return self._actor(record, other) if other.named() is not None else None

    def _country(
        self, record: RowRecord, body: Described, evidence: list[RecordEvidence]
    ) -> str | None:
        for told in (body, *self._led_to(body, "schema:address")):
            for said in told.all(_COUNTRY):
                country = self.terms.countries.find(said.text)
                if country is not None:
                    record.row(told.row)
                    evidence.append(told.cell(said, "country"))
                    return country
        return None

    def _event(self, event: Described) -> ReadRecord:
        record = RowRecord(RecordDocument(uri=self.address, part=event.key), "rdf")
        record.row(event.row)
        title = event.named()
        assert title is not None
        dates = list(event.all(*_DATES))
        parts = list(self._participations(record, event))
        told = RecordEvent(
            key="e1",
            id=f"rdf-{_slug(event.key)}",
            title=title.text,
            date=self._date(event),
            date_evidence=event.cell(dates[0], "date") if dates else None,
            places=list(self._places(record, event)),
            participations=parts,
            evidence=[event.cell(title, "title"), *(event.cell(one, "date") for one in dates)],
        )
        record.events.append(told)
        return record.finish(event.line)

    def _date(self, event: Described) -> str | None:
        """The interval of the days that are given; one that is none is told of."""
        days = []
        for name in _DATES:
            said = event.first(name)
            if said is None:
                continue
            try:
                days.append(parse_date(said.text[:10]).edtf)
            except ModelError:
                message = Message(_NO_DATE, text=said.text)
                self._found.append(Notice(self.file, event.line, said.column, message))
        found = sorted(dict.fromkeys(days))
        return "/".join(found) if found else None

    def _participations(self, record: RowRecord, event: Described) -> Iterator[Participation]:
        for name, role in _ROLES.items():
            for said in event.all(name):
                actor = self._named_actor(record, event, said)
                if actor is not None:
                    yield Participation(actor=actor, role=role, evidence=[event.cell(said, "role")])

    def _places(self, record: RowRecord, event: Described) -> Iterator[RecordPlace]:
        for name in _PLACES:
            for said in event.all(name):
                if said.term.kind == "literal":
                    yield RecordPlace(name=said.text, evidence=[event.cell(said, "place")])
            for place in self._led_to(event, name):
                found = self._place(record, place)
                if found is not None:
                    yield found

    def _place(self, record: RowRecord, place: Described) -> RecordPlace | None:
        """A town before a building: others know a hall by its town, and the ledger has towns."""
        parts = [place, *self._led_to(place, "schema:address")]
        towns = ((part, said) for part in parts for said in part.all("schema:addressLocality"))
        names = ((part, name) for part in parts if (name := part.named()) is not None)
        told = next(towns, None) or next(names, None)
        if told is None:
            return None
        part, said = told
        record.row(part.row)
        evidence = [part.cell(said, "place")]
        country = self._country(record, place, evidence)
        return RecordPlace(name=said.text, country=country, evidence=evidence)

    def _led_to(self, thing: Described, name: str) -> Iterator[Described]:
        """The places and addresses that a property leads to."""
        for said in thing.all(name):
            found = self.table.subject(said.term.text) if said.term.kind != "literal" else None
            if found is not None and found.role == PLACE:
                yield self._described(found)


_TYPES = {"schema:NGO": "civil-society", "schema:GovernmentOrganization": "government"}


def _slug(address: str) -> str:
    """An address as a part of an id, short and without signs that ids do not take."""
    return content_hash([one_line(address)])
