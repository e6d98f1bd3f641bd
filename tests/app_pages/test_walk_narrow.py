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


NAMES = """() => {
  const boxes = Object.keys(network.body.nodes).map(id => network.getBoundingBox(id));
  const left = Math.min(...boxes.map(box => box.left));
  const top = Math.min(...boxes.map(box => box.top));
  const right = Math.max(...boxes.map(box => box.right));
  const bottom = Math.max(...boxes.map(box => box.bottom));
  const first = network.canvasToDOM({x: left, y: top});
  const last = network.canvasToDOM({x: right, y: bottom});
  return [first.x, first.y, innerWidth - last.x, innerHeight - last.y];
}"""


def test_a_narrow_screen_cuts_no_name_of_the_drawing(tab, served_sample):
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.goto(f"{served_sample}/network?node=cenap&lang=en")
    expect(tab.frame_locator("iframe").locator("canvas")).to_be_visible()
    drawing = next(one for one in tab.frames if one.url == "about:srcdoc")
    drawing.wait_for_function(f"() => Math.min(...({NAMES})()) >= 0")


@pytest.mark.parametrize("width", [390, 1280, 2600])
def test_a_matrix_that_goes_on_beyond_the_screen_says_so(tab, served_sample, width):
    tab.set_viewport_size({"width": width, "height": 844})
    tab.goto(f"{served_sample}/gaps?lang=en")
    table = tab.locator(".gaps-wrap")
    expect(table).to_be_visible()
    goes_on = table.evaluate("one => one.scrollWidth > one.clientWidth")
    assert goes_on == (width < 2600)
    expect(tab.locator(".gaps-hint")).to_be_visible(visible=goes_on)
