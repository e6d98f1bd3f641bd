"""Pages answer soon, measured in a real browser."""

import time

import pytest
from playwright.sync_api import Page, expect

from tests.yardstick import slowness

pytestmark = pytest.mark.browser


def test_pages_answer_quickly_on_the_sample(tab, served_sample, record_property):
    tab.goto(f"{served_sample}/?lang=en")  # the first visit fills the caches
    expect(tab.get_by_role("heading", level=1)).to_contain_text("Who works with whom")
    home = f"{served_sample}/?lang=en"
    firsts, clicks = [], []
    for _ in range(3):  # the best of three: what other programs do meanwhile does not count
        tab.goto("about:blank")
        firsts.append(_seconds(lambda: tab.goto(home), tab, "Who works with whom"))
        themes = tab.get_by_role("link", name="Themes", exact=True)
        clicks.append(_seconds(themes.click, tab, "Themes"))
    first, click = min(firsts), min(clicks)
    record_property("first_page_seconds", round(first, 2))
    record_property("click_seconds", round(click, 2))
    # Goals are 2 s and 0.5 s on a machine with nothing else to do.
    patience = 3 * slowness()
    assert first < 2 * patience
    assert click < 0.5 * patience


def _seconds(act, tab: Page, heading: str) -> float:
    start = time.perf_counter()
    act()
    expect(tab.get_by_role("heading", level=1)).to_contain_text(heading)
    return time.perf_counter() - start
