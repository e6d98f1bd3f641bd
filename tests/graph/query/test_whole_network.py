"""The whole network holds the ties of all ego networks, and no others."""

from graph.query.network import NetworkOptions, ego_network
from graph.query.whole_network import whole_network


def test_the_ties_of_an_actor_are_those_of_its_ego_network(view):
    whole = {
        (e.source, e.target, e.layer, e.weight)
        for e in whole_network(view).edges
        if "gamma" in (e.source, e.target)
    }
    ego = {
        (e.source, e.target, e.layer, e.weight)
        for e in ego_network(view, "gamma", NetworkOptions(limit=1000)).edges
    }
    assert whole == ego


def test_unnamed_groups_open_roles_and_places_are_not_in_it(view):
    nodes = {node.id for node in whole_network(view).nodes}
    assert {"grp-civil", "epsilon", "eta", "place-lakeside", "theme:ssr"}.isdisjoint(nodes)
    assert whole_network(view).left_out == {"no name": 2, "open role": 1}


def test_each_tie_names_its_statements(view):
    assert all(edge.statements for edge in whole_network(view).edges)
