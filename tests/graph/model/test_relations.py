"""Relations are data; older names are understood and wrong ones get a hint."""

import pytest

from graph.errors import ModelError
from graph.model.datafiles import data_folder
from graph.model.node import NODE_KINDS
from graph.model.relations import Relations, load_relations


@pytest.fixture(scope="module")
def relations() -> Relations:
    return load_relations(data_folder() / "vocabulary")


def test_every_relation_is_complete(relations: Relations) -> None:
    for relation in relations.all:
        assert relation.range in {"node", "text", "number", "date", "concept"}, relation.id
        assert set(relation.labels) == {"en", "fr"}, relation.id
        assert relation.sources, relation.id
        assert set(relation.sources) <= set(NODE_KINDS), relation.id
        assert set(relation.targets) <= set(NODE_KINDS), relation.id
        assert bool(relation.targets) == (relation.range == "node"), relation.id


def test_names_are_unique(relations: Relations) -> None:
    names = [n for relation in relations.all for n in (relation.id, *relation.also_known_as)]
    assert len(names) == len(set(names))


def test_older_names_are_understood(relations: Relations) -> None:
    assert relations.get("HAS_THEME").id == "ADDRESSES"
    assert relations.get("INTENDS_COLLABORATION").id == "WANTS_TO_WORK_WITH"


def test_a_wish_never_makes_a_tie(relations: Relations) -> None:
    assert not relations.get("WANTS_TO_WORK_WITH").makes_tie


def test_a_name_is_looked_for_without_an_error(relations: Relations) -> None:
    assert relations.find("HAS_THEME") is relations.get("ADDRESSES")
    assert relations.find("NOTHING") is None


def test_an_unknown_name_gets_a_hint(relations: Relations) -> None:
    with pytest.raises(ModelError, match="Unknown relation 'PARTICPATED_IN'.*PARTICIPATED_IN"):
        relations.get("PARTICPATED_IN")
