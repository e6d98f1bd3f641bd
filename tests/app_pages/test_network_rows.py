"""The table of the network: a row for each thing but the centre, with its ties in words."""

import re

from app_pages._network_picture import (
    MOST_DRAWN,
    is_stated,
    kinds_drawn,
    picture,
    short_name,
)
from app_pages._network_rows import count_events, rows_of
from app_pages._wording import Wording, load_phrases
from graph.query.answer import Listing, listing
from graph.query.names import Ref
from graph.query.network import Network, NetworkNode
from graph.query.network_edges import Edge
from graph.store import open_store
from graph.store.base import Label

EN = Wording(load_phrases(), "en")
LAYERS = {"co-presence": "at the same events", "cooperation": "stated cooperation"}


def _edge(source: str, target: str, layer: str, *events: str) -> Edge:
    said = {"en": f"{source} and {target}.", "fr": f"{source} et {target}."}
    return Edge(source, target, layer, 1.0, listing(list(events)), Listing(), said)


def _network(*nodes: NetworkNode, edges: tuple[Edge, ...] = ()) -> Network:
    center = Ref("c", "Centre", "Actor")
    return Network(center, (), nodes, edges, len(nodes), len(nodes), ())


def _node(name: str, depth: int = 1, weight: float = 1.0) -> NetworkNode:
    return NetworkNode(name, name.upper(), "Actor", None, depth, weight)


def test_row_counts_an_event_of_two_ties_once():
    network = _network(
        _node("c", 0),
        _node("a"),
        edges=(_edge("a", "c", "co-presence", "e1", "e2"), _edge("a", "c", "cooperation", "e1")),
    )
    (row,) = rows_of(network, LAYERS)
    assert (row.id, row.events, row.tie) == ("a", 2, "stated cooperation, at the same events")


def test_direct_row_leaves_out_ties_among_neighbours():
    network = _network(
        _node("c", 0),
        _node("a"),
        _node("far", 2),
        edges=(_edge("a", "c", "cooperation"), _edge("a", "far", "co-presence", "e")),
    )
    near, far = rows_of(network, LAYERS)
    assert near.tie == "stated cooperation"
    assert (far.steps, far.tie) == (2, "at the same events")


def test_events_beyond_the_listed_ones_are_counted():
    edge = Edge("a", "c", "co-presence", 1.0, Listing(("e1",), 70), Listing(), {})
    assert count_events((edge,)) == 70


class _Names:
    def __init__(self, *labels: Label) -> None:
        self._labels = labels

    def labels(self, _: str) -> tuple[Label, ...]:
        return self._labels


def test_long_name_gives_way_to_its_acronym_in_the_language():
    node = NetworkNode("n", "A very long name of an organisation", "Actor", None, 1, 1.0)
    view = _Names(Label("n", "VLN", "acronym", "en"), Label("n", "TLN", "acronym", "fr"))
    assert short_name(view, node, "fr") == "TLN"
    assert short_name(view, node, "en") == "VLN"


def test_long_name_without_acronym_takes_two_lines():
    node = NetworkNode("n", "A very long name of an organisation of many", "Actor", None, 1, 1.0)
    lines = short_name(_Names(), node, "en").split("\n")
    assert len(lines) == 2
    assert lines[-1].endswith("…")


def test_short_name_stays_even_where_there_is_an_acronym():
    node = NetworkNode("n", "Alpha", "Actor", None, 1, 1.0)
    assert short_name(_Names(Label("n", "A", "acronym", "en")), node, "en") == "Alpha"


def test_drawing_has_the_strongest_and_no_more_than_can_be_read(small_path):
    many = [_node(f"n{number:03d}") for number in range(MOST_DRAWN + 10)]
    edges = tuple(_edge("c", node.id, "cooperation") for node in many)
    network = _network(_node("c", 0), *many, edges=edges)
    with open_store(str(small_path), read_only=True) as store, store.view() as view:
        page = picture(view, network, EN, 400)
    assert f'"N{MOST_DRAWN - 2:03d}"' in page
    assert f'"N{MOST_DRAWN:03d}"' not in page
    assert kinds_drawn(network) == ["Actor"]


def test_a_line_is_solid_when_more_than_a_meeting_ties_the_two():
    met, said = _edge("a", "c", "co-presence", "e1"), _edge("a", "c", "membership")
    assert is_stated([met, said])
    assert not is_stated([met])


def test_drawing_dashes_the_lines_of_mere_meetings(small_path):
    nodes = (_node("c", 0), _node("m"), _node("s"))
    edges = (_edge("c", "m", "co-presence", "e1"), _edge("c", "s", "membership"))
    with open_store(str(small_path), read_only=True) as store, store.view() as view:
        page = picture(view, _network(*nodes, edges=edges), EN, 400)
    lines = re.findall(r'"dashes": (true|false), "from": "c", [^{}]*"to": "([ms])"', page)
    assert sorted(lines) == [("false", "s"), ("true", "m")]
