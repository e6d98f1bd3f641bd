"""The two tables of a network find each other, and their rows are read one by one."""

import pytest

from graph.errors import SourceError
from ingest.findings import Notice, Rejection
from ingest.readers.networks.csv_pair import EDGES, NODES, kind_of, partner, sheet_of
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
    first, second = (write_file(tmp_path / name, "x\n") for name in (one, other))
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


def rows(path):
    found = list(sheet_of(path, NODES, lambda _: None).rows)
    good = [(row.number, dict(row.cells)) for row in found if not isinstance(row, Rejection)]
    return good, [row for row in found if isinstance(row, Rejection)]


def test_rows_have_their_filled_cells(tmp_path):
    path = write_file(tmp_path / "nodes.csv", '\ufeffId;Label;Label\n1;"A ""b""";x\n\n;;\n2;C;\n')
    good, bad = rows(path)
    assert good == [
        (2, {"Id": "1", "Label": 'A "b"', "Label 2": "x"}),
        (5, {"Id": "2", "Label": "C"}),
    ]
    assert bad == []


def test_a_row_that_is_too_wide_or_too_long_costs_itself_only(tmp_path):
    wide, long = ",".join("x" * 2000), "y" * 200_000
    path = write_file(tmp_path / "nodes.csv", f"Id,Label\n{wide}\n1,{long}\n2,C\n")
    good, bad = rows(path)
    assert good == [(4, {"Id": "2", "Label": "C"})]
    assert ["more than 1000 cells" in bad[0].reason, "field larger" in bad[1].reason] == [
        True,
        True,
    ]


def test_a_table_that_breaks_off_says_so(tmp_path):
    path = write_file(tmp_path / "nodes.csv", "Id,Label\n1,A\n2")
    found = sheet_of(path, NODES, lambda _: None).rows
    (notice,) = [one for one in found if isinstance(one, Notice)]
    assert (notice.row, "may be cut off" in notice.message) == (3, True)


def test_an_empty_table_is_refused(tmp_path):
    with pytest.raises(SourceError, match=r"The file is empty.*Nothing was taken"):
        sheet_of(write_file(tmp_path / "nodes.csv", ""), NODES, lambda _: None)
