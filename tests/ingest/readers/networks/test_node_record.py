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
    edges = "Source,Target,Label\n1,2,{word}\n2,3,\n2,4,\n5,2,\n"

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


def test_a_word_of_an_edge_that_has_no_place_in_a_ledger_is_counted(tmp_path, read_network):
    nodes = "Id,Label,Type\n1,Lake Peace Centre,Organization\n2,Goma,City\n3,Reeds,Project\n"
    edges = "Source,Target,Label\n1,2,rents a hall\n1,3,host\n"
    outcome = read_network(write_pair(tmp_path, nodes, edges, ("nodes", "edges")))
    place, role = outcome.reads[0].record.relations
    assert "calls the line 'rents a hall'" in str(place.note)
    assert (role.predicate, role.qualifiers) == ("ROLE_IN", {})
    assert outcome.counts[0].unknown["words of edges"] == {"rents a hall": 1, "host": 1}
