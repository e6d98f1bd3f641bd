"""Five partners for a cross-border project on GBV (Q27); which two to introduce (Q30)."""

import json
import sys
from contextlib import redirect_stdout
from datetime import date
from io import StringIO

import pytest

from graph.analysis.attending import attendance_of
from graph.analysis.exclusion import exclusions_of, stated_partners
from graph.analysis.naming import named_together
from graph.analysis.topics import topics_of
from graph.index.opening import index_of_view
from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from graph.query.hierarchy import countries_of_place
from graph.store import open_store
from ingest.cli import main
from ingest.cli.seen import unrestricted
from tests.graph.analysis.suggestions.test_suggest_weave import by_hand

TODAY = date(2026, 11, 22)
BORDER = ("country-bdi", "country-cod")


@pytest.fixture
def view(sample):
    """The sample without what is restricted, as the command sees it."""
    with open_store(sample.store) as store, store.view(unrestricted("internal")) as moment:
        yield moment


def answer(material, *arguments):
    """What `mtandao suggest` prints as JSON."""
    printed = StringIO()
    line = ["mtandao", "suggest", *arguments, "--json", "--store", material.store]
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(printed):
        patch.setattr(sys, "argv", line)
        with pytest.raises(SystemExit) as end:
            main()
    assert end.value.code in (0, None)
    return json.loads(printed.getvalue())


def below(view, theme):
    """A theme and all under it."""
    children = {}
    for one in view.statements(predicate="BROADER"):
        children.setdefault(str(one.object), set()).add(one.subject)
    found, waiting = set(), [theme]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += children.get(one, ())
    return found


class Told:
    """What the statements of the sample say of an actor, read off one by one."""

    def __init__(self, view):
        self.view = view
        self.whole = {
            one.subject: str(one.object) for one in view.statements(predicate="SUB_EVENT_OF")
        }

    def events(self, actor):
        """The events and sessions at which a source puts an actor in whatever role."""
        said = self.view.statements(subject=actor, predicate="PARTICIPATED_IN")
        found = {str(one.object) for one in said}
        return found | {self.whole[one] for one in found if one in self.whole}

    def themes(self, actor):
        """Themes of these events, and those it works on."""
        said = [
            one
            for event in self.events(actor)
            for one in self.view.statements(subject=event, predicate="ADDRESSES")
        ]
        said += self.view.statements(subject=actor, predicate="WORKS_ON")
        return {str(one.object) for one in said}

    def countries(self, actor):
        """Countries in which these events were held."""
        return {
            country
            for event in self.events(actor)
            for one in self.view.statements(subject=event, predicate="HELD_IN")
            for country in countries_of_place(self.view, str(one.object))
        }


@pytest.fixture(scope="module")
def found(sample):
    """The answer to Q27; asked once, the past is measured by the way."""
    countries = ("--country", "Burundi", "--country", "COD")
    return answer(sample, "wipc", "--theme", "gbv", *countries, "--limit", "5")


class TestQ27FivePartnersForACrossBorderProject:
    """Suggest five partners for a cross-border GBV project, and mix known and new names.

    WIPC asks, Burundi and the DRC are the two sides of the border. By hand, from the sample:

    - UNDP took part in the COCAFEM conference in Goma in 2017, which was about GBV;
    - the ICGLR spoke at the assembly of the Regional Women's Forum in Bujumbura in 2022, on GBV;
    - the Peacebuilding Fund paid for a training of women leaders in Kibago, Burundi, in 2018, on
      positive masculinities among others: a theme under the prevention of GBV;
    - Karibu Jeunesse Nouvelle organised the review on GBV with women leaders in Bukavu in 2023;
    - Impunity Watch held a workshop in Burundi on women's rights and positive masculinities.

    None of them was ever at an event with WIPC. The first two are known to all, each was at more
    than ten events; the last two were at that one: they are names that are new, and are raised
    before others so that they are seen. The five are the first of the list of twenty; until
    November 2026 a list of five was made by itself, and had the Carter Center (technical support
    in Bukavu) in the place of Impunity Watch.
    """

    def test_the_five_are_those_told_above(self, found):
        named = {card["id"] for card in found["suggestions"]}
        assert named == {"undp", "icglr", "pbf", "kjn", "impunity-watch"}

    def test_they_are_the_first_of_a_longer_list(self, found, sample):
        countries = ("--country", "Burundi", "--country", "COD")
        longer = answer(sample, "wipc", "--theme", "gbv", *countries, "--limit", "20")
        ids = [card["id"] for card in longer["suggestions"]]
        assert [card["id"] for card in found["suggestions"]] == ids[:5]
        assert len(ids) > 5

    def test_each_has_to_do_with_the_theme_on_a_side_of_the_border(self, found, view):
        told, gbv = Told(view), below(view, "theme:gbv")
        for card in found["suggestions"]:
            assert told.themes(card["id"]) & gbv, card["id"]
            assert told.countries(card["id"]) & set(BORDER), card["id"]
        sides = set().union(*(told.countries(card["id"]) for card in found["suggestions"]))
        assert set(BORDER) <= sides

    def test_each_card_tells_first_what_it_has_to_do_with_the_theme(self, found, view):
        told, gbv = Told(view), below(view, "theme:gbv")
        for card in found["suggestions"]:
            reason = card["reasons"][0]
            assert reason["kind"] == "asked theme", card["id"]
            for event in reason["events"]["items"]:
                themes = {str(one.object) for one in
                          view.statements(subject=event["id"], predicate="ADDRESSES")}  # fmt: skip
                assert themes & gbv, event["id"]
                assert event["id"] in told.events(card["id"])

    def test_none_of_them_was_at_an_event_with_wipc(self, found, view):
        told = Told(view)
        for card in found["suggestions"]:
            assert not told.events(card["id"]) & told.events("wipc"), card["id"]

    def test_known_and_new_names_are_mixed(self, found, view):
        told = Told(view)
        size = {card["id"]: len(told.events(card["id"])) for card in found["suggestions"]}
        assert size["undp"] > 10 < size["icglr"]
        assert (size["kjn"], size["impunity-watch"]) == (1, 1)
        # Who was raised for that is marked; partners it has already stand beside the list.
        raised = {card["id"] for card in found["suggestions"] if card["raised"]}
        assert raised == {"kjn", "impunity-watch"}
        partners = {one["id"] for one in found["partners"]["items"]}
        assert partners
        assert all(told.events(one) & told.events("wipc") for one in partners - {"nld-mfa"})

    def test_each_has_reasons_with_quotes_an_introducer_and_a_rate_or_why_there_is_none(
        self, found
    ):
        for card in found["suggestions"]:
            assert card["reasons"]
            assert all(reason["evidence"] for reason in card["reasons"])
            assert all(
                claim["proof"]["evidence"][0]["quote"] and claim["proof"]["document"]
                for reason in card["reasons"]
                for claim in reason["evidence"]
            )
            assert card["introducers"]
            assert all(who["evidence"] and who["words"]["fr"] for who in card["introducers"])
            assert card["rate_words"]["en"]


