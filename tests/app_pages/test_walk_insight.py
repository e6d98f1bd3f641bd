"""A network-builder asks whom to meet, in a real browser, and gets to the sentence."""

import re

import pytest
from playwright.sync_api import expect

from app_pages._wording import Wording, load_phrases
from tests.app_pages.conftest import PATIENCE

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["en", "fr"])
def test_walk_from_an_actor_to_whom_it_could_meet_and_the_sentence(tab, served_sample, language):
    say = Wording(load_phrases(), language).say
    tab.goto(f"{served_sample}/actor?node=cenap&lang={language}")
    tab.get_by_role("link", name=say("suggest.see")).click()
    expect(tab.get_by_role("heading", level=1)).to_contain_text(say("suggest.of", name=""))
    first = tab.locator(".st-key-card_1")
    # Measured after the cards are there; on a busy machine that takes its time.
    expect(first.get_by_text("95 %")).to_be_visible(timeout=4 * PATIENCE)
    tab.get_by_test_id("stApp").and_(
        tab.locator('[data-test-script-state="notRunning"]')
    ).wait_for()
    first.get_by_role("button", name="Sources").first.click()
    tab.get_by_role("link", name=say("proof.source")).first.click()
    expect(tab.locator("mark").first).to_be_visible()
    assert f"lang={language}" in tab.url


def test_a_theme_chosen_by_hand_stands_in_the_address(tab, served_sample):
    say = Wording(load_phrases(), "en").say
    tab.goto(f"{served_sample}/suggestions?node=cenap&lang=en")
    box = tab.get_by_label(say("topic.where"))
    box.fill("Rwanda")
    box.press("Enter")
    expect(tab.get_by_text(re.compile("Only those who, as sources tell"))).to_be_visible()
    assert "country=country-rwa" in tab.url


@pytest.mark.parametrize(
    "address",
    [
        "suggestions?node=cenap",
        "paths?node=cenap&to=fida-uganda",
        "circles?node=cenap",
        "brokers?node=cenap",
    ],
)
def test_a_narrow_screen_cuts_nothing(tab, served_sample, address):
    tab.set_viewport_size({"width": 400, "height": 850})
    tab.goto(f"{served_sample}/{address}&lang=fr")
    expect(tab.get_by_role("heading", level=1)).to_be_visible()
    tab.locator('[data-test-script-state="notRunning"]').wait_for()
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(
    ("page", "button", "name"),
    [("gaps", "gaps.download", "gaps-theme"), ("circles", "circles.download", "circles-public")],
)
def test_a_file_is_saved_after_the_page_is_drawn(tab, served_sample, page, button, name):
    say = Wording(load_phrases(), "en").say
    tab.goto(f"{served_sample}/{page}?lang=en")
    tab.locator('[data-test-script-state="notRunning"]').wait_for()
    with tab.expect_download() as saved:
        tab.get_by_role("button", name=say(button)).click()
    assert saved.value.suggested_filename.startswith(name)
    assert saved.value.path().read_text("utf-8-sig").count("\n") > 10


def test_rounds_can_be_ended_and_asked_for_again(tab, served_sample):
    say = Wording(load_phrases(), "en").say
    # Years that limit nothing: no other test has measured this.
    tab.goto(f"{served_sample}/circles?lang=en&from=1990")
    tab.get_by_role("button", name=say("rounds.stop"), exact=True).click()
    again = tab.get_by_role("button", name=say("rounds.again"))
    expect(again).to_be_visible()
    expect(tab.get_by_text(say("firm.ended")).first).to_be_visible()
    again.click()
    expect(tab.get_by_text("All circles together:")).to_be_visible(timeout=4 * PATIENCE)


def test_from_a_circle_to_the_sentence_by_the_keyboard(tab, served_sample):
    say = Wording(load_phrases(), "fr").say
    tab.goto(f"{served_sample}/circles?node=cenap&lang=fr")
    tab.locator('[data-test-script-state="notRunning"]').wait_for()
    tab.get_by_role("link", name=say("circles.tie", name="Interpeace")).first.focus()
    tab.keyboard.press("Enter")
    source = tab.get_by_role("button", name=re.compile("^Source")).first
    source.focus()
    tab.keyboard.press("Enter")
    tab.get_by_role("link", name=say("proof.source")).first.focus()
    tab.keyboard.press("Enter")
    expect(tab.locator("mark").first).to_be_visible()
    assert "lang=fr" in tab.url
