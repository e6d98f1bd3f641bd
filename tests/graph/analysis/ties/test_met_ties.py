"""Raw, weighted and significant ties: each order as one would count it by hand."""

from datetime import date

import pytest

from graph.analysis.attendance import Attendance
from graph.analysis.ties.backbone import backbone_of
from graph.analysis.ties.met_ties import TieQuestion, met_ties
from graph.analysis.ties.tie_factors import Weighing
from graph.analysis.ties.tie_weights import rules_of, weigh
from graph.analysis.ties.tie_words import TESTS
from graph.model.datafiles import data_folder
from graph.model.document import Account, Document
from graph.model.node import Node
from graph.model.vocabulary import load_vocabulary
from graph.query.unknown import Unknown
from tests.graph.analysis.attended import attended
from tests.graph.analysis.ties.pair_world import weighing_of
from tests.graph.analysis.ties.test_backbone import two_circles
from tests.graph.query.conftest import exchange, vocabulary, workshop
from tests.graph.store.accounts import put

WORDS = load_vocabulary(data_folder() / "vocabulary")
TODAY = date(2020, 1, 1)


@pytest.fixture
def view(store):
    names = [f"{side}{number}" for side in "lr" for number in range(8)]
    nodes = [Node(name, ("Actor",), "ngo", name.upper()) for name in [*names, "a", "b", "c", "x"]]
    put(store, Account(Document("doc-1", "one.txt"), tuple(nodes), ()))
    with store.view() as moment:
        yield moment


def weighed(attendance: Attendance) -> Weighing:
    rules = rules_of(WORDS, TODAY)
    return Weighing(attendance, weigh(attendance, rules), rules, WORDS)


def ends(found):
    return [(one.first.id, one.second.id) for one in found.ties.items]


@pytest.fixture
def halls():
    """A and b share three halls of ten; a and c share one talk of two."""
    hall = ["a", "b", *(f"l{number}" for number in range(8))]
    return weighed(attended([hall, hall, hall, ["a", "c"]]))


def test_raw_counts_halls_weighted_counts_the_talk(view, halls):
    raw = met_ties(view, halls, TieQuestion("raw", limit=1))
    assert ends(raw) == [("a", "b")]
    assert (raw.ties.items[0].raw, raw.ties.total, raw.met) == (3, 46, 46)
    weighted = met_ties(view, halls, TieQuestion("weighted", limit=1))
    assert ends(weighted) == [("a", "c")]
    assert weighted.ties.items[0].test is None
    assert weighted.words["fr"].startswith("Chaque événement commun")


def test_of_one_actor_all_whom_it_met_in_the_order_asked_for(view, halls):
    found = met_ties(view, halls, TieQuestion("weighted", "a", limit=2))
    assert (found.actor.label, found.ties.total, found.met) == ("A", 10, 10)
    assert ends(found)[0] == ("a", "c")
    raw = met_ties(view, halls, TieQuestion("raw", "c"))
    assert [(one.second.id, one.raw) for one in raw.ties.items] == [("a", 1)]


def test_significant_are_those_the_backbone_keeps(view):
    weighing = weighed(two_circles())
    backbone = backbone_of(weighing.attendance)
    found = met_ties(view, weighing, TieQuestion("significant", limit=500), backbone)
    assert found.ties.total == len(backbone.first)
    assert all(one.first.id[0] == one.second.id[0] for one in found.ties.items)
    chances = [one.test.p for one in found.ties.items]
    assert chances == sorted(chances)
    assert {one.test.state for one in found.ties.items} == {"kept"}
    assert (found.met, found.too_little) == (120, backbone.too_little)
    own = met_ties(view, weighing, TieQuestion("significant", "l0"), backbone)
    kept = {pair for pair in ends(found) if "l0" in pair}
    assert {tuple(sorted(pair)) for pair in ends(own)} == kept
    assert own.ties.total < own.met == 15


def test_a_plenary_has_nothing_significant(view):
    weighing = weighed(attended([["a", "b", "c", *(f"l{n}" for n in range(8))]]))
    backbone = backbone_of(weighing.attendance)
    found = met_ties(view, weighing, TieQuestion("significant"), backbone)
    assert (found.ties.total, found.met) == (0, 55)
    tested = met_ties(view, weighing, TieQuestion("raw", "a", 1), backbone)
    assert tested.ties.items[0].test.state in TESTS


def test_no_data_is_not_no_tie_and_a_name_unknown_offers_others(view, halls):
    silent = met_ties(view, halls, TieQuestion("raw", "x"))
    assert (silent.present, silent.ties.total) == (False, 0)
    assert isinstance(met_ties(view, halls, TieQuestion("raw", "nobody")), Unknown)


@pytest.mark.parametrize("by", ["raw", "weighted", "significant"])
def test_of_one_actor_the_order_is_that_of_its_pairs_one_by_one(view, by):
    weighing = weighed(two_circles())
    backbone = backbone_of(weighing.attendance)
    found = met_ties(view, weighing, TieQuestion(by, "l3", 50), backbone)
    of = {"raw": lambda tie: -tie.raw, "weighted": lambda tie: -tie.weighted,
          "significant": lambda tie: tie.test.p}[by]  # fmt: skip
    values = [of(tie) for tie in found.ties.items]
    assert values == sorted(values)
    assert {tie.first.id for tie in found.ties.items} == {"l3"}
    if by == "significant":
        assert all(tie.test.state == "kept" for tie in found.ties.items)
        kept = zip(backbone.first.tolist(), backbone.second.tolist(), strict=True)
        one = weighing.attendance.actor_number("l3")
        assert found.ties.total == sum(one in pair for pair in kept) > 0


@pytest.fixture
def told(store):
    put(store, workshop(), exchange(), vocabulary())
    with store.view() as moment:
        yield lambda question: met_ties(moment, weighing_of(moment), question)


def test_of_one_actor_what_sources_say_outright_goes_before_what_follows_from_meeting(told):
    found = told(TieQuestion("weighted", "alpha"))
    first = [(one.second.id, one.kind, one.raw) for one in found.ties.items[:3]]
    assert first[:2] == [("theta", "cooperation", 0), ("beta", "organised together", 1)]
    assert first[2][1:] == (None, 1)
    # Theta it never met: of those that met there is one less.
    assert (found.ties.total, found.met) == (6, 5)
    assert [one.kind for one in told(TieQuestion("raw", "alpha")).ties.items] == [None] * 5


def test_one_joint_presentation_goes_before_a_meeting_that_counts_more(told):
    found = told(TieQuestion("weighted", "gamma"))
    assert [(one.second.id, one.kind) for one in found.ties.items[:2]] == [
        ("delta", "presented together"),
        ("theta", None),
    ]
    assert found.ties.items[0].weighted < found.ties.items[1].weighted
