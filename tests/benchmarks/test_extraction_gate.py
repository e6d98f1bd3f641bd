"""The weights of the gate, fitted on examples."""

import pytest

from benchmarks.extraction_gate import Example, weights_from
from benchmarks.fit_gate import as_yaml

REPORT = {"told": 1.0, "incident": 0.0}
OTHER = {"told": 0.0, "incident": 1.0}


def test_signs_of_reports_weigh_for_them_and_others_against() -> None:
    weights = weights_from([Example(REPORT, True, 1.0), Example(OTHER, False, 1.0)] * 5)
    assert weights["told"] > 0 > weights["incident"]


@pytest.mark.parametrize("sign", ["told", "incident"])
def test_a_sign_that_would_count_the_wrong_way_does_not_count(sign: str) -> None:
    shown = sign == "incident"
    examples = [Example({sign: 1.0}, shown, 1.0), Example({sign: 0.0}, not shown, 1.0)]
    assert weights_from(examples)[sign] == 0.0


def test_an_example_that_counts_twice_counts_like_two() -> None:
    doubled = [Example(REPORT, True, 2.0), Example(OTHER, False, 1.0)]
    twice = [Example(REPORT, True, 1.0)] * 2 + [Example(OTHER, False, 1.0)]
    assert weights_from(doubled) == weights_from(twice)


def test_the_file_holds_a_line_for_each_weight() -> None:
    assert as_yaml({"base": -1.0, "told": 2.0}).endswith("edit.\nbase: -1.0\ntold: 2.0\n")
