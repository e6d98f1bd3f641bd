"""Questions of users, from file to answer, each with what must not be answered."""

import re

import pytest

from graph.query.actor import actor_page
from graph.query.network import NetworkOptions, ego_network
from graph.query.theme import theme_page
from graph.store import open_store


def people(page, *roles):
    """Who stands in these roles: ids of named actors, labels of groups without a name."""
    return {
        line["actor"]["id"] if line["actor"]["named"] else line["actor"]["label"]
        for group in page["roles"]
        if group["role"] in roles
        for line in group["lines"]["items"]
    }


def labels(page, *roles):
    return {
        line["actor"]["label"]
        for group in page["roles"]
        if group["role"] in roles
        for line in group["lines"]["items"]
    }


def lines_of(page, actor):
    return [
        line
        for group in page["roles"]
        for line in group["lines"]["items"]
        if line["actor"]["id"] == actor
    ]


def shown(ask, material, thing, *more):
    return ask(material, "show", thing, *more)["page"]


class TestQ01WhoOrganisedPresentedAttended:
    """Who organised, presented at and attended the gender and SSR workshop in March 2009?"""

    @pytest.fixture
    def page(self, ask, material):
        listed = ask(
            material, "events", "--theme", "gender-ssr", "--country", "Bujumbura",
            "--from", "2009-03", "--to", "2009-03",
        )  # fmt: skip
        assert [line["id"] for line in listed["items"]] == [material.workshop]
        return shown(ask, material, material.workshop)

    def test_the_dates(self, page):
        when = page["when"]
        assert (when["earliest"], when["latest"]) == ("2009-03-02", "2009-03-06")

    def test_organisers(self, page):
        assert people(page, "organiser") == {"international-alert"}
        assert people(page, "co-organiser") == {"dushirehamwe"}

    def test_presenters(self, page):
        named = {"binub", "ictj", "cenap", "gutwara-neza"}
        assert named <= people(page, "presenter")
        assert "Burundian civil society" in people(page, "presenter")

    def test_the_opener_is_an_office(self, page):
        assert labels(page, "opener") == {"Minister of Defence (Burundi)"}

    def test_participants(self, page):
        assert {"bdi-army", "bdi-police"} <= people(page, "participant")
        attended = labels(page, "participant")
        assert "Dutch military police" in attended
        assert any("civil society organisations" in label for label in attended)

    def test_the_list_is_open(self, page):
        assert page["list_open"] is True

    def test_one_unnamed_expert_led_it(self, ask, sample):
        (expert,) = labels(shown(ask, sample, sample.workshop), "facilitator")
        assert expert.startswith("international expert on gender and security")

    def test_every_participant_has_a_quote(self, page):
        for group in page["roles"]:
            for line in group["lines"]["items"]:
                assert line["proof"]["evidence"][0]["quote"].strip()

    def test_must_not_give_a_personal_name(self, page):
        types = {
            line["actor"]["subtype"] for group in page["roles"] for line in group["lines"]["items"]
        }
        assert "person" not in types
        titles = re.compile(r"\b(Mr|Mrs|Ms|Dr|Hon|General|Colonel|M\.|Mme)\b")
        told = labels(page, *(group["role"] for group in page["roles"]))
        assert [label for label in told if titles.search(label)] == []

    def test_must_not_give_a_head_count(self, page):
        assert page["counts"]["total"] == 0


class TestQ02HowManyDelegates:
    """How many delegates came to the exchange and from which countries and cities?"""

    @pytest.fixture
    def page(self, ask, material):
        return shown(ask, material, material.exchange)

    def test_both_totals_stand_with_their_basis(self, page):
        wholes = {
            (count["n"], count["basis"])
            for count in page["counts"]["items"]
            if count["part_of"] is None
        }
        assert wholes == {(22, "stated"), (20, "targeted")}

    def test_the_target_is_broken_down_and_the_parts_make_it_up(self, page):
        parts = [count for count in page["counts"]["items"] if count["part_of"] is not None]
        assert sorted(part["n"] for part in parts) == [4, 4, 5, 7]
        assert {part["basis"] for part in parts} == {"targeted"}
        assert sum(part["n"] for part in parts) == 20

    def test_the_conflict_is_shown(self, page):
        assert page["conflict"] is True

    def test_countries_and_cities_of_the_delegates(self, ask, sample):
        page = shown(ask, sample, sample.exchange)
        came = {
            place["id"]: line["n"]
            for group in page["roles"]
            if group["role"] == "delegate"
            for line in group["lines"]["items"]
            for place in line["came_from"]
        }
        assert came == {
            "country-bdi": 4, "place-bujumbura": 4,
            "country-cod": 7, "place-kinshasa": 7, "place-bukavu": 7, "place-goma": 7,
            "country-ssd": 5, "place-juba": 5,
        }  # fmt: skip

    def test_must_not_give_one_reconciled_number(self, page):
        wholes = {c["n"] for c in page["counts"]["items"] if c["part_of"] is None}
        assert len(wholes) == 2
        assert not {21, 42} & {count["n"] for count in page["counts"]["items"]}

    def test_must_not_split_the_seven_by_city(self, page):
        """The seven is one number of one group; no city has a number of its own."""
        counted = [c for c in page["counts"]["items"] if c["n"] == 7]
        assert len(counted) == 1
        assert all(count["n"] >= 4 for count in page["counts"]["items"])
        cities = re.compile(r"^\W*(Kinshasa|Bukavu|Goma)\W*$")
        told = [str(count["counted"]) for count in page["counts"]["items"]]
        assert [text for text in told if cities.match(text)] == []


