"""The layers in which two actors are tied to each other, or both to one third."""

from dataclasses import dataclass

from graph.analysis.ties.tie_kinds import known_documents
from graph.query.answer import Answer, Listing, listing
from graph.query.names import Ref
from graph.query.network_edges import edges_of
from graph.query.network_from_events import EventTies
from graph.query.network_from_statements import add_stated_ties
from graph.query.network_meetings import Meetings
from graph.query.network_tie import Tie, Ties
from graph.query.network_words import BETWEEN_ACTORS, LAYERS, MEMBERSHIP, PROGRAMME
from graph.query.source import Claim, claim_of

_CLAIMS = 8
# Of two who fund one third, or met one third, that says little of the two.
_THROUGH = (MEMBERSHIP, PROGRAMME)


@dataclass(frozen=True, slots=True)
class PairLayer(Answer):
    """What ties two actors in one layer.

    Attributes:
        label: what the layer is called.
        weight: see `graph.query.network_edges.Edge`; 0 when only a third ties them.
        explanation: language to sentences, of both directions where a layer has two.
        events: of all ties of the layer.
        direct: what says so, with quotes; its total counts all, also what is not shown.
        through: networks, programmes and bodies that both belong to.
        known: True when only the vocabulary says so, no source.
    """

    layer: str
    label: dict[str, str]
    weight: float
    explanation: dict[str, str]
    events: int
    direct: Listing[Claim]
    through: tuple[Ref, ...]
    known: bool


def pair_layers(
    meetings: Meetings, ends: tuple[str, str], events: list[str]
) -> tuple[PairLayer, ...]:
    """Return the layers in which something ties two actors, in the order of the layers.

    Args:
        meetings: of the view.
        ends: ids of both.
        events: the whole events that both surely were at.
    """
    # Each end has its own: a tie without direction would be counted from both.
    around = [_around(meetings, end, events) for end in ends]
    of_each = [
        {(tie.layer, *({tie.source, tie.target} - {end})) for tie in ties}
        for end, ties in zip(ends, around, strict=True)
    ]
    shared = {(layer, third) for layer, third in of_each[0] & of_each[1] if layer in _THROUGH}
    found = [tie for tie in around[0] if {tie.source, tie.target} == set(ends)]
    layers = [
        _layer(
            meetings,
            layer,
            [tie for tie in found if tie.layer == layer],
            sorted(third for one, third in shared if one == layer),
        )
        for layer in BETWEEN_ACTORS
    ]
    return tuple(one for one in layers if one.direct.total or one.through)


def _around(meetings: Meetings, end: str, events: list[str]) -> list[Tie]:
    ties = Ties(BETWEEN_ACTORS)
    add_stated_ties(meetings.names, ties, end, note=False)
    EventTies(meetings, ties).of_actor(end, events, note=False)
    return list(ties.found.values())


def _layer(meetings: Meetings, layer: str, ties: list[Tie], through: list[str]) -> PairLayer:
    names = meetings.names
    edges = edges_of(meetings, ties)
    ids = dict.fromkeys(one for edge in edges for one in edge.statements.items)
    told = [one for one in map(names.view.statement, ids) if one is not None]
    known = known_documents(names.view, told)
    claims = listing([claim_of(names, statement) for statement in told], _CLAIMS)
    return PairLayer(
        layer=layer,
        label=LAYERS[layer],
        weight=sum(edge.weight for edge in edges),
        explanation={
            lang: " ".join(edge.explanation[lang] for edge in edges) for lang in ("en", "fr")
        },
        events=len({event for tie in ties for event in tie.events}),
        direct=Listing(claims.items, sum(edge.statements.total for edge in edges)),
        through=names.refs(through),
        known=bool(told) and all(one.document in known for one in told),
    )
