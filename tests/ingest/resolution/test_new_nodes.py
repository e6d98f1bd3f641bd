from ingest.resolution.mention import Mention
from ingest.resolution.name_shape import NameShape
from ingest.resolution.new_nodes import new_node, unnamed_group


def test_the_id_of_a_new_node_is_a_hash_of_name_and_country() -> None:
    shape = NameShape("Lake Network")
    one = new_node(Mention("Lake Network (LN)", country="BI"), shape, "", None)
    other = new_node(Mention("lake network", country="BI"), NameShape("lake network"), "", None)
    abroad = new_node(Mention("Lake Network", country="UG"), shape, "", None)
    assert one.node_id == other.node_id
    assert one.node_id != abroad.node_id
    assert one.named_otherwise
    assert not abroad.named_otherwise


def test_an_id_of_the_source_is_kept() -> None:
    made = new_node(Mention("Lake Network", id="lake-1"), NameShape("Lake Network"), "", None)
    assert made.node_id == "lake-1"
    assert made.named_otherwise


def test_a_body_of_a_state_shows_its_country() -> None:
    made = new_node(Mention("Ministry of Mines"), NameShape("Ministry of Mines"), "", "Burundi")
    assert made.label == "Ministry of Mines (Burundi)"


def test_a_group_belongs_to_its_scope() -> None:
    made = [unnamed_group(Mention("women", scope=scope)) for scope in ("ev-1", "ev-2", "ev-1")]
    assert made[0] == made[2]
    assert made[0].node_id != made[1].node_id


def test_what_has_a_code_is_called_as_it_will_be_when_it_is_found_by_the_code() -> None:
    mention = Mention("Lake Network", identifiers={"reliefweb-source": "7"})
    assert new_node(mention, NameShape("Lake Network"), "", None).named_otherwise
