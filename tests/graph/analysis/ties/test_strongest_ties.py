"""What sources say of a pair outright goes before what follows from having been there."""

import pytest

from graph.analysis.ties import strongest_ties as room
from graph.analysis.ties.strongest_ties import strongest_ties
from tests.graph.analysis.ties.pair_world import weighing_of
from tests.graph.query.conftest import Telling, exchange, vocabulary, workshop
from tests.graph.store.accounts import put


@pytest.fixture
def view(store):
    put(store, workshop(), exchange(), vocabulary())
    with store.view() as moment:
        yield moment


@pytest.fixture
def found(view):
    return strongest_ties(view, weighing_of(view), limit=100)


def ends(tie):
    return tie.first.id, tie.second.id


def test_the_order_of_kinds(found):
    first = [(tie.kind, ends(tie)) for tie in found.ties.items[:4]]
    assert first == [
        ("cooperation", ("alpha", "theta")),
        ("organised together", ("alpha", "beta")),
        ("presented together", ("delta", "gamma")),
        # At ev-2 two met, at ev-1 six.
        ("met", ("gamma", "theta")),
    ]


def test_below_them_the_weighted_sum_decides(found):
    rest = found.ties.items[3:]
    assert [tie.weight for tie in rest] == sorted((tie.weight for tie in rest), reverse=True)
    presented = {ends(tie) for tie in rest if tie.kind == "organiser and presenter"}
    assert presented == {
        ("alpha", "gamma"), ("alpha", "delta"), ("beta", "gamma"), ("beta", "delta"),
    }  # fmt: skip


def test_a_tie_is_told_with_factors_and_quotes(found):
    tie = found.ties.items[1]
    assert tie.words["fr"] == "Ils ont été organisateurs ensemble"
    assert [factor.name for factor in tie.factors] == [
        "size", "format", "age", "role", "confidence",
    ]  # fmt: skip
    quotes = {claim.proof.evidence[0].quote for claim in tie.claims.items}
    assert quotes == {"organised by Alpha", "with Beta"}
    assert [event.id for event in tie.events.items] == ["ev-1"]


def test_a_cooperation_without_a_meeting_has_its_statement_alone(found):
    tie = found.ties.items[0]
    assert (tie.shared, tie.weight, tie.factors, tie.events.total) == (0, 0.0, (), 0)
    assert [claim.predicate for claim in tie.claims.items] == ["COOPERATES_WITH"]


def test_how_many_of_how_many(view, found):
    # Of six at ev-1 fifteen pairs, of two at ev-2 one, and one that cooperates without a meeting.
    assert (found.met, found.ties.total, found.ties.shown, found.parts) == (16, 17, 17, 1)
    few = strongest_ties(view, weighing_of(view), limit=2)
    assert (few.ties.shown, few.ties.total) == (2, 17)
    assert [ends(tie) for tie in few.ties.items] == [ends(tie) for tie in found.ties.items[:2]]


def test_where_joint_presentations_were_not_looked_for_that_is_said(monkeypatch, view, found):
    assert found.joint_searched is True
    monkeypatch.setattr(room, "MOST_READ", 0)
    unsearched = strongest_ties(view, weighing_of(view), limit=100)
    assert unsearched.joint_searched is False
    assert ("met", ("delta", "gamma")) in [(t.kind, ends(t)) for t in unsearched.ties.items]


def test_wishes_open_roles_and_unnamed_groups_are_no_ties(found):
    there = {end for tie in found.ties.items for end in ends(tie)}
    assert there.isdisjoint({"epsilon", "eta", "grp-civil", "grp-observers"})


def test_those_who_organised_together_are_ordered_by_that_alone(store):
    put(store, *(told(n, *pair) for n, pair in enumerate(MEETINGS)))
    with store.view() as view:
        few, all_ = (strongest_ties(view, weighing_of(view), limit=n) for n in (1, 9))
    assert [ends(tie) for tie in all_.ties.items] == [("alpha", "beta"), ("gamma", "theta")]
    assert all_.ties.items[0].weight < all_.ties.items[1].weight
    assert [ends(tie) for tie in few.ties.items] == [("alpha", "beta")]


# Gamma and Theta met more often, but organised together once.
MEETINGS = [
    *[("alpha", "beta", "organiser")] * 2,
    ("gamma", "theta", "organiser"),
    *[("gamma", "theta", "participant")] * 6,
]


def told(number, one, other, role):
    text = Telling(f"Report {number}: {one} and {other} were there.", uri=f"report-{number}")
    for actor in (one, other):
        text.say(actor, "PARTICIPATED_IN", f"ev-m{number}", actor, role=role)
    return text.account()
