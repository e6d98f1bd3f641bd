"""Whom to meet: cards with reasons that open to sentences, doubts, and a rate that is true."""

import re

import pytest

from graph.store import open_store
from tests.app_pages.seen import links_of, text_of
from tests.graph.analysis.suggestions.suggested_world import told
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put


@pytest.fixture(scope="module")
def met_path(tmp_path_factory):
    """The world in which Alpha could meet Gamma through Beta; Sigma is known to few only."""
    path = tmp_path_factory.mktemp("met") / "met.db"
    t = Telling("Sigma and Beta met in secret on land.", uri="secret.txt")
    for actor in ("sigma", "beta"):
        t.say(actor, "PARTICIPATED_IN", "ev-secret", "met in secret", role="participant",
              sensitivity="restricted")  # fmt: skip
    with open_store(str(path)) as store:
        put(store, *told(), t.account())
    return path


def test_without_an_actor_the_page_says_what_it_does_and_lists_those_it_can_do_it_for(
    open_page, met_path
):
    app = open_page(met_path, "suggestions")
    assert "Choose your organisation" in text_of(app)
    assert "Beta" in links_of(app)


def test_a_card_tells_why_with_sources_who_could_introduce_and_what_is_not_known(
    open_page, met_path
):
    app = open_page(met_path, "suggestions", node="alpha")
    text = text_of(app)
    assert "Alpha and Gamma have both met Beta (1 in common)." in text
    assert "“Beta came”" in text
    assert "Could introduce:" in text
    assert "○ old · " in text  # Alpha and Beta met in 2019
    assert "Beta" in links_of(app)
    assert "It is known from one event only." in text
    assert "2 of 2 actors that it has not met." in text
    assert {"1. Gamma", "2. Delta"} == {one.strip("*") for one in links_of(app) if ". " in one}
    assert "Ev land" in links_of(app)


def test_an_age_is_told_in_full_years_as_on_paths(open_page, met_path):
    text = text_of(open_page(met_path, "suggestions", "fr", node="alpha"))
    assert re.search(r"Preuve la plus récente [^.]*, il y a \d+ ans", text)
    assert not re.search(r"il y a \d+,\d", text)


def test_too_little_past_is_said_and_gives_no_rate(open_page, met_path):
    text = text_of(open_page(met_path, "suggestions", node="alpha"))
    assert "Too few dated events to say how often" in text
    assert "in 100 met" not in text


def test_nobody_is_suggested_for_what_only_restricted_sources_tell(open_page, met_path):
    app = open_page(met_path, "suggestions", node="alpha")
    assert "sigma" not in (text_of(app) + " ".join(links_of(app))).casefold()


def test_who_is_left_out_is_counted_by_reason(open_page, met_path):
    text = text_of(open_page(met_path, "suggestions", node="alpha"))
    assert re.search(r"Already met at an event: 1", text)
    assert "A source already states a tie" in text


def test_a_theme_narrows_the_list_and_says_so(open_page, met_path):
    app = open_page(met_path, "suggestions", node="alpha", theme="theme:land")
    assert "1 of 1 actor " in text_of(app)
    assert "have to do with what you chose here" in text_of(app)
    assert not any("Delta" in one for one in links_of(app))
    app = open_page(met_path, "suggestions", node="alpha", theme="theme:nought")
    assert "“theme:nought” (On which theme) in the address is not known" in text_of(app)


def test_whom_it_knows_already_on_what_was_chosen_is_told(open_page, met_path):
    app = open_page(met_path, "suggestions", node="alpha", theme="theme:land")
    assert any(one.label == "Known already, for what you chose (1 of 1)" for one in app.expander)
    assert "Beta" in links_of(app)


def test_an_actor_at_no_event_is_no_data(open_page, met_path):
    app = open_page(met_path, "suggestions", "fr", node="iota")
    assert "absence de données" in text_of(app)


def test_on_the_sample_each_card_has_its_rate_and_the_order_its_worth(open_page, sample_path):
    text = text_of(open_page(sample_path, "suggestions", node="cenap"))
    assert len(re.findall(r"in 100 met within two years \(95 % interval", text)) == 10
    assert "1–10 of 20" in text
    assert "On this graph's own past this order is" in text
    assert "Adamic" not in text or "counts the contacts in common" in text


def test_more_cards_are_a_link_away_and_stand_in_the_address(open_page, sample_path):
    app = open_page(sample_path, "suggestions", node="cenap", most="40")
    assert re.search(r"40 of \d+ actors", text_of(app))
    assert "Show 20 more →" in links_of(app)


def test_a_province_may_be_chosen_and_the_card_says_what_was_there(open_page, sample_path):
    asked = {"theme": "theme:access-to-justice", "country": "place-south-kivu"}
    app = open_page(sample_path, "suggestions", node="cenap", **asked)
    text = text_of(app)
    assert "3 of 3 actors that it has not met." in text
    assert "about Access to justice (1, where you asked)." in text
    names = [one.strip("*") for one in links_of(app) if re.match(r"\**\d\. ", one)]
    assert names[:2] == ["1. Cordaid", "2. SOS Information juridique multisectorielle, SOS-IJM"]
    (where,) = (one for one in app.selectbox if one.label == "In which country, province or town")
    # Countries first; no source puts an event in South Kivu: Bukavu lies in it.
    assert where.value == "place-south-kivu"
    assert {"Burundi", "Bukavu", "South Kivu", "Kivu"} <= set(where.options)
    assert where.options.index("Uganda") < where.options.index("Bukavu")


def test_a_country_stands_in_the_address_as_before(open_page, sample_path):
    counted = []
    for asked in ({}, {"country": "country-cod"}):
        app = open_page(sample_path, "suggestions", node="cenap", **asked)
        counted.append(int(re.search(r"of (\d+) actors that it has not met", text_of(app))[1]))
    assert 0 < counted[1] < counted[0]
    assert not any("country-cod" in one.value for one in app.warning)
