"""What changed: sections that count, lines that open, and a time that stands in the address."""

import re
from datetime import date

from app_pages._changed import window_of
from graph.analysis.change.window import Window
from tests.app_pages.seen import links_of, text_of


def test_the_time_is_whole_years_until_today():
    today = date(2026, 11, 22)
    assert window_of(None, None, today) == Window(date(2025, 1, 1), today, is_over=False)
    assert window_of(2020, 2021, today) == Window(
        date(2020, 1, 1), date(2021, 12, 31), is_over=True
    )
    # A last year alone is that year: what is a year ago lies behind it.
    assert window_of(None, 2020, today) == Window(
        date(2020, 1, 1), date(2020, 12, 31), is_over=True
    )
    # A year that is not over goes until today, and what is planned for later has not changed.
    for last in (2026, 2100):
        assert window_of(2025, last, today) == Window(date(2025, 1, 1), today, is_over=False)
    assert window_of(2027, 2027, today).until == date(2027, 12, 31)
    assert window_of(2024, 2020, today) is window_of(2030, None, today) is None


def test_a_time_that_ends_before_it_begins_is_refused_in_words(open_page, sample_path):
    for address in ({"from": "2099"}, {"from": "2020", "to": "2010"}):
        app = open_page(sample_path, "changes", **address)
        assert [one.value for one in app.warning] == [
            "This time ends before it begins. Take an earlier first year, or a later last one."
        ]
        assert not app.header


def test_sections_count_and_lines_open_to_their_sources(open_page, sample_path):
    app = open_page(sample_path, "changes", **{"from": "2025"})
    heads = [one.value for one in app.header]
    assert any(re.fullmatch(r"New actors \(\d+\)", head) for head in heads)
    assert "first at Launch of Tanzania’s first national action plan" in text_of(app)
    assert "may only be unread" in text_of(app)
    assert any(one.proto.popover.label.startswith("Source") for one in app.get("popover"))
    assert "Tanzania Peacekeeping Training Centre" in links_of(app)


def test_what_is_quiet_is_not_told_to_be_over(open_page, sample_path):
    text = text_of(open_page(sample_path, "changes", **{"from": "2025"}))
    assert "silence in the sources is not silence in the world" in text


def test_by_entry_all_was_read_now_and_nothing_happened_so(open_page, sample_path):
    happened = text_of(open_page(sample_path, "changes", "fr", **{"from": "2026"}))
    entered = open_page(sample_path, "changes", "fr", **{"from": "2026", "by": "entered"})
    assert "Ce qui s’est passé du 1 janvier 2026" in happened.replace("1er", "1")
    assert "Ce qui s’est passé du" not in text_of(entered)
    assert not entered.error


def test_a_theme_narrows_it(open_page, sample_path):
    def actors(app):
        heads = (re.fullmatch(r"New actors \((\d+)\)", one.value) for one in app.header)
        return next(int(found[1]) for found in heads if found)

    whole = actors(open_page(sample_path, "changes", **{"from": "2020"}))
    part = actors(open_page(sample_path, "changes", **{"from": "2020", "theme": "theme:ssr"}))
    assert part < whole
