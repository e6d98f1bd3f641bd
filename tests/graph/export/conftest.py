"""A small invented ledger with all that an exporter may stumble over."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import pytest

from graph.export import ExportSource
from graph.model.datafiles import data_folder
from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.ids import document_id
from graph.model.node import Node
from graph.model.relations import load_relations
from graph.model.statement import Review, Statement
from graph.query.answer import plain
from graph.query.whole_network import whole_network
from graph.store.base import Store, View
from graph.store.memory import MemoryStore

TEXT = (
    "Alpha & <b>Sons</b> organised a meeting with =Beta(1). A guard of Gamma stood in Hilltop. "
    "Nobody may know that Delta paid."
)
MOMENT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)

NODES = (
    Node("alpha", ("Actor",), "network", "Alpha & <b>Sons</b> \x0b \ufffe"),
    Node("beta", ("Actor",), "national-ngo", "=Beta(1)", {"country": "BI"}),
    Node("gamma", ("Actor", "Mechanism"), "police", "Gamma; the second"),
    Node("delta", ("Actor",), None, "Delta"),
    Node("ev-1", ("Event",), "workshop", "Meeting"),
    Node("place-hilltop", ("Place",), "city", "Hilltop"),
)


def statement(
    document: Document, subject: str, predicate: str, target: str, quote: str, **rest: Any
) -> Statement:
    """One statement whose quote stands in the text."""
    start = TEXT.index(quote)
    evidence = (Evidence(quote, start, start + len(quote)),)
    return Statement(predicate, subject, target, document.id, evidence, **rest)


def account() -> Account:
    """One prose source that says public, internal and restricted things."""
    document = Document(
        document_id("", text=TEXT), "report.txt", title="Report", text=TEXT, language="en"
    )

    def said(*facts: str, **rest: Any) -> Statement:
        return statement(document, *facts, **rest)

    part = "PARTICIPATED_IN"
    return Account(
        document,
        NODES,
        (
            said("ev-1", "HAS_LABEL", "Meeting", "a meeting", qualifiers={"kind": "preferred"}),
            said("ev-1", "HAS_TYPE", "workshop", "a meeting"),
            said("alpha", part, "ev-1", "Alpha & <b>Sons</b>", qualifiers={"role": "organiser"}),
            said("beta", part, "ev-1", "=Beta(1)", qualifiers={"role": "participant", "n": 2}),
            said("beta", "HAS_LABEL", "-BETA", "=Beta(1)", qualifiers={"kind": "alternative"}),
            said("gamma", "STATIONED_IN", "place-hilltop", "Hilltop", sensitivity="internal"),
            said("gamma", part, "ev-1", "A guard of Gamma stood in Hilltop", confidence=0.7,
                 qualifiers={"role": "observer", "wording": "+guard"}),
            said("delta", "SUPPORTED", "alpha", "Delta paid", sensitivity="restricted"),
            said("alpha", "COOPERATES_WITH", "beta", "with =Beta(1)"),
        ),
    )  # fmt: skip


def secret() -> Account:
    """A source that may not leave in public."""
    level = "internal"
    document = Document(document_id("secret.txt"), "secret.txt", sensitivity=level)
    proof = (Evidence("The payer"),)
    fact = Statement("HAS_LABEL", "delta", "The payer", document.id, proof, sensitivity=level)
    return Account(document, NODES[3:4], (fact,))


def network(view: View) -> Mapping[str, Any]:
    """The whole network as exporters get it."""
    found = plain(whole_network(view))
    assert isinstance(found, dict)
    return found


@pytest.fixture
def store() -> Iterator[Store]:
    """The ledger, with one decision of a person."""
    relations = load_relations(data_folder() / "vocabulary")
    with MemoryStore(lambda: MOMENT, relations) as ledger:
        list(ledger.put_all([account(), secret()], author="test"))
        with ledger.write("test") as writer:
            refused = next(s for s in account().statements if s.object == "-BETA")
            writer.review(refused.id, Review("refused", "curator", "2026-11-21T12:00:00+00:00"))
        yield ledger


@pytest.fixture
def source(store):
    """Make the source of an export at a level."""

    def at(level: str) -> ExportSource:
        return ExportSource(store, level, network)

    return at
