"""Things of others' vocabularies with the cells that describe them: one property, one column."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field

from graph.export.rdf_terms import Term
from graph.message import Message
from graph.model.ids import content_hash
from graph.model.record import RecordEvidence
from ingest.findings import Rejection
from ingest.readers.one_line import one_line
from ingest.readers.rdf.triple_table import MOST_SAID, Subject, TripleTable
from ingest.readers.row_record import Row
from ingest.readers.terms import Terms

# Names in the order in which one is taken where several are given.
NAMES = (
    "skos:prefLabel",
    "schema:name",
    "foaf:name",
    "rdfs:label",
    "dct:title",
    "schema:legalName",
)
_TOO_LONG = (
    "{address} was left out: more than {n:,} things are said of it. Split it, or take out what is"
    " not needed."
)
_LANGUAGES = ("en", "fr", "")


@dataclass(frozen=True, slots=True)
class RdfFile:
    """One file of RDF whose triples are known.

    Attributes:
        table: the triples.
        terms: the words of the vocabulary.
        name: as the user named it.
        address: what the ledger knows the file by.
    """

    table: TripleTable
    terms: Terms
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Said:
    """One value of a thing, with the column it is kept in."""

    column: str
    text: str
    term: Term

    @property
    def language(self) -> str:
        """The language of the text, empty for none."""
        return self.term.language


@dataclass(slots=True)
class Described:
    """One thing of the file as a row of cells.

    Attributes:
        subject: its address, or the label of a node without one.
        line: where it begins: the line, or the how manieth triple of the file.
        row: its cells; the sheet is the kind of thing.
        said: property to its values, in the order of the file.
    """

    subject: str
    line: int
    row: Row
    said: dict[str, list[Said]] = field(default_factory=dict)

    @property
    def is_blank(self) -> bool:
        """True when it has no address."""
        return self.subject.startswith("_:")

    @property
    def key(self) -> str:
        """What tells it from all others, wherever in the file it stands: address or content."""
        if not self.is_blank:
            return self.subject
        return f"content-{content_hash(sorted(self.row.cells.items()), 12)}"

    def all(self, *names: str) -> Iterator[Said]:
        """Yield the values of some properties, in the order of the names."""
        for name in names:
            yield from self.said.get(name, ())

    def first(self, *names: str) -> Said | None:
        """Return the first value of the first property that has one, else None."""
        return next(self.all(*names), None)

    def named(self) -> Said | None:
        """Return its name: of the first property that names it, English before French."""
        for name in NAMES:
            texts = [one for one in self.said.get(name, ()) if one.term.kind == "literal"]
            if texts:
                return min(texts, key=lambda one: (_rank(one.language), one.text))
        return None

    def only(self, kept: Callable[[str, Said], bool]) -> "Described":
        """Return it without the values that are not to be kept, nor their cells.

        Args:
            kept: tells of a property and a value whether it stays.
        """
        said = {
            name: [one for one in values if kept(name, one)] for name, values in self.said.items()
        }
        cells = {one.column: one.text for values in said.values() for one in values}
        row = Row(self.row.sheet, self.row.number, cells)
        return Described(self.subject, self.line, row, said)

    def cell(self, said: Said, tells: str | None = None) -> RecordEvidence:
        """Return a value as evidence."""
        return self.row.cell(said.column, tells)


@dataclass(slots=True)
class Describing:
    """Describes the things of one record; each has its number within it.

    So a thing that is added to the file changes no cell of what stands after it.

    Attributes:
        table: the triples.
        withheld: the role of things whose addresses and names are not kept either.
    """

    table: TripleTable
    withheld: str = ""
    _numbers: dict[str, int] = field(default_factory=dict)

    def new_record(self) -> None:
        """Begin to count anew."""
        self._numbers.clear()

    def describe(self, subject: Subject, sheet: str, known: Collection[str]) -> Described:
        """Return a thing with the cells of the properties that are read.

        Args:
            subject: the thing.
            sheet: what it is, by a short class name.
            known: the properties that are read; cells of others stay away.
        """
        about = self.table.about(subject.name, known)
        said: dict[str, list[Said]] = {}
        for name in known:
            values = list(_values(name, about.get(name, ()), self.table, self.withheld))
            if values:
                said[name] = values
        cells = {one.column: one.text for values in said.values() for one in values}
        number = self._numbers.setdefault(subject.name, len(self._numbers) + 1)
        return Described(subject.name, subject.number, Row(sheet, number, cells), said)


def _values(name: str, terms: Iterable[Term], table: TripleTable, withheld: str) -> Iterator[Said]:
    columns: dict[str, int] = {}
    for term in terms:
        text = _text(term, table, withheld)
        if not text:
            continue
        column = f"{name}@{term.language}" if term.language else name
        columns[column] = columns.get(column, 0) + 1
        if columns[column] > 1:
            column = f"{column} {columns[column]}"
        yield Said(column, text, term)


def _text(term: Term, table: TripleTable, withheld: str) -> str:
    """What a cell shows: the text or address; of a thing without address its name."""
    if term.kind == "literal":
        return one_line(term.text)
    led_to = table.subject(term.text)
    if led_to is not None and led_to.role == withheld:
        return ""
    if term.kind == "iri":
        return one_line(term.text)
    about = table.about(term.text, NAMES)
    names = [one.text for name in NAMES for one in about.get(name, ())]
    return one_line(names[0]) if names else "(...)"


def _rank(language: str) -> int:
    base = language.partition("-")[0]
    return _LANGUAGES.index(base) if base in _LANGUAGES else len(_LANGUAGES)


def too_long(file: RdfFile, subject: Subject) -> Rejection:
    """Leave out a thing of which too much is said to be read; return what to tell."""
    file.table.leave_out(subject.name)
    said = Message(_TOO_LONG, address=subject.name, n=MOST_SAID)
    return Rejection(file.name, subject.number, None, said)
