"""Organisations as org:, foaf: and schema.org describe them; no person, ever."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.export.rdf_names import node_of
from graph.model.record import RecordDocument, RecordEvidence
from ingest.readers.base import ReadRecord
from ingest.readers.rdf.classes import ORGANISATION, ORGANISATIONS, PERSON, PLACE
from ingest.readers.rdf.described import NAMES, Described, Describing, RdfFile, Said
from ingest.readers.rdf.triple_table import Subject
from ingest.readers.row_record import RowRecord
from ingest.readers.word_map import word_map

_OTHER_NAMES = ("schema:alternateName", "skos:altLabel", "foaf:nick")
# Property to what it says of the organisation that bears it.
_RELATIONS = {
    "org:memberOf": "MEMBER_OF",
    "schema:memberOf": "MEMBER_OF",
    "org:linkedTo": "COOPERATES_WITH",
}
_PARENTS = ("org:subOrganizationOf", "org:unitOf", "schema:parentOrganization")
_COUNTRY, _ADDRESS, _TYPE = "schema:addressCountry", "schema:address", "rdf:type"
_IDENTIFIERS = ("org:identifier", "dct:identifier")
# What is told of an organisation wherever it is named, and what only in its own record.
_OF_ALL = (*NAMES, *_OTHER_NAMES, *_IDENTIFIERS, _COUNTRY, _ADDRESS, _TYPE)
OF_ORGANISATIONS = (*_OF_ALL, *_RELATIONS, *_PARENTS)
OF_PLACES = (*NAMES, "schema:addressLocality", _COUNTRY, _ADDRESS)


@dataclass(slots=True)
class Organisations:
    """Adds the organisations of a file to records.

    Attributes:
        file: the file.
        loose: how many links led to nothing that the file describes as what they ask for.
    """

    file: RdfFile
    loose: int = 0
    _describing: Describing = field(init=False)

    def __post_init__(self) -> None:
        self._describing = Describing(self.file.table, PERSON)

    def begin(
        self, subject: Subject, known: tuple[str, ...], classes: tuple[str, ...]
    ) -> Described:
        """Begin a record: return what it is of, with the cells of the properties that are read."""
        self._describing.new_record()
        return self._described(subject, known, classes)

    def record(self, body: Described) -> ReadRecord:
        """Return the record of an organisation."""
        record = RowRecord(RecordDocument(uri=self.file.address, part=body.key), "rdf")
        # Its own row comes first: it has more cells than where another record names it.
        record.row(body.row)
        key = self.add(record, body, self._above(record, body))
        for name, predicate in _RELATIONS.items():
            for said in body.all(name):
                other = self.named(record, body, said)
                if other is not None and other != key:
                    record.relation(key, predicate, other, [body.cell(said)])
        return record.finish(body.line)

    def add(self, record: RowRecord, body: Described, parent: str | None = None) -> str:
        """Add an organisation that the file describes; returns its key."""
        record.row(body.row)
        name = body.named()
        assert name is not None
        evidence = [body.cell(name, "name")]
        aliases = [one for one in body.all(*NAMES, *_OTHER_NAMES) if one.text != name.text]
        evidence += [body.cell(one, "aliases") for one in aliases]
        evidence += [body.cell(one, "parent") for one in body.all(*_PARENTS)]
        country = self.country(record, body, evidence)
        return record.actor(
            body.key,
            evidence,
            name=name.text,
            aliases=[*dict.fromkeys(one.text for one in aliases)],
            country=country,
            parent=parent,
            type=_type(body, evidence),
            identifiers=_identifiers(body, evidence),
        )

    def named(self, record: RowRecord, thing: Described, said: Said) -> str | None:
        """Add the organisation that a property names, by a text or as another thing of the file."""
        if said.term.kind == "literal":
            return record.actor(said.text, [thing.cell(said, "name")], name=said.text)
        subject = self.file.table.subject(said.term.text)
        table = self.file.table
        if subject is None or subject.role != ORGANISATION or table.is_long(subject.name):
            self.loose += 1
            return None
        if subject.name == thing.subject:
            return thing.key
        other = self._described(subject, _OF_ALL, ORGANISATIONS)
        if other.named() is None:
            self.loose += 1
            return None
        return self.add(record, other)

    def country(
        self, record: RowRecord, body: Described, evidence: list[RecordEvidence]
    ) -> str | None:
        """Return the country of a thing or of its address, and add its cell to the evidence."""
        for told in (body, *self.led_to(body, _ADDRESS)):
            for said in told.all(_COUNTRY):
                country = self.file.terms.countries.find(said.text)
                if country is not None:
                    record.row(told.row)
                    evidence.append(told.cell(said, "country"))
                    return country
        return None

    def led_to(self, thing: Described, name: str) -> Iterator[Described]:
        """Yield the places and addresses that a property leads to."""
        for said in thing.all(name):
            if said.term.kind == "literal":
                continue
            found = self.file.table.subject(said.term.text)
            if found is None or self.file.table.is_long(found.name):
                continue
            if found.role == PLACE:
                yield self._described(found, OF_PLACES, ())

    def _described(
        self, subject: Subject, known: tuple[str, ...], classes: tuple[str, ...]
    ) -> Described:
        """A thing whose sheet is the class that says what it is to us, else its first one."""
        types = [one.text for one in self.file.table.about(subject.name, [_TYPE])[_TYPE]]
        sheet = next((one for one in types if one in classes), types[0])
        return self._describing.describe(subject, sheet, known)

    def _above(self, record: RowRecord, body: Described) -> str | None:
        for said in body.all(*_PARENTS):
            above = self.named(record, body, said)
            if above is not None and above != body.key:
                return above
        return None


def _type(body: Described, evidence: list[RecordEvidence]) -> str | None:
    """The type of the first of all its classes that tells one."""
    for said in body.all(_TYPE):
        found = type_of(said.text, "schema_org_organisations")
        if found is not None:
            evidence.append(body.cell(said, "type"))
            return found
    return None


def type_of(name: str, words: str) -> str | None:
    """Return what a class of schema.org is in a list of `data/mappings/`, None for another one."""
    prefix, _, local = name.partition(":")
    return word_map(words).find(local) if prefix == "schema" else None


def _identifiers(body: Described, evidence: list[RecordEvidence]) -> dict[str, str]:
    """Its codes, by the property that gives them, and its address where it has one."""
    is_other = not body.is_blank and node_of(body.subject) is None
    found = {"rdf": body.subject} if is_other else {}
    for name in _IDENTIFIERS:
        said = body.first(name)
        if said is not None and said.term.kind == "literal":
            found[name] = said.text
            evidence.append(body.cell(said, "identifiers"))
    return found
