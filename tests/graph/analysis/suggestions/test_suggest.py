"""Cards: reasons with quotes, who could introduce, what is unknown, and nobody who must not be."""

from dataclasses import replace
from datetime import date

import pytest

from graph.analysis.suggestions import suggest
from graph.analysis.suggestions.backtest import Backtest
from graph.analysis.suggestions.backtest_rates import Shown, rates_of
from graph.analysis.suggestions.suggest import suggestions
from graph.analysis.suggestions.suggest_pair import About
from graph.analysis.suggestions.suggest_space import landscape_of
from graph.query.unknown import Unknown
from tests.graph.analysis.suggestions.suggested_world import TODAY, told, weighing_on
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put


@pytest.fixture
def view(store):
    put(store, *told())
    with store.view() as moment:
        yield moment


@pytest.fixture
def landscape(view):
    return landscape_of(view, weighing_on(view, TODAY))


@pytest.fixture
def found(view, landscape):
    return suggestions(view, landscape, "alpha")


def card(found, actor):
    return next(one for one in found.suggestions if one.id == actor)


def test_only_those_it_never_met_are_suggested(found):
    # Beta it met; theta a source ties to it; omega is closed; epsilon's role is open.
    assert {one.id for one in found.suggestions} == {"gamma", "delta"}
    assert found.candidates == 2
    counts = {one.reason: one.count for one in found.excluded}
    assert counts == {
        "itself": 1, "met": 1, "stated": 1, "closed": 1, "open role": 1, "no name": 1,
        "no event": 1,
    }  # fmt: skip
    assert all(one.words["fr"] for one in found.excluded)


def test_a_triangle_is_told_with_who_could_introduce(found):
    gamma = card(found, "gamma")
    assert gamma.kind == "triangle"
    close = next(reason for reason in gamma.reasons if reason.kind == "triangle")
    assert close.text["en"] == "Alpha and Gamma have both met Beta (1 in common)."
    assert "ont tous deux rencontré Beta" in close.text["fr"]
    (who,) = gamma.introducers
    assert (who.id, who.met_actor.id, who.met_other.id) == ("beta", "ev-reform", "ev-land")
    assert (who.near, who.state) == (1, "live")
    assert who.sentence["en"] == (
        "Beta could introduce Alpha to Gamma: it met Alpha at Ev reform (1 March 2019) and Gamma "
        "at Ev land (1 June 2019)."
    )
    assert "rencontre avec Alpha à Ev reform (1er mars 2019)" in who.sentence["fr"]
    assert [one.subject.id for one in who.evidence] == ["beta", "alpha", "beta", "gamma"]
    assert {c.proof.evidence[0].quote for c in close.evidence} >= {"Alpha came", "Beta came"}


def test_who_leads_there_is_found_where_nobody_has_met_both(found):
    # A source says that Alpha works with Theta, and Theta met Delta.
    (who,) = card(found, "delta").introducers
    assert (who.id, who.near, who.met_actor, who.state) == ("theta", 1, None, "undated")
    assert who.sentence["en"].startswith(
        "Theta could introduce Alpha to Delta: step 1 of the 2 between them."
    )
    quotes = {one.proof.evidence[0].quote for one in who.evidence}
    assert quotes >= {"Alpha works with Theta", "Theta came"}


def test_that_nobody_leads_there_is_said(store):
    lonely = Telling("Kappa came. Sigma came. Zeta came. Eta came.", uri="lonely.txt")
    for event, actors in (("ev-k", ("kappa", "sigma")), ("ev-z", ("zeta", "eta"))):
        lonely.say(event, "ADDRESSES", "theme:reform", "Kappa came")
        for actor in actors:
            quote = f"{actor.capitalize()} came"
            lonely.say(actor, "PARTICIPATED_IN", event, quote, role="participant")
    put(store, lonely.account())
    with store.view() as view:
        (first, *_) = suggestions(
            view, landscape_of(view, weighing_on(view, TODAY)), "kappa"
        ).suggestions
    assert first.introducers == ()
    assert "who could introduce them is not known" in first.unknown[0]["en"]
    assert "on ne sait pas qui pourrait les présenter" in first.unknown[0]["fr"]


def test_the_age_of_what_it_rests_on(found):
    gamma = card(found, "gamma")
    assert gamma.newest_evidence == "2019-06-01"
    assert gamma.age == 1


