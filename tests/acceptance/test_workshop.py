"""Questions about the workshop of 2009: who took part (Q01), ICTJ (Q05), officials (Q06)."""

import re

import pytest

from tests.acceptance.answers import labels_in, people_in, shown, themes_of


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
        assert people_in(page, "organiser") == {"international-alert"}
        assert people_in(page, "co-organiser") == {"dushirehamwe"}

    def test_presenters(self, page):
        named = {"binub", "ictj", "cenap", "gutwara-neza"}
        assert named <= people_in(page, "presenter")
        assert "Burundian civil society" in people_in(page, "presenter")

    def test_the_opener_is_an_office(self, page):
        assert labels_in(page, "opener") == {"Minister of Defence (Burundi)"}

    def test_participants(self, page):
        assert {"bdi-army", "bdi-police"} <= people_in(page, "participant")
        attended = labels_in(page, "participant")
        assert "Dutch military police" in attended
        assert any("civil society organisations" in label for label in attended)

    def test_the_list_is_open(self, page):
        assert page["list_open"] is True

    def test_one_unnamed_expert_led_it(self, ask, sample):
        (expert,) = labels_in(shown(ask, sample, sample.workshop), "facilitator")
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
        told = labels_in(page, *(group["role"] for group in page["roles"]))
        assert [label for label in told if titles.search(label)] == []

    def test_must_not_give_a_head_count(self, page):
        assert page["counts"]["total"] == 0


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
        (one,) = [j for j in joint if themes_of(j) == {"theme:gender-transitional-justice"}]
        (partner,) = one["partners"]
        assert (partner["label"], partner["named"]) == ("Burundian civil society", False)

    def test_on_security_sector_reform_with_cenap(self, joint):
        (one,) = [j for j in joint if themes_of(j) == {"theme:ssr"}]
        assert [partner["id"] for partner in one["partners"]] == ["cenap"]

    def test_must_not_make_the_two_groups_the_same_people(self, joint):
        assert len(joint) == 2
        assert len({one["proof"]["statement"] for one in joint}) == 2
        assert len({one["event"]["id"] for one in joint}) == 2


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
        assert themes_of(line) == {"theme:gender-ssr"}
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
