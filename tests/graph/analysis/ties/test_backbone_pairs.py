"""Pairs come once each, in blocks, and those alike are tested once."""

from itertools import combinations

import numpy as np
import pytest

from graph.analysis.ties import backbone_pairs
from graph.analysis.ties.backbone_pairs import codes_of, met_pairs, pair_kinds
from graph.analysis.ties.null_model import null_model_of
from tests.graph.analysis.attended import attended

EVENTS = [["a", "b", "c"], ["a", "b"], ["c", "d"], ["e"], ["a", "b", "d", "e"]]


@pytest.mark.parametrize("at_once", [1, 10, 10**6])
def test_every_pair_that_met_comes_once(monkeypatch, at_once):
    monkeypatch.setattr(backbone_pairs, "_MEETINGS_AT_ONCE", at_once)
    found = {
        (int(first), int(second)): int(shared)
        for block in met_pairs(attended(EVENTS))
        for first, second, shared in zip(block.first, block.second, block.shared, strict=True)
    }
    wanted = {}
    for there in EVENTS:
        for pair in combinations(["abcde".index(one) for one in there], 2):
            wanted[pair] = wanted.get(pair, 0) + 1
    assert found == wanted


def test_alike_pairs_are_one_kind():
    attendance = attended([["a", "b"], ["c", "d"], ["e", "f", "g"]])
    model = null_model_of(attendance)
    kinds = pair_kinds(attendance, model)
    (block,) = met_pairs(attendance)
    # All have one event; every pair that met shares one and is of one kind.
    assert kinds.count.tolist() == [5]
    assert np.unique(codes_of(model, block)).tolist() == kinds.code.tolist()
    assert kinds.p == pytest.approx(kinds.best)
    assert 0 < kinds.expected[0] < 1