class TestQ05WhatDidIctjSpeakAbout:
    """What did ICTJ speak about, and with whom?"""

    @pytest.fixture
    def joint(self, ask, material):
        page = shown(ask, material, "ictj")
        session_ids = {
            line["session"]["id"]
            for line in page["roles"]["items"]
            if line["event"]["id"] == material.workshop and line["session"]
        }
        return [one for one in page["joint"]["items"] if one["event"]["id"] in session_ids]

    def test_on_gender_and_transitional_justice_with_civil_society(self, joint):
        (one,) = [j for j in joint if _themes(j) == {"theme:gender-transitional-justice"}]
        (partner,) = one["partners"]
        assert (partner["label"], partner["named"]) == ("Burundian civil society", False)

    def test_on_security_sector_reform_with_cenap(self, joint):
        (one,) = [j for j in joint if _themes(j) == {"theme:ssr"}]
        assert [partner["id"] for partner in one["partners"]] == ["cenap"]

    def test_must_not_make_the_two_groups_the_same_people(self, joint):
        assert len(joint) == 2
        assert len({one["proof"]["statement"] for one in joint}) == 2
        assert len({one["event"]["id"] for one in joint}) == 2


def _themes(line):
    return {theme["id"] for theme in line["themes"]}


class TestQ06WhichOfficialsSpoke:
    """Which public officials opened or spoke, and what position did they state?"""

    @pytest.fixture
    def officials(self, ask, material):
        page = shown(ask, material, material.workshop)
        return [
            (group["role"], line)
            for group in page["roles"]
            if group["role"] in ("opener", "closer", "presenter")
            for line in group["lines"]["items"]
            if line["actor"]["subtype"] == "person-role"
        ]

    def test_the_minister_opened_it_and_spoke_of_gender_in_ssr(self, officials):
        ((role, line),) = officials
        assert role == "opener"
        assert _themes(line) == {"theme:gender-ssr"}
        assert (line["proof"]["status"], line["certainty"]) == ("asserted", "certain")

    def test_the_position_is_stated_and_asserted(self, ask, sample):
        (position,) = shown(ask, sample, sample.workshop)["positions"]["items"]
        assert position["predicate"] == "COMMITTED_TO"
        assert position["thing"]["id"] == "theme:gender-ssr"
        assert position["through"]["label"] == "Minister of Defence (Burundi)"
        (proof,) = position["proofs"]
        assert (proof["status"], proof["modality"]) == ("asserted", "stated position")

    def test_the_office_stands_for_its_ministry(self, ask, sample):
        page = shown(ask, sample, "bdi-mod")
        assert sample.workshop in {line["event"]["id"] for line in page["roles"]["items"]}
        assert page["positions"]["items"][0]["through"] is not None

    def test_the_wish_of_the_government_is_the_authors_view(self, ask, sample):
        (position,) = shown(ask, sample, "bdi-gov")["positions"]["items"]
        assert position["predicate"] == "EXPRESSED_INTEREST_IN"
        assert {proof["status"] for proof in position["proofs"]} == {"attributed"}

    def test_must_not_name_the_minister(self, officials):
        assert [line["actor"]["label"] for _, line in officials] == [
            "Minister of Defence (Burundi)"
        ]


