"""What reports and trainings have in common: who published them, on what, about which country."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.message import Message
from graph.model.folding import fold
from graph.model.record import Issue, RecordDocument, RecordEvidence, RecordTheme
from ingest.readers.counting import Counting
from ingest.readers.reliefweb.api_cells import listed
from ingest.readers.reliefweb.api_items import ApiItem
from ingest.readers.row_record import Row, RowRecord
from ingest.readers.terms import Terms
from ingest.readers.word_map import word_map

ORIGIN = "reliefweb"
THEME_SCHEME = "reliefweb-theme"
SOURCE_SCHEME = "reliefweb-source"
_NEAR = "ReliefWeb's theme '{name}' ({code}), which is near to this one."


@dataclass(frozen=True, slots=True)
class ToldCountry:
    """A country: its node, ISO 3166 alpha-2 code, its name in the entry, the cell that says so."""

    id: str
    iso2: str
    name: str
    cell: RecordEvidence


@dataclass(frozen=True, slots=True)
class Metadata:
    """One entry under way into a record.

    Attributes:
        item: the entry.
        row: its cells.
        record: what is made of it.
        terms: the vocabulary.
        counting: counts the words that no list knows.
    """

    item: ApiItem
    row: Row
    record: RowRecord
    terms: Terms
    counting: Counting

    def sources(self) -> Iterator[tuple[str, RecordEvidence]]:
        """Add the sources as actors; yield the key of each with the cell that names it."""
        for one in listed(self.row, "source"):
            column = f"{one}/name" if f"{one}/name" in self.row.cells else one
            if column in self.row.cells:
                yield self._source(one, column), self.row.cell(column, "name")
            else:
                self._unnamed("organisation names", one)

    def themes(self) -> Iterator[RecordTheme]:
        """Yield the themes: ours, else the theme of ReliefWeb's list as a concept of the record."""
        for one in listed(self.row, "theme"):
            name = self.row.cells.get(f"{one}/name") or self.row.cells.get(one)
            if name is not None:
                yield self._theme(one, name)
            else:
                self._unnamed("theme names", one)

    def countries(self) -> Iterator[ToldCountry]:
        """Yield the countries that the vocabulary knows by their ISO 3166 code."""
        for one in listed(self.row, "country") or listed(self.row, "primary_country"):
            code = self.row.cells.get(f"{one}/iso3", "")
            iso2, node = self.terms.countries.find(code), f"country-{code.lower()}"
            if iso2 is not None and node in self.terms.places:
                name = self.row.cells.get(f"{one}/name", code)
                yield ToldCountry(node, iso2, name, self.row.cell(f"{one}/iso3"))
            else:
                self._unnamed("country names", one)

    def _unnamed(self, what: str, one: str) -> None:
        """Count what has no name or code by which anything is known, by what else it has."""
        word = next(
            (v for c, v in self.row.cells.items() if c == one or c.startswith(f"{one}/")), ""
        )
        self.counting.unknown(what, word)

    def _source(self, one: str, column: str) -> str:
        cells, name = self.row.cells, self.row.cells[column]
        tells = {"shortname": "acronym", "type/name": "type", "id": "identifiers"}
        evidence = [
            self.row.cell(column, "name"),
            *(self.row.cell(f"{one}/{p}", t) for p, t in tells.items() if f"{one}/{p}" in cells),
        ]
        acronym, own = cells.get(f"{one}/shortname"), cells.get(f"{one}/id")
        return self.record.actor(
            f"source {own or name}",
            evidence,
            name=name,
            acronym=acronym if acronym != name else None,
            type=self._type(f"{one}/type/name"),
            identifiers={SOURCE_SCHEME: own} if own else {},
        )

    def _type(self, column: str) -> str | None:
        word = self.row.cells.get(column)
        found = word_map("reliefweb_source_types").find(word)
        if word is not None and found is None:
            self.counting.unknown("organisation types", word)
            told = Message("The type of organisation '{word}' is not known.", word=word)
            issue = Issue(code="unknown-actor-type", message=told, evidence=self.row.cell(column))
            self.record.issues.append(issue)
        return found

    def _theme(self, one: str, name: str) -> RecordTheme:
        column = f"{one}/name" if f"{one}/name" in self.row.cells else one
        evidence = [self.row.cell(column, "name")]
        code = self.row.cells.get(f"{one}/id")
        exact = self.terms.themes.find(name)
        ours = exact or self.terms.codes.get("reliefweb_theme", {}).get(code or "")
        if ours is None:
            self.counting.unknown("theme names", name)
            if code is not None:
                evidence.append(self.row.cell(f"{one}/id", "code"))
            key = f"theme {code or fold(name)}"
            self.record.concept(key, evidence, name=name, scheme=THEME_SCHEME, code=code)
            return RecordTheme(id=key, wording=name, evidence=evidence[:1])
        if exact is not None:
            return RecordTheme(id=ours, wording=name, evidence=evidence)
        note = Message(_NEAR, name=name, code=code)
        return RecordTheme(id=ours, wording=name, evidence=evidence, status="inferred", note=note)


def language_of(row: Row) -> str | None:
    """Return the ISO 639-1 code of the first language, None when there is none."""
    codes = (row.cells.get(f"{one}/code", "").lower() for one in listed(row, "language"))
    return next((code for code in codes if len(code) == 2 and code.isalpha()), None)


def document_of(item: ApiItem, row: Row, address: str, part: str) -> RecordDocument:
    """Return the source that an entry stands for.

    Args:
        item: the entry.
        row: its cells.
        address: of the file, for an entry without an address of its own.
        part: what tells it from others at the same address.
    """
    sources = (row.cells.get(f"{one}/name") for one in listed(row, "source"))
    return RecordDocument(
        uri=item.url or address,
        part=part,
        title=row.cells.get("title"),
        publisher=next(filter(None, sources), None),
        language=language_of(row),
        published=day_of(row.cells.get("date/original") or row.cells.get("date/created")),
    )


def day_of(moment: str | None) -> str | None:
    """Return the day of a moment in ISO 8601, None when it is none."""
    try:
        return None if moment is None else date.fromisoformat(moment[:10]).isoformat()
    except ValueError:
        return None
