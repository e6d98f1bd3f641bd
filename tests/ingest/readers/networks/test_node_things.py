"""A node is added to a record once, as what it is, with the cells that say so."""

import pytest

from graph.model.record import RecordDocument
from ingest.readers.counting import Counting
from ingest.readers.networks.columns import NODE_WORDS, columns_of
from ingest.readers.networks.network_table import Node
from ingest.readers.networks.node_things import NodeThings, Sheets, named
from ingest.readers.networks.tie_words import tie_words
from ingest.readers.row_record import Row, RowRecord

HEADER = ("Label", "Type", "Country", "Tags")


@pytest.fixture
def things(terms):
    columns = columns_of(HEADER, NODE_WORDS)
    counting = Counting("net", "nodes and edges")
    words = tie_words(terms)
    sheets = Sheets("net", columns, columns, terms, counting, lambda _: None, words)
    return NodeThings(sheets, RowRecord(RecordDocument(uri="net", part="1"), "network"), "Lake")


def node(label: str, role: str, *more: str) -> Node:
    cells = {name: text for name, text in zip(HEADER, (label, *more), strict=False) if text}
    return Node(label, label, Row("Nodes", 2, cells), "Label", role)


def test_a_node_is_added_once(things):
    lake = node("Lake", "actor", "National NGO", "CD")
    assert (things.add(lake), things.add(lake)) == ("Lake", "Lake")
    (actor,) = things.record.finish().record.actors
    assert (actor.name, actor.type, actor.country) == ("Lake", "national-ngo", "CD")
    assert [one.column for one in actor.evidence] == ["Label", "Country", "Type"]


def test_a_theme_of_ours_is_its_id_and_another_a_concept(things):
    assert things.add(node("Access to justice", "theme")) == "theme:access-to-justice"
    assert things.add(node("Reeds", "theme")) == "Reeds"
    assert [one.name for one in things.record.finish().record.concepts] == ["Reeds"]


def test_a_country_that_no_list_knows_is_counted(things):
    things.add(node("Lake", "actor", "", "Atlantis"))
    assert things.sheets.counting.done().unknown == {"country names": {"Atlantis": 1}}


def test_the_cell_that_names_a_node():
    assert named(node("Lake", "actor"), "name").quote == "Lake"
