"""The file of a network is passed on by mail: what is not public stays on the screen."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app_pages._data import ledger, wording
from app_pages._headings import Head
from app_pages._network_public import public_file
from app_pages._screen import Screen
from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Statement
from graph.query.network import Network, NetworkOptions, ego_network
from graph.store import open_store

DAY = date(2026, 11, 22)
Draw = Callable[..., str]
SAID = (Evidence("so"),)
DOCUMENT = Document("doc-open", "open.yaml", form="table")
NODES = (
    Node("circle", ("Actor",), "ngo", "Plain Circle"),
    Node("forum", ("Actor",), "ngo", "Wide Forum"),
    Node("cell", ("Actor",), "ngo", "Veiled Cell"),
)
OPEN = Statement("COOPERATES_WITH", "circle", "forum", DOCUMENT.id, SAID)
CLOSED = replace(OPEN, object="cell", sensitivity="restricted")


@pytest.fixture
def drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Draw:
    """Give the file of the network around a node."""
    path = tmp_path / "marked.db"
    with open_store(str(path)) as store:
        list(store.put_all([Account(DOCUMENT, NODES, (OPEN, CLOSED))], "tests"))
    monkeypatch.setenv("MTANDAO_STORE", f"sqlite:{path}")

    def draw(node: str, language: str = "en") -> str:
        opened = ledger()
        with opened.store.view() as view:
            screen = Screen(wording(language), opened, view, Head())
            seen = ego_network(view, node, NetworkOptions(), language)
            assert isinstance(seen, Network)
            return public_file(screen, seen, NetworkOptions(), 400, DAY)

    return draw


def test_the_file_has_the_public_ties_and_says_how_many_it_withholds(drawn: Draw) -> None:
    page = drawn("circle")
    assert "Wide Forum" in page
    assert "Veiled" not in page
    assert "Withheld from this file: 1 of the network" in page
    assert "Made with mtandao on 2026-11-22" in page


def test_what_is_closed_as_a_whole_is_no_file(drawn: Draw) -> None:
    page = drawn("cell", "fr")
    assert "Ce réseau n’est pas public." in page
    assert not {"Veiled", "Plain", "Wide"} & set(page.replace("<", " ").split())
