"""A report is reviewed by keyboard alone in a real browser; nothing is lost on reload."""

import time

import pytest
from playwright.sync_api import Page, expect

from graph.model.decision import NOT_SAME, SAME, standing
from graph.store import open_store
from graph.store.base import ViewFilter
from tests.app_pages.review_ledgers import DOCUMENT
from tests.app_pages.serving import serve
from tests.yardstick import slowness

pytestmark = pytest.mark.browser

EVERYTHING = ViewFilter(include_refused=True, as_told=True)


@pytest.fixture
def served(ledger):
    """The address of the app on it."""
    with serve(ledger) as address:
        yield address


def _decisions(ledger):
    with open_store(str(ledger), read_only=True) as store, store.view(EVERYTHING) as view:
        found = list(view.statements(document=DOCUMENT))
    return sorted((s.predicate, s.subject, s.review.decision) for s in found if s.review)


def _press(tab: Page, key: str) -> None:
    """Press a key and wait for the answer."""
    mark = tab.locator(".review-run")
    before = mark.get_attribute("data-run")
    tab.keyboard.press(key)
    expect(mark).not_to_have_attribute("data-run", str(before))
    _answered(tab)


def _answered(tab: Page) -> None:
    expect(tab.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")


def _at(tab: Page, number: int) -> None:
    expect(tab.locator(".st-key-review_card")).to_contain_text(f"Fact {number} of 6")


def _in_sight(tab: Page, *places: str) -> None:
    for place in places:
        expect(tab.locator(place).first).to_be_in_viewport(ratio=1)


def _open(tab: Page, address: str) -> None:
    tab.goto(f"{address}/review?node={DOCUMENT}&lang=en&by=Ada")
    _at(tab, 1)
    expect(tab.locator(".review-text .now").first).to_be_visible()


def test_a_report_is_reviewed_by_keyboard_alone(tab, served, ledger):
    _open(tab, served)
    expect(tab.locator(".review-text .now").first).to_have_text("Lake Forum")
    _press(tab, "j")
    _at(tab, 2)
    expect(tab.locator(".review-text .now").first).to_have_text("Rwanda")
    _press(tab, "k")
    _press(tab, "a")
    _at(tab, 2)
    _press(tab, "r")
    _at(tab, 3)
    expect(tab.get_by_text("2 of 6 decided", exact=True)).to_be_visible()
    _press(tab, "e")
    box = tab.get_by_label("has the date", exact=True)
    expect(box).to_be_focused()
    _in_sight(tab, ".st-key-key_save button", ".review-text .now")
    tab.keyboard.press("Control+a")
    tab.keyboard.type("2019-05")
    tab.keyboard.press("Control+Enter")
    _at(tab, 4)
    expect(tab.get_by_text("3 of 6 decided", exact=True)).to_be_visible()
    assert ("HAS_DATE", "workshop", "edited") in _decisions(ledger)
    tab.reload()
    _at(tab, 4)
    expect(tab.get_by_text("3 of 6 decided", exact=True)).to_be_visible()
    assert _decisions(ledger) == [
        ("HAS_DATE", "workshop", "accepted"),
        ("HAS_DATE", "workshop", "edited"),
        ("HELD_IN", "workshop", "refused"),
        ("PARTICIPATED_IN", "forum", "accepted"),
    ]
    for _ in range(3):
        _press(tab, "a")
    expect(tab.get_by_text("Every fact of this source is decided.")).to_be_visible()
    for _ in range(6):
        _press(tab, "u")
    expect(tab.get_by_text("0 of 6 decided", exact=True)).to_be_visible()
    assert _decisions(ledger) == []


def test_two_names_are_merged_reloaded_and_parted_again(tab, served, ledger):
    _open(tab, served)
    for _ in range(3):
        _press(tab, "j")
    _at(tab, 4)
    _press(tab, "m")
    expect(tab.get_by_role("heading", name="Who is “Lake Forum for Peace”?")).to_be_visible()
    expect(tab.get_by_role("button", name="1 Lake Forum")).to_be_visible()
    _press(tab, "1")
    expect(tab.get_by_text("The two are one now, everywhere")).to_be_visible()
    (merge,) = _standing(ledger)
    assert (merge.verdict, merge.node, merge.other, merge.author) == (
        SAME,
        "forum-peace",
        "forum",
        "Ada",
    )
    tab.reload()
    expect(tab.locator(".st-key-review_card")).to_contain_text("Lake Forum took part in")
    _press(tab, "u")
    expect(tab.locator(".st-key-review_card")).to_contain_text("Lake Forum for Peace took part in")
    assert _standing(ledger) == []


def test_a_name_is_searched_for_and_told_apart(tab, served, ledger):
    _open(tab, served)
    _press(tab, "m")
    tab.keyboard.press("/")
    box = tab.get_by_label("Search for a known name (/)")
    expect(box).to_be_focused()
    tab.keyboard.type("hill jar")
    expect(box).to_have_value("hill jar")
    assert _decisions(ledger) == []
    tab.keyboard.press("Control+a")
    tab.keyboard.type("Hill Network")
    _press(tab, "Enter")
    expect(tab.get_by_role("button", name="1 Hill Network")).to_be_visible()
    _press(tab, "t")
    _press(tab, "t")
    _press(tab, "1")
    expect(tab.get_by_text("Noted that they are two")).to_be_visible()
    assert [(one.verdict, one.other) for one in _standing(ledger)] == [(NOT_SAME, "hills")]


def test_keys_that_come_fast_are_answered_one_after_the_other(tab, served, ledger):
    _open(tab, served)
    for key in "aaar":
        tab.keyboard.press(key)
    _at(tab, 5)
    expect(tab.get_by_text("4 of 6 decided", exact=True)).to_be_visible()
    decided = [decision for _, _, decision in _decisions(ledger)]
    assert sorted(decided) == ["accepted"] * 3 + ["refused"]


def test_the_words_stay_in_sight_while_a_row_of_a_sheet_is_edited(tab, sample_copy):
    with open_store(str(sample_copy), read_only=True) as store, store.view() as view:
        document = next(d.id for d in view.documents() if d.form == "table")
    with serve(sample_copy) as address:
        tab.goto(f"{address}/review?node={document}&lang=en&by=Ada")
        expect(tab.locator(".source-table mark").first).to_be_visible()
        _answered(tab)
        _press(tab, "e")
        _in_sight(tab, ".st-key-key_save button", ".source-table mark")


def test_the_help_opens_and_closes_with_its_key(tab, served):
    _open(tab, served)
    _press(tab, "?")
    expect(tab.locator(".st-key-review_panel")).to_contain_text("next")
    _press(tab, "?")
    expect(tab.locator(".st-key-review_panel")).to_have_count(0)


def test_a_key_is_answered_soon_on_the_sample(tab, sample_copy, record_property):
    with serve(sample_copy) as address:
        tab.goto(f"{address}/review?lang=en")
        tab.get_by_test_id("stPageLink").get_by_role("link").nth(0).click()
        card = tab.locator(".st-key-review_card")
        expect(card).to_contain_text("Fact 1 of")
        taken = {}
        for key in ("j", "k", "a", "u"):
            taken[key] = min(_seconds(tab, key, card) for _ in range(3))
    for key, seconds in taken.items():
        record_property(f"key_{key}_seconds", round(seconds, 3))
    assert max(taken.values()) < 0.5 * 3 * slowness()


def _seconds(tab: Page, key: str, card) -> float:
    _answered(tab)
    before = card.inner_text()
    start = time.perf_counter()
    tab.keyboard.press(key)
    expect(card).not_to_have_text(before, use_inner_text=True)
    return time.perf_counter() - start


def _standing(ledger):
    with open_store(str(ledger), read_only=True) as store, store.view() as view:
        return standing(view.decisions())


def test_a_part_that_was_missed_is_added_by_keyboard_and_taken_back(tab, served, ledger):
    _open(tab, served)
    _press(tab, "p")
    box = tab.get_by_label("Who: a known name or id, or a new name")
    expect(box).to_be_focused()
    tab.keyboard.type("Hill Network")
    tab.get_by_label("The words of the source that say so").fill("Hill Network was there")
    tab.keyboard.press("Control+Enter")
    expect(tab.locator(".st-key-review_card")).to_contain_text("of 7")
    expect(tab.get_by_text("Added; u takes it back.")).to_be_visible()
    assert ("PARTICIPATED_IN", "hills", "accepted") in _decisions(ledger)
    _press(tab, "u")
    expect(tab.get_by_text("Taken back: you had added “Hill Network took part")).to_be_visible()
    assert _decisions(ledger) == []
