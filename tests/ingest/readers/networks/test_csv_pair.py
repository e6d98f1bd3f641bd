"""The two tables of a network find each other."""

import pytest

from ingest.readers.networks.csv_pair import is_table, kind_of, partner
from ingest.readers.networks.csv_sheet import EDGES, NODES
from tests.ingest.readers.networks.network_files import write_file


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("nodes.csv", NODES),
        ("Elements.csv", NODES),
        ("lake.edges.csv", EDGES),
        ("lake-connections.tsv", EDGES),
        ("hedges.csv", None),
        ("actors.csv", None),
    ],
)
def test_the_name_tells_nodes_from_edges(tmp_path, name, kind):
    assert kind_of(tmp_path / name) == kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nodes.csv", "edges.csv"),
        ("a.nodes.csv", "a.edges.csv"),
        ("Elements.csv", "connections.csv"),
    ],
)
def test_each_finds_the_other(tmp_path, one, other):
    heads = {True: "Source,Target\n", False: "Id,Label\n"}
    first, second = (
        write_file(tmp_path / name, heads[kind_of(tmp_path / name) == EDGES])
        for name in (one, other)
    )
    assert partner(first) == second
    assert partner(second) == first


def test_the_table_of_another_network_is_no_partner(tmp_path):
    edges = write_file(tmp_path / "a.edges.csv", "x\n")
    write_file(tmp_path / "b.nodes.csv", "x\n")
    assert partner(edges) is None


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    outside = write_file(tmp_path / "secret.csv", "Id\n1\n")
    folder = tmp_path / "net"
    folder.mkdir()
    (folder / "nodes.csv").symlink_to(outside)
    assert partner(write_file(folder / "edges.csv", "Source,Target\n")) is None


def test_a_table_of_something_else_is_no_partner_whatever_it_is_called(tmp_path, read_network):
    nodes = write_file(tmp_path / "nodes.csv", "Id,Label\n1,Lake Peace Centre\n")
    write_file(tmp_path / "links.csv", "Title,Address\nA page,https://example.org\n")
    assert partner(nodes) is None
    outcome = read_network(nodes)
    assert [one.name for read in outcome.reads for one in read.record.actors] == [
        "Lake Peace Centre"
    ]


def test_whether_headings_are_those_of_edges_or_nodes(tmp_path):
    edges = write_file(tmp_path / "a.csv", "From;To\n")
    assert (is_table(edges, of_edges=True), is_table(edges, of_edges=False)) == (True, False)
