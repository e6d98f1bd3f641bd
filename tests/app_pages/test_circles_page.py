"""Circles: who meets mostly among themselves, how firm that is, who leads out, and a file."""

import csv
import io
import re
from pathlib import Path

import pytest
import yaml

from app_pages._circle_file import public_csv
from app_pages._data import ledger, wording
from app_pages._headings import Head
from app_pages._met_at import MetAt
from app_pages._screen import Screen
from app_pages._wording import load_phrases
from graph.analysis.measures.community_words import FIRMNESS
from graph.store import open_store
from ingest.loading.run import ingest
from tests.app_pages.seen import links_of, text_of

RANGE = re.compile(r"Two of its actors stay together in (?:only )?\d+ of 100 tries")


def report(name, there, times, **document):
    """Meetings of all of these."""
    events = [
        {
            "key": f"e{n}",
            "title": f"Round {name} {n}",
            "date": f"201{n}-05-02",
            "participations": [{"actor": one, "role": "participant"} for one in there],
        }
        for n in range(times)
    ]
    actors = [{"key": one, "name": f"Lake Union {one}", "type": "national-ngo"} for one in there]
    return {
        "document": {"uri": f"https://example.org/{name}", "title": name, **document},
        "actors": actors,
        "events": events,
    }


@pytest.fixture(scope="module")
def world_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two circles, one meeting across, one actor alone at an event, and two that are secret."""
    folder = tmp_path_factory.mktemp("circles")
    reports = (
        report("left", "ABCD", 4),
        report("right", "RST", 3),
        report("across", "AR", 1),
        report("alone", "Z", 1),
        report("secret", "KL", 1, sensitivity="restricted"),
    )
    for number, one in enumerate(reports):
        (folder / f"{number}.yaml").write_text(yaml.safe_dump(one), encoding="utf-8")
    with open_store(str(folder / "world.db")) as store:
        ingest(sorted(folder.glob("*.yaml")), store)
    return folder / "world.db"


def node_of(path, name):
    with open_store(str(path), read_only=True) as store, store.view() as view:
        return next(one.id for one in view.nodes("Actor") if one.label == name)


def test_every_firmness_has_its_words():
    assert {f"firm.{one}" for one in FIRMNESS} <= set(load_phrases())


def test_circles_say_how_many_about_what_and_how_firm(open_page, sample_path):
    app = open_page(sample_path, "circles")
    text = text_of(app)
    assert any(re.fullmatch(r"\d+ of \d+ circles", one.value) for one in app.header)
    assert len([one for one in app.subheader if one.value.startswith("Circle ")]) == 10
    assert "nobody declared them" in text
    assert "Themes that stand out there (events):" in text
    assert len(RANGE.findall(text)) == 10
    assert "All circles together:" in text
    assert "being measured" not in text
    assert any("nobody of one group has met anybody of another" in one.value for one in app.warning)


def test_a_card_leads_to_all_of_a_circle_and_keeps_what_is_chosen(open_page, sample_path):
    app = open_page(sample_path, "circles", country="country-bdi", seen="public")
    ways = [one for one in app.get("page_link") if "their ties and events" in one.proto.label]
    assert ways
    for one in ways:
        assert "node=" in one.proto.query_string
        assert "country=country-bdi" in one.proto.query_string
        assert "seen=public" in one.proto.query_string


def test_each_membership_opens_to_the_events_of_a_tie(open_page, sample_path):
    app = open_page(sample_path, "circles", node="cenap")
    assert app.title[0].value == "Circle of Conflict Alert and Prevention Centre"
    text = text_of(app)
    assert re.search(r"Actors of the circle \((\d+)\)", text)
    assert "the strongest tie is to Interpeace: 2 events in common" in text
    ties = [
        one.proto.query_string
        for one in app.get("page_link")
        if one.proto.label.startswith("See where it met")
    ]
    assert len(ties) == 10
    assert all("node=" in one and "to=" in one for one in ties)
    assert re.search(r"Events where most of those present are of this circle \(\d+\)", text)
    assert "Workshop of young innovators for peace in the Great Lakes" in links_of(app)


def test_who_leads_to_another_circle_is_told_with_the_tie(open_page, world_path):
    app = open_page(world_path, "circles", node=node_of(world_path, "Lake Union B"))
    text = text_of(app)
    assert "Lake Union B is one of them" in text
    assert "Who links it to other circles (1)" in text
    assert "met 1 actor of another circle" in text
    assert "Circle 2: met Lake Union R →" in links_of(app)


def test_one_meeting_is_no_firm_circle(open_page, sample_path):
    text = text_of(open_page(sample_path, "circles", node="fes"))
    assert "Met once." in text
    assert "100 of 100" not in text


def test_who_met_nobody_is_counted_and_told_apart(open_page, world_path):
    app = open_page(world_path, "circles")
    assert "9 of the 10 actors at these events are in a circle; 1 met nobody" in text_of(app)
    told = text_of(open_page(world_path, "circles", node=node_of(world_path, "Lake Union Z")))
    assert "met no other named organisation there" in told


def test_no_data_withheld_and_not_asked_for_are_told_apart(open_page, world_path):
    secret, open_one = (node_of(world_path, f"Lake Union {one}") for one in "KA")
    known = text_of(open_page(world_path, "circles", node="cenap"))
    assert "That is no data" in known
    withheld = text_of(open_page(world_path, "circles", node=secret, seen="public"))
    assert "⊘ Withheld" in withheld
    assert "no data" not in withheld
    away = {"from": "2030"}
    assert "none of those chosen above" in text_of(
        open_page(world_path, "circles", node=open_one, **away)
    )
    assert "Lake Union L" in text_of(open_page(world_path, "circles", node=secret))


def test_of_public_sources_only_the_withheld_are_counted(open_page, world_path):
    app = open_page(world_path, "circles", seen="public")
    assert "only sources above the level shown put at events, whatever is asked about: 2" in (
        text_of(app)
    )
    assert "7 of the 8 actors" in text_of(app)
    assert "Lake Union K" not in " ".join(links_of(app))


def test_years_limit_and_may_not_end_before_they_begin(open_page, world_path):
    years = {"from": "2012", "to": "2013"}
    assert "of 2 circles" in " ".join(
        one.value for one in open_page(world_path, "circles", **years).header
    )
    backwards = {"from": "2013", "to": "2012"}
    app = open_page(world_path, "circles", **backwards)
    assert any("end before they begin" in one.value for one in app.warning)
    assert "there is no circle" in text_of(app)


def test_nobody_met_anybody(open_page, tmp_path):
    path = tmp_path / "empty.db"
    open_store(str(path)).close()
    assert "there is no circle" in text_of(open_page(path, "circles"))


def test_another_kind_of_thing_is_sent_on(open_page, sample_path):
    assert "has a page of its own" in text_of(open_page(sample_path, "circles", node="theme:ssr"))


def test_the_file_has_every_member_once_and_nothing_that_is_secret(world_path, monkeypatch):
    monkeypatch.setenv("MTANDAO_STORE", f"sqlite:{world_path}")
    opened = ledger()
    with opened.store.view() as view:
        text = public_csv(Screen(wording("en"), opened, view, Head()), MetAt())
    rows = list(csv.DictReader(io.StringIO(text)))
    members = [row for row in rows if row["Id"]]
    assert sorted(row["Actor"][-1] for row in members) == list("ABCDRST")
    assert {row["Circle"] for row in members} == {"1", "2"}
    assert "Lake Union K" not in text
    left = {row["Actor"]: row["Actors"] for row in rows if row["Circle"] == "–"}
    assert left["At these events but met nobody named there"] == "1"
    assert any(reason.startswith("Actors that only sources above") for reason in left)
    (leading,) = (row for row in members if row["Actor"] == "Lake Union A")
    assert leading["Other circles reached"] == "2"
