"""The record of a node says what its cells and edges say, each with its cells."""

import pytest

from graph.model.record import RecordEvidence
from tests.ingest.readers.networks.network_files import write_pair


@pytest.fixture
def event(tmp_path, read_network):
    nodes = (
        "Id,Label,Type,Date\n1,Lake Peace Centre,Organization,\n2,Talks at the port,Event,{date}\n"
        "3,Access to justice,Theme,\n4,Reeds of the lake,Theme,\n5,Goma,City,\n"
    )
    edges = "Source,Target,Role\n1,2,{word}\n2,3,\n2,4,\n5,2,\n"

    def with_(date: str = "2018-03-02", word: str = ""):
        pair = write_pair(
            tmp_path, nodes.format(date=date), edges.format(word=word), ("nodes", "edges")
        )
        outcome = read_network(pair)
        (found,) = [one for read in outcome.reads for one in read.record.events]
        return found, outcome

    return with_


def test_an_event_has_its_date_place_and_themes(event):
    found, outcome = event()
    assert (found.title, found.date, found.date_wording) == (
        "Talks at the port",
        "2018-03-02",
        None,
    )
    assert [place.name for place in found.places] == ["Goma"]
    assert [theme.id for theme in found.themes] == ["theme:access-to-justice", "4"]
    concepts = [c.name for read in outcome.reads for c in read.record.concepts]
    assert "Reeds of the lake" in concepts


def test_a_date_that_is_none_is_kept_as_it_is_written(event):
    found, _ = event(date="6/27")
    assert (found.date, found.date_wording) == (None, "6/27")


@pytest.mark.parametrize(
    ("word", "role", "wording"),
    [("", "participant", None), ("host", "host", None), ("sang", "unspecified", "sang")],
)
def test_the_word_of_an_edge_to_an_event_is_a_role(event, word, role, wording):
    found, outcome = event(word=word)
    (part,) = found.participations
    assert (part.role, part.wording) == (role, wording)
    unknown = outcome.counts[0].unknown.get("names of roles", {})
    assert unknown == ({word: 1} if wording else {})


def test_what_is_taken_from_the_ends_alone_is_inferred_and_says_so(tmp_path, read_network):
    nodes = "Id,Label,Type\n1,Lake Peace Centre,Organization\n2,Goma,City\n"
    outcome = read_network(write_pair(tmp_path, nodes, "Source,Target\n1,2\n", ("nodes", "edges")))
    (said,) = outcome.reads[0].record.relations
    assert (said.predicate, said.status) == ("OPERATES_IN", "inferred")
    assert "gives no word" in str(said.note)
    assert isinstance(said.evidence, list)
    assert all(isinstance(one, RecordEvidence) for one in said.evidence)


@pytest.mark.parametrize("word", ["opposes", "sues", "competitor"])
def test_a_word_that_no_list_knows_makes_no_tie_and_is_kept_with_its_cell(
    tmp_path, read_network, word
):
    nodes = "Id,Label,Type\n1,Lake Peace Centre,Organization\n2,Forum of the Lake,Organization\n"
    edges = f"Source,Target,Label,Contact\n1,2,{word},Somebody\n1,2,{word},\n"
    outcome = read_network(write_pair(tmp_path, nodes, edges, ("nodes", "edges")))
    centre = outcome.reads[0]
    assert centre.record.relations == []
    (issue,) = centre.record.issues
    assert (issue.code, issue.evidence.quote, issue.evidence.column) == (
        "unknown-tie", word, "Label",
    )  # fmt: skip
    # Nobody judges the names of a row of which nothing is said, so that only the word is kept.
    assert [dict(row.cells) for row in centre.rows if row.sheet == "Edges"] == [{"Label": word}]
    (count,) = outcome.counts
    assert count.unknown == {"words of edges": {word: 2}}
    assert (count.read, count.rejected) == (4, {})
    assert "words of edges unknown: 1" in count.told()


def test_a_word_that_asks_for_a_direction_makes_no_tie_without_one(tmp_path, read_network):
    nodes = "Id,Label,Type\n1,Lake Peace Centre,Organization\n2,Forum of the Lake,Organization\n"
    edges = "Source,Target,Type,Label\n1,2,Undirected,member of\n"
    outcome = read_network(write_pair(tmp_path, nodes, edges, ("nodes", "edges")))
    (issue,) = outcome.reads[0].record.issues
    assert "asks from which end it leads to the other" in issue.message
    assert outcome.counts[0].unknown == {"directions of edges": {"member of": 1}}


