"""How robust is the network if the main donor-funded programme ends (Q36).

By hand, on the two reports told: three bodies met at the exchange (the Peace Centre, FIDA-Uganda,
the Coalition for Action on 1325). At the workshop met nine bodies by name (International Alert,
Dushirehamwe, army, police and Ministry of Defence of Burundi, the Dutch military police, BINUB,
ICTJ, CENAP) and the project Gutwara Neza; BINUB is part of the UN, and the European Commission has
a role in Gutwara Neza: eleven. The Regional Training Facility is part of ICGLR: two. So 16 actors
in parts of 11, 3 and 2; an actor reaches (11 x 10 + 3 x 2 + 2 x 1) / 16 = 7.4 others.

Just Future is the one programme with a donor within which an event of theirs was held by the words
of the host. Without it the exchange is not held: its three are tied to nobody, and an actor reaches
(11 x 10 + 2 x 1) / 16 = 7.0 others. No cell is lost: no source says where the exchange was, and its
delegates have no names.
"""

import pytest


class TestQ36WithoutTheProgramme:
    """How robust is the network if the main donor-funded programme ends?"""

    @pytest.fixture
    def found(self, ask, told):
        return ask(told, "whatif", "--without", "just-future")

    def test_parts_and_reach_are_those_counted_by_hand(self, found):
        before, after = found["before"], found["after"]
        assert (before["actors"], before["largest"], before["parts"]) == (16, 11, 3)
        assert before["reach"] == pytest.approx((110 + 6 + 2) / 16)
        assert (after["actors"], after["largest"], after["parts"]) == (16, 11, 2)
        assert (before["alone"], after["alone"]) == (0, 3)
        assert after["reach"] == pytest.approx((110 + 2) / 16)

    def test_who_falls_out_and_which_event_is_not_held(self, found, told):
        fallen = {one["actor"]["id"] for one in found["fallen"]["items"]}
        assert fallen == {"wipc", "fida-uganda", "coact"}
        assert [one["id"] for one in found["cancelled"]["items"]] == [told.exchange]
        assert found["lost"]["total"] == found["gained"]["total"] == 0

    def test_it_says_in_both_languages_what_it_assumes(self, found):
        assert found["sentence"]["en"].startswith("Imagined: without Just Future.")
        assert found["sentence"]["fr"].startswith("Imaginé : sans Just Future.")
        assumed = " ".join(one["en"] for one in found["cautions"])
        assert "as if none of them would have been held otherwise" in assumed
        assert "not a forecast" in assumed

    def test_a_bridge_that_is_imagined_joins_both_circles(self, ask, told):
        """The gap of Q04: nothing is told of GBV in the DRC, and the two circles never met."""
        event = "wipc,dushirehamwe:gbv:Goma"
        found = ask(told, "whatif", "--with-event", event)
        assert (found["before"]["largest"], found["after"]["largest"]) == (11, 14)
        assert found["after"]["reach"] == pytest.approx((14 * 13 + 2) / 16)
        (cell,) = found["gained"]["items"]
        assert (cell["theme"]["id"], cell["country"]["id"]) == ("theme:gbv", "country-cod")
        assert {one["id"] for one in cell["actors"]} == {"wipc", "dushirehamwe"}

    def test_the_reports_read_by_machine_fall_apart_likewise(self, ask, reports):
        found = ask(reports, "whatif", "--without", "just-future")
        assert found["after"]["reach"] < found["before"]["reach"]
        assert "wipc" in {one["actor"]["id"] for one in found["fallen"]["items"]}
