"""What no source says as a fact ties nobody and passes no filter, but is shown with that mark."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from graph.index.opening import index_of_view
from graph.index.queries import co_participants, matrix
from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.model.statement import Review
from graph.query import network_meetings
from graph.query.actor import actor_page
from graph.query.event import EventPage, event_page
from graph.query.events import EventFilter, event_list
from graph.query.network import NetworkOptions, ego_network
from graph.query.place import place_page
from graph.query.stats import stats
from graph.query.theme import theme_page
from graph.store.base import View
from graph.store.memory import MemoryStore
from tests.graph.analysis.paths.path_world import path_of
from tests.graph.query.conftest import Telling

MOMENT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
DOUBTS = {
    "planned": {"modality": "planned"},
    "ambiguous": {"certainty": "ambiguous"},
    "conflicting": {"certainty": "conflicting"},
    "absent": {"status": "absent"},
}
EVERY_LAYER = ("co-presence", "about", "place", "programme", "membership")


def told(**says: str) -> Telling:
    """Alpha organised two events; all that is said of the second one but that is in doubt."""
    t = Telling("So it says.", uri="report.txt")
    for event, ending, doubt in (("ev-sure", "sure", {}), ("ev-maybe", "maybe", says)):
        t.say(event, "HAS_LABEL", f"Event {ending}", "So", kind="preferred", language="en")
        year = "2009" if ending == "sure" else "2010"
        t.say(event, "HAS_DATE", f"{year}-05", "So", **doubt)
        t.say(event, "HAS_TYPE", f"type-{ending}", "So", **doubt)
        t.say(event, "ADDRESSES", f"theme:{ending}", "So", **doubt)
        t.say(event, "HELD_IN", f"place-{ending}", "So", **doubt)
        t.say(event, "IN_CONTEXT_OF", f"programme-{ending}", "So", **doubt)
        t.say(f"place-{ending}", "WITHIN", "country-xx", "So")
        t.say("alpha", "PARTICIPATED_IN", event, "So", role="organiser")
    return t


def ledger(t: Telling, accepted: bool = False) -> MemoryStore:
    """The ledger of one report; a person may have accepted all that it says."""
    store = MemoryStore(lambda: MOMENT, load_relations(data_folder() / "vocabulary"))
    with store.write("test") as writer:
        writer.put(t.account())
    with store.view() as view, store.write("a curator") as writer:
        for statement in view.statements() if accepted else ():
            writer.review(statement.id, Review("accepted", "a curator", MOMENT.isoformat()))
    return store


@pytest.fixture(params=sorted(DOUBTS))
def doubtful(request) -> Iterator[tuple[str, View]]:
    with ledger(told(**DOUBTS[request.param])) as store, store.view() as view:
        yield request.param, view


def listed(view: View, **wanted: str) -> list[str]:
    return [line.id for line in event_list(view, EventFilter(**wanted)).items]


@pytest.mark.parametrize(
    "wanted",
    [
        {"theme": "theme:{}"},
        {"country": "place-{}"},
        {"type": "type-{}"},
        {"date_from": "{}-01-01", "date_to": "{}-12-31"},
    ],
)
def test_what_is_in_doubt_passes_no_filter(doubtful, wanted):
    _, view = doubtful
    years = {"sure": "2009", "maybe": "2010"} if "date_from" in wanted else {}
    for ending, found in (("sure", ["ev-sure"]), ("maybe", [])):
        asked = {k: text.format(years.get(ending, ending)) for k, text in wanted.items()}
        assert listed(view, **asked) == found
    assert set(listed(view)) == {"ev-sure", "ev-maybe"}


def test_it_ties_nobody_to_a_theme_a_place_or_a_programme(doubtful, monkeypatch):
    _, view = doubtful
    for many in (100, 0):
        monkeypatch.setattr(network_meetings, "_MANY", many)
        net = ego_network(view, "alpha", NetworkOptions(layers=EVERY_LAYER))
        assert {edge.target for edge in net.edges} == {
            "theme:sure",
            "place-sure",
            "programme-sure",
        }
        for center in ("theme:maybe", "place-maybe", "programme-maybe"):
            assert ego_network(view, center).edges == ()


def test_pages_numbers_and_the_index_leave_it_out(doubtful):
    _, view = doubtful
    assert theme_page(view, "theme:maybe").events.total == 0
    assert place_page(view, "place-maybe").events.total == 0
    assert [line.id for line in place_page(view, "country-xx").events.items] == ["ev-sure"]
    assert actor_page(view, "alpha").themes.items[0].theme.id == "theme:sure"
    assert actor_page(view, "alpha").themes.total == 1
    assert (stats(view).years, stats(view).undated) == ({"2009": 1}, 1)
    index = index_of_view(view)
    for dimension in ("theme", "place", "type", "year"):
        (labels, _) = matrix(index, dimension, "country").labels
        assert len(labels) == 2
        assert labels[1] is None


def test_the_page_of_the_event_shows_it_with_that_mark(doubtful):
    doubt, view = doubtful
    page = event_page(view, "ev-maybe")
    assert isinstance(page, EventPage)
    if doubt == "absent":
        assert (page.when.state, page.type, page.themes.total, page.places.total) == (
            ("absent", None, 0, 0)
        )
        denied = {one.predicate: one.thing and one.thing.id for one in page.absent.items}
        assert denied["HELD_IN"] == "place-maybe"
        return
    shown = (page.themes.items[0], page.places.items[0], page.context.items[0], page.when)
    assert [one.doubt for one in shown] == [doubt] * 4
    assert (page.when.edtf, page.type, page.type_doubt) == ("2010-05", "type-maybe", doubt)
    (line,) = [one for one in event_list(view).items if one.id == "ev-maybe"]
    assert (line.type_doubt, line.place_doubt, line.when.doubt) == (doubt,) * 3


def test_what_is_sure_has_no_mark(doubtful):
    _, view = doubtful
    page = event_page(view, "ev-sure")
    shown = (page.themes.items[0], page.places.items[0], page.context.items[0], page.when)
    assert [one.doubt for one in (*shown,)] == [None] * 4
    assert page.type_doubt is None


def test_a_sure_date_goes_before_a_more_precise_one_in_doubt():
    t = told(modality="planned")
    t.say("ev-maybe", "HAS_DATE", "2011", "So")
    with ledger(t) as store, store.view() as view:
        page = event_page(view, "ev-maybe")
        assert (page.when.edtf, page.when.doubt) == ("2011", None)
        assert listed(view, date_from="2011-01-01") == ["ev-maybe"]


def test_a_tie_at_an_event_whose_date_is_in_doubt_says_so():
    t = told(modality="planned")
    t.say("beta", "PARTICIPATED_IN", "ev-maybe", "So", role="participant")
    with ledger(t) as store, store.view() as view:
        (tie,) = ego_network(view, "beta").edges
        assert "Event maybe (May 2010, not certain)" in tie.explanation["en"]
        (step,) = path_of(view, "alpha", "beta").steps
        assert "(mai 2010, non certain)" in step.sentence["fr"]
        assert step.age is None


def test_who_accepts_what_is_ambiguous_makes_it_count():
    with ledger(told(certainty="ambiguous"), accepted=True) as store, store.view() as view:
        assert listed(view, theme="theme:maybe", country="place-maybe") == ["ev-maybe"]
        assert event_page(view, "ev-maybe").themes.items[0].doubt is None


def test_who_accepts_what_is_planned_or_conflicting_does_not():
    for says in (DOUBTS["planned"], DOUBTS["conflicting"]):
        with ledger(told(**says), accepted=True) as store, store.view() as view:
            assert listed(view, theme="theme:maybe") == []


@pytest.mark.parametrize("doubt", sorted(DOUBTS))
def test_a_doubtful_place_in_a_country_is_not_in_it(doubt):
    t = Telling("So it says.", uri="report.txt")
    t.say("ev-1", "HELD_IN", "place-town", "So")
    t.say("place-town", "WITHIN", "country-xx", "So", **DOUBTS[doubt])
    t.say("delegates", "PARTICIPATED_IN", "ev-1", "So", role="participant")
    with ledger(t) as store, store.view() as view:
        assert listed(view, country="country-xx") == []
        assert listed(view, country="place-town") == ["ev-1"]


@pytest.mark.parametrize("doubt", sorted(DOUBTS))
def test_a_group_stands_for_nobody_it_only_may_represent(doubt, monkeypatch):
    t = Telling("So it says.", uri="report.txt")
    t.say("grp-gamma-1", "REPRESENTS", "gamma", "So", **DOUBTS[doubt])
    t.say("grp-gamma-1", "PARTICIPATED_IN", "ev-1", "So", role="participant")
    t.say("alpha", "PARTICIPATED_IN", "ev-1", "So", role="participant")
    with ledger(t) as store, store.view() as view:
        for many in (100, 0):
            monkeypatch.setattr(network_meetings, "_MANY", many)
            assert ego_network(view, "alpha").edges == ()
        assert list(co_participants(index_of_view(view), "alpha")) == []
        assert actor_page(view, "gamma").roles.total == 0


@pytest.mark.parametrize("doubt", sorted(DOUBTS))
def test_a_doubtful_membership_is_no_tie_and_no_way(doubt):
    t = Telling("So it says.", uri="report.txt")
    t.say("alpha", "MEMBER_OF", "beta", "So", **DOUBTS[doubt])
    with ledger(t) as store, store.view() as view:
        net = ego_network(view, "alpha")
        assert (net.edges, [one.reason for one in net.left_out]) == ((), ["not certain"])
        assert not path_of(view, "alpha", "beta").found
        (line,) = actor_page(view, "alpha").belongs_to.items
        assert line.doubt == doubt


def test_a_relation_looked_for_in_vain_is_no_tie_to_nothing():
    t = Telling("So it says.", uri="report.txt")
    t.say("alpha", "PART_OF", None, "So", status="absent")
    with ledger(t) as store, store.view() as view:
        net = ego_network(view, "alpha")
        assert (net.edges, net.left_out, len(net.nodes)) == ((), (), 1)


def test_who_did_not_take_part_is_told_and_is_no_participant():
    t = Telling("So it says.", uri="report.txt")
    t.say("alpha", "PARTICIPATED_IN", "ev-1", "So", role="participant", status="absent")
    t.say("beta", "PARTICIPATED_IN", "ev-1", "So", role="participant")
    with ledger(t) as store, store.view() as view:
        page = event_page(view, "ev-1")
        assert page.participants == 1
        (denied,) = page.absent.items
        assert (denied.predicate, denied.thing.id) == ("PARTICIPATED_IN", "alpha")
        assert actor_page(view, "alpha").roles.total == 0


READINGS = {
    "two": {"role": "unspecified", "readings": {"participant": 0.5, "subject": 0.4}},
    "none": {"role": "unspecified"},
    "one": {"role": "unspecified", "readings": {"host": 0.6}},
    "its own": {"role": "host"},
}


@pytest.mark.parametrize(
    ("readings", "role"),
    [("two", None), ("none", None), ("one", "host"), ("its own", "host")],
)
@pytest.mark.parametrize("many", [100, 0])
def test_accepting_an_open_role_chooses_it_only_when_one_is_left(readings, role, many, monkeypatch):
    monkeypatch.setattr(network_meetings, "_MANY", many)
    t = Telling("So it says.", uri="report.txt")
    t.say("alpha", "PARTICIPATED_IN", "ev-1", "So", certainty="ambiguous", **READINGS[readings])
    t.say("beta", "PARTICIPATED_IN", "ev-1", "So", role="participant")
    for accepted, decided in ((False, None), (True, role)):
        with ledger(t, accepted) as store, store.view() as view:
            tied = [edge.source for edge in ego_network(view, "beta").edges]
            assert tied == ([] if decided is None else ["alpha"])
            found = list(co_participants(index_of_view(view), "beta"))
            assert found == ([] if decided is None else [("alpha", 1)])
            (line,) = actor_page(view, "alpha").roles.items
            assert line.certainty == ("ambiguous" if decided is None else "certain")
            assert line.role == (decided or READINGS[readings]["role"])
            assert (line.proof.reviewed == "accepted") is accepted
