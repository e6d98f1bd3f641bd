"""Theme lists in SKOS: each concept of others with its names and what it lies in, never merged."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.export.rdf_names import node_of
from graph.message import Message
from graph.model.record import RecordDocument
from ingest.findings import Notice, Rejection
from ingest.readers.base import ReadRecord
from ingest.readers.rdf.described import NAMES, Described, Describing, Said
from ingest.readers.rdf.triple_table import Subject, TripleTable
from ingest.readers.row_record import RowRecord
from ingest.readers.terms import Terms

CONCEPT, SCHEME = "concept", "scheme"
_SHEET = "skos:Concept"
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
_NO_NAME = "The concept {address} was left out: it has no name (skos:prefLabel)."


@dataclass(slots=True)
class Concepts:
    """Reads the concepts of one file.

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
    _describing: Describing = field(init=False)

    def __post_init__(self) -> None:
        self._describing = Describing(self.table)

    def records(self) -> Iterator[ReadRecord | Notice | Rejection]:
        """Yield each concept as a record of its own, and what of ours it may be."""
        for subject in self.table.subjects(CONCEPT):
            self._describing.new_record()
            concept = self._described(subject)
            name = concept.named()
            if name is None:
                self.table.leave_out(subject.name)
                said = Message(_NO_NAME, address=subject.name)
                yield Rejection(self.file, subject.number, "skos:prefLabel", said)
                continue
            yield self._record(concept)
            yield from self._suggestions(concept, name)

    def _described(self, subject: Subject) -> Described:
        return self._describing.describe(subject, _SHEET, (*KNOWN, "skos:narrower"))

    def _record(self, concept: Described) -> ReadRecord:
        record = RowRecord(RecordDocument(uri=self.address, part=concept.key), "rdf")
        key = self._add(record, concept)
        assert key is not None
        main = concept.named()
        for name in NAMES:
            self._names(record, key, concept, name, "preferred", main)
        for name, kind in _OTHER_NAMES.items():
            self._names(record, key, concept, name, kind, main)
        for said in concept.all("skos:broader"):
            above = self._other(record, said.term.text)
            if above is not None and above != key:
                record.relation(key, "BROADER", above, [concept.cell(said)])
        self._from_above(record, key, concept)
        return record.finish(concept.line)

    def _from_above(self, record: RowRecord, key: str, concept: Described) -> None:
        """What names it as narrower is broader, though it does not say so itself."""
        for name in self.table.leading_to(concept.subject, "skos:narrower"):
            subject = self.table.subject(name)
            if subject is None or subject.role != CONCEPT or name == concept.subject:
                continue
            above = self._described(subject)
            other = self._add(record, above)
            found = [s for s in above.all("skos:narrower") if s.term.text == concept.subject]
            if other is not None and found:
                record.relation(key, "BROADER", other, [above.cell(found[0])])

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
        subject = self.table.subject(address)
        if subject is None or subject.role != CONCEPT:
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
            scheme=list_name or self.address,
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
            theme = self.terms.themes.find(said.text)
            if theme is not None:
                found.setdefault(theme, Message(_SAME_NAME, name=said.text))
        for theme, why in sorted(found.items()):
            message = Message(_SUGGESTED, name=name.text, theme=theme, why=why)
            yield Notice(self.file, concept.line, name.column, message)

    def _ours(self, address: str) -> str | None:
        """The theme of ours that an address names."""
        found = (node_of(address) or "").removeprefix("theme:")
        return found if found in self.terms.themes.exact else None


def _list_of(address: str) -> str:
    """The list that an address belongs to: what stands before its last part."""
    if address.startswith("_:"):
        return ""
    return address[: max(address.rfind("#"), address.rfind("/")) + 1]
