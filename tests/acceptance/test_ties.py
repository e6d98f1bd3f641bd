"""Which pairs have the strongest ties in the two first reports, and why (Q08)."""

from datetime import date
from itertools import groupby

import pytest

from graph.analysis.attending import attendance_of
from graph.analysis.ties.strongest_ties import strongest_ties
from graph.analysis.ties.tie_factors import Weighing
from graph.analysis.ties.tie_weights import rules_of, weigh
from graph.index.opening import index_of_view
from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from graph.store import open_store


@pytest.fixture
def expected(hand_made):
    """The hand-made answer."""
    return hand_made["Q08"]


@pytest.fixture(scope="module")
def found(reports):
    """All pairs of the two reports, strongest first."""
    vocabulary = load_vocabulary(data_folder() / "vocabulary")
    rules = rules_of(vocabulary, date(2026, 11, 21))
    with open_store(reports.store) as store, store.view() as view:
        attendance = attendance_of(index_of_view(view))
        weighing = Weighing(attendance, weigh(attendance, rules), rules, vocabulary)
        return strongest_ties(view, weighing, limit=1_000)


class TestQ08TheStrongestTies:
    """Which pairs of actors have the strongest ties in these records, and why?"""

    def test_the_five_strongest_in_the_order_of_the_expected_answer(self, found, expected):
        """Pairs of one kind and weight (both of wipc with a presenter) have no order."""
        wanted = [frozenset(pair[:2]) for pair in expected["order"]]
        given = [
            (tie.kind, round(tie.weight, 9), frozenset((tie.first.id, tie.second.id)))
            for tie in found.ties.items[: len(wanted)]
        ]
        ranks = [[pair for _, _, pair in same] for _, same in groupby(given, lambda t: t[:2])]
        assert [len(rank) for rank in ranks] == [1, 1, 2, 1]
        start = 0
        for rank in ranks:
            assert set(rank) == set(wanted[start : start + len(rank)])
            start += len(rank)

    def test_why(self, found):
        kinds = [tie.kind for tie in found.ties.items[:5]]
        assert kinds == [
            "organised together", "presented together",
            "organiser and presenter", "organiser and presenter", "met",
        ]  # fmt: skip

    def test_who_met_and_in_how_many_parts(self, found, expected):
        assert found.met == found.ties.total == expected["co_presence_pairs"] == 48
        assert found.parts == expected["components"]
        assert found.ties.shown == 48

    def test_a_pair_counts_one_over_the_others_present(self, found, expected):
        told = {text.split("=")[1] for text in map(str, expected["newman_pair_weight"].values())}
        sizes = {f"{tie.factors[0].value:.3g}" for tie in found.ties.items}
        assert sizes == told == {"0.5", "0.111"}
        assert found.ties.items[0].factors[0].words["en"].endswith("counts 1/9")

    def test_every_tie_has_a_quote(self, found):
        for tie in found.ties.items:
            assert tie.claims.total >= 2
            assert all(claim.proof.evidence[0].quote.strip() for claim in tie.claims.items)

    def test_must_not_tie_groups_without_a_name_nor_bodies_in_open_roles(self, found):
        ends = [end for tie in found.ties.items for end in (tie.first, tie.second)]
        assert all(end.named for end in ends)
        assert {end.id for end in ends}.isdisjoint({"icglr-rtf", "uga-mglsd", "rchs"})
