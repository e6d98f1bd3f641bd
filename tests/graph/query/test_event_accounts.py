"""Two documents tell of one event: both accounts stay as they are, side by side."""

from datetime import UTC, datetime

import pytest

from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.query.actor import actor_page
from graph.query.event import event_page
from graph.query.event_line import when_of
from graph.store.memory import MemoryStore
from tests.graph.query.conftest import Telling

_HOST = "Mu hosted a meeting. No day is given. 22 came. Who paid is left open. On 31 June."
_GUEST = "Mu hosted a meeting in Lakeside from 8 to 11 August 2022 with Nu. 20 came."
_OTHER = "Xi held a meeting in Hillside in May 2022. 18 came."


def host(code: str = "who-paid") -> Telling:
    t = Telling(_HOST, uri="host.txt")
    t.say("ev-1", "HAS_DATE", None, "No day is given", status="absent", note="No date was found.")
    t.say("mu", "PARTICIPATED_IN", "ev-1", "Mu hosted", role="host")
    t.say("ev-1", "HAS_COUNT", 22, "22 came", counted="delegates", basis="stated")
    t.say(t.document.id, "RAISED_ISSUE", "Who paid?", "Who paid is left open", code=code)
    return t


def guest() -> Telling:
    t = Telling(_GUEST, uri="guest.txt")
    t.say("ev-1", "HAS_DATE", "2022-08-08/2022-08-11", "8 to 11 August 2022")
    t.say("ev-1", "HELD_IN", "place-lakeside", "Lakeside")
    t.say("mu", "PARTICIPATED_IN", "ev-1", "Mu hosted", role="host", themes=["theme:ssr"])
    t.say("nu", "PARTICIPATED_IN", "ev-1", "Nu", role="co-organiser")
    t.say("ev-1", "HAS_COUNT", 20, "20 came", counted="delegates", basis="targeted")
    return t


def other() -> Telling:
    t = Telling(_OTHER, uri="other.txt")
    t.say("ev-1", "HAS_DATE", "2022-05", "May 2022")
    t.say("ev-1", "HELD_IN", "place-hillside", "Hillside")
    t.say("xi", "PARTICIPATED_IN", "ev-1", "Xi held", role="organiser")
    t.say("ev-1", "HAS_COUNT", 18, "18 came", counted="delegates", basis="targeted")
    return t


@pytest.fixture
def told():
    """A view of what these documents tell."""
    stores = []

    def tell(*tellings: Telling):
        relations = load_relations(data_folder() / "vocabulary")
        store = MemoryStore(lambda: datetime(2026, 11, 21, tzinfo=UTC), relations)
        list(store.put_all([t.account() for t in tellings], author="test"))
        stores.append(store)
        return store

    yield tell
    for store in stores:
        store.close()


def page(store):
    with store.view() as view:
        return event_page(view, "ev-1")


def test_each_document_keeps_its_own_account(told):
    guest_told, host_told = page(told(host(), guest())).accounts.items
    assert (guest_told.source.uri, guest_told.when.edtf) == ("guest.txt", "2022-08-08/2022-08-11")
    assert [place.id for place in guest_told.places] == ["place-lakeside"]
    assert [one.n for one in guest_told.counts.items] == [20]
    assert (host_told.source.uri, host_told.when.state, host_told.places) == (
        "host.txt", "absent", ()
    )  # fmt: skip
    (absent,) = host_told.absent.items
    assert (absent.predicate, absent.given_elsewhere) == ("HAS_DATE", True)


def test_silence_is_no_contradiction_but_is_told(told):
    found = page(told(host(), guest()))
    assert found.differ == ()
    assert found.told_by_some == ("date", "place")


def test_accounts_that_contradict_are_named_and_nothing_is_averaged(told):
    found = page(told(guest(), other()))
    assert found.differ == ("date", "place", "count", "organiser")
    assert sorted(count.n for count in found.counts.items) == [18, 20]


def test_a_less_precise_date_contradicts_nothing(told):
    t = Telling("A meeting was held in August 2022.", uri="short.txt")
    t.say("ev-1", "HAS_DATE", "2022-08", "August 2022")
    assert "date" not in page(told(guest(), t)).differ


@pytest.mark.parametrize("other_days", ["2022-08-08/2022-08-10", "2022-08-08", "2022-08-09"])
def test_days_that_differ_contradict_also_when_they_lie_in_the_others(told, other_days):
    t = Telling("A meeting was held on these days.", uri="short.txt")
    t.say("ev-1", "HAS_DATE", other_days, "on these days")
    assert "date" in page(told(guest(), t)).differ


def test_who_paid_contradicts_when_each_names_another(told):
    one, two, both = (Telling(f"Mu and Nu paid for it. {n}", uri=n) for n in "abc")
    one.say("mu", "PARTICIPATED_IN", "ev-1", "Mu", role="funder")
    two.say("nu", "PARTICIPATED_IN", "ev-1", "Nu", role="funder")
    for name in ("mu", "nu"):
        both.say(name, "PARTICIPATED_IN", "ev-1", name.title(), role="funder")
    found = page(told(one, two))
    assert found.differ == ("funder",)
    assert [[ref.id for ref in a.funders] for a in found.accounts.items] == [["mu"], ["nu"]]
    assert page(told(one, both)).differ == ()


def test_a_town_of_the_named_country_contradicts_nothing(told):
    t = Telling("A meeting was held in Xanadu. Lakeside is in Xanadu.", uri="wide.txt")
    t.say("ev-1", "HELD_IN", "country-xx", "Xanadu")
    t.say("place-lakeside", "WITHIN", "country-xx", "Lakeside is in Xanadu")
    assert "place" not in page(told(guest(), t)).differ


def test_one_account_alone_neither_differs_nor_lacks(told):
    found = page(told(host()))
    assert (found.accounts.total, found.differ, found.told_by_some) == (1, (), ())


def test_what_two_sources_tell_alike_is_one_line_with_two_proofs(told):
    store = told(host(), guest())
    hosts = next(group for group in page(store).roles if group.role == "host")
    (line,) = hosts.lines.items
    assert len({proof.document for proof in line.proofs}) == 2
    assert line.proof == line.proofs[0]
    assert [theme.id for theme in line.themes] == ["theme:ssr"]
    with store.view() as view:
        (role,) = actor_page(view, "mu").roles.items
    assert len(role.proofs) == 2


def test_lines_that_count_differently_stay_apart(told):
    t = Telling("Mu hosted a meeting with 3 of its staff.", uri="third.txt")
    t.say("mu", "PARTICIPATED_IN", "ev-1", "Mu hosted", role="host", n=3)
    hosts = next(group for group in page(told(host(), t)).roles if group.role == "host")
    assert sorted(str(line.n) for line in hosts.lines.items) == ["3", "None"]


def test_what_a_reader_left_open_stands_on_the_page(told):
    (issue,) = page(told(host(), guest())).issues.items
    assert (issue.object.label, issue.qualifiers["code"]) == ("Who paid?", "who-paid")


def test_a_date_that_could_not_be_read_is_not_told_as_absent(told):
    store = told(host("unreadable-date"))
    (account,) = page(store).accounts.items
    assert account.when.state == "unreadable"
    assert account.absent.items == ()
    assert page(store).absent.items == ()
    with store.view() as view:
        assert when_of(view, "ev-1").state == "unreadable"
