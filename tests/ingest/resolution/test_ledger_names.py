from pathlib import Path

from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Statement
from graph.store import open_store
from ingest.resolution.ledger_names import index_ledger
from ingest.resolution.name_index import ACRONYM, ALIAS, PREFERRED

PROOF = (Evidence("x", sheet="s", row=1, column="c"),)


def say(predicate: str, subject: str, value: str, **qualifiers: str) -> Statement:
    return Statement(predicate, subject, value, "doc-1", PROOF, dict(qualifiers))


def test_names_codes_and_countries_of_sources_are_indexed(tmp_path: Path) -> None:
    nodes = (
        Node("lake", ("Actor",), "network", "Lake Network", {"country": "BI"}),
        Node("crowd", ("Actor",), "group", "some people"),
        Node("cenap", ("Actor",), None, "CENAP"),
    )
    statements = (
        say("HAS_LABEL", "lake", "Réseau du lac", kind="alternative"),
        say("HAS_LABEL", "lake", "LN", kind="acronym"),
        say("HAS_IDENTIFIER", "lake", "77", scheme="XI"),
        say("HAS_LABEL", "crowd", "people", kind="alternative"),
        say("HAS_LABEL", "cenap", "Centre", kind="alternative"),
    )
    document = Document("doc-1", "a.yaml", form="table")
    with open_store(str(tmp_path / "ledger.db")) as store:
        list(store.put_all([Account(document, nodes, statements)], "test"))
        with store.view() as view:
            index = index_ledger(view, {"cenap"})
    node = index.node("lake")
    assert node is not None
    assert (node.country, node.in_vocabulary) == ("BI", False)
    assert index.named("lake network", (PREFERRED,))
    assert index.named("reseau du lac", (ALIAS,))
    assert index.named("ln", (ACRONYM,))
    assert index.identified("XI", "77") == ["lake"]
    assert index.node("crowd") is None
    assert index.node("cenap") is None
