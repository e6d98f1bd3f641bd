"""Questions about the regional exchange: how many came (Q02), the training facility (Q09)."""

import re

import pytest

from tests.acceptance.answers import lines_of, shown


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


class TestWhoSpokeOnWhichSubject:
    """The report names the subjects of the panels and says that who spoke on which is not said."""

    @pytest.mark.parametrize("actor", ["fida-uganda", "coact"])
    def test_nobody_is_told_to_have_spoken_about_each_subject(self, ask, sample, actor):
        page = shown(ask, sample, sample.exchange)
        (line,) = lines_of(page, actor)
        assert line["themes"] == []
        assert len(line["session_themes"]) == 11

    def test_the_actor_page_counts_no_subject_of_the_panels_as_spoken_about(self, ask, sample):
        page = shown(ask, sample, "fida-uganda")
        counted = {one["theme"]["id"]: one for one in page["themes"]["items"]}
        clinics = counted["theme:legal-clinics"]
        assert (clinics["spoken"], clinics["in_session"]) == (0, 1)
