"""What meets more often than chance is kept; a plenary says nothing of any pair."""

import csv

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.leiden import leiden
from graph.analysis.sparse import matrix_of
from graph.analysis.ties.backbone import backbone_of, largest_kept
from tests.graph.analysis.attended import attended

# Davis, Gardner and Gardner 1941, Deep South; Ruth is in both of their groups.
FIRST = {"EVELYN", "LAURA", "THERESA", "BRENDA", "CHARLOTTE", "FRANCES", "ELEANOR", "PEARL"}
SECOND = {"VERNE", "MYRNA", "KATHERINE", "SYLVIA", "NORA", "HELEN", "DOROTHY", "OLIVIA", "FLORA"}


def two_circles():
    """Eight and eight who meet among themselves in fours, and one plenary of all."""
    random = np.random.default_rng(3)
    circles = [[f"{side}{n}" for n in range(8)] for side in "lr"]
    meetings = [sorted(random.choice(circle, 4, False).tolist()) for circle in circles * 200]
    return attended([*meetings, sorted(circles[0] + circles[1])])


def test_those_of_one_circle_are_kept_and_no_others():
    attendance = two_circles()
    backbone = backbone_of(attendance)
    pairs = zip(backbone.first.tolist(), backbone.second.tolist(), strict=True)
    kept = [(attendance.actor_id(one), attendance.actor_id(other)) for one, other in pairs]
    assert len(kept) > 40
    assert all(one[0] == other[0] for one, other in kept)
    assert (backbone.tested, backbone.met) == (120, 120)
    assert (backbone.p <= backbone.limit).all()
    assert (backbone.shared > backbone.expected).all()


@pytest.mark.parametrize("seed", range(3))
def test_of_what_was_drawn_at_random_nothing_is_kept(seed):
    random = np.random.default_rng(seed)
    names = [f"n{n:02}" for n in range(60)]
    busy = np.linspace(0.02, 0.4, 60)
    drawn = [[name for name, there in zip(names, random.random(60) < busy, strict=True) if there]
             for _ in range(150)]  # fmt: skip
    backbone = backbone_of(attended(drawn))
    assert backbone.met > 1_000
    assert len(backbone.first) <= 1


def test_a_plenary_of_200_has_no_backbone():
    backbone = backbone_of(attended([[f"actor-{n:03}" for n in range(200)]]))
    assert len(backbone.first) == 0
    assert (backbone.tested, backbone.met, backbone.too_little) == (19_900, 19_900, 19_900)
    assert backbone.test(0, 199).state == "too little data"
    assert backbone.test(0, 199).p == 1.0


def test_a_plenary_among_other_events_adds_no_pair():
    alone = [["a", "b", f"x{n}"] for n in range(12)]
    alone += [[f"y{n}", f"z{n}"] for n in range(200)]
    everyone = sorted({name for there in alone for name in there})
    without, with_plenary = backbone_of(attended(alone)), backbone_of(attended([*alone, everyone]))
    assert len(without.first) == len(with_plenary.first) == 1


def test_a_pair_is_told_apart_from_chance_or_not_or_too_little_is_known():
    attendance = two_circles()
    backbone = backbone_of(attendance)
    number = attendance.actor_number
    close = backbone.test(int(backbone.first[0]), int(backbone.second[0]))
    far = backbone.test(number("l0"), number("r0"))
    assert (close.state, close.p) == ("kept", pytest.approx(float(backbone.p[0])))
    assert close.expected == pytest.approx(float(backbone.expected[0]))
    assert (far.state, far.shared) == ("not significant", 1)
    rare = backbone_of(attended([["a", "b"], ["c", "d"], ["e", "f"], ["a", "c", "e"]]))
    assert rare.test(0, 1).state == "too little data"


def test_nothing_attended_has_no_backbone():
    backbone = backbone_of(attended([]))
    assert (len(backbone.first), backbone.tested, backbone.limit) == (0, 0, 0.0)


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(1, 5)), min_size=1, max_size=12))
def test_the_limit_is_that_of_benjamini_and_hochberg(kinds):
    p = np.array([chance for chance, _ in kinds])
    count = np.array([times for _, times in kinds])
    tests, alpha = int(count.sum()) + 3, 0.2
    each = sorted(np.repeat(p, count).tolist())
    passing = [one for rank, one in enumerate(each, 1) if one <= alpha * rank / tests]
    assert largest_kept(p, count, tests, alpha) == max(passing, default=0.0)


class TestSouthernWomen:
    """14 evenings are too few to tell any pair from chance; the groups are there all the same."""

    @pytest.fixture
    def women(self, shared_folder):
        path = shared_folder / "data" / "networks" / "southern_women.edges.csv"
        evenings = {}
        for row in csv.DictReader(path.open(encoding="utf-8")):
            evenings.setdefault(row["target"], []).append(row["source"])
        return attended([sorted(there) for there in evenings.values()])

    @pytest.mark.parametrize("alpha", [0.05, 0.2, 0.5])
    def test_no_pair_is_significant_whatever_is_allowed(self, women, alpha):
        backbone = backbone_of(women, alpha)
        assert len(backbone.first) == 0
        assert (backbone.tested, backbone.met) == (153, 139)

    def test_the_least_likely_pair(self, women):
        pair = backbone_of(women).test(women.actor_number("FLORA"), women.actor_number("OLIVIA"))
        assert (pair.shared, round(pair.expected, 2), round(pair.p, 3)) == (2, 0.55, 0.088)

    def test_the_two_published_groups_are_the_communities_of_the_sketch(self, women):
        found = communities(women, backbone_of(women, 0.5, corrected=False))
        assert [group - {"RUTH"} for group in found] == [FIRST, SECOND]

    def test_with_a_stricter_sketch_outsiders_fall_off_but_nobody_changes_sides(self, women):
        found = communities(women, backbone_of(women, 0.4, corrected=False))
        assert [group - {"RUTH"} for group in found] == [
            FIRST, SECOND - {"FLORA", "OLIVIA"}, {"FLORA", "OLIVIA"},
        ]  # fmt: skip


def communities(attendance, backbone):
    size = attendance.actors
    table = np.zeros((size, size))
    table[backbone.first, backbone.second] = table[backbone.second, backbone.first] = 1
    rows, columns = np.nonzero(table)
    starts = np.searchsorted(rows, np.arange(size + 1))
    found, _ = leiden(matrix_of(np.ones(len(rows)), columns, starts, (size, size)), seed=1)
    groups = [np.flatnonzero(found == n) for n in range(found.max() + 1)]
    return [{attendance.actor_id(one) for one in group} for group in groups]
