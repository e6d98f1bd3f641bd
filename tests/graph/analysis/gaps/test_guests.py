"""What a guest list lacks, and who would fill it: an invented world small enough for the hand."""

import pytest

from graph.analysis.gaps.guests import GuestQuestion, guest_list
from graph.query.unknown import Unknown
from graph.store.base import ViewFilter
from tests.graph.analysis.gaps.coverage_world import TODAY, WORDS, parts_seen, typed
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put

_TYPES = {
    "abbey": "national-ngo", "borough": "police", "college": "university", "dale": "ministry",
    "elm": "ministry", "crowd": "group", "falcon": "non-state-armed", "minister": "person-role",
    "country-xx": "country", "country-yy": "country",
}  # fmt: skip
_SEEN = ViewFilter(sensitivities=("public", "internal"))


@pytest.fixture
def plan(store):
    """Abbey did ssr in xx. Borough brings gbv, Dale gbv and mediation, both in yy; College none."""
    t = Telling("They met and they work. Gone since. Falcon came. A crowd came.", uri="guests.txt")
    for event, theme, guests in (
        ("ev-1", "theme:ssr", ("abbey", "college")),
        ("ev-2", "theme:gbv", ("borough", "dale", "elm", "crowd", "minister")),
        ("ev-3", "theme:mediation-dialogue", ("dale", "elm")),
    ):
        t.say(event, "ADDRESSES", theme, "They met")
        for guest in guests:
            t.say(guest, "PARTICIPATED_IN", event, "They met", role="participant")
    for guest, country in (("abbey", "xx"), ("borough", "yy"), ("dale", "yy"), ("elm", "yy")):
        t.say(guest, "COUNTRY_OF", f"country-{country}", "they work")
    t.say("oak", "SUCCEEDED", "elm", "Gone since", at="2010")
    t.say("falcon", "PARTICIPATED_IN", "ev-3", "Falcon came", role="participant",
          sensitivity="restricted")  # fmt: skip
    put(store, typed(t, _TYPES))

    def planned(*guests, level=2, **more):
        question = GuestQuestion(guests, TODAY, level=level, **more)
        with parts_seen(store, _SEEN) as parts:
            return guest_list(parts, question, WORDS)

    return planned


def test_what_is_covered_and_what_is_missing(plan):
    found = plan("abbey")
    assert found.covered == {"theme": 1, "country": 1, "type": 1}
    # ssr, gbv, mediation; xx, yy; national-ngo, police, university, ministry.
    assert found.scope == {"theme": 3, "country": 2, "type": 4}
    assert [(one.id, one.by) for one in found.missing.items] == [
        ("theme:gbv", 2), ("theme:mediation-dialogue", 1), ("country-yy", 2),
        ("ministry", 1), ("police", 1), ("university", 1),
    ]  # fmt: skip


def test_who_fills_most_comes_first_with_reasons(plan):
    found = plan("abbey")
    filled = [(one.actor.id, len(one.fills), one.left) for one in found.proposals.items]
    # Dale: gbv, mediation, yy, ministry. Then Borough and College fill one each: the one of which
    # nothing but its kind is new is as good as the other, and the id decides.
    assert filled == [("dale", 4, 2), ("borough", 1, 1), ("college", 1, 0)]
    first = found.proposals.items[0]
    assert [one.id for one in first.fills][:2] == ["theme:gbv", "theme:mediation-dialogue"]
    assert first.fills[0].words["fr"].endswith("énoncés qui le montrent : 1")
    assert {one.id for one in first.events} == {"ev-2", "ev-3"}
    assert found.proposals.total == 3


def test_never_proposed_are_closed_bodies_groups_posts_and_the_restricted(plan):
    found = plan("abbey", limit=50)
    proposed = {one.actor.id for one in found.proposals.items}
    assert proposed.isdisjoint({"elm", "crowd", "minister", "falcon"})
    assert found.left_out == {"closed": 1, "no organisation": 1}
    assert set(found.words) >= set(found.left_out)


def test_only_what_is_wanted_counts(plan):
    found = plan("abbey", wanted=["theme:gbv", "country-xx", "state"])
    assert found.covered == {"theme": 0, "country": 1, "type": 0}
    assert {one.id for one in found.missing.items} == {"theme:gbv", "state"}
    (proposal,) = found.proposals.items
    assert proposal.actor.id in {"borough", "dale"}
    assert proposal.left == 0


def test_what_nobody_brings_stays_missing(plan):
    found = plan("abbey", wanted=["theme:mhpss"])
    (lack,) = found.missing.items
    assert (lack.id, lack.by) == ("theme:mhpss", 0)
    assert found.proposals.total == 0


def test_a_full_table_needs_nobody(plan):
    found = plan("abbey", "borough", "dale", "college")
    assert (found.missing.total, found.proposals.items) == (0, ())


def test_a_guest_of_whom_no_source_tells_is_said_to_be_silent(plan):
    found = plan("oak")
    assert [one.id for one in found.silent] == ["oak"]
    assert "Missing means" in found.caution["en"]


def test_a_guest_of_whom_no_source_tells_is_still_of_its_kind(store, plan):
    known = Telling("Known.", form="vocabulary", uri="vocabulary:known")
    known.say("ash", "HAS_LABEL", "Ash", "Known", kind="preferred", language="en")
    put(store, typed(known, {"ash": "police"}))
    missing = {one.id for one in plan("abbey").missing.items}
    assert missing - {one.id for one in plan("abbey", "ash").missing.items} == {"police"}
    assert [one.id for one in plan("ash", wanted=["police", "ministry"]).missing.items] == [
        "ministry"
    ]


def test_an_unknown_guest_gives_the_nearest(plan):
    found = plan("abby")
    assert isinstance(found, Unknown)
    assert [one.id for one in found.nearest][0] == "abbey"
