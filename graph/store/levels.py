"""What a view that does not show all levels may tell of a node; the same for every store."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from graph.model.folding import fold
from graph.model.node import UNNAMED_TYPES, Node

WITHHELD = "[withheld]"

NAMING, TYPING, PLACING = "HAS_LABEL", "HAS_TYPE", "COUNTRY_OF"
# An event without a title has a label made of its type, place and date.
DESCRIBING_EVENTS = (TYPING, "HAS_DATE", "HELD_IN")
TELLING = tuple(sorted({NAMING, PLACING, *DESCRIBING_EVENTS}))


@dataclass(frozen=True, slots=True)
class Telling:
    """One statement that tells the name, type or country of a node, or what describes an event.

    Attributes:
        predicate: one of `TELLING`.
        value: the name, the type, or the attribute `country` of the country.
        is_open: the levels of the view let it be seen, or it is of the vocabulary, which is public.
        is_preferred_name: the view shows it, and it is a preferred name.
    """

    predicate: str
    value: object
    is_open: bool
    is_preferred_name: bool = False


def as_seen(node: Node, told: Sequence[Telling]) -> Node:
    """Return the node without the label, type and country that only hidden statements tell.

    What no statement tells belongs to the description of the node. The label of an event that no
    statement tells may have been made of what a hidden one says, and is then withheld too. That
    a group has no name is never hidden, else it would count as a named actor.
    """
    label, subtype, attributes = node.label, node.subtype, node.attributes
    if _is_label_hidden(node, told):
        label = min((str(one.value) for one in told if one.is_preferred_name), default=WITHHELD)
    if subtype not in UNNAMED_TYPES and _is_hidden(told, TYPING, subtype):
        subtype = None
    if _is_hidden(told, PLACING, attributes.get("country")):
        attributes = {name: value for name, value in attributes.items() if name != "country"}
    if (label, subtype, attributes) == (node.label, node.subtype, node.attributes):
        return node
    return replace(node, label=label, subtype=subtype, attributes=attributes)


def _is_label_hidden(node: Node, told: Sequence[Telling]) -> bool:
    label = fold(node.label)
    given = [one for one in told if one.predicate == NAMING and fold(str(one.value)) == label]
    if given or "Event" not in node.kinds:
        return bool(given) and not any(one.is_open for one in given)
    return any(one.predicate in DESCRIBING_EVENTS and not one.is_open for one in told)


def _is_hidden(told: Iterable[Telling], predicate: str, value: object) -> bool:
    """True when statements tell the value, and none of them is open."""
    same = [one for one in told if one.predicate == predicate and one.value == value]
    return bool(same) and value is not None and not any(one.is_open for one in same)
