"""Theme lists in SKOS: each concept of others with its names and what it lies in, never merged."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.export.rdf_names import node_of
from graph.export.rdf_terms import Term
from graph.message import Message
from graph.model.record import RecordDocument
from ingest.findings import Notice, Rejection
from ingest.readers.base import ReadRecord
from ingest.readers.one_line import one_line
from ingest.readers.rdf.described import NAMES, Described, Describing, RdfFile, Said, too_long
from ingest.readers.rdf.triple_table import Subject
from ingest.readers.row_record import Row, RowRecord

CONCEPT, SCHEME = "concept", "scheme"
_SHEET, _NARROWER = "skos:Concept", "skos:narrower"
_OTHER_NAMES = {"skos:altLabel": "alternative", "skos:hiddenLabel": "hidden"}
_SAME = {"skos:exactMatch": "an exact match", "skos:closeMatch": "a close match"}
KNOWN = (
    *NAMES,
    *_OTHER_NAMES,
    *_SAME,
    "skos:broader",
    "skos:inScheme",
    "skos:topConceptOf",
    "skos:notation",
)
# These are looked at from the other end, or say nothing that a ledger keeps.
KNOWN_TOO = frozenset({"rdf:type", "skos:narrower"})
_SAME_NAME = "{name} has the same name"
_SAME_SAID = "its list says that it is the same ({how})"
_SUGGESTED = (
    "The concept '{name}' may be our theme {theme}: {why}. It was kept apart; if they are the same,"
    " `mtandao review merge` joins them."
)
_LOOSE = (
    "{n} [link of a concept leads to a concept|links of concepts lead to concepts] that the file "
    "does not describe; nothing was made of [n:it|them]."
)
_NO_NAME = "The concept {address} was left out: it has no name (skos:prefLabel)."


@dataclass(slots=True)
class Concepts:
    """Reads the concepts of one file.

    Attributes:
        file: the file.
        loose: how many links led to concepts that it does not describe.
    """

    file: RdfFile
    loose: int = 0
    _describing: Describing = field(init=False)

    def __post_init__(self) -> None:
        self._describing = Describing(self.file.table)

    def records(self) -> Iterator[ReadRecord | Notice | Rejection]:
        """Yield each concept as a record of its own, and what of ours it may be."""
        for subject in self.file.table.subjects(CONCEPT):
            if self.file.table.is_long(subject.name):
                yield too_long(self.file, subject)
                continue
            self._describing.new_record()
            concept = self._described(subject)
            name = concept.named()
            if name is None:
                self.file.table.leave_out(subject.name)
                said = Message(_NO_NAME, address=subject.name)
                yield Rejection(self.file.name, subject.number, "skos:prefLabel", said)
                continue
            yield self._record(concept)
            yield from self._suggestions(concept, name)
        if self.loose:
            yield Notice(self.file.name, None, None, Message(_LOOSE, n=self.loose))

    def _described(self, subject: Subject, below: str = "") -> Described:
        """A concept with its cells, and the one by which it names another that lies in it.

        A concept may name a hundred thousand others: only one of them is a cell at a time.
        """
        found = self._describing.describe(subject, _SHEET, KNOWN)
        if below:
            said = Said(_NARROWER, one_line(below), Term("iri", below))
            found.said[_NARROWER] = [said]
            found.row = Row(_SHEET, found.row.number, {**found.row.cells, _NARROWER: said.text})
        return found

    def _record(self, concept: Described) -> ReadRecord:
        record = RowRecord(RecordDocument(uri=self.file.address, part=concept.key), "rdf")
        key = self._add(record, concept)
        assert key is not None
        main = concept.named()
        for name in NAMES:
            self._names(record, key, concept, name, "preferred", main)
        for name, kind in _OTHER_NAMES.items():
            self._names(record, key, concept, name, kind, main)
        # Those that name it as narrower come first: their rows have one cell more.
        above: dict[str, str] = {}
        for name in self.file.table.leading_to(concept.subject, _NARROWER):
            other = self._from_above(record, key, concept, name)
            if other is not None:
                above[name] = other
        for said in concept.all("skos:broader"):
            other = above.get(said.term.text) or self._other(record, said.term.text)
            self.loose += other is None
            if other is not None and other != key:
                record.relation(key, "BROADER", other, [concept.cell(said)])
        return record.finish(concept.line)

    def _from_above(self, record: RowRecord, key: str, concept: Described, name: str) -> str | None:
        """What names it as narrower is broader, though it does not say so itself."""
        subject = self.file.table.subject(name)
        if subject is None or subject.role != CONCEPT or name == concept.subject:
            return None
        if self.file.table.is_long(name):
            return None
        above = self._described(subject, concept.subject)
        other = self._add(record, above)
        if other is not None:
            record.relation(key, "BROADER", other, [above.cell(above.said[_NARROWER][0])])
        return other

    def _names(
        self,
        record: RowRecord,
        key: str,
        concept: Described,
        name: str,
        kind: str,
        main: Said | None,
    ) -> None:
        for said in concept.all(name):
            told = kind if said == main or name == "skos:prefLabel" or kind == "hidden" else ""
            qualifiers = {"kind": told or "alternative", "language": said.language or None}
            record.relation(key, "HAS_LABEL", said.text, [concept.cell(said)], qualifiers)

    def _other(self, record: RowRecord, address: str) -> str | None:
        """The key of another concept that is named; None for one that the file does not tell of."""
        ours = self._ours(address)
        if ours is not None:
            return f"theme:{ours}"
        subject = self.file.table.subject(address)
        if subject is None or subject.role != CONCEPT or self.file.table.is_long(address):
            return None
        return self._add(record, self._described(subject))

    def _add(self, record: RowRecord, concept: Described) -> str | None:
        name = concept.named()
        if name is None:
            return None
        record.row(concept.row)
        evidence = [concept.cell(name, "name")]
        scheme = concept.first("skos:inScheme", "skos:topConceptOf")
        code = concept.first("skos:notation")
        if code is not None:
            evidence.append(concept.cell(code, "code"))
        if scheme is not None:
            evidence.append(concept.cell(scheme, "scheme"))
        list_name = scheme.text if scheme else _list_of(concept.subject)
        own = None if concept.is_blank else concept.subject
        return record.concept(
            concept.key,
            evidence,
            name=name.text,
            scheme=list_name or self.file.address,
            code=code.text if code else own,
        )

    def _suggestions(self, concept: Described, name: Said) -> Iterator[Notice]:
        found: dict[str, str] = {}
        for said in concept.all(*_SAME):
            theme = self._ours(said.term.text)
            if theme is not None:
                how = _SAME[said.column.partition("@")[0].partition(" ")[0]]
                found.setdefault(theme, Message(_SAME_SAID, how=how))
        for said in concept.all(*NAMES, "skos:altLabel"):
            theme = self.file.terms.themes.find(said.text)
            if theme is not None:
                found.setdefault(theme, Message(_SAME_NAME, name=said.text))
        for theme, why in sorted(found.items()):
            message = Message(_SUGGESTED, name=name.text, theme=theme, why=why)
            yield Notice(self.file.name, concept.line, name.column, message)

    def _ours(self, address: str) -> str | None:
        """The theme of ours that an address names."""
        found = (node_of(address) or "").removeprefix("theme:")
        return found if found in self.file.terms.themes.exact else None


def _list_of(address: str) -> str:
    """The list that an address belongs to: what stands before its last part."""
    if address.startswith("_:"):
        return ""
    return address[: max(address.rfind("#"), address.rfind("/")) + 1]
