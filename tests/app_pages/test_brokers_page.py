"""Who links groups: five roles in words, with ranges, the groups, and each pair with its events."""

import re

import pytest

from app_pages._brokers import ROLES
from graph.analysis.measures.broker_roles import ROLES as KNOWN
from tests.app_pages.seen import links_of, text_of


def test_every_role_that_is_known_is_offered():
    assert sorted(ROLES) == sorted(KNOWN)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("group", ["country", "type"])
def test_a_role_is_told_by_an_example_with_ranges(open_page, sample_path, group, role):
    app = open_page(sample_path, "brokers", by=role, group=group)
    text = text_of(app)
    assert "For example: " in text
    assert any(re.fullmatch(r"The first 50 of \d+", one.value) for one in app.header)
    assert len(re.findall(r"between \d+ pairs? that never met · range \d+ to \d+", text)) == 10
    assert "drawn at random with repeats" in text
    assert "no source here surely puts the two at one event" in text


def test_the_five_names_of_the_roles_are_said(open_page, sample_path):
    (box,) = (one for one in open_page(sample_path, "brokers").selectbox if "stands" in one.label)
    named = " ".join(box.options)
    for name in ("coordinator", "gatekeeper", "representative", "consultant", "liaison"):
        assert name in named


def test_meetings_do_not_tell_a_gatekeeper_from_a_representative(open_page, sample_path):
    assert "do not tell which of the two" in text_of(open_page(sample_path, "brokers"))


def test_an_actor_opens_to_pairs_with_countries_and_events(open_page, sample_path):
    app = open_page(sample_path, "brokers", node="cenap")
    text = text_of(app)
    assert "Its country: Burundi" in text
    assert "Burundi – Rwanda (10)" in links_of(app)
    assert "25 of 25 pairs that never met" in text
    assert "Between Interpeace (Switzerland) and Dushirehamwe (Burundi)" in text
    met = "Met Dushirehamwe at one event: Workshop on gender and security sector reform"
    assert f"{met} (2–6 March 2009) →" in links_of(app)
    links = {one.proto.label: one.proto.query_string for one in app.get("page_link")}
    way = next(query for label, query in links.items() if label.startswith("Met Interpeace"))
    assert "node=cenap" in way
    assert "to=interpeace" in way


def test_the_pairs_never_met_where_the_ties_page_looks(open_page, sample_path):
    app = open_page(sample_path, "ties", node="interpeace", to="dushirehamwe")
    assert "Events in common (" not in text_of(app)


def test_the_roles_of_an_actor_are_links_to_their_pairs(open_page, sample_path):
    app = open_page(sample_path, "brokers", node="cenap", country="country-bdi")
    way = next(one.proto for one in app.get("page_link") if "liaison" in one.proto.label)
    assert "by=liaison" in way.query_string
    assert "country=country-bdi" in way.query_string


def test_two_groups_open_to_their_pairs_alone(open_page, sample_path):
    app = open_page(sample_path, "brokers", node="cenap", between="country-bdi country-rwa")
    text = text_of(app)
    assert "10 of 10 pairs that never met" in text
    told = re.findall(r"Between [^|]+ \(([^()]+)\) and [^|]+ \(([^()]+)\)\*\*", text)
    assert len(told) == 10
    gone = "; no longer exists"
    assert any(end.endswith(gone) for ends in told for end in ends)
    groups = [{end.removesuffix(gone) for end in ends} for ends in told]
    assert all(ends == {"Burundi", "Rwanda"} for ends in groups)
    assert "← Between all groups" in links_of(app)
    nowhere = open_page(sample_path, "brokers", node="cenap", between="country-bdi nowhere")
    assert "it stands between nobody" in text_of(nowhere)


def test_no_known_country_is_no_data(open_page, small_path):
    text = text_of(open_page(small_path, "brokers", node="a-link"))
    assert "That is no data, not no link" in text
    assert "stands between no countries" in text


def test_who_was_at_no_event_is_no_data(open_page, sample_path):
    assert "nothing is known of whom it met" in text_of(
        open_page(sample_path, "brokers", node="afdb")
    )


def test_of_a_ledger_with_nobody_it_says_so(open_page, small_path):
    years = {"from": "2030"}
    assert "Nobody named surely was at such an event" in text_of(
        open_page(small_path, "brokers", **years)
    )


@pytest.mark.parametrize(("group", "said"), [("country", "one country"), ("type", "what kind")])
def test_where_no_group_is_known_nobody_is_told_as_absent(open_page, small_path, group, said):
    text = text_of(open_page(small_path, "brokers", role="participant", group=group))
    assert said in text
    assert "That is no data, not no link" in text
    assert "Nobody named" not in text


def test_french(open_page, sample_path):
    text = text_of(open_page(sample_path, "brokers", "fr", node="cenap"))
    assert re.search(r"Entre Interpeace \(Suisse\) et .*Dushirehamwe \(Burundi\)", text)
    assert "Porte de son propre pays (portier ou représentant) : 25" in text
