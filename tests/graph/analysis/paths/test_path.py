"""Paths are told step by step with sources and ages; a live one and an old one are both there."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.paths.path import Path, convening_path
from graph.query.unknown import Unknown
from graph.store.base import PUBLIC, View
from tests.graph.analysis.paths.path_world import ground_at, ledger, meet, path_of, telling
from tests.graph.query.conftest import exchange, vocabulary, workshop


@pytest.fixture(scope="module")
def view() -> Iterator[View]:
    with ledger(workshop(), exchange(), vocabulary()) as opened:
        yield opened


def ends_of(route) -> list[str]:
    return [step.end.id for step in route.steps]


def test_a_path_over_a_shared_event_is_one_step(view):
    path = path_of(view, "zeta", "gamma")
    (step,) = path.steps
    assert (step.by, step.event.id, step.age, step.state) == ("event", "ev-1", 17, "old")
    assert step.sentence["en"] == (
        "Zeta and Gamma took part in Workshop on gender (2–6 March 2009)."
    )


def test_each_step_names_its_statements_with_quotes(view):
    (step,) = path_of(view, "zeta", "gamma").steps
    quotes = {e.quote for claim in step.claims for e in claim.proof.evidence}
    assert "Zeta paid" in quotes


def test_a_stated_membership_closes_a_path_and_reads_the_right_way_round(view):
    path = path_of(view, "zeta", "iota")
    assert [step.end.id for step in path.steps] == ["alpha", "iota"]
    last = path.steps[1]
    assert last.sentence["fr"] == "Iota est membre d’Alphe (en vigueur, aucune fin connue)."
    assert (last.age, last.state, last.known) == (None, "live", True)


def test_an_event_without_a_date_has_no_age(view):
    (step,) = path_of(view, "gamma", "theta").steps
    assert (step.age, step.state) == (None, "undated")
    assert "(no date in the source)" in step.sentence["en"]


@pytest.mark.parametrize("apart", ["epsilon", "eta"])
def test_an_open_role_or_a_wish_is_no_way_and_that_is_no_data(view, apart):
    path = path_of(view, "alpha", apart)
    assert isinstance(path, Path)
    assert (path.found, path.steps, path.paths, path.complete) == (False, (), (), True)
    assert path.why["en"].startswith(f"Nothing ties {apart.capitalize()} to anybody")


def test_two_in_separate_parts_are_said_to_be_so():
    t = telling()
    meet(t, "ev-1", "2026-01", "alpha", "beta")
    meet(t, "ev-2", "2026-01", "gamma", "delta")
    with ledger(t.account()) as view:
        path = path_of(view, "alpha", "delta")
    assert not path.found
    assert path.why["en"].startswith("Alpha and Delta are in separate parts")
    assert path.why["fr"].startswith("Alpha et Delta sont dans des parties séparées")


def test_a_search_that_gives_up_says_so(view):
    path = path_of(view, "zeta", "iota", most=0)
    assert not path.complete
    assert path.why["en"].startswith("The search stopped")


def test_from_an_actor_to_itself_there_is_nothing_to_walk(view):
    path = path_of(view, "alpha", "alpha")
    assert (path.found, path.steps, path.why) == (True, (), {})


def test_an_unknown_end_offers_the_nearest_names(view):
    answer = path_of(view, "alpha", "gama")
    assert isinstance(answer, Unknown)
    assert answer.nearest[0].id == "gamma"


def test_an_old_short_path_and_a_live_longer_one_are_both_told_the_live_one_first():
    t = telling()
    meet(t, "ev-old", "1996-05", "alpha", "omega")
    meet(t, "ev-new-1", "2026-01", "alpha", "beta")
    meet(t, "ev-new-2", "2025-05", "beta", "gamma")
    meet(t, "ev-new-3", "2026-03", "gamma", "omega")
    with ledger(t.account()) as view:
        live, old = path_of(view, "alpha", "omega").paths
    assert (live.state, live.age, ends_of(live)) == ("live", 1, ["beta", "gamma", "omega"])
    assert (old.state, old.age, ends_of(old)) == ("old", 30, ["omega"])
    assert old.sentence["en"] == (
        "From Alpha to Omega directly. Old: its oldest step is 30 years back; "
        "no source says that it still holds."
    )


def test_a_plenary_opens_fewer_doors_than_a_talk_of_three():
    t = telling()
    meet(t, "ev-plenary", "2026-01", "alpha", "beta", *(f"guest-{n}" for n in range(40)))
    meet(t, "ev-talk", "2026-01", "alpha", "gamma", "delta")
    meet(t, "ev-near", "2026-01", "beta", "omega")
    meet(t, "ev-nigh", "2026-01", "gamma", "omega")
    with ledger(t.account()) as view:
        first, second = path_of(view, "alpha", "omega").paths[:2]
    assert (ends_of(first)[0], ends_of(second)[0]) == ("gamma", "beta")
    # (1/2)(1/2) and (1/40)(1/2), halved for each of two steps: the rest is alike.
    assert first.strength / second.strength == pytest.approx((1 / 2) / (1 / 41))


def test_a_large_network_opens_fewer_doors_than_a_small_one():
    t = telling()
    for member in ("alpha", "omega", *(f"member-{n}" for n in range(30))):
        t.say(member, "MEMBER_OF", "network-large", "So")
    for member in ("alpha", "omega", "member-1"):
        t.say(member, "MEMBER_OF", "network-small", "So")
    with ledger(t.account()) as view:
        first, second = path_of(view, "alpha", "omega").paths
    assert (ends_of(first)[0], ends_of(second)[0]) == ("network-small", "network-large")
    assert first.strength / second.strength == pytest.approx(31 / 2)


def test_what_was_held_within_a_programme_leads_to_it():
    t = telling()
    meet(t, "ev-1", "2026-01", "alpha", "beta")
    meet(t, "ev-2", "2026-02", "gamma", "omega")
    for event in ("ev-1", "ev-2"):
        t.say(event, "IN_CONTEXT_OF", "programme-bridge", "So")
    with ledger(t.account()) as view:
        (route,) = path_of(view, "alpha", "omega").paths
    assert [step.by for step in route.steps] == ["within", "within"]
    assert route.steps[0].sentence["en"] == (
        "Alpha took part in events held within Programme bridge (1): Ev 1 (January 2026)."
    )
    predicates = {claim.predicate for step in route.steps for claim in step.claims}
    assert predicates == {"IN_CONTEXT_OF", "PARTICIPATED_IN"}


def test_a_closed_body_is_gone_round_and_where_there_is_no_way_round_that_is_said():
    t = telling()
    meet(t, "ev-1", "2026-01", "alpha", "beta")
    meet(t, "ev-2", "2026-02", "beta", "omega")
    t.say("kappa", "SUCCEEDED", "beta", "So", at="2026-03-01")
    with ledger(t.account()) as view:
        (only,) = path_of(view, "alpha", "omega").paths
    assert (only.state, ends_of(only)) == ("closed", ["beta", "omega"])
    assert only.sentence["en"].endswith("No live contact: Beta closed (1 March 2026).")
    meet(t, "ev-3", "2001-02", "alpha", "omega")
    with ledger(t.account()) as view:
        assert [ends_of(one) for one in path_of(view, "alpha", "omega").paths] == [["omega"]]


def test_a_body_that_another_followed_on_a_day_that_no_source_gives_is_closed():
    t = telling()
    meet(t, "ev-1", "2026-01", "alpha", "beta")
    meet(t, "ev-2", "2026-02", "beta", "omega")
    t.say("beta", "MEMBER_OF", "omega", "So")
    t.say("kappa", "SUCCEEDED", "beta", "So")
    with ledger(t.account()) as view:
        (only,) = path_of(view, "alpha", "omega").paths
    assert (only.state, ends_of(only)) == ("closed", ["beta", "omega"])
    assert only.sentence["en"].endswith("Beta closed (no source says when).")
    assert only.sentence["fr"].endswith("Beta n’existe plus (aucune source ne dit depuis quand).")


def test_a_body_that_a_source_ends_is_closed_too():
    t = telling()
    meet(t, "ev-a", "2026-01", "alpha", "beta")
    meet(t, "ev-b", "2026-02", "beta", "omega")
    t.say("beta", "HAS_TYPE", "network", "So")
    t.statements[-1] = replace(t.statements[-1], valid_to="2026-03")
    with ledger(t.account()) as view:
        (only,) = path_of(view, "alpha", "omega").paths
    assert only.sentence["fr"].endswith("Beta n’existe plus (31 mars 2026).")


def test_the_public_view_walks_over_nothing_restricted():
    t = telling()
    t.say("alpha", "COOPERATES_WITH", "beta", "So")
    t.say("beta", "COOPERATES_WITH", "omega", "So", sensitivity="restricted")
    with ledger(t.account()) as view:
        assert path_of(view, "alpha", "omega").found
    with ledger(t.account(), shown=PUBLIC) as view:
        assert path_of(view, "alpha", "beta").found
        assert isinstance(path_of(view, "alpha", "omega"), Unknown)


def test_without_the_vocabulary_only_what_sources_say_is_walked(view):
    ground = ground_at(view, known=False)
    assert not convening_path(view, ground, ("zeta", "iota")).found
    assert convening_path(view, ground, ("zeta", "gamma")).found


_EVENT = st.tuples(
    st.lists(st.sampled_from("abcdef"), min_size=2, max_size=3, unique=True),
    st.sampled_from([None, "1996", "2009-03", "2025-06-01"]),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(_EVENT, min_size=1, max_size=6))
def test_steps_join_rest_on_statements_and_come_out_the_same_again(events):
    t = telling()
    for number, (actors, day) in enumerate(events):
        meet(t, f"ev-{number}", day, *actors)
    here = sorted({actor for actors, _ in events for actor in actors})
    with ledger(t.account()) as view:
        first, again = (path_of(view, here[0], here[-1]) for _ in range(2))
    assert first.as_json() == again.as_json()
    order = ["live", "undated", "old", "closed"]
    ranks = [(order.index(route.state), -route.strength) for route in first.paths]
    assert ranks == sorted(ranks)
    for route in first.paths:
        walked = [here[0], *ends_of(route)]
        assert len(set(walked)) == len(walked)
        assert walked[-1] == here[-1]
        assert [step.start.id for step in route.steps] == walked[:-1]
        assert all(step.claims for step in route.steps)
