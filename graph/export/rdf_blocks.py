"""Sources, statements and nodes as blocks of Turtle: a subject with what is said of it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.export.plain_ledger import document_out, node_out, statement_out
from graph.export.rdf_names import (
    EVIDENCE,
    LABELS,
    OF_NODES,
    PLAIN,
    PREFIXES,
    REVIEW,
    SOURCE,
    STATEMENT,
    TABLE_ROW,
    classes_of,
    expand,
    node_iri,
)
from graph.export.rdf_terms import Term, iri, literal, turtle
from graph.model.document import Document
from graph.model.node import Node
from graph.model.relations import Relation
from graph.model.statement import Statement
from graph.store.decided_statement import as_new
from graph.store.persons import HIDING

Triple = tuple[Term, str, Term]
EDTF = expand("edtf:EDTF")
_SAID_AS_FACT = frozenset({"asserted", "implied"})


def source_block(document: Document) -> str:
    """Return what is told of a source: its address, its level, and its text or rows if any."""
    plain = document_out(document)
    pairs = ["a mt:Source , prov:Entity", *_fields(SOURCE, plain)]
    pairs += [f"mt:tableRow {one}" for one in _inside(TABLE_ROW, plain.get("rows", ()))]
    if (address := _web_address(document.uri)) is not None:
        pairs.append(f"dct:source {turtle(address)}")
    return _block(turtle(iri(node_iri(document.id))), pairs)


def statement_block(statement: Statement, relation: Relation) -> str:
    """Return a statement with its evidence, and the same in terms of others where it is a fact."""
    # What others most need to judge it by is always said, also where it is the default.
    usual = {name: getattr(statement, name) for name in ("status", "confidence", "sensitivity")}
    plain = usual | statement_out(statement)
    ends = {name: plain.pop(name) for name in ("subject", "predicate", "object") if name in plain}
    pairs = ["a mt:Statement", f"rdf:subject {turtle(iri(node_iri(ends['subject'])))}"]
    pairs.append(f"rdf:predicate mt:{ends['predicate']}")
    if ends.get("object") is not None:
        pairs.append(f"rdf:object {turtle(object_term(statement, relation))}")
    pairs.append(f"prov:wasDerivedFrom {turtle(iri(node_iri(statement.document)))}")
    pairs += _fields(STATEMENT, plain)
    pairs += _qualifiers(plain.get("qualifiers", {}))
    pairs += [f"mt:evidence {one}" for one in _inside(EVIDENCE, plain["evidence"])]
    pairs += [f"mt:review {one}" for one in _inside(REVIEW, filter(None, [plain.get("review")]))]
    name = iri(PREFIXES["st"] + _id_of(statement))
    copies = (f"{turtle(s)} {p} {turtle(o)} .\n" for s, p, o in plain_copies(statement, relation))
    return _block(turtle(name), pairs) + "".join(copies)


def node_block(node: Node) -> str:
    """Return what is told of a node: classes, label, type, and plain facts about its identity."""
    plain = node_out(node)
    pairs = [f"a {' , '.join(classes_of(node))}"]
    pairs.append(f"rdfs:label {turtle(literal(node.label))}")
    if node.subtype is not None:
        pairs.append(f"mt:subtype {turtle(literal(node.subtype))}")
    attributes = sorted(plain.get("attributes", {}).items())
    pairs += [f"{_property('at', name)} {_value(value, False)}" for name, value in attributes]
    return _block(turtle(iri(node_iri(node.id))), pairs)


def plain_copies(statement: Statement, relation: Relation) -> Iterator[Triple]:
    """Yield the statement in a term of others, who do not ask for its source.

    Only what a source says as a fact, certain, and nobody refused: a triple alone cannot say that
    it is a wish or a guess.
    """
    review = statement.review
    is_fact = (
        statement.status in _SAID_AS_FACT
        and (statement.certainty, statement.modality) == ("certain", "factual")
        and not (review is not None and review.decision in HIDING)
    )
    plain = PLAIN.get(statement.predicate)
    if plain is None or not is_fact or statement.object is None:
        return
    subject, told = iri(node_iri(statement.subject)), object_term(statement, relation)
    if plain.turned:
        subject, told = told, subject
    if statement.predicate == "HAS_LABEL":
        kind, language = (str(statement.qualifiers.get(n) or "") for n in ("kind", "language"))
        yield subject, LABELS.get(kind, plain.term), literal(str(statement.object), language)
    else:
        yield subject, plain.term, told


def object_term(statement: Statement, relation: Relation) -> Term:
    """Return what a statement says of its subject: a node, a day in EDTF, a text or a number."""
    if relation.range == "node":
        return iri(node_iri(str(statement.object)))
    if relation.range == "date":
        return Term("literal", str(statement.object), EDTF)
    return literal(statement.object)


def _fields(names: Mapping[str, str], plain: Mapping[str, Any]) -> Iterator[str]:
    for name, term in names.items():
        if plain.get(name) is not None:
            yield f"{term} {turtle(literal(plain[name]))}"


def _inside(names: Mapping[str, str], parts: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Parts as nodes without a name; of several each tells its place."""
    given = list(parts)
    for place, part in enumerate(given, start=1):
        ordered = [f"mt:place {place}"] if len(given) > 1 else []
        yield f"[ {' ; '.join([*_fields(names, part), *ordered])} ]"


def _qualifiers(qualifiers: Mapping[str, Any]) -> Iterator[str]:
    for name, value in sorted(qualifiers.items()):
        yield f"{_property('q', name)} {_value(value, name in OF_NODES)}"


def _property(prefix: str, name: str) -> str:
    return turtle(iri(PREFIXES[prefix] + node_iri(name).removeprefix(PREFIXES["id"])))


def _value(value: Any, is_node: bool) -> str:  # noqa: ANN401 - plain data
    if isinstance(value, list | tuple) and all(isinstance(one, str) for one in value):
        return f"( {' '.join(_value(one, is_node) for one in value)} )"
    if is_node and isinstance(value, str):
        return turtle(iri(node_iri(value)))
    return turtle(literal(value))


def _id_of(statement: Statement) -> str:
    """The id of what it says now; it differs from the stored one where words were withheld."""
    return as_new(statement).id


def _web_address(uri: str) -> Term | None:
    """The address of a source on the web, where it is written as Turtle can hold it."""
    is_web = uri.startswith(("http://", "https://"))
    return iri(uri) if is_web and uri.isprintable() and not set(uri) & set(' <>"{}|\\^`') else None


def _block(subject: str, pairs: Iterable[str]) -> str:
    return subject + " " + " ;\n    ".join(pairs) + " .\n"
