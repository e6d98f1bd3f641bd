"""The words that decide about ties are words of the vocabulary."""

from pathlib import Path

from graph.model.presence import NO_TIE_ROLES, STAND_IN_TYPES, STANDS_FOR
from graph.model.relations import load_relations
from graph.model.vocabulary import load_vocabulary


def test_roles_and_types_are_those_of_the_vocabulary(project_root: Path) -> None:
    vocabulary = load_vocabulary(project_root / "data" / "vocabulary")
    assert set(vocabulary.roles) >= NO_TIE_ROLES
    assert set(vocabulary.actor_types) >= STAND_IN_TYPES


def test_who_organises_funds_or_listens_was_there() -> None:
    assert NO_TIE_ROLES.isdisjoint({"organiser", "funder", "host", "participant", "speaker"})


def test_standing_for_a_body_is_said_by_relations(project_root: Path) -> None:
    relations = load_relations(project_root / "data" / "vocabulary")
    assert [relations.get(name).id for name in STANDS_FOR] == list(STANDS_FOR)
