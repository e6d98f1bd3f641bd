"""The organisations of an activity, each once, whatever element names it."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from graph.message import Message
from graph.model.record import RecordEvidence
from ingest.readers.iati.elements import Words, preferred
from ingest.readers.iati.entry import Entry
from ingest.readers.row_record import Row

UNKNOWN_TYPE = "unknown-actor-type"
_UNKNOWN_TYPE = "The source calls the type of {name} '{word}', which no list knows."
_PREFIX_NOTE = "The country is that of the register or agency in its identifier, {ref}."
# As org-id.guide builds them: the list in two parts, then the code in it. Lists begin with the
# country of a register, or with X.
_LISTED = re.compile(r"([A-Z]{2}-[A-Z0-9]+)-(.+)", re.IGNORECASE)
# Agencies of states by the numbers that the DAC gave them (GB-1, CH-4), and old lists (DAC-1601).
_AGENCY = re.compile(r"([A-Z]{2}|DAC)-\d+", re.IGNORECASE)
_OLD_SCHEME = "iati-org"
_MOST_KEPT = 1 << 14


@lru_cache(maxsize=_MOST_KEPT)
def _listed(ref: str) -> tuple[str, str] | None:
    """Return the list that an identifier is of, and the code in it; None for one of no list."""
    listed = _LISTED.fullmatch(ref)
    if listed is not None:
        return listed[1].upper(), listed[2]
    return (_OLD_SCHEME, ref.upper()) if _AGENCY.fullmatch(ref) else None


@dataclass(slots=True)
class _Body:
    fields: dict[str, object]
    evidence: list[RecordEvidence]
    aliases: dict[str, None] = field(default_factory=dict)


class Organisations:
    """The organisations of one activity; call `finish` when all are named."""

    def __init__(self, entry: Entry) -> None:
        self._entry = entry
        self._bodies: dict[str, _Body] = {}
        self._keys: dict[str, str] = {}

    def add(self, row: Row, words: list[Words], path: str = "") -> str | None:
        """Return the key of an organisation, None when the element names none.

        Args:
            row: the element; `path@ref` and `path@type` are its identifier and type.
            words: its names.
            path: what stands before the columns.
        """
        ref = row.cells.get(f"{path}@ref", "")
        name = preferred(words, self._entry.language)
        if name is None and not ref:
            return None
        self._entry.record.row(row)
        key = self._key(ref, name)
        body = self._bodies.get(key)
        if body is None:
            body = self._bodies[key] = self._new(row, ref, name, path)
        else:
            self._add_name(body, row, name)
        for other in words:
            if other is not name:
                self._add_name(body, row, other)
        self._add_type(body, row, f"{path}@type")
        return key

    def named_by(self, row: Row, words: list[Words], path: str = "") -> RecordEvidence:
        """Return the cell that names an organisation which was added."""
        name = preferred(words, self._entry.language)
        return row.cell(f"{path}@ref" if name is None else name.column)

    def finish(self) -> None:
        """Put the organisations into the record."""
        for key, body in self._bodies.items():
            self._entry.record.actor(key, body.evidence, aliases=list(body.aliases), **body.fields)

    def _key(self, ref: str, name: Words | None) -> str:
        """One organisation has one identifier; the same name without one is the same too."""
        folded = name.text.casefold() if name is not None else ""
        is_known_ref = not folded or _listed(ref) is not None
        key = f"org:{ref.upper()}" if is_known_ref else f"org:{ref}:{folded}"
        if not ref and folded in self._keys:
            return self._keys[folded]
        if folded:
            self._keys.setdefault(folded, key)
        return key

    def _new(self, row: Row, ref: str, name: Words | None, path: str) -> _Body:
        text = ref if name is None else name.text
        evidence = [row.cell(f"{path}@ref" if name is None else name.column, "name")]
        body = _Body({"name": text}, evidence)
        if ref:
            self._add_identifier(body, row, ref, f"{path}@ref")
        return body

    def _add_identifier(self, body: _Body, row: Row, ref: str, column: str) -> None:
        listed = _listed(ref)
        if listed is not None:
            body.fields["identifiers"] = dict([listed])
        elif self._entry.owner:
            # A number of its own list: it says nothing beside those of other publishers.
            body.fields["identifiers"] = {f"iati-org-of-{self._entry.owner}": ref}
        else:
            self._entry.unknown("identifiers of organisations", ref)
            return
        body.evidence.append(row.cell(column, "identifiers"))

    def _add_name(self, body: _Body, row: Row, name: Words | None) -> None:
        if name is not None and name.text != body.fields["name"] and name.text not in body.aliases:
            body.aliases[name.text] = None
            body.evidence.append(row.cell(name.column, "aliases"))

    def _add_type(self, body: _Body, row: Row, column: str) -> None:
        word = row.cells.get(column)
        if word is None or "type" in body.fields:
            return
        known = self._entry.file.codes.find("organisation_types", word)
        if known is not None:
            body.fields["type"] = known
            body.evidence.append(row.cell(column, "type"))
            return
        self._entry.unknown("types of organisations", word)
        message = Message(_UNKNOWN_TYPE, name=body.fields["name"], word=word)
        self._entry.issue(UNKNOWN_TYPE, message, row.cell(column))

    def tell_countries(self) -> None:
        """Say the country of those whose identifier is of a country's register or agency."""
        iso2 = self._entry.file.terms.countries.exact
        for key, body in self._bodies.items():
            cell = next((one for one in body.evidence if one.tells == "identifiers"), None)
            if cell is None or _listed(cell.quote) is None:
                continue
            code = cell.quote[:2].upper()
            if code in iso2 and cell.quote[2] == "-":
                self._tell_country(key, code, cell)

    def _tell_country(self, key: str, code: str, cell: RecordEvidence) -> None:
        record = self._entry.record
        place = record.place(f"country:{code}", [cell], name=code, country=code, kind="country")
        note = Message(_PREFIX_NOTE, ref=cell.quote)
        record.relation(key, "COUNTRY_OF", place, [cell], status="inferred", note=note)
