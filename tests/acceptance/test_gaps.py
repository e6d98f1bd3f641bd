"""Gaps by theme and country (Q04), rooms with both kinds (Q10), a guest list (Q33)."""

import pytest

_COUNTRIES = {"BDI": "country-bdi", "COD": "country-cod", "SSD": "country-ssd"}


def themes_in(row):
    """Ids of the themes of a row of the hand-made answer, which puts some together."""
    parts = row.replace("/", ",").replace("+", ",").split(",")
    return [f"theme:{part.strip()}" for part in parts]


class TestQ04GapsByThemeAndCountry:
    """Show the theme by country gaps across both events."""

    @pytest.fixture
    def wanted(self, hand_made):
        """Theme to the countries in which the hand-made answer has something."""
        rows = hand_made["Q04"]["rows"]
        return {
            theme: {_COUNTRIES[str(country)[:3]] for country in countries}
            for row, countries in rows.items()
            for theme in themes_in(row)
        }

    @pytest.fixture
    def found(self, ask, told, wanted):
        return ask(told, "gaps", *(word for theme in wanted for word in ("--row", theme)))

    def test_all_cells_are_those_of_the_hand_made_answer(self, found, wanted):
        given = {theme: set() for theme in wanted}
        for cell in found["cells"]:
            if cell["events"]:
                given[cell["row"]].add(cell["column"])
        assert given == wanted
        assert {one["id"] for one in found["columns"]} == set(_COUNTRIES.values())

    def test_the_gaps_are_those_of_the_hand_made_answer(self, found, hand_made):
        empty = {(c["row"], c["column"]) for c in found["cells"] if c["state"] == "no data"}
        for gap in hand_made["Q04"]["gaps"]:
            theme, countries = gap.split(":")
            named = {_COUNTRIES[one.strip()] for one in countries.split(",")}
            assert {column for row, column in empty if row == f"theme:{theme}"} == named
        # The report of the exchange says nothing of gender and SSR as one subject either.
        assert {row for row, _ in empty} == {
            "theme:transitional-justice", "theme:gbv", "theme:gender-ssr",
        }  # fmt: skip
        assert {c["missing"] for c in found["cells"] if c["state"] == "no data"} == {"pair"}

    def test_each_cell_names_its_event(self, found, told):
        of = {
            (cell["row"], cell["column"]): [one["id"] for one in cell["examples"]]
            for cell in found["cells"]
        }
        assert of["theme:gender-ssr", "country-bdi"] == [told.workshop]
        assert of["theme:women-ssr", "country-ssd"] == [told.exchange]

    def test_delegates_put_their_country_in_and_not_those_whom_they_met(self, found):
        """No Ugandan organisation of the exchange is counted as active in South Sudan."""
        (cell,) = [
            c for c in found["cells"]
            if (c["row"], c["column"]) == ("theme:women-ssr", "country-ssd")
        ]  # fmt: skip
        assert (cell["events"], cell["actors"]) == (1, 0)

    def test_a_gap_in_two_records_is_a_gap_in_the_data(self, found):
        assert "what 2 sources tell" in found["caution"]["en"]
        assert "gap in the data" in found["caution"]["en"]

    def test_must_not_say_that_nobody_works_on_it(self, found):
        words = found["words"]["no data"]["en"] + found["words"]["pair"]["en"]
        assert "nobody works" not in words
        assert "nothing is known either way" in words

    def test_the_reports_themselves_give_the_same_answer(self, ask, reports, wanted):
        """Read by the extraction: delegates and partners bring in where they came from."""
        found = ask(reports, "gaps", *(word for theme in wanted for word in ("--row", theme)))
        given = {theme: set() for theme in wanted}
        for cell in found["cells"]:
            if cell["events"]:
                given[cell["row"]].add(cell["column"])
        assert given == wanted


class TestQ10SecurityAndCivilSocietyInOneRoom:
    """Which events brought security institutions and civil society into one room?"""

    @pytest.fixture(params=["told", "reports"])
    def material(self, request):
        return request.getfixturevalue(request.param)

    @pytest.fixture
    def found(self, ask, material):
        kinds = ("military,police,military-police", "civil-society")
        return ask(material, "gaps", "--together", kinds[0], "--together", kinds[1])

    def test_the_workshop_and_no_other(self, found, material, hand_made):
        assert len(hand_made["Q10"]["events"]) == 1
        assert [one["event"]["id"] for one in found["events"]["items"]] == [material.workshop]
        assert found["events"]["total"] == 1

    def test_who_was_there_with_quotes(self, found):
        (room,) = found["events"]["items"]
        assert {"bdi-army", "bdi-police"} <= {one["id"] for one in room["first"]}
        assert {"dushirehamwe", "international-alert"} <= {one["id"] for one in room["second"]}
        assert all(claim["proof"]["evidence"][0]["quote"] for claim in room["claims"])

    def test_the_exchange_is_a_near_miss_and_it_is_said_why(self, found, material):
        (near,) = found["near"]["items"]
        assert near["event"]["id"] == material.exchange
        assert (near["lacks"], near["reason"]) == (1, "theme")
        assert "theme:civil-military-relations" in {one["id"] for one in near["by"]}


class TestQ33AGuestList:
    """If we invite these organisations, what is still missing?

    By hand, on the sample: CENAP and Dushirehamwe are Burundian, the Peace Centre Ugandan; a
    research institute and two women's organisations. Wanted are legal clinics, South Sudan and the
    police. The Peace Centre hosted the exchange, whose panels were about legal clinics: covered.
    Nobody is South Sudanese, nobody is a police. Five polices surely took part in some event of the
    sample (of Burundi, the DRC, Ethiopia, Uganda and South Sudan), and only the last of them fills
    both: it comes first, and nothing is left.
    """

    @pytest.fixture
    def found(self, ask, sample):
        wanted = ("--wanted", "legal-clinics", "--wanted", "SSD", "--wanted", "police")
        return ask(sample, "guests", "cenap", "wipc", "dushirehamwe", *wanted)

    def test_what_is_covered_and_what_is_missing(self, found):
        assert found["covered"] == {"theme": 1, "country": 0, "type": 0}
        missing = {one["id"]: one["by"] for one in found["missing"]["items"]}
        assert set(missing) == {"country-ssd", "police"}
        assert missing["police"] == 5

    def test_who_would_fill_it_and_why(self, found):
        (one,) = found["proposals"]["items"]
        assert (one["actor"]["id"], one["left"]) == ("ssd-ssnps", 0)
        assert {reason["id"] for reason in one["fills"]} == {"country-ssd", "police"}
        assert one["events"]

    def test_closed_bodies_are_left_out_and_counted(self, ask, sample):
        found = ask(sample, "guests", "cenap", "--wanted", "un-mission", "--limit", "50")
        proposed = {one["actor"]["id"] for one in found["proposals"]["items"]}
        assert "binub" not in proposed
        assert found["left_out"]["closed"] > 0
