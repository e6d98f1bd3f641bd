"""Nodes: named or unnamed, by their type alone."""

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from graph.model.node import NODE_KINDS, UNNAMED_TYPES, Node
from graph.model.vocabulary import load_vocabulary


def test_unnamed_groups_are_known_by_type() -> None:
    assert Node("actor-1", ("Actor",), "delegation", "local women leaders").is_unnamed
    assert not Node("cenap", ("Actor",), "research", "CENAP").is_unnamed


@pytest.mark.parametrize("subtype", [None, "", "civil-society", "Group"])
def test_an_unknown_type_is_not_taken_for_an_unnamed_group(subtype: str | None) -> None:
    assert not Node("actor-1", ("Actor",), subtype, "a group of women").is_unnamed


def test_the_unnamed_types_are_types_of_the_vocabulary(project_root: Path) -> None:
    types = load_vocabulary(project_root / "data" / "vocabulary").actor_types
    assert set(types) >= UNNAMED_TYPES


def test_a_node_cannot_be_changed_and_shares_no_attributes() -> None:
    one, other = (Node(name, ("Actor",), None, name) for name in ("a", "b"))
    with pytest.raises(FrozenInstanceError, match="label"):
        one.label = "c"  # type: ignore[misc]
    one.attributes["country"] = "BI"
    assert other.attributes == {}


def test_no_kind_is_named_twice() -> None:
    assert len(set(NODE_KINDS)) == len(NODE_KINDS)
