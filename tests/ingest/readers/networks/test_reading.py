"""Networks of other programs come in as what they state, and tell the rest in numbers."""

from ingest.loading.choosing import choose_reader
from ingest.loading.run import IngestOptions, ingest
from tests.ingest.readers.networks.network_files import (
    CONNECTIONS,
    ELEMENTS,
    GEXF,
    GRAPHML,
    write_file,
    write_pair,
)


def names_of(outcome) -> list[str]:
    return [actor.name for read in outcome.reads for actor in read.record.actors[:1]]


def test_each_file_finds_its_reader(tmp_path):
    edges = write_pair(tmp_path, ELEMENTS, CONNECTIONS)
    chosen = [edges, tmp_path / "elements.csv"]
    chosen += [write_file(tmp_path / "x.xml", GRAPHML), write_file(tmp_path / "y.xml", GEXF)]
    names = [choose_reader(path).name for path in chosen]
    assert names == ["network-csv", "network-csv", "network", "network"]


def test_other_tables_of_that_name_are_left_to_others(tmp_path):
    other = write_file(tmp_path / "edges.csv", "event,actor,role\ne1,Forum,organiser\n")
    assert choose_reader(other).name != "network-csv"
    plain = write_file(tmp_path / "list.csv", "Source,Target,Label\na,b,c\n")
    assert choose_reader(plain).name != "network-csv"


def test_the_table_of_nodes_says_that_it_was_read_with_the_other(tmp_path, read_network):
    write_pair(tmp_path, ELEMENTS, CONNECTIONS)
    outcome = read_network(tmp_path / "elements.csv")
    assert outcome.reads == []
    assert outcome.messages == [
        "Nothing was read from this sheet by itself: it is read with connections.csv beside it."
        " Give that file, or the folder."
    ]


def test_nodes_alone_are_read_alone(tmp_path, read_network):
    outcome = read_network(write_file(tmp_path / "nodes.csv", "Id,Label\n1,Lake Peace Centre\n"))
    assert names_of(outcome) == ["Lake Peace Centre"]
    assert "No table of edges lies beside" in outcome.messages[0]


def test_edges_alone_name_their_ends_themselves(tmp_path, read_network):
    edges = write_file(tmp_path / "edges.csv", "Source,Target\nLake Peace Centre,Far Forum\n")
    outcome = read_network(edges)
    assert names_of(outcome) == ["Lake Peace Centre", "Far Forum"]
    (relation,) = outcome.reads[0].record.relations
    assert relation.predicate == "COOPERATES_WITH"


def test_the_ledger_tells_no_event_that_nobody_stated(tmp_path, store):
    path = write_pair(tmp_path, ELEMENTS, CONNECTIONS)
    summary = ingest([tmp_path], store, IngestOptions(base=tmp_path))
    assert [one.reason for one in summary.rejected] == []
    assert path.name in [one.file.rpartition("/")[2] for one in summary.counts]
    with store.view() as view:
        assert [node.label for node in view.nodes("Event")] == ["Dialogue on the lake"]
        told = [s for s in view.statements(predicate="COOPERATES_WITH") if s.note]
        (said,) = [one for one in told if view.document(one.document).form == "table"]
        assert said.qualifiers == {"kind": "joint campaign"}
        assert said.note == "Weight 3 in the source."
        roles = {s.qualifiers["role"] for s in view.statements(predicate="PARTICIPATED_IN")}
        assert roles == {"organiser", "participant"}
