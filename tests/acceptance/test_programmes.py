"""Which programmes and funders stand behind these events (Q11)."""

import pytest

# The hand-made answer names its programmes at the beginning of each line.
OF = {"ev-000": "exchange", "ev-002": "workshop"}


@pytest.fixture
def expected(hand_made):
    """The hand-made answer."""
    return hand_made["Q11"]


class TestQ11ProgrammesAndFunders:
    """Which programmes and funders stand behind these events?"""

    @pytest.fixture
    def found(self, ask, told):
        return ask(told, "behind", told.exchange, told.workshop)

    @pytest.fixture
    def behind(self, found, told):
        """Programmes by event and how they stand behind it."""
        return {
            (one["event"]["id"], one["programme"]["id"], one["by"]): one
            for one in found["programmes"]["items"]
        }

    def test_the_programmes_of_each_event_are_those_of_the_hand_made_answer(
        self, behind, told, expected
    ):
        for key, name in OF.items():
            event = getattr(told, name)
            wanted = {line.split(" ")[0] for line in expected[key]}
            assert {programme for at, programme, _ in behind if at == event} == wanted

    def test_a_context_that_no_source_states_is_implied(self, behind, told):
        within = {(event, name): one for (event, name, by), one in behind.items()
                  if by == "IN_CONTEXT_OF"}  # fmt: skip
        assert set(within) == {(told.exchange, "just-future"), (told.workshop, "ifp")}
        assert all(one["implied"] for one in within.values())
        quotes = {name: one["proofs"][0]["evidence"][0]["quote"]
                  for (_, name), one in within.items()}  # fmt: skip
        assert quotes["ifp"] == "Initiative for Peacebuilding"
        assert quotes["just-future"] == "As a partner in the Just Future programme"

    def test_gutwara_neza_was_presented_and_a_source_says_whose_project_it_is(self, behind, told):
        one = behind[told.workshop, "gutwara-neza", "ABOUT_PROGRAMME"]
        assert not one["implied"]
        (funder,) = one["funders"]
        assert (funder["actor"]["id"], funder["known"]) == ("european-commission", False)
        assert "project of the European Commission" in (funder["proofs"][0]["evidence"][0]["quote"])

    def test_the_host_is_a_partner_by_its_own_words(self, behind, told):
        one = behind[told.exchange, "just-future", "IN_CONTEXT_OF"]
        partner = next(one for one in one["others"] if one["actor"]["id"] == "wipc")
        assert (partner["role"], partner["known"]) == ("programme-partner", False)

    def test_what_the_gazetteer_knows_is_marked_as_such(self, behind, told, expected):
        assert expected["from_gazetteer"] == [
            "just-future: funder nld-mfa, lead cordaid",
            "gutwara-neza: EU funded, started 2007-07",
        ]
        one = behind[told.exchange, "just-future", "IN_CONTEXT_OF"]
        assert [(b["actor"]["id"], b["known"]) for b in one["funders"]] == [("nld-mfa", True)]
        leads = {b["actor"]["id"] for b in one["leads"] if b["role"] == "programme-accountable"}
        assert leads == {"cordaid"}
        assert behind[told.workshop, "gutwara-neza", "ABOUT_PROGRAMME"]["began"] == "2007-07"

    def test_must_not_say_that_just_future_funded_the_workshop(self, found, told):
        at_workshop = [
            one for one in found["programmes"]["items"] if one["event"]["id"] == told.workshop
        ]
        assert "just-future" not in str(at_workshop)
        assert found["funders"]["items"] == []
        assert "need not have funded the event" in found["caution"]["en"]

    def test_the_reports_read_by_machine_put_the_same_programmes_behind(self, ask, reports):
        """That Gutwara Neza was presented is read as its part in the workshop, not as a context."""
        found = ask(reports, "behind", reports.exchange, reports.workshop)
        told = {(one["event"]["id"], one["programme"]["id"])
                for one in found["programmes"]["items"]}  # fmt: skip
        assert told == {(reports.exchange, "just-future"), (reports.workshop, "ifp")}
