"""Organisations of a page: those it tells of by themselves, and those that take part in events."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.message import Message
from graph.model.folding import fold
from graph.model.record import Issue, RecordEvidence
from ingest.readers.contacts import leads_to_somebody
from ingest.readers.counting import Counting
from ingest.readers.organisation_names import is_organisation_name
from ingest.readers.row_record import RowRecord
from ingest.readers.terms import Terms
from ingest.readers.webpages.thing_rows import ThingRow, row_of
from ingest.readers.webpages.things import Thing
from ingest.readers.word_map import word_map

# Those whose names end otherwise and that no type of ours is known for.
_ORGANISATIONS = frozenset(
    {"PerformingGroup", "LocalBusiness", "Library", "Museum", "Hospital", "OnlineBusiness"}
)
_PLAIN = "Organization"
_WIKIDATA = re.compile(r"https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/(Q\d{1,12})/?$")
_ROR = re.compile(r"https?://ror\.org/(0[a-z0-9]{8})/?$")
_WHERE_PERSONS_WORK = ("affiliation", "worksFor", "memberOf")
_LINK = re.compile(r"https?://")
_LETTER = re.compile(r"[^\W\d_]")
_CURRENCY = re.compile(
    r"\b(?:eur(?:os?)?|usd|us|gbp|chf|cfa|fcfa|xof|xaf|kes|ksh|ugx|rwf|bif|cdf|etb|ghs|ngn|zar"
    r"|dollars?|francs?|shillings?)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Organisations:
    """Adds organisations to the records of a page.

    Attributes:
        terms: the vocabulary.
        counting: counts the types that no list knows.
        withheld: how many persons, and names that may be of persons, were not kept.
    """

    terms: Terms
    counting: Counting
    withheld: int = 0

    def named(
        self, thing: Thing, name: str, record: RowRecord
    ) -> Iterator[tuple[str, RecordEvidence]]:
        """Add the organisations that a property names; yield their keys and the naming cells.

        Of a person the organisation that it works for counts; the person is not kept.
        """
        for one in thing.all(name):
            if is_organisation(one):
                yield from self.add(one, record)
            elif "Person" in one.types:
                self.withheld += 1
                works_for = (body for way in _WHERE_PERSONS_WORK for body in one.all(way))
                for body in works_for:
                    if is_organisation(body):
                        yield from self.add(body, record)
            elif one.name:
                yield from self._by_text(one.name, thing, f"{name} {one.number}", record)
        for number, text in enumerate(thing.texts.get(name, []), start=1):
            yield from self._by_text(text, thing, f"{name} {number}", record)

    def without_persons(self, things: Iterable[Thing]) -> Iterator[Thing]:
        """Yield the things that are no persons; those that are count as withheld."""
        for thing in things:
            if "Person" in thing.types:
                self.withheld += 1
            else:
                yield thing

    def add(self, thing: Thing, record: RowRecord) -> Iterator[tuple[str, RecordEvidence]]:
        """Add one organisation with all that is said of it; yield its key and the naming cell."""
        if not self._is_name(thing.name):
            return
        told = row_of(thing, record)
        cell = told.name_cell
        if cell is None:
            return
        evidence = [cell, *told.cells("alternateName", "aliases")]
        aliases = [one for one in thing.texts.get("alternateName", []) if one != thing.name]
        country, country_cell = self._country(thing, record)
        identifiers, cells = _identifiers(told)
        key = f"organisation {fold(thing.name)}"
        record.actor(
            key,
            [*evidence, *([country_cell] if country_cell else []), *cells],
            name=thing.name,
            aliases=aliases,
            type=self._type(thing, cell, record),
            country=country,
            identifiers=identifiers,
        )
        self._add_relations(thing, key, record)
        yield key, cell

    def _is_name(self, text: str) -> bool:
        """False for a number or price, which is counted, and for an address, which is withheld."""
        if _LINK.search(text) or leads_to_somebody(text):
            self.withheld += 1
            return False
        if text and not _LETTER.search(_CURRENCY.sub(" ", text)):
            self.counting.unknown("organisation names", text)
            return False
        return True

    def _add_relations(self, thing: Thing, key: str, record: RowRecord) -> None:
        ways = {"parentOrganization": "PART_OF", "memberOf": "MEMBER_OF"}
        for name, predicate in ways.items():
            for one in filter(is_organisation, thing.all(name)):
                for above, cell in self.add(one, record):
                    record.relation(key, predicate, above, [cell])
        for name, predicate in (("subOrganization", "PART_OF"), ("member", "MEMBER_OF")):
            for one in filter(is_organisation, thing.all(name)):
                for below, cell in self.add(one, record):
                    record.relation(below, predicate, key, [cell])
        for name in ("founder", "employee", "member", "contactPoint", "alumni"):
            self.withheld += sum("Person" in one.types for one in thing.all(name))

    def _by_text(
        self, text: str, thing: Thing, sheet: str, record: RowRecord
    ) -> Iterator[tuple[str, RecordEvidence]]:
        """A text is an organisation only when it plainly is one."""
        if not self._is_name(text):
            return
        if not is_organisation_name(text, self.terms):
            self.withheld += 1
            return
        told = row_of(Thing(thing.number, texts={"name": [text]}), record, sheet)
        cell = told.name_cell
        if cell is not None:
            key = record.actor(f"organisation {fold(text)}", [cell], name=text)
            yield key, cell

    def _type(self, thing: Thing, cell: RecordEvidence, record: RowRecord) -> str | None:
        found = word_map("schema_org_organisations").find(*thing.types)
        strange = [one for one in thing.types if one != _PLAIN]
        if found is None and strange:
            self.counting.unknown("organisation types", strange[0])
            told = Message("The type of organisation '{word}' is not known.", word=strange[0])
            issue = Issue(code="unknown-actor-type", message=told, evidence=cell)
            record.issues.append(issue)
        return found

    def _country(self, thing: Thing, record: RowRecord) -> tuple[str | None, RecordEvidence | None]:
        for address in thing.all("address"):
            told = row_of(address, record)
            code = self.terms.countries.find(address.text("addressCountry"))
            if code is not None:
                return code, told.cell("addressCountry", "country")
            for country in address.all("addressCountry"):
                code = self.terms.countries.find(country.name)
                if code is not None:
                    cell = row_of(country, record).name_cell
                    return code, cell and cell.model_copy(update={"tells": "country"})
        return None, None


def is_organisation(thing: Thing) -> bool:
    """Return True for a thing whose type is Organization or one of those below it."""
    known = word_map("schema_org_organisations")
    return any(
        one in _ORGANISATIONS or one.endswith("Organization") or known.find(one) is not None
        for one in thing.types
    )


def _identifiers(told: ThingRow) -> tuple[dict[str, str], list[RecordEvidence]]:
    """Codes of lists of organisations that addresses hold, and its own address."""
    found: dict[str, str] = {}
    cells: list[RecordEvidence] = []
    for name in ("sameAs", "url"):
        for cell in told.cells(name, "identifiers"):
            scheme, code = _code(cell.quote)
            if code and scheme not in found and (scheme != "url" or name == "url"):
                found[scheme] = code
                cells.append(cell)
    return found, cells


def _code(address: str) -> tuple[str, str]:
    for scheme, pattern in (("wikidata", _WIKIDATA), ("ror", _ROR)):
        match = pattern.match(address)
        if match is not None:
            return scheme, match[1]
    is_address = address.lower().startswith(("http://", "https://")) and "@" not in address
    return "url", address if is_address else ""
