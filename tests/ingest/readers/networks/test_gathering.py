"""What of a network is kept, node by node, and what is left out, counted and told."""

import pytest

from tests.ingest.readers.networks.network_files import (
    CONNECTIONS,
    ELEMENTS,
    GEPHI_EDGES,
    GEPHI_NODES,
    write_file,
    write_pair,
)


@pytest.fixture
def outcome(tmp_path, read_network):
    return read_network(write_pair(tmp_path, ELEMENTS, CONNECTIONS))


def told(read) -> list[str]:
    """What a record says, one line a fact, with the columns that say it."""
    record = read.record
    lines = [f"row {read.line}:"]
    for actor in record.actors:
        lines.append(f"  {actor.name} [{actor.type}] {actor.country} {columns(actor)}")
    for one in record.relations:
        lines.append(f"  {one.subject} {one.predicate} {one.object} {one.status} {columns(one)}")
    for event in record.events:
        lines.append(f"  event {event.title} [{event.type}] {columns(event)}")
        lines += [f"    in {place.name} {columns(place)}" for place in event.places]
        lines += [f"    {p.role}: {p.actor} {columns(p)}" for p in event.participations]
    return lines + [f"  issue {one.code}" for one in record.issues]


def columns(part) -> str:
    return " ".join(f"{one.sheet}.{one.column}" for one in part.evidence)


def test_a_record_is_a_node_with_its_edges(outcome, golden):
    lines = [line for read in outcome.reads for line in told(read)]
    golden("readers/networks.txt", "\n".join(lines) + "\n")


def test_everything_is_counted(outcome):
    (count,) = outcome.counts
    assert (count.unit, count.total, count.read) == ("nodes and edges", 10, 10)
    assert count.unknown == {"tags of nodes": {"boats": 1}}
    assert count.unused == ("Nodes.Description",)


def test_the_word_of_the_source_is_kept_with_the_time_and_the_weight(tmp_path, read_network):
    outcome = read_network(write_pair(tmp_path, GEPHI_NODES, GEPHI_EDGES, ("nodes", "edges")))
    (said,) = outcome.reads[0].record.relations
    assert (said.predicate, said.qualifiers) == ("COOPERATES_WITH", {"kind": "joint project"})
    assert (said.valid_from, said.valid_to) == ("2016", "2018")
    quotes = {one.column: one.quote for one in said.evidence}
    assert quotes["Type"] == "Undirected"
    assert quotes["Weight"] == "2.0"


@pytest.mark.parametrize(
    ("nodes", "edges", "reason", "few"),
    [
        ("Somebody Invented,Person,,,\n", "Somebody Invented,Goma,lives in,\n",
         "is a person, which is never kept", "of persons"),
        ("", "Goma,Goma,,\n", "from a node to itself", "from a node to itself"),
        ("", ",Goma,,\n", "lacks one of its ends", "without one of two ends"),
        ("Reeds,Theme,,,\n", "Goma,Reeds,,\n", "from a place to a theme says nothing",
         "that say nothing which is kept"),
        (",Organization,,,\n", "", "neither a name nor an id", "without a name"),
        ("Goma,Organization,,,\n", "", "of the id 'Goma' came before", "of an id that came before"),
        ("Boats,True,,,\n", "Goma,Boats,,\n", "only that there are two kinds of them",
         "of nodes whose kind is only true or false"),
    ],
)  # fmt: skip
def test_what_is_left_out_says_why(tmp_path, read_network, nodes, edges, reason, few):
    outcome = read_network(write_pair(tmp_path, ELEMENTS + nodes, CONNECTIONS + edges))
    assert any(reason in one for one in outcome.reasons)
    (count,) = outcome.counts
    assert set(count.rejected) == {few}
    assert count.read == 10 + (nodes.startswith("Reeds"))
    assert "Invented" not in repr(outcome.reads)


def test_a_type_that_no_list_knows_is_an_issue_with_its_cell(tmp_path, read_network):
    nodes = "Id,Label,Type\n1,Network of Reeds,Sorcery\n"
    outcome = read_network(write_file(tmp_path / "nodes.csv", nodes))
    (issue,) = outcome.reads[0].record.issues
    assert (issue.code, issue.evidence.quote) == ("unknown-actor-type", "Sorcery")
    assert outcome.counts[0].unknown == {"types of nodes": {"Sorcery": 1}}


