"""`mtandao events` filters and says how many there are."""

import pytest


def test_lists_say_how_many_of_how_many(filled):
    assert "1 of 2 events" in filled("events", "--limit", "1").out


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (("--theme", "RSS"), ["ev-one"]),
        (("--country", "Burundi"), ["ev-one"]),
        (("--from", "2019", "--to", "2019-05"), ["ev-one"]),
        (("--from", "2020"), []),
        (("--type", "roundtable"), ["ev-two"]),
        (("--text", "réforme"), ["ev-one"]),
    ],
)
def test_events_are_filtered(filled, options, found):
    listed = filled("events", *options, "--json").json
    assert [line["id"] for line in listed["items"]] == found
