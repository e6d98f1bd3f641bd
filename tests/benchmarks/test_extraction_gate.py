"""The weights of the gate, fitted on examples."""

import pytest

from benchmarks.extraction_gate import Example, hide, weights_from
from benchmarks.fit_gate import as_yaml
from ingest.extraction import Lexicon
from ingest.extraction.text.page import read_page

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


@pytest.mark.parametrize(("share", "left"), [(0.0, True), (1.0, False)])
def test_a_share_of_the_wordings_is_hidden(bare_lexicon: Lexicon, share: float, left: bool) -> None:
    page = read_page("A conference was held in Goma.", bare_lexicon)
    hide(page, share, draw=1)
    assert bool(page.found("event")) is left
    assert page.found("place")


def test_a_draw_always_hides_the_same(bare_lexicon: Lexicon) -> None:
    text = "A conference, a workshop, a seminar, a forum, a retreat and a webinar were held."
    pages = [read_page(text, bare_lexicon) for _ in range(3)]
    for page, draw in zip(pages, (1, 1, 2), strict=True):
        hide(page, 0.5, draw)
    first, again, other = (page.found("event") for page in pages)
    assert first == again != other
