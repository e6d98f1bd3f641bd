"""Terms of our export as plain data again: what `graph.export.rdf_blocks` writes, the other way."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from graph.export.rdf_names import EVIDENCE, PREFIXES, REVIEW, SOURCE, STATEMENT, TABLE_ROW, node_of
from graph.export.rdf_terms import JSON, XSD, Term
from graph.model.ids import JsonValue
from ingest.readers.rdf.triple_table import TripleTable, short

Said = Mapping[str, list[Term]]
NIL = f"{PREFIXES['rdf']}nil"
_NUMBERS: Mapping[str, Callable[[str], int | float]] = {
    f"{XSD}integer": int,
    f"{XSD}double": float,
    f"{XSD}decimal": float,
}
_LONGEST_LIST = 10_000


class NotOursError(ValueError):
    """What is said is not what our export says; the message tells why."""


def document_fields(said: Said, table: TripleTable) -> dict[str, Any]:
    """Return a source as plain data, without its id."""
    found = _fields(SOURCE, said)
    rows = [_row(one) for one in _inside(said.get("mt:tableRow", []), table)]
    return found | ({"rows": rows} if rows else {})


def statement_fields(said: Said, table: TripleTable) -> dict[str, Any]:
    """Return a statement as plain data; raises NotOursError when a value is none of ours."""
    found = _fields(STATEMENT, said)
    found["predicate"] = short(_one(said, "rdf:predicate").text).removeprefix("mt:")
    found["evidence"] = [
        _fields(EVIDENCE, one) for one in _inside(said.get("mt:evidence", []), table)
    ]
    reviews = [_fields(REVIEW, one) for one in _inside(said.get("mt:review", []), table)]
    if reviews:
        found["review"] = reviews[0]
    qualifiers = {
        name.removeprefix("q:"): value_of(terms[0], table)
        for name, terms in said.items()
        if name.startswith("q:")
    }
    return found | ({"qualifiers": qualifiers} if qualifiers else {})


def node_fields(said: Said, table: TripleTable, kinds: Iterable[str]) -> dict[str, Any]:
    """Return a node as plain data, without its id; raises NotOursError when it has no label."""
    classes = {term.text.removeprefix("mt:") for term in said.get("rdf:type", [])}
    attributes = {
        name.removeprefix("at:"): value_of(terms[0], table)
        for name, terms in said.items()
        if name.startswith("at:")
    }
    found: dict[str, Any] = {
        "kinds": sorted(classes.intersection(kinds)),
        "label": _one(said, "rdfs:label").text,
    }
    subtype = said.get("mt:subtype")
    if subtype:
        found["subtype"] = subtype[0].text
    return found | ({"attributes": attributes} if attributes else {})


def value_of(term: Term, table: TripleTable) -> JsonValue:
    """Return text, number, boolean, list, JSON, or the id of a node.

    Raises:
        NotOursError: a number is none, a list has no end.
    """
    if term.kind == "blank" or term.text == NIL:
        return [value_of(one, table) for one in _listed(term, table)]
    return _plain(term)


def _plain(term: Term) -> JsonValue:
    """The value of a term that is no list."""
    if term.kind == "blank":
        raise NotOursError("a value is a list or a thing without a name")
    if term.kind == "iri":
        return _id(term)
    try:
        if term.datatype == JSON:
            value: JsonValue = json.loads(term.text)
            return value
        if term.datatype == f"{XSD}boolean":
            return term.text in ("true", "1")
        if term.datatype in _NUMBERS:
            return _NUMBERS[term.datatype](term.text)
    except (ValueError, RecursionError) as error:
        raise NotOursError(f"{term.text[:40]!r} is no {short(term.datatype)}") from error
    return term.text


def _fields(names: Mapping[str, str], said: Said) -> dict[str, Any]:
    """The fields of a table of names; evidence, rows and qualifiers come by other ways."""
    return {name: _plain(said[term][0]) for name, term in names.items() if said.get(term)}


def _id(term: Term) -> str:
    found = node_of(term.text)
    return term.text if found is None else found


def _one(said: Said, name: str) -> Term:
    if not said.get(name):
        raise NotOursError(f"it has no {name}")
    return said[name][0]


def _row(said: Said) -> dict[str, Any]:
    found = _fields(TABLE_ROW, said)
    if not isinstance(found.get("cells"), dict):
        raise NotOursError("a row of its table has no cells")
    return found


def _inside(terms: Iterable[Term], table: TripleTable) -> list[Said]:
    """What is said of the parts of a thing, in the order that their places tell."""
    parts = [table.about(term.text) for term in terms]
    return sorted(parts, key=_place)


def _place(said: Said) -> int:
    place = said.get("mt:place")
    return int(place[0].text) if place and place[0].text.isdecimal() else 0


def _listed(term: Term, table: TripleTable) -> list[Term]:
    """The members of a list; its cells are blank nodes, each with the next one."""
    found: list[Term] = []
    cell = term
    while cell.text != NIL:
        said = table.about(cell.text)
        if not said.get("rdf:first") or not said.get("rdf:rest") or len(found) >= _LONGEST_LIST:
            raise NotOursError("a list in it has no end")
        found.append(said["rdf:first"][0])
        cell = said["rdf:rest"][0]
    return found
