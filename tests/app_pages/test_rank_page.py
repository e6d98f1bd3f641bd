"""Who matters: places with ranges, a definition for each way, and what the data cannot carry."""

import re

import pytest

from app_pages._ranking import MEASURES
from graph.analysis.measures.measuring import MEASURES as KNOWN
from graph.store import open_store
from tests.app_pages.seen import links_of, text_of
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put


def test_every_way_offered_is_a_measure():
    assert set(MEASURES) <= set(KNOWN)


@pytest.mark.parametrize("measure", ["strength", "betweenness", "constraint"])
def test_a_way_is_told_in_a_sentence_with_ranges_and_warnings(open_page, sample_path, measure):
    app = open_page(sample_path, "rank", by=measure)
    text = text_of(app)
    assert re.search(r"The first 50 of \d+", " ".join(one.value for one in app.header))
    assert re.search(r"value [0-9.]+ · range [0-9.e-]+ to [0-9.]+", text)
    assert "drawn at random with repeats" in text
    assert any("nobody of one group has met anybody" in one.value for one in app.warning)
    ways = [one.proto.query_string for one in app.get("page_link") if "behind" in one.proto.label]
    assert len(ways) == 10
    assert all("node=" in one for one in ways)


def test_places_that_could_be_others_say_between_which(open_page, sample_path):
    app = open_page(sample_path, "rank", "fr", by="pagerank")
    assert re.search(r"pourrait être entre le rang 2 et le rang \d", text_of(app))
    assert any(one.label.startswith("Qui n’a pas de rang, et pourquoi (") for one in app.expander)


def test_ranges_that_the_reader_ended_are_not_told_as_of_too_large_a_ledger(
    open_page, sample_path, monkeypatch
):
    monkeypatch.setattr("app_pages._ranking.ranges_of", lambda shown, asked: None)
    text = text_of(open_page(sample_path, "rank"))
    assert re.search(r"\d+ events are counted", text)
    assert "value " in text
    assert "range" not in text


def test_a_theme_and_a_role_narrow_what_is_counted(open_page, sample_path):
    whole = re.search(r"(\d+) events are counted", text_of(open_page(sample_path, "rank")))[1]
    app = open_page(sample_path, "rank", theme="theme:ssr", role="organiser")
    part = re.search(r"(\d+) events are counted", text_of(app))[1]
    assert 0 < int(part) < int(whole)


def test_it_is_told_why_fewer_have_a_place_than_the_list_has(open_page, sample_path):
    app = open_page(sample_path, "rank")
    (told,) = (one.value for one in app.caption if one.value.startswith("Of the "))
    listed, ranked = (int(one) for one in re.findall(r"[0-9]+", told))
    assert f" of {ranked}" in text_of(app)
    assert f"{listed} named actors have a part" in text_of(open_page(sample_path, "whatif"))


def test_years_narrow_what_is_counted_and_backwards_ones_are_told(open_page, sample_path):
    counted = [
        int(re.search(r"(\d+) events? (?:is|are) counted", text_of(app))[1])
        for app in (
            open_page(sample_path, "rank"),
            open_page(sample_path, "rank", **{"from": "2020", "to": "2022"}),
        )
    ]
    assert 0 < counted[1] < counted[0]
    app = open_page(sample_path, "rank", **{"from": "2022", "to": "2020"})
    assert "The years from 2022 to 2020 end before they begin" in app.warning[0].value
    assert "Nobody named surely was at such an event." in text_of(app)


def test_of_public_sources_it_is_counted_how_many_are_withheld(open_page, tmp_path):
    path = tmp_path / "levels.db"
    told = Telling("Ada, Bea and Cleo met.", uri="open.txt")
    secret = Telling("Ada and Sigma met.", uri="secret.txt")
    for telling, event, actors, level in (
        (told, "ev-open", ("ada", "bea", "cleo"), "public"),
        (secret, "ev-secret", ("ada", "sigma"), "restricted"),
    ):
        for actor in actors:
            telling.say(actor, "PARTICIPATED_IN", event, "met", role="participant",
                        sensitivity=level)  # fmt: skip
    with open_store(str(path)) as store:
        put(store, told.account(), secret.account())
    whole = open_page(path, "rank", by="degree")
    assert "1. Ada" in " ".join(links_of(whole))
    assert "Sigma" in " ".join(links_of(whole))
    public = open_page(path, "rank", by="degree", seen="public")
    assert "Sigma" not in text_of(public) + " ".join(links_of(public))
    assert any("(1)" in one.label for one in public.expander)
