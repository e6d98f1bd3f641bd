"""All ties between named actors, mechanisms and programmes at once, for graph programs."""

from dataclasses import dataclass

from graph.query.answer import Answer
from graph.query.events import whole_events
from graph.query.names import Names
from graph.query.network_from_events import EventTies
from graph.query.network_from_statements import LAYER_OF, add_stated_tie
from graph.query.network_meetings import Meetings
from graph.query.network_tie import UNDIRECTED, Tie, Ties
from graph.query.network_words import BETWEEN_ACTORS
from graph.store.base import View

_KINDS = frozenset({"Actor", "Mechanism", "Programme"})


@dataclass(frozen=True, slots=True)
class WholeNode(Answer):
    """One named actor, mechanism or programme."""

    id: str
    label: str
    kind: str
    type: str
    country: str


@dataclass(frozen=True, slots=True)
class WholeEdge(Answer):
    """One tie in one layer; `symmetric` when its direction means nothing."""

    source: str
    target: str
    layer: str
    weight: float
    events: tuple[str, ...]
    statements: tuple[str, ...]
    symmetric: bool


@dataclass(frozen=True, slots=True)
class WholeNetwork(Answer):
    """Nodes by id, edges by ends and layer; `left_out` counts what makes no tie, by reason."""

    nodes: tuple[WholeNode, ...]
    edges: tuple[WholeEdge, ...]
    left_out: dict[str, int]


def whole_network(
    view: View, language: str = "en", layers: tuple[str, ...] = BETWEEN_ACTORS
) -> WholeNetwork:
    """Return every tie of the layers; memory grows with the pairs that met."""
    names = Names(view, language)
    ties = Ties(layers)
    meetings = Meetings(names)
    from_events = EventTies(meetings, ties)
    events = sorted(whole_events(view))
    meetings.read(events)
    for event in events:
        for actor in meetings.at(event).present:
            from_events.of_actor(actor, [event])
    for predicate in LAYER_OF:
        for statement in view.statements(predicate=predicate):
            add_stated_tie(names, ties, statement)
    found = [tie for tie in ties.found.values() if _is_one(names, tie.source, tie.target)]
    edges = [
        WholeEdge(
            source=tie.source,
            target=tie.target,
            layer=tie.layer,
            weight=round(tie.weight, 6),
            events=tie.events,
            statements=_statements(meetings, tie),
            symmetric=tie.layer in UNDIRECTED,
        )
        for tie in sorted(found, key=lambda tie: (tie.source, tie.target, tie.layer))
    ]
    ends = sorted({end for edge in edges for end in (edge.source, edge.target)})
    nodes = tuple(_node(names, end) for end in ends)
    return WholeNetwork(nodes, tuple(edges), {k: len(v) for k, v in sorted(ties.left_out.items())})


def _statements(meetings: Meetings, tie: Tie) -> tuple[str, ...]:
    met = (meetings.statements(event, tie.source, tie.target) for event in tie.events)
    return tuple(sorted(tie.stated.union(*met)))


def _is_one(names: Names, *ends: str) -> bool:
    nodes = [names.node(end) for end in ends]
    return all(node is not None and _KINDS & set(node.kinds) for node in nodes)


def _node(names: Names, node_id: str) -> WholeNode:
    node = names.node(node_id)
    assert node is not None
    country = node.attributes.get("country")
    return WholeNode(
        id=node_id,
        label=names.label(node_id),
        kind=", ".join(node.kinds),
        type=node.subtype or "",
        country=country if isinstance(country, str) else "",
    )
