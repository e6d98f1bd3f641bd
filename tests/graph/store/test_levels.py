"""What a view may tell of a node, given what tells it."""

from dataclasses import replace

import pytest

from graph.model.node import Node
from graph.store.levels import WITHHELD, Telling, as_seen

NODE = Node("n", ("Actor",), "police", "Night Watch", {"country": "BI", "size": 3})


def hidden(predicate: str, value: object) -> Telling:
    return Telling(predicate, value, is_open=False)


@pytest.mark.parametrize(
    ("told", "seen"),
    [
        (hidden("HAS_LABEL", "night-watch"), replace(NODE, label=WITHHELD)),
        (hidden("HAS_TYPE", "police"), replace(NODE, subtype=None)),
        (hidden("COUNTRY_OF", "BI"), replace(NODE, attributes={"size": 3})),
    ],
)
def test_what_only_hidden_statements_tell_is_left_out(told, seen):
    assert as_seen(NODE, [told]) == seen
    opened = Telling(told.predicate, told.value, is_open=True)
    assert as_seen(NODE, [told, opened]) is NODE


@pytest.mark.parametrize(
    "told",
    [
        [],
        [hidden("HAS_LABEL", "Day Watch")],
        [hidden("HAS_TYPE", "ngo")],
        [hidden("COUNTRY_OF", None)],
        [hidden("COUNTRY_OF", "RW")],
    ],
)
def test_what_no_statement_tells_belongs_to_the_description(told):
    assert as_seen(NODE, told) is NODE


@pytest.mark.parametrize("predicate", ["HAS_TYPE", "HAS_DATE", "HELD_IN"])
def test_the_label_of_an_event_may_be_made_of_what_is_hidden(predicate):
    event = Node("e", ("Event",), None, "Workshop, 2024")
    assert as_seen(event, [hidden(predicate, None)]).label == WITHHELD
    titled = Telling("HAS_LABEL", "workshop 2024", is_open=True)
    assert as_seen(event, [hidden(predicate, None), titled]) is event
    assert as_seen(NODE, [hidden(predicate, None)]) is NODE


def test_a_node_without_type_and_country_stays_as_it_is():
    bare = Node("n", ("Actor",), None, "Night Watch")
    assert as_seen(bare, [hidden("HAS_TYPE", None), hidden("COUNTRY_OF", None)]) is bare


def test_the_first_preferred_name_that_is_shown_stands_in_for_a_hidden_label():
    names = [Telling("HAS_LABEL", text, True, is_preferred_name=True) for text in ("B", "A")]
    assert as_seen(NODE, [hidden("HAS_LABEL", "Night Watch"), *names]).label == "A"


def test_an_unnamed_group_stays_unnamed():
    group = Node("n", ("Actor",), "group", "Guards")
    assert as_seen(group, [hidden("HAS_TYPE", "group")]) is group