def test_who_has_a_type_that_no_list_knows_may_be_a_person(tmp_path, read_network):
    nodes = "Id,Label,Type\n1,Somebody Invented,Chairwoman\n2,Lake Forum,Choir\n"
    edges = "Source,Target\n1,2\n"
    outcome = read_network(write_pair(tmp_path, nodes, edges, ("nodes", "edges")))
    assert [one.name for read in outcome.reads for one in read.record.actors] == ["Lake Forum"]
    (count,) = outcome.counts
    assert count.rejected == {"of nodes whose type no list knows": 2}
    assert count.unknown == {"types of nodes": {"Chairwoman": 1, "Choir": 1}}
    assert (
        "No list knows the type 'Chairwoman', and 'Somebody Invented' alone" in outcome.reasons[0]
    )


def test_two_nodes_of_one_name_are_told(tmp_path, read_network):
    nodes = "Id,Label\n1,Lake Peace Centre\n2,lake peace centre\n"
    outcome = read_network(write_pair(tmp_path, nodes, GEPHI_EDGES, ("nodes", "edges")))
    assert "1 node bears the name of another one" in outcome.messages[0]


def test_a_hub_has_a_record_for_each_so_many_edges(tmp_path, read_network, monkeypatch):
    monkeypatch.setattr("ingest.readers.networks.gathering.MOST_OF_ONE", 2)
    edges = "Source,Target\n" + "".join(f"Hub network of lakes,Forum {n}\n" for n in range(5))
    outcome = read_network(write_file(tmp_path / "edges.csv", edges))
    hub = [read.record for read in outcome.reads if read.record.relations]
    assert [len(record.relations) for record in hub] == [2, 2, 1]
    assert len({record.document.part for record in hub}) == 3
    assert [p for p in (r.document.part for r in hub) if "Hub" in p] == []


@pytest.mark.parametrize(
    ("name", "nodes", "edges"), [("southern_women", 32, 89), ("paul_revere", 261, 334)]
)
def test_networks_whose_types_say_true_or_false_are_refused_whole(
    shared_folder, read_network, name, nodes, edges
):
    """Clubs are no events, and which of the two modes is which stands nowhere in the file."""
    folder = shared_folder / "data" / "networks"
    outcome = read_network(folder / f"{name}.edges.csv")
    (count,) = outcome.counts
    assert count.total == nodes + edges
    assert count.rejected == {"of nodes whose kind is only true or false": nodes + edges}
    assert outcome.reads == []


def test_historical_persons_are_withheld_like_any_other(shared_folder, tmp_path, read_network):
    """With the kinds written in, the events of 1935 stay, and no name of who went to them."""
    folder = shared_folder / "data" / "networks"
    nodes = (folder / "southern_women.nodes.csv").read_text(encoding="utf-8")
    told_kinds = nodes.replace(",False,", ",Person,").replace(",True,", ",Event,")
    edges = (folder / "southern_women.edges.csv").read_text(encoding="utf-8")
    pair = write_pair(tmp_path, told_kinds, edges, ("women.nodes", "women.edges"))
    outcome = read_network(pair)
    (count,) = outcome.counts
    assert count.rejected == {"of persons": 18 + 89}
    assert count.read == len(outcome.reads) == 14
    assert "EVELYN" not in repr(outcome.reads)


def test_two_modes_of_organisations_and_events_are_attendance(tmp_path, read_network):
    nodes = "id,type,name\n0,Organization,Lake Peace Centre\n1,Event,Dialogue on the lake\n"
    edges = "source,target\nLake Peace Centre,Dialogue on the lake\n"
    outcome = read_network(write_pair(tmp_path, nodes, edges, ("x.nodes", "x.edges")))
    (event,) = outcome.reads[1].record.events
    assert [(p.actor, p.role) for p in event.participations] == [("0", "participant")]


def test_edges_alone_between_names_that_may_be_of_persons_are_left_out_and_told(
    tmp_path, read_network
):
    edges = "source,target\nEVELYN,6/27\nEVELYN,9/12\nLake Forum,Network of the Hills\n"
    outcome = read_network(write_file(tmp_path / "x.edges.csv", edges))
    names = {actor.name for read in outcome.reads for actor in read.record.actors}
    assert names == {"Lake Forum", "Network of the Hills"}
    assert outcome.counts[0].rejected == {"of nodes of which nothing says what they are": 2}
    assert "what 'EVELYN' is, and a name alone may be that of a person" in outcome.reasons[1]
