"""On a telephone nothing is cut, in a real browser."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_a_narrow_screen_cuts_nothing(tab, served_sample):
    tab.set_viewport_size({"width": 390, "height": 844})
    for address in ("?lang=en", "event?node=ev-wipc-regional-exchange&lang=fr"):
        tab.goto(f"{served_sample}/{address}")
        heading = tab.get_by_role("heading", level=1)
        expect(heading).to_be_visible()
        note = tab.locator(".sample-bar").bounding_box()
        header = tab.get_by_test_id("stHeader").bounding_box()
        assert note["y"] >= header["y"] + header["height"] - 1
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
        buttons = tab.get_by_test_id("stPopoverButton").all()
        assert all(box["x"] + box["width"] <= 390 for one in buttons if (box := one.bounding_box()))
