"""The network around one actor, mechanism, programme, theme, place or event."""

from dataclasses import dataclass
from itertools import islice

from graph.query.answer import Answer
from graph.query.names import Names, Ref
from graph.query.network_choice import chosen_nodes, strengths
from graph.query.network_edges import Edge, edges_of
from graph.query.network_gathering import Gathering, NetworkOptions
from graph.query.network_words import ABOUT, BETWEEN_ACTORS, LEFT_OUT, PARTICIPATION, PLACE
from graph.query.unknown import Unknown, unknown
from graph.store.base import View

__all__ = ["LeftOut", "Network", "NetworkNode", "NetworkOptions", "default_layers", "ego_network"]

_SHOWN_EXAMPLES = 10


@dataclass(frozen=True, slots=True)
class NetworkNode(Answer):
    """One node: `depth` is its distance from the centre, `weight` the sum of its ties here."""

    id: str
    label: str
    kind: str
    subtype: str | None
    depth: int
    weight: float


@dataclass(frozen=True, slots=True)
class LeftOut(Answer):
    """What is not in the picture, and why, in words."""

    reason: str
    count: int
    explanation: dict[str, str]
    examples: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Network(Answer):
    """The ego network: `shown` of `total` nodes, centre included."""

    center: Ref
    layers: tuple[str, ...]
    nodes: tuple[NetworkNode, ...]
    edges: tuple[Edge, ...]
    shown: int
    total: int
    left_out: tuple[LeftOut, ...]


def ego_network(
    view: View,
    center: str,
    options: NetworkOptions | None = None,
    language: str = "en",
    with_statements: bool = True,
) -> Network | Unknown:
    """Return the network around a node; the nearest names when unknown.

    A tie is computed from sure, factual parts only: groups without a name, open roles and wishes
    make none and are counted in `left_out`.

    Args:
        with_statements: False to only count what the ties rest on: see `edges_of`.

    Raises:
        ModelError: the filter names a theme or place that is not there.
    """
    names = Names(view, language)
    node = names.node(center)
    if node is None:
        return unknown(names, center)
    center = node.id  # one that was merged answers as the one it was merged into
    options = options or NetworkOptions()
    layers = options.layers or default_layers(node.kinds)
    gathering = Gathering(names, options, layers)
    gathering.around(center, node.kinds)
    depths = gathering.depths(center)
    return _drawn(gathering, center, depths, layers, with_statements)


def default_layers(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Return the layers that fit a centre of these kinds."""
    special = {"Theme": ABOUT, "Place": PLACE, "Event": PARTICIPATION}
    return next(((special[kind],) for kind in kinds if kind in special), BETWEEN_ACTORS)


def _drawn(
    gathering: Gathering,
    center: str,
    depths: dict[str, int],
    layers: tuple[str, ...],
    with_statements: bool,
) -> Network:
    options, ties, names = gathering.options, gathering.ties, gathering.names
    strength = strengths(ties, options.min_weight)
    shown, cut = chosen_nodes(center, depths, strength, options.limit)
    for tie in ties.found.values():
        if tie.weight < options.min_weight:
            ties.leave_out("weight", f"{tie.source} {tie.target} {tie.layer}")
    for node in cut:
        ties.leave_out("limit", node)
    kept = [
        tie
        for tie in ties.found.values()
        if tie.weight >= options.min_weight and tie.source in shown and tie.target in shown
    ]
    return Network(
        center=names.ref(center),
        layers=layers,
        nodes=tuple(_node(names, one, depths[one], strength.get(one, 0.0)) for one in shown),
        edges=edges_of(gathering.meetings, kept, with_statements),
        shown=len(shown),
        total=len(shown) + len(cut),
        left_out=tuple(_left_out(names, why, ties.left_out[why]) for why in sorted(ties.left_out)),
    )


def _node(names: Names, node_id: str, depth: int, weight: float) -> NetworkNode:
    ref = names.ref(node_id)
    return NetworkNode(ref.id, ref.label, ref.kind, ref.subtype, depth, round(weight, 6))


def _left_out(names: Names, reason: str, things: set[str]) -> LeftOut:
    nodes = (thing for thing in sorted(things) if names.node(thing) is not None)
    examples = names.refs(tuple(islice(nodes, _SHOWN_EXAMPLES)))
    return LeftOut(reason, len(things), LEFT_OUT[reason], examples)