def test_a_date_is_told_no_sharper_than_its_source_has_it(store):
    meetings = Telling("Ada, Bea, Cleo came in 2018 and in May 2019.", uri="coarse.txt")
    for event, day, quote, actors in (
        ("ev-1", "2018", "in 2018", ("ada", "bea")),
        ("ev-2", "2019-05", "in May 2019", ("bea", "cleo")),
    ):
        meetings.say(event, "HAS_DATE", day, quote)
        for actor in actors:
            meetings.say(actor, "PARTICIPATED_IN", event, actor.capitalize(), role="participant")
    put(store, meetings.account())
    with store.view() as view:
        landscape = landscape_of(view, weighing_on(view, date(2020, 5, 31)))
        (one, *_) = suggestions(view, landscape, "ada").suggestions
    assert (one.label, one.newest_evidence, one.age) == ("Cleo", "2019-05", 1)
    assert {(r.newest, r.newest_day) for r in one.reasons} == {("2019-05", "2019-05-31")}


def test_what_is_unknown_is_said(found):
    delta = card(found, "delta")
    said = [one["en"] for one in delta.unknown]
    assert said[0].startswith("Where its events were held")
    gamma = [one["en"] for one in card(found, "gamma").unknown]
    assert gamma[-1] == "It is known from one event only."


def test_the_theme_both_know(found):
    kinds = {reason.kind: reason for reason in card(found, "delta").reasons}
    assert "same theme" in kinds
    assert "reform" in kinds["same theme"].text["en"].casefold()


def test_without_a_past_the_rate_is_none_and_says_why(found):
    assert found.order == "fused"
    assert found.trust is None
    for one in found.suggestions:
        assert one.rate is None
        assert "too few dated events" in one.rate_words["en"]
        assert "trop peu d’événements datés" in one.rate_words["fr"]


def test_not_measured_is_not_too_few(view):
    landscape = landscape_of(view, weighing_on(view, TODAY), measure=False)
    (first, *_) = suggestions(view, landscape, "alpha").suggestions
    assert "mtandao backtest" in first.rate_words["en"]


@pytest.fixture
def rated(landscape):
    """The landscape with a past in which 10 of 50 that stood first, and of 50 second, met."""
    past = [Shown(1, place, "gap", n < 10) for place in (1, 2) for n in range(50)]
    measured = Backtest("measured", 100, 0, rates=rates_of(past))
    return replace(landscape, measured=measured)


def test_the_rate_of_a_whole_list_is_told(view, rated):
    (first, _) = suggestions(view, rated, "alpha").suggestions
    assert first.rate_words["en"].startswith("Of suggestions like this, 20 in 100 met")
    assert (first.rate.met, first.rate.of) == (10, 50)


def test_of_one_theme_or_country_no_rate_was_measured(view, rated):
    (only,) = suggestions(view, rated, "alpha", about=About(frozenset({"gamma"}))).suggestions
    assert only.rate is None
    assert "not for those of one theme or place" in only.rate_words["en"]
    assert "non pour celles d’un thème ou d’un lieu" in only.rate_words["fr"]


def test_farther_down_than_was_measured_is_not_too_few_events(view, rated, monkeypatch):
    monkeypatch.setattr(suggest, "MEASURED", 1)
    (first, second) = suggestions(view, rated, "alpha").suggestions
    assert first.rate is not None
    assert second.rate is None
    assert "only the first 20 of a list were" in second.rate_words["en"]
    assert "too few dated events" not in second.rate_words["en"]


def test_before_it_closed_it_might_be_suggested(view):
    landscape = landscape_of(view, weighing_on(view, date(2018, 12, 31)))
    assert "omega" in {one.id for one in suggestions(view, landscape, "alpha").suggestions}


def test_an_actor_without_events_and_an_unknown_one(view, landscape):
    silent = suggestions(view, landscape, "iota")
    assert (silent.present, silent.suggestions) == (False, ())
    assert isinstance(suggestions(view, landscape, "alpa"), Unknown)


def test_only_those_asked_for_are_suggested(view, landscape, found):
    asked = suggestions(
        view, landscape, "alpha", about=About(frozenset({"gamma", "beta", "nobody"}))
    )
    assert [one.id for one in asked.suggestions] == ["gamma"]
    assert asked.candidates == 1
    assert asked.excluded == found.excluded
    none = suggestions(view, landscape, "alpha", about=About(frozenset()))
    assert (none.suggestions, none.candidates) == ((), 0)


def test_names_are_in_the_language_asked_and_it_is_json(view, landscape):
    said = suggestions(view, landscape, "alpha", language="fr").as_json()
    assert set(said) >= {"actor", "suggestions", "excluded"}
    first = said["suggestions"][0]
    assert set(first) >= {
        "id", "label", "kind", "score", "reasons", "introducers", "newest_evidence", "rate",
    }  # fmt: skip
    assert first["reasons"][0]["text"]["fr"]
