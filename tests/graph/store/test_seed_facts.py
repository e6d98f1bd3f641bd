"""Every statement of the two reports the project began with is kept and read back without loss."""

import hashlib
import json

import pytest

from graph.model.datafiles import data_folder
from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.relations import load_relations
from graph.model.statement import Statement
from tests.graph.store.accounts import put


@pytest.fixture(scope="module")
def gold(shared_folder):
    """The facts as people wrote them down, and the texts they stand in."""
    facts = json.loads((shared_folder / "gold" / "seed-facts.json").read_text(encoding="utf-8"))
    seeds = [path.read_bytes() for path in sorted((shared_folder / "seeds").glob("*.txt"))]
    by_hash = {hashlib.sha256(seed).hexdigest(): seed.decode("utf-8") for seed in seeds}
    return facts, {source["id"]: by_hash[source["sha256"]] for source in facts["sources"]}


@pytest.fixture(scope="module")
def relations():
    """The relations of the project."""
    return load_relations(data_folder() / "vocabulary")


def accounts_of(gold, relations):
    """Return the facts as accounts, one for each report, and statement ids by gold ids."""
    facts, texts = gold
    sources = {source["id"]: source for source in facts["sources"]}
    documents = {
        name: Document(source["document_node"], source["url"] or source["file"], text=texts[name])
        for name, source in sources.items()
    }
    names = {}
    says = {name: [] for name in documents}
    for fact in facts["statements"]:
        source = source_of(fact, sources)
        statement = to_statement(fact, documents[source].id, relations)
        names[fact["id"]] = statement.id
        says[source].append(statement)
    nodes = nodes_of(facts, relations)
    return [Account(documents[s], nodes, tuple(says[s])) for s in documents], names


def source_of(fact, sources):
    """Return which report says it: the sentence ids of its evidence begin with it."""
    number = fact["evidence"][0]["sentence"].split(".")[0].removeprefix("s")
    (source,) = [name for name in sources if name.endswith(number)]
    return source


def to_statement(fact, document, relations):
    """Return a fact in the words of the model."""
    value, qualifiers = fact["object"], dict(fact.get("qualifiers") or {})
    if isinstance(value, dict):  # a date with its precision
        qualifiers["precision"] = value["precision"]
        value = f"{value['start']}/{value['end']}"
    return Statement(
        relations.get(fact["predicate"]).id,
        fact["subject"],
        value,
        document,
        tuple(Evidence(e["quote"], e["start"], e["end"]) for e in fact["evidence"]),
        qualifiers,
        fact["status"],
        fact["certainty"],
        fact["modality"],
        fact["confidence"],
        fact["sensitivity"],
        note=fact.get("note"),
    )


def nodes_of(facts, relations):
    """Return the nodes of the facts, and those they only name: themes, gazetteer entries."""
    nodes = {}
    for node in facts["nodes"]:
        label = node["label"] if isinstance(node["label"], str) else node["label"]["en"]
        attributes = dict(node.get("attributes") or {})
        nodes[node["id"]] = Node(node["id"], (node["type"],), node["subtype"], label, attributes)
    for fact in facts["statements"]:
        named = [fact["subject"]]
        if relations.get(fact["predicate"]).range == "node" and fact["object"] is not None:
            named.append(fact["object"])
        for name in named:
            kind = "Theme" if name.startswith("theme:") else "Actor"
            nodes.setdefault(name, Node(name, (kind,), None, name))
    return tuple(nodes.values())


def to_fact(statement, fact, sentences):
    """Return a statement in the shape of the gold, to be compared field by field."""
    value, qualifiers = statement.object, dict(statement.qualifiers)
    if isinstance(fact["object"], dict):
        start, _, end = str(value).partition("/")
        value = {"start": start, "end": end, "precision": qualifiers.pop("precision")}
    found = {
        "predicate": statement.predicate,
        "subject": statement.subject,
        "object": value,
        "evidence": [
            {
                "sentence": sentence_at(e.start, sentences),
                "quote": e.quote,
                "start": e.start,
                "end": e.end,
            }
            for e in statement.evidence
        ],
        "status": statement.status,
        "certainty": statement.certainty,
        "modality": statement.modality,
        "confidence": statement.confidence,
        "sensitivity": statement.sensitivity,
    }
    if qualifiers or "qualifiers" in fact:
        found["qualifiers"] = qualifiers
    if statement.note is not None or "note" in fact:
        found["note"] = statement.note
    return found


def expected(fact, relations):
    """Return the gold fact with its relation's present name and without its own id."""
    wanted = {key: value for key, value in fact.items() if key != "id"}
    wanted["predicate"] = relations.get(fact["predicate"]).id
    return wanted


def sentence_at(start, sentences):
    """Return the id of the sentence in which an offset lies."""
    (name,) = [s["id"] for s in sentences if s["start"] <= start < s["end"]]
    return name


def test_all_218_statements_come_back_field_by_field(store, gold, relations):
    accounts, names = accounts_of(gold, relations)
    sources = {source["id"]: source for source in gold[0]["sources"]}
    results = put(store, *accounts)
    assert sum(result.asserted for result in results) == len(gold[0]["statements"]) == 218
    with store.view() as view:
        for fact in gold[0]["statements"]:
            statement = view.statement(names[fact["id"]])
            assert statement is not None, fact["id"]
            sentences = sources[source_of(fact, sources)]["sentences"]
            assert to_fact(statement, fact, sentences) == expected(fact, relations)


def test_every_quote_stands_where_the_evidence_says(store, gold, relations):
    accounts, _ = accounts_of(gold, relations)
    put(store, *accounts)
    with store.view() as view:
        texts = {name: (view.document(name).text or "") for name in view.document_ids()}
        read = list(view.statements())
    assert len(read) == 218
    assert all(e.stands_in(texts[s.document]) for s in read for e in s.evidence)


def test_the_nodes_of_the_facts_come_back(store, gold, relations):
    accounts, _ = accounts_of(gold, relations)
    put(store, *accounts)
    with store.view() as view:
        for node in accounts[0].nodes:
            assert view.node(node.id) == node


def test_the_facts_put_twice_change_nothing(store, gold, relations):
    accounts, _ = accounts_of(gold, relations)
    put(store, *accounts)
    assert {result.outcome for result in put(store, *accounts)} == {"unchanged"}