class TestQ30WhichTwoToIntroduce:
    """Which two actors should be introduced to each other to close the most gaps?

    By hand, over sets in place of matrices: of each actor the themes and countries of its events,
    of each two who never met and whom a third one met, the themes that one lacks, its companions
    know and the other knows, and the themes of one in countries where only the other was.

    In the sample these are the Burundian ministry of human rights, social affairs and gender, which
    is told of at home only, and UN Women, which was at events on its themes in most countries of
    the sample; the ICGLR has met both.
    """

    @pytest.fixture
    def pairs(self, view):
        """Open pairs, with the gaps of each."""
        attendance = attendance_of(index_of_view(view))
        themes, countries = (topics_of(attendance, name) for name in ("theme", "country"))
        events = [
            (
                [themes.ids[one] for one in themes.of_event.of(event)],
                [countries.ids[one] for one in countries.of_event.of(event)],
                [attendance.actor_id(int(one)) for one in attendance.of_event.of(event)],
            )
            for event in range(attendance.events)
        ]
        vocabulary = load_vocabulary(data_folder() / "vocabulary")
        never = exclusions_of(view, attendance, vocabulary, TODAY)
        may = {attendance.actor_id(n) for n, one in enumerate(never.reason) if one < 0}
        tied = {
            one: {*stated_partners(view, attendance, one), *named_together(attendance, one)}
            for one in may
        }
        return {
            pair: gaps
            for pair, gaps in by_hand(events).items()
            if set(pair) <= may and attendance.actor_number(pair[1]) not in tied[pair[0]]
        }

    def test_the_first_pair_closes_most(self, sample, pairs):
        found = answer(sample, "--limit", "3")
        told = [
            (one["one"]["id"], one["other"]["id"], one["gaps_one"], one["gaps_other"])
            for one in found["pairs"]["items"]
        ]
        most = sorted(pairs.items(), key=lambda pair: -sum(pair[1]))[:3]
        assert [sum(one[2:]) for one in told] == [sum(gaps) for _, gaps in most]
        assert all(pairs[one, other] == (mine, theirs) for one, other, mine, theirs in told)

    def test_it_is_the_ministry_and_un_women_and_the_icglr_knows_both(self, sample, view):
        (first,) = answer(sample, "--limit", "1")["pairs"]["items"]
        assert first["one"]["label"].startswith("Ministry of Human Rights, Social Affairs")
        assert first["other"]["id"] == "un-women"
        assert "icglr" in {who["id"] for who in first["introducers"]}
        told = Told(view)
        assert told.countries(first["one"]["id"]) == {"country-bdi"}
        assert not told.events(first["one"]["id"]) & told.events("un-women")
        assert {reason["kind"] for reason in first["reasons"]} >= {"complement", "gap"}

    def test_in_the_two_reports_nobody_could_introduce_anybody(self, reports):
        # Nobody was at both the workshop and the exchange, and at each all who surely came met.
        found = answer(reports)
        assert found["pairs"]["items"] == []
        assert found["pairs"]["total"] == 0
