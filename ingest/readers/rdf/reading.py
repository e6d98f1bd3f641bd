"""RDF in any syntax: our own export, SKOS lists of themes, organisations and events of others."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.errors import SourceError
from graph.export.rdf_names import EVIDENCE, PLAIN, REVIEW, SOURCE, STATEMENT, TABLE_ROW
from graph.message import Message
from graph.model.node import NODE_KINDS
from ingest.findings import TRIPLES, Notice, ReadCount
from ingest.readers.base import Item, Progress, Reader
from ingest.readers.rdf import bodies, classes, concepts, own_ledger
from ingest.readers.rdf.bodies import bodies_of
from ingest.readers.rdf.classes import EVENTS, ORGANISATIONS, PERSONS, PLACES
from ingest.readers.rdf.concepts import Concepts
from ingest.readers.rdf.described import RdfFile
from ingest.readers.rdf.feeding import feed
from ingest.readers.rdf.own_ledger import OwnLedger
from ingest.readers.rdf.syntaxes import SUFFIXES, syntax_of
from ingest.readers.rdf.triple_table import TripleTable
from ingest.readers.sniffing import read_head
from ingest.readers.terms import Terms

# What the members of a class are to us; of two classes of one thing the first here decides.
ROLES: dict[str, str] = {
    "mt:Export": own_ledger.EXPORT,
    "mt:Source": own_ledger.SOURCE,
    "mt:Statement": own_ledger.STATEMENT,
    **{f"mt:{kind}": own_ledger.NODE for kind in NODE_KINDS},
    **dict.fromkeys(PERSONS, classes.PERSON),
    "skos:ConceptScheme": concepts.SCHEME,
    "skos:Concept": concepts.CONCEPT,
    **dict.fromkeys(EVENTS, classes.EVENT),
    **dict.fromkeys(ORGANISATIONS, classes.ORGANISATION),
    **dict.fromkeys(PLACES, classes.PLACE),
}
# Classes that only say again, in the terms of others, what a class of ours says.
_ALSO = frozenset({"prov:Entity", "schema:CreativeWork", "schema:Project", "sem:Actor", "org:Post"})
_OURS = (own_ledger.SOURCE, own_ledger.STATEMENT, own_ledger.NODE, own_ledger.EXPORT)
_LABELS = ("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel")
_RESTATED = {*(plain.term for plain in PLAIN.values()), *_LABELS}
_INNER = {*EVIDENCE.values(), *REVIEW.values(), *TABLE_ROW.values(), "mt:place", "rdf:first",
          "rdf:rest"}  # fmt: skip
_KNOWN: dict[str, frozenset[str]] = {
    own_ledger.EXPORT: frozenset({"rdf:type", "mt:version", "mt:level"}),
    own_ledger.SOURCE: frozenset(
        {*SOURCE.values(), "rdf:type", "mt:tableRow", "dct:source", "rdfs:label", "mt:subtype"}
    ),
    own_ledger.STATEMENT: frozenset(
        {*STATEMENT.values(), "rdf:type", "prov:wasDerivedFrom", "mt:evidence", "mt:review"}
    ),
    own_ledger.NODE: frozenset({"rdf:type", "rdfs:label", "mt:subtype"}),
    concepts.SCHEME: frozenset({"rdf:type", "skos:hasTopConcept"}),
    concepts.CONCEPT: frozenset(concepts.KNOWN) | concepts.KNOWN_TOO,
    **{role: frozenset({"rdf:type", *known}) for role, known in bodies.KNOWN.items()},
}
_PERSONS = (
    "{n} [person was not kept, nor what is said of that person|persons were not kept, nor "
    "what is said of them]."
)
_NOTHING = "Nothing in the file is anything that is read: no statement, theme, body or event."


class RdfReader(Reader):
    """Reads RDF; nothing is fetched, whatever addresses stand in it.

    Of our own export it takes every statement as it stands; of SKOS the concepts, never merged
    with themes of ours; of org:, foaf: and schema.org the organisations and events.
    """

    name = "rdf"
    suffixes = tuple(SUFFIXES)

    def sniff(self, head: bytes, name: str) -> float:
        """Return up to 1 for our own export, 0.97 for what is plainly RDF, 0.7 for a suffix."""
        syntax = syntax_of(head, name)
        return 0.0 if syntax is None else syntax.sure

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield accounts of our own export, then records of all else; see `Reader.read`.

        Raises:
            SourceError: it is no RDF, too long for its syntax, or there is nothing in it.
            MissingExtraError: rdflib is not installed.
        """
        syntax = syntax_of(read_head(path), path.name)
        if syntax is None:
            raise SourceError("This is no RDF.", path.as_posix(), "Name its format with --as.")
        with TripleTable() as table:
            yield from feed(path, syntax.name, table, progress)
            table.finish(ROLES)
            yield from _Reading(table, terms, path.as_posix(), address or path.as_posix()).items()


@dataclass(slots=True)
class _Reading:
    """The triples of one file under way."""

    table: TripleTable
    terms: Terms
    file: str
    address: str

    def items(self) -> Iterator[Item]:
        own = OwnLedger(self.table, self.terms.relations, self.file)
        file = RdfFile(self.table, self.terms, self.file, self.address)
        found = 0
        for part in (own.accounts(), Concepts(file).records(), bodies_of(file)):
            for item in part:
                found += 1
                yield item
        persons = sum(1 for _ in self.table.subjects(classes.PERSON))
        if persons:
            yield Notice(self.file, None, None, Message(_PERSONS, n=persons))
        if not found:
            yield Notice(self.file, None, None, _NOTHING)
        yield self._count(persons)

    def _count(self, persons: int) -> ReadCount:
        """Every triple is read, or counted by its property or by what it was left out with."""
        unread: Counter[str] = Counter()
        for role, known in _KNOWN.items():
            repeated = _RESTATED if role in _OURS else set()
            if role == classes.PERSON:
                continue
            unread.update(self._unread(role, known, repeated))
        unread.update(self.table.unread("", {}, set()))
        unread.update(self.table.nameless_unread(_INNER))
        left = self.table.count_left_out()
        withheld = self.table.count_of_role(classes.PERSON)
        rejected = {
            "of properties that are not read": sum(unread.values()),
            "of things that were left out": left,
            "on persons": withheld,
        }
        unknown = {"properties of things": dict(unread), "classes of things": self._classes()}
        return ReadCount(
            self.file,
            TRIPLES,
            self.table.total,
            {why: number for why, number in rejected.items() if number},
            {what: words for what, words in unknown.items() if words},
        )

    def _unread(self, role: str, known: frozenset[str], repeated: set[str]) -> dict[str, int]:
        found = self.table.unread(role, known, repeated - known)
        prefixes = {own_ledger.STATEMENT: "q:", own_ledger.NODE: "at:", own_ledger.SOURCE: "at:"}
        prefix = prefixes.get(role)
        return {p: n for p, n in found.items() if prefix is None or not p.startswith(prefix)}

    def _classes(self) -> dict[str, int]:
        found = self.table.unknown_classes()
        return {name: number for name, number in found.items() if name not in _ALSO}