class TestQ09TheTrainingFacility:
    """What do we know about the ICGLR Regional Training Facility, and how sure are we?"""

    @pytest.fixture
    def line(self, ask, material):
        page = shown(ask, material, material.exchange)
        (line,) = lines_of(page, "icglr-rtf")
        return line

    def test_its_role_is_open_with_weighted_readings(self, ask, material, line):
        assert line["certainty"] == "ambiguous"
        assert line["readings"]["participant"] == 0.5
        assert line["readings"]["subject"] == 0.4
        page = shown(ask, material, "icglr-rtf")
        roles = {
            role["role"]
            for role in page["roles"]["items"]
            if role["event"]["id"] == material.exchange
        }
        assert roles == {"unspecified"}

    def test_it_belongs_to_the_conference(self, ask, material):
        page = shown(ask, material, "icglr-rtf")
        assert "icglr" in {line["thing"]["id"] for line in page["belongs_to"]["items"]}

    def test_the_sentence_is_shown(self, ask, material, line):
        proof = line["proof"]
        source = ask(material, "show", proof["document"])
        text = "".join(segment["text"] for segment in source["segments"])
        evidence = proof["evidence"][0]
        assert "ICGLR Regional Training Facility" in evidence["quote"]
        assert text[evidence["start"] : evidence["end"]] == evidence["quote"]

    def test_it_waits_for_a_person(self, ask, material, line):
        waiting = ask(material, "review", "list", "--queue", "ambiguous", "--limit", "500")
        statements = {item["claim"]["proof"]["statement"] for item in waiting["items"]}
        assert line["proof"]["statement"] in statements

    def test_must_not_say_that_it_took_part(self, ask, material):
        page = shown(ask, material, material.exchange)
        sure = [line for line in lines_of(page, "icglr-rtf") if line["certainty"] == "certain"]
        assert sure == []
        companions = shown(ask, material, "wipc")["with_whom"]["items"]
        met_there = [
            one["actor"]["id"]
            for one in companions
            if material.exchange in {event["id"] for event in one["events"]}
        ]
        assert "fida-uganda" in met_there
        assert not {"icglr-rtf", "uga-mglsd", "rchs"} & set(met_there)

    def test_must_not_tie_it_to_the_host(self, ask, material):
        network = ask(material, "network", "wipc")
        of_exchange = {
            end
            for edge in network["edges"]
            if material.exchange in edge["events"]["items"]
            for end in (edge["source"], edge["target"])
        }
        assert not {"icglr-rtf", "uga-mglsd", "rchs"} & of_exchange
        left_out = {one["reason"]: one["count"] for one in network["left_out"]}
        assert left_out["open role"] >= 3


class TestQ12InFrench:
    """Quelles organisations ont travaillé sur le genre et la RSS au Burundi ?"""

    @pytest.mark.parametrize(
        ("typed", "theme"), [("RSS", "theme:ssr"), ("genre et RSS", "theme:gender-ssr")]
    )
    def test_the_french_label_finds_the_theme(self, ask, material, typed, theme):
        found = ask(material, "search", typed, "--lang", "fr", "--kind", "Theme")
        assert found["hits"][0]["id"] == theme

    def test_the_answer_is_that_of_the_first_question(self, ask, material):
        network = ask(
            material, "network", "theme:gender-ssr", "--country", "Burundi", "--lang", "fr"
        )
        found = {node["id"] for node in network["nodes"]}
        assert {"international-alert", "dushirehamwe", "binub", "gutwara-neza"} <= found
        events = ask(
            material, "events", "--theme", "genre et RSS", "--country", "BDI", "--lang", "fr"
        )
        assert material.workshop in {line["id"] for line in events["items"]}
        page = shown(ask, material, material.workshop, "--lang", "fr")
        assert {"ictj", "cenap"} <= people(page, "presenter")

    def test_the_theme_page_lists_them_with_their_part(self, material):
        with open_store(material.store, read_only=True) as store, store.view() as view:
            page = theme_page(view, "theme:gender-ssr", "fr", country="Burundi")
            lines = {line.actor.id: line for line in page.actors.items}
        assert page.theme.label == "Genre et réforme du secteur de la sécurité"
        named = {"international-alert", "dushirehamwe", "binub", "ictj", "cenap", "gutwara-neza"}
        assert named <= set(lines)
        assert lines["gutwara-neza"].spoke >= 1
        assert lines["international-alert"].roles["organiser"] >= 1

    def test_must_not_find_nothing_because_the_text_is_english(self, ask, material):
        found = ask(material, "search", "réforme du secteur de la sécurité", "--lang", "fr")
        assert found["total"] > 0
        listed = ask(material, "events", "--theme", "RSS", "--country", "Burundi", "--lang", "fr")
        assert listed["total"] > 0


class TestTheQueryLayerAlone:
    """The same answers without the command line, for the pages of the front end."""

    def test_a_network_has_no_tie_to_a_group_without_a_name(self, material):
        with open_store(material.store, read_only=True) as store, store.view() as view:
            network = ego_network(view, "cenap", NetworkOptions(depth=2, limit=1000))
            nodes = [view.node(node.id) for node in network.nodes]
        assert [node.id for node in nodes if node.is_unnamed] == []

    def test_an_actor_of_the_vocabulary_that_no_report_names_says_so(self, reports):
        with open_store(reports.store, read_only=True) as store, store.view() as view:
            assert actor_page(view, "undp").vocabulary_only
            assert not actor_page(view, "cenap").vocabulary_only
