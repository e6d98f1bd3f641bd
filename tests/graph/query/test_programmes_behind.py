"""Programmes and funders behind events, and from where that is known."""

import pytest

from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from graph.query.programmes_behind import PRESENTED, WITHIN, ProgrammesBehind, programmes_behind
from graph.query.unknown import Unknown
from graph.store import open_store
from tests.graph.query.conftest import Telling, vocabulary
from tests.graph.store.accounts import put

WORDS = load_vocabulary(data_folder() / "vocabulary")
TEXT = "Alpha funded it. The talk presented the Bridge. Beta is a partner of it. It was planned."


def report() -> Telling:
    """An event within one programme, with a talk about another."""
    t = Telling(TEXT, uri="report.txt")
    t.say("ev-1", "IN_CONTEXT_OF", "programme-lake", "It", status="implied")
    t.say("ev-1", "IN_CONTEXT_OF", "programme-plan", "planned", modality="planned")
    t.say("ev-1", "IN_CONTEXT_OF", "unscr-1325", "It")
    t.say("ev-1-a", "SUB_EVENT_OF", "ev-1", "The talk")
    t.say("ev-1-a", "ABOUT_PROGRAMME", "programme-bridge", "The talk presented the Bridge")
    t.say("alpha", "PARTICIPATED_IN", "ev-1", "Alpha funded it", role="funder")
    t.say("beta", "ROLE_IN", "programme-bridge", "Beta is a partner", role="programme-partner")
    t.say("ev-2", "HAS_LABEL", "Another", "It", kind="preferred", language="en")
    return t


def known() -> Telling:
    """What the vocabulary knows of the roles."""
    t = Telling("Known.", form="vocabulary", uri="vocabulary:roles")
    roles = {"gamma": "programme-funder", "delta": "programme-implementing",
             "beta": "programme-partner", "aaa": "programme-partner"}  # fmt: skip
    for actor, role in roles.items():
        t.say(actor, "ROLE_IN", "programme-bridge", "Known", role=role)
    return t


@pytest.fixture
def behind(tmp_path):
    def answer(*events):
        with open_store(str(tmp_path / "ledger.db")) as store:
            put(store, report().account(), known().account(), vocabulary())
            with store.view() as view:
                return programmes_behind(view, events, WORDS)

    return answer


def test_within_goes_first_then_what_was_presented_and_what_is_planned_is_not_told(behind):
    found = behind("ev-1")
    assert isinstance(found, ProgrammesBehind)
    told = [(one.programme.id, one.by, one.implied) for one in found.programmes.items]
    assert told == [("programme-lake", WITHIN, True), ("programme-bridge", PRESENTED, False)]
    assert found.programmes.items[1].proofs[0].evidence[0].quote == "The talk presented the Bridge"


def test_roles_are_parted_and_sources_go_before_the_vocabulary(behind):
    _, bridge = behind("ev-1").programmes.items
    assert [(one.actor.id, one.known) for one in bridge.funders] == [("gamma", True)]
    assert [(one.actor.id, one.known) for one in bridge.leads] == [("delta", True)]
    assert [(one.actor.id, one.known) for one in bridge.others] == [("beta", False), ("aaa", True)]
    assert len(bridge.others[0].proofs) == 2


def test_who_funded_the_event_is_told_apart(behind):
    (funder,) = behind("ev-1").funders.items
    assert (funder.actor.id, funder.proofs[0].evidence[0].quote) == ("alpha", "Alpha funded it")


def test_an_event_of_which_nothing_is_told_is_named(behind):
    found = behind("ev-2", "ev-1", "ev-2")
    assert [one.id for one in found.events] == ["ev-2", "ev-1"]
    assert [one.id for one in found.silent] == ["ev-2"]


def test_what_is_no_event_is_answered_with_the_nearest(behind):
    assert isinstance(behind("alpha"), Unknown)
    assert isinstance(behind("ev-99"), Unknown)
