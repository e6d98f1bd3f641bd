"""A network keeps its layers apart, says why a tie is there and what was left out."""

from dataclasses import replace

import pytest

from graph.errors import ModelError
from graph.query.network import Network, NetworkOptions, ego_network
from graph.query.network_edges import statements_of
from graph.query.network_words import LAYERS, LEFT_OUT, REASONS
from graph.query.unknown import Unknown
from graph.store.base import View


def network(view: View, center: str, **options: object) -> Network:
    found = ego_network(view, center, NetworkOptions(**options))
    assert isinstance(found, Network)
    return found


def ties(net: Network, layer: str) -> dict[tuple[str, str], float]:
    return {(e.source, e.target): e.weight for e in net.edges if e.layer == layer}


def left_out(net: Network) -> dict[str, int]:
    return {one.reason: one.count for one in net.left_out}


def test_co_presence_weighs_one_over_the_others_present(view):
    # Named at ev-1: alpha, beta, gamma, delta, the ministry and zeta; epsilon's role is open.
    assert ties(network(view, "beta"), "co-presence") == {
        ("alpha", "beta"): 0.2,
        ("beta", "delta"): 0.2,
        ("beta", "gamma"): 0.2,
        ("beta", "ministry"): 0.2,
        ("beta", "zeta"): 0.2,
    }


def test_open_roles_groups_and_wishes_make_no_tie_and_are_counted(view):
    net = network(view, "beta")
    assert {"epsilon", "grp-civil", "eta"}.isdisjoint(node.id for node in net.nodes)
    assert left_out(net) == {"no name": 1, "open role": 1, "wish": 1}


def test_an_actor_in_an_open_role_has_no_tie_and_hears_why(view):
    net = network(view, "epsilon")
    assert net.edges == ()
    assert left_out(net)["own role open"] == 1


def test_presenting_together_ties_the_actors_behind_the_groups(view):
    assert ties(network(view, "gamma"), "joint-role") == {("delta", "gamma"): 1.0}


def test_organising_together_is_a_joint_role(view):
    assert ties(network(view, "alpha"), "joint-role") == {("alpha", "beta"): 1.0}


def test_stated_ties_have_their_own_layers(view):
    net = network(view, "alpha")
    assert ties(net, "cooperation") == {("alpha", "theta"): 1.0}
    assert ties(net, "membership") == {("iota", "alpha"): 1.0}
    assert ties(net, "programme") == {("alpha", "programme-bridge"): 1.0}
    assert ties(net, "funding") == {("zeta", "alpha"): 1.0}


def test_only_the_layers_asked_for_are_there(view):
    net = network(view, "alpha", layers=("cooperation",))
    assert {edge.layer for edge in net.edges} == {"cooperation"}
    assert [node.id for node in net.nodes] == ["alpha", "theta"]


def test_each_tie_explains_itself_in_both_languages_with_its_sources(view):
    (tie,) = [e for e in network(view, "alpha").edges if e.layer == "joint-role"]
    assert tie.explanation == {
        "en": "Alpha and Beta organised together (1): Workshop on gender (2–6 March 2009).",
        "fr": "Alphe et Beta ont organisé ensemble (1) : Atelier sur le genre (2–6 mars 2009).",
    }
    assert tie.events.items == ("ev-1",)
    assert {view.statement(one).subject for one in tie.statements.items} == {"alpha", "beta"}


def test_the_second_step_follows_the_neighbours(view):
    assert "theta" not in {node.id for node in network(view, "zeta").nodes}
    net = network(view, "zeta", depth=2)
    depths = {node.id: node.depth for node in net.nodes}
    assert (depths["zeta"], depths["gamma"], depths["theta"]) == (0, 1, 2)


def test_a_theme_ties_those_who_spoke_or_organised_and_rolls_up(view):
    net = network(view, "theme:ssr")
    about = ties(net, "about")
    assert ("gamma", "theme:ssr") in about
    assert ("alpha", "theme:ssr") in about  # organised an event on a narrower theme
    assert ("zeta", "theme:ssr") not in about


def test_a_country_ties_those_at_events_in_its_towns(view):
    assert ("gamma", "country-xx") in ties(network(view, "country-xx"), "place")


def test_an_event_ties_those_who_surely_took_part(view):
    tied = {source for source, _ in ties(network(view, "ev-1"), "participation")}
    assert tied == {"alpha", "beta", "gamma", "delta", "ministry", "zeta"}


def test_a_session_ties_those_of_the_session_only(view):
    tied = {source for source, _ in ties(network(view, "ev-1-b"), "participation")}
    assert tied == {"gamma", "delta"}


def test_a_programme_ties_those_at_its_events(view):
    assert ("beta", "programme-bridge") in ties(network(view, "programme-bridge"), "programme")


def test_a_filter_leaves_events_out_and_counts_them(view):
    net = network(view, "gamma", country="Xanadu")
    assert "theta" not in {node.id for node in net.nodes}
    assert left_out(net)["filter"] == 1
    assert "theta" not in {n.id for n in network(view, "gamma", date_from="2009-01-01").nodes}


def test_weak_ties_are_left_out_and_counted(view):
    net = network(view, "beta", min_weight=0.5)
    assert ties(net, "co-presence") == {}
    assert left_out(net)["weight"] == 5


def test_the_limit_keeps_the_strongest_and_says_how_many_there_are(view):
    net = network(view, "beta", limit=2)
    assert [node.id for node in net.nodes] == ["beta", "alpha"]
    assert (net.shown, net.total) == (2, 7)
    assert left_out(net)["limit"] == 5


def test_a_theme_filter_that_names_nothing_says_so(view):
    with pytest.raises(ModelError, match="No theme is called 'gardening'"):
        ego_network(view, "beta", NetworkOptions(theme="gardening"))


def test_an_unknown_centre_offers_the_nearest_names(view):
    answer = ego_network(view, "gama")
    assert isinstance(answer, Unknown)
    assert answer.nearest[0].id == "gamma"


def test_asking_twice_gives_the_same_answer(view):
    options = NetworkOptions(depth=2)
    once, again = (ego_network(view, "alpha", options).as_json() for _ in range(2))
    assert once == again


@pytest.mark.parametrize("words", [LAYERS, LEFT_OUT, REASONS])
def test_every_word_stands_in_both_languages(words):
    assert all(set(found) == {"en", "fr"} for found in words.values())


def test_neighbours_with_too_many_events_are_not_followed_and_counted(view, monkeypatch):
    monkeypatch.setattr("graph.query.network_gathering._EVENTS_FOLLOWED", 1)
    net = network(view, "zeta", depth=2)
    assert left_out(net)["not followed"] > 0
    assert ("gamma", "theta") not in ties(net, "co-presence")


@pytest.mark.parametrize("center", ["alpha", "gamma", "theme:ssr", "country-xx", "ev-1"])
def test_statements_that_were_left_out_are_found_again(view, center):
    options = NetworkOptions(depth=2)
    whole = ego_network(view, center, options)
    quick = ego_network(view, center, options, with_statements=False)
    assert len(whole.edges) == len(quick.edges) > 0
    for edge, bare in zip(whole.edges, quick.edges, strict=True):
        assert bare.statements.total == edge.statements.total
        assert statements_of(view, bare) == edge.statements
        assert replace(bare, statements=edge.statements) == edge
    assert replace(quick, edges=whole.edges) == whole
