"""Organisations and places that a page names: mentions, which tie nobody to anybody."""

from dataclasses import dataclass, field

from graph.model.document import TableRow
from graph.model.record import RecordActor, RecordEvidence, RecordPlace, RecordRelation
from ingest.readers.gdelt.fips import COUNTRY, KINDS, country_nodes, iso_country, short_name
from ingest.readers.gdelt.gkg_themes import CONFIDENCE, RULE
from ingest.readers.reporting import Evidence as Given
from ingest.readers.terms import Terms

BODIES, PLACES = "ORGANIZATIONS", "LOCATIONS"
_OFFSETS = " offsets"
_MOST_KEPT = 20_000
_PARTS = 7  # kind, name, country, region, latitude, longitude, number; 2.1 has the district too
# Checked once: what differs is of checked words, and a page has a dozen.
_BODY = RecordActor(key="", name="-", status="derived", confidence=CONFIDENCE, rule=RULE)
_BODY_TELLS = _BODY.model_fields_set | {"evidence"}
_MENTIONS = RecordRelation(
    subject="document",
    predicate="MENTIONS",
    object="",
    status="derived",
    confidence=CONFIDENCE,
    rule=RULE,
)
_MENTIONS_TELLS = _MENTIONS.model_fields_set | {"evidence"}
_MENTIONS_WHERE = _MENTIONS_TELLS | {"qualifiers"}


@dataclass(slots=True)
class Told:
    """What a row tells: parts of the record, and the rows that prove them."""

    actors: list[RecordActor] = field(default_factory=list)
    places: list[RecordPlace] = field(default_factory=list)
    relations: list[RecordRelation] = field(default_factory=list)
    rows: list[TableRow] = field(default_factory=list)


@dataclass(slots=True)
class Mentions:
    """Makes the parts of records that tell mentions.

    Attributes:
        persons: how many names of persons were not kept.
        countries: how many names of organisations were those of countries.
        odd_places: how many places were not as GDELT writes them.
    """

    terms: Terms
    persons: int = 0
    countries: int = 0
    odd_places: int = 0
    _countries: dict[str, str] = field(init=False)
    _is_country: dict[str, bool] = field(default_factory=dict)
    _places: dict[str, tuple[str, RecordPlace | None]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._countries = country_nodes(self.terms)

    def bodies(self, cell: str, has_offsets: bool, persons: str, told: Told) -> None:
        """Add the organisations of a cell, without names that hold the name of a person."""
        names = [f" {name} " for name in persons.split(";") if name]
        self.persons += len(names)
        found: dict[str, list[str]] = {}
        for one in cell.split(";"):
            name, _, offset = one.rpartition(",") if has_offsets else (one, "", "")
            if name.strip():
                found.setdefault(name, []).append(offset)
        for name, offsets in found.items():
            lowered = f" {name.lower()} "
            if any(map(lowered.__contains__, names)):
                self.persons += 1
            elif self._names_country(name):
                self.countries += 1
            else:
                _body(name, ",".join(offsets), told)

    def places(self, cell: str, has_offsets: bool, told: Told) -> None:
        """Add the places of a cell, each once: a country under the first of its names."""
        found: dict[str, list[str]] = {}
        for one in cell.split(";"):
            if not one.strip():
                continue
            text, _, offset = one.rpartition("#") if has_offsets else (one, "", "")
            if text in found:
                found[text].append(offset)
            else:
                found[text] = [offset]
        once: dict[str, tuple[str, RecordPlace, list[str]]] = {}
        for text, offsets in found.items():
            own, place = self._places.get(text) or self._place(text)
            if place is None:
                self.odd_places += len(offsets)
            elif own in once:
                once[own][2].extend(offsets)
            else:
                once[own] = (text, place, offsets)
        if once:
            told.rows.append(TableRow(PLACES, 1, _tell(once, told)))

    def _names_country(self, name: str) -> bool:
        known = self._is_country.get(name)
        if known is None:
            if len(self._is_country) >= _MOST_KEPT:
                self._is_country.clear()
            known = self._is_country[name] = self.terms.countries.find(name) is not None
        return known

    def _place(self, text: str) -> tuple[str, RecordPlace | None]:
        """Return the number that GDELT gives a place, and the place; None when it is none."""
        parts = text.split("#")
        kind, own = parts[0], parts[-1]
        name = parts[1] if len(parts) > 1 else ""
        is_country, country = kind == COUNTRY, iso_country(parts[2]) if len(parts) > 2 else None
        made = None
        if kind in KINDS and len(parts) >= _PARTS and own and short_name(name):
            made = RecordPlace(
                key=f"place:{own}",
                name=name if is_country else short_name(name),
                id=self._countries.get(country or "") if is_country else None,
                country=country,
                kind=KINDS[kind],
                evidence=RecordEvidence(quote=text, sheet=PLACES, row=1, column=own),
                status="derived",
                confidence=CONFIDENCE,
                rule=RULE,
            )
        if len(self._places) >= _MOST_KEPT:
            self._places.clear()
        self._places[text] = (own, made)
        return own, made


def _tell(once: dict[str, tuple[str, RecordPlace, list[str]]], told: Told) -> dict[str, str]:
    """Add places by their numbers; the cells that prove them."""
    cells: dict[str, str] = {}
    for own, (text, place, offsets) in once.items():
        cells[own] = text
        where = ",".join(offsets)
        if where:
            cells[own + _OFFSETS] = where
        told.places.append(place)
        told.relations.append(_mentions(f"place:{own}", place.evidence, where))
    return cells


def _body(name: str, offsets: str, told: Told) -> None:
    """Add an organisation; each has a row of its own, which goes if it turns out a person."""
    row = len(told.actors) + 1
    cells = {"name": name, "offsets": offsets} if offsets else {"name": name}
    evidence = RecordEvidence.of_cell(name, BODIES, row, "name")
    key = f"body:{name}"
    values = {**_BODY.__dict__, "key": key, "name": name, "evidence": evidence}
    told.rows.append(TableRow(BODIES, row, cells))
    told.actors.append(RecordActor.trusted(values, _BODY_TELLS))
    told.relations.append(_mentions(key, evidence, offsets))


def _mentions(key: str, evidence: Given, offsets: str) -> RecordRelation:
    said = {**_MENTIONS.__dict__, "object": key, "evidence": evidence}
    if not offsets:
        return RecordRelation.trusted(said, _MENTIONS_TELLS)
    said["qualifiers"] = {"offsets": offsets}
    return RecordRelation.trusted(said, _MENTIONS_WHERE)
