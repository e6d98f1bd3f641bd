"""Nodes are found by their key, else by a name that only one of them bears."""

import pytest

from ingest.readers.networks.network_table import Edge, NetworkTable, Node
from ingest.readers.row_record import Row


@pytest.fixture
def table():
    with NetworkTable() as made:
        yield made


def node(key: str, label: str) -> Node:
    return Node(key, label, Row("Nodes", 2, {"Id": key, "Label": label}), "Label", "actor")


def test_a_node_is_found_by_key_then_by_name(table):
    assert table.add_node(node("1", "Forum"))
    assert table.add_node(node("2", "Lake Forum"))
    assert [table.node(name).key for name in ("1", "forum", "LAKE FORUM")] == ["1", "1", "2"]
    assert table.node("Other") is None


def test_a_name_of_two_nodes_finds_neither(table):
    table.add_node(node("1", "Forum"))
    table.add_node(node("2", "FORUM"))
    assert table.node("forum") is None
    assert table.same_names() == 1


def test_a_key_is_kept_once(table):
    assert table.add_node(node("1", "Forum"))
    assert not table.add_node(node("1", "Other"))
    assert [one.label for one in table.nodes()] == ["Forum"]


def test_edges_come_back_in_their_order(table):
    given = [Edge("1", str(n), Row("Edges", n, {"a": "b"})) for n in (5, 3, 4)]
    for edge in given:
        table.add_edge("1", edge)
    assert list(table.edges("1")) == given
    assert list(table.edges("2")) == []


def test_names_that_very_many_nodes_share_are_looked_up_at_once(table):
    for number in range(3000):
        table.add_node(node(str(number), "Forum"))
    steps = 0

    def count() -> None:
        nonlocal steps
        steps += 1

    table._database.set_progress_handler(count, 100)
    assert table.node("forum") is None
    assert steps < 5
