"""The words of the RDF export: namespaces, classes, properties, and ids of nodes as addresses.

The terms of others (org:, schema:, skos:, prov:, sem:, dct:, foaf:) are those of their own
documents; what none of them has is ours, `mt:`.
"""

from dataclasses import dataclass
from urllib.parse import quote, unquote

from graph.model.node import UNNAMED_TYPES, Node

MT = "https://w3id.org/mtandao/"
PREFIXES: dict[str, str] = {
    "mt": MT,
    "id": f"{MT}id/",
    "st": f"{MT}statement/",
    "q": f"{MT}qualifier/",
    "at": f"{MT}attribute/",
    "dct": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
# Field of a statement, source or piece of evidence, as plain data has it, to its property.
STATEMENT = {
    "subject": "rdf:subject",
    "predicate": "rdf:predicate",
    "object": "rdf:object",
    "status": "mt:status",
    "certainty": "mt:certainty",
    "modality": "mt:modality",
    "confidence": "mt:confidence",
    "sensitivity": "mt:level",
    "valid_from": "mt:validFrom",
    "valid_to": "mt:validTo",
    "origin": "mt:origin",
    "note": "rdfs:comment",
}
SOURCE = {
    "uri": "mt:address",
    "part": "mt:part",
    "form": "mt:form",
    "content_hash": "mt:contentHash",
    "title": "dct:title",
    "publisher": "dct:publisher",
    "language": "dct:language",
    "published": "dct:issued",
    "licence": "dct:rights",
    "sensitivity": "mt:level",
    "is_event_report": "mt:isEventReport",
    "text": "mt:text",
}
EVIDENCE = {
    "quote": "mt:quote",
    "start": "mt:start",
    "end": "mt:end",
    "sheet": "mt:sheet",
    "row": "mt:row",
    "column": "mt:column",
}
REVIEW = {"decision": "mt:decision", "author": "mt:author", "at": "mt:at"}
TABLE_ROW = {"sheet": "mt:sheet", "row": "mt:row", "cells": "mt:cells"}
# Qualifiers whose values are ids of nodes.
OF_NODES = frozenset({"themes", "joint_with", "on_behalf_of", "expertise_themes"})
# What a statement is about, as the vocabularies of others say it of the class.
CLASSES: dict[str, tuple[str, ...]] = {
    "Actor": ("org:Organization", "sem:Actor"),
    "Mechanism": (),
    "Programme": ("schema:Project",),
    "Event": ("schema:Event", "sem:Event"),
    "Theme": ("skos:Concept",),
    "Place": ("schema:Place", "sem:Place"),
    "Document": ("prov:Entity", "schema:CreativeWork"),
    "Outcome": ("prov:Entity",),
}


@dataclass(frozen=True, slots=True)
class Plain:
    """The property by which others say the same without its source.

    Attributes:
        term: of a vocabulary of others.
        turned: True when it leads from the object to the subject.
    """

    term: str
    turned: bool = False


PLAIN: dict[str, Plain] = {
    "PARTICIPATED_IN": Plain("sem:hasActor", turned=True),
    "HELD_IN": Plain("sem:hasPlace"),
    "HAS_DATE": Plain("sem:hasTimeStamp"),
    "HAS_DURATION": Plain("schema:duration"),
    "HAS_TYPE": Plain("dct:type"),
    "SUB_EVENT_OF": Plain("sem:subEventOf"),
    "ADDRESSES": Plain("dct:subject"),
    "IN_CONTEXT_OF": Plain("dct:isPartOf"),
    "ABOUT_PROGRAMME": Plain("schema:about"),
    "ROLE_IN": Plain("schema:contributor", turned=True),
    "MEMBER_OF": Plain("org:memberOf"),
    "PART_OF": Plain("org:subOrganizationOf"),
    "REPRESENTS": Plain("prov:actedOnBehalfOf"),
    "HOLDS_POST_IN": Plain("org:postIn"),
    "BASED_IN": Plain("schema:location"),
    "OPERATES_IN": Plain("schema:areaServed"),
    "FROM_PLACE": Plain("prov:atLocation"),
    "WITHIN": Plain("schema:containedInPlace"),
    "WORKS_ON": Plain("schema:knowsAbout"),
    "COOPERATES_WITH": Plain("org:linkedTo"),
    "SUPPORTED": Plain("schema:sponsor", turned=True),
    "PRODUCED": Plain("prov:generated"),
    "DESCRIBES": Plain("schema:about"),
    "PUBLISHED_BY": Plain("schema:publisher"),
    "BROADER": Plain("skos:broader"),
    "POSSIBLY_SAME_AS": Plain("skos:closeMatch"),
    "HAS_IDENTIFIER": Plain("dct:identifier"),
    "HAS_LABEL": Plain("skos:altLabel"),
}
# Kinds of names that SKOS tells apart; all others are alternative ones.
LABELS = {"preferred": "skos:prefLabel", "hidden": "skos:hiddenLabel"}


def expand(name: str) -> str:
    """Return the address of a prefixed name."""
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def node_iri(node_id: str) -> str:
    """Return the address of a node; `node_of` gives its id again."""
    return PREFIXES["id"] + quote(node_id, safe=":", errors="replace")


def node_of(iri: str) -> str | None:
    """Return the id of the node that an address of ours names, None for one of others."""
    if not iri.startswith(PREFIXES["id"]):
        return None
    return unquote(iri.removeprefix(PREFIXES["id"]))


def classes_of(node: Node) -> list[str]:
    """Return the classes of a node: ours, by which it is read back, and those of others."""
    ours = [f"mt:{kind}" for kind in node.kinds]
    if node.subtype in UNNAMED_TYPES:
        return [*ours, "foaf:Group", "sem:Actor"]
    if node.subtype == "person-role":
        return [*ours, "org:Post", "sem:Actor"]
    return [*ours, *sorted({term for kind in node.kinds for term in CLASSES.get(kind, ())})]