def test_a_line_without_a_word_between_two_bodies_may_be_cooperation(tmp_path, read_network):
    nodes = "Id,Label,Type\n1,Lake Peace Centre,Organization\n2,Forum of the Lake,Organization\n"
    outcome = read_network(write_pair(tmp_path, nodes, "Source,Target\n1,2\n", ("nodes", "edges")))
    (said,) = outcome.reads[0].record.relations
    assert (said.predicate, said.status, said.certainty) == (
        "COOPERATES_WITH", "inferred", "ambiguous",
    )  # fmt: skip
    assert "gives no word" in str(said.note)


@pytest.mark.parametrize("weight", ["-1", "0", "-0.5"])
def test_a_weight_of_zero_or_less_is_no_tie(tmp_path, read_network, weight):
    nodes = "Id,Label,Type\n1,Lake Peace Centre,Organization\n2,Forum of the Lake,Organization\n"
    edges = f"Source,Target,Weight\n1,2,{weight}\n"
    outcome = read_network(write_pair(tmp_path, nodes, edges, ("nodes", "edges")))
    assert outcome.reads[0].record.relations == []
    assert outcome.counts[0].rejected == {"of a weight of zero or less": 1}
    assert outcome.reasons == [
        f"The weight of the edge is {weight}, which tells of no tie or of its contrary; it was left"
        " out."
    ]


def test_a_time_that_cannot_be_read_is_counted(tmp_path, read_network):
    nodes = "Id,Label,Type\n1,Lake Peace Centre,Organization\n2,Forum of the Lake,Organization\n"
    edges = "Source,Target,Label,Timeset\n1,2,partner,long ago\n"
    outcome = read_network(write_pair(tmp_path, nodes, edges, ("nodes", "edges")))
    assert outcome.counts[0].unknown == {"times of edges": {"long ago": 1}}


def test_the_role_of_a_body_in_a_project_is_kept(tmp_path, read_network):
    nodes = "Id,Label,Type\n1,Lake Peace Centre,Organization\n3,Reeds,Project\n"
    edges = "Source,Target,Label\n1,3,implements\n"
    outcome = read_network(write_pair(tmp_path, nodes, edges, ("nodes", "edges")))
    (said,) = outcome.reads[0].record.relations
    assert (said.predicate, said.qualifiers) == ("ROLE_IN", {"role": "programme-implementing"})


def test_columns_that_are_not_read_are_not_kept_either(tmp_path, read_network):
    nodes = "Id,Label,Type,Contact\n1,Lake Peace Centre,Organization,Somebody Invented\n"
    edges = "Source,Target,Label,Introduced by\n1,Forum of the Lake,partner,Nobody Either\n"
    outcome = read_network(write_pair(tmp_path, nodes, edges, ("nodes", "edges")))
    assert "Invented" not in repr(outcome.reads)
    assert "Either" not in repr(outcome.reads)
    assert outcome.counts[0].unused == ("Nodes.Contact", "Edges.Introduced by")


@pytest.mark.parametrize(("edge", "place"), [("", "DR Congo"), ("2,3\n", "Goma")])
def test_an_event_whose_place_no_line_tells_was_held_in_its_country(
    tmp_path, read_network, edge, place
):
    nodes = "Id,Label,Type,Country\n2,Talks at the port,Event,DR Congo\n3,Goma,City,\n"
    outcome = read_network(
        write_pair(tmp_path, nodes, f"Source,Target\n{edge}", ("nodes", "edges"))
    )
    (event,) = outcome.reads[0].record.events
    assert [one.name for one in event.places] == [place]


@pytest.mark.parametrize(
    ("of_node", "of_edge", "levels"),
    [
        ("", "", {"public"}),
        ("restricted", "", {"restricted", "public"}),
        ("", "internal", {"internal", "public"}),
        ("", "for Anna only", {"restricted", "public"}),
    ],
)
def test_a_record_is_as_closed_as_the_strictest_of_its_rows(
    of_node, of_edge, levels, tmp_path, read_network
):
    nodes = f"Id,Label,Type,Sensitivity\n1,Lake Centre,ngo,{of_node}\n2,Far Forum,ngo,\n3,X,ngo,\n"
    edges = f"Source,Target,Label,Sensitivity\n2,1,works with,{of_edge}\n"
    outcome = read_network(write_pair(tmp_path, nodes, edges, ("nodes", "edges")))
    assert {read.record.document.sensitivity for read in outcome.reads} == levels
    of_second = next(
        read for read in outcome.reads if any(r.predicate for r in read.record.relations)
    )
    assert (of_second.record.document.sensitivity == "public") is (levels == {"public"})
    unknown = [word for told in outcome.counts for word in told.unknown]
    assert ("words for who may see it" in str(unknown)) is (of_edge == "for Anna only")
