"""The drawing: self-contained, nothing lost, and no name in it ever acts."""

import re
from datetime import date

from app_pages._drawing import SHAPES, DrawnEdge, DrawnNode, draw
from app_pages._legend import legend_html
from app_pages._network_file import file_name, standalone
from app_pages._wording import Wording, load_phrases

WORDS = Wording(load_phrases(), "en")
EVIL = "</script><img src=x onerror=alert(1)>"
NODES = [
    DrawnNode("a", EVIL, "Actor", 0.0, 0.0, 20.0, EVIL),
    DrawnNode("b", "B", "Theme", 90.0, 10.0, 10.0, "B"),
]
EDGES = [DrawnEdge("a", "b", 2.0, EVIL), DrawnEdge("a", "b", 1.0, "again", faint=True)]


def test_page_asks_nobody_for_anything():
    page = draw(NODES, EDGES)
    assert re.search(r'<(script|link|img|iframe)[^>]*(src|href)="(https?:)?//', page) is None
    assert 'src="lib/' not in page
    assert "vis" in page


def test_names_and_hints_cannot_end_the_script():
    page = draw(NODES, EDGES)
    assert EVIL not in page
    assert "\\u003cimg src=x" in page


def test_two_ties_of_one_pair_are_both_drawn():
    page = draw(NODES, EDGES)
    assert len(re.findall(r'"from": "a"', page)) == 2


def test_ties_have_no_arrow_and_physics_is_off():
    page = draw(NODES, EDGES)
    assert '"arrows"' not in page.split("nodes = new vis.DataSet")[-1].split("options")[0]
    assert '"enabled": false' in page


def test_every_kind_has_a_shape_and_a_colour_of_its_own():
    assert len({shape for shape, _ in SHAPES.values()}) == len(SHAPES)
    assert len({colour for _, colour in SHAPES.values()}) == len(SHAPES)


def test_colours_stand_out_from_white():
    assert all(_contrast_with_white(colour) >= 3 for _, colour in SHAPES.values())


def _contrast_with_white(colour: str) -> float:
    """Contrast ratio of WCAG 2.2."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def test_legend_names_only_what_is_drawn():
    html = legend_html(WORDS, ["Actor", "Theme", "Unknown"])
    assert ("Actor" in html, "Theme" in html, "Place" in html) == (True, True, False)


def test_file_says_what_it_shows_and_escapes_it():
    page = draw(NODES, EDGES)
    whole = standalone(WORDS, page, f"Network of {EVIL}", [EVIL], ["Actor"], date(2026, 11, 21))
    assert EVIL not in whole
    assert "Made with mtandao on 2026-11-21" in whole
    assert whole.count("<body>") == 1


def test_file_name_suits_every_system():
    assert file_name("theme:access/../to justice") == "network-theme-access----to-justice.html"
