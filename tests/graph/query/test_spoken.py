"""Whoever gives a presentation spoke about its subject; whoever sits on a panel is not said to."""

from datetime import UTC, datetime

import pytest

from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.query.actor import actor_page
from graph.query.attendance import attendances_at
from graph.query.event import event_page
from graph.query.names import Names
from graph.query.network import NetworkOptions, ego_network
from graph.query.spoken import session_themes, spoken_themes
from graph.query.theme import theme_page
from graph.store.memory import MemoryStore
from tests.graph.query.conftest import Telling

_PANELS = (
    "A meeting was held. In the panels Mu and Nu presented lessons on courts, and on mediation. "
    "Xi spoke about courts."
)


def told(view, event, actor):
    names = Names(view)
    (part,) = [p for p in attendances_at(names, [event]) if p.actor == actor]
    return spoken_themes(names, part), session_themes(names, part)


@pytest.fixture(scope="module")
def panels():
    t = Telling(_PANELS, uri="panels.txt")
    t.say("ev-3", "ADDRESSES", "theme:peace", "meeting")
    t.say("ev-3-p", "SUB_EVENT_OF", "ev-3", "panels")
    t.say("ev-3-p", "ADDRESSES", "theme:courts", "courts")
    t.say("ev-3-p", "ADDRESSES", "theme:mediation", "mediation")
    t.say("mu", "PARTICIPATED_IN", "ev-3-p", "Mu", role="presenter")
    t.say("nu", "PARTICIPATED_IN", "ev-3-p", "Nu", role="presenter")
    t.say("xi", "PARTICIPATED_IN", "ev-3-p", "Xi", role="presenter", themes=["theme:courts"])
    relations = load_relations(data_folder() / "vocabulary")
    with MemoryStore(lambda: datetime(2026, 11, 21, tzinfo=UTC), relations) as ledger:
        list(ledger.put_all([t.account()], author="test"))
        with ledger.view() as moment:
            yield moment


def test_the_theme_of_a_presentation_is_that_of_its_speakers(view):
    assert told(view, "ev-1-b", "grp-delta") == (("theme:ssr",), ())


def test_the_theme_of_a_whole_event_is_not(view):
    assert told(view, "ev-1", "zeta") == ((), ())


def test_a_theme_told_with_the_part_counts(view):
    assert told(view, "ev-2", "theta") == (("theme:ssr",), ())


def test_the_subjects_of_a_panel_are_not_what_each_of_its_speakers_spoke_about(panels):
    assert told(panels, "ev-3-p", "mu") == ((), ("theme:courts", "theme:mediation"))
    assert told(panels, "ev-3-p", "xi") == (("theme:courts",), ("theme:mediation",))


def test_the_event_page_keeps_both_apart(panels):
    (presenters,) = event_page(panels, "ev-3").roles
    lines = {line.actor.id: line for line in presenters.lines.items}
    assert lines["mu"].themes == ()
    assert [theme.id for theme in lines["mu"].session_themes] == ["theme:courts", "theme:mediation"]


def test_the_actor_page_counts_sessions_on_a_theme_apart(panels):
    page = actor_page(panels, "xi")
    counted = {line.theme.id: (line.spoken, line.in_session) for line in page.themes.items}
    assert counted == {
        "theme:courts": (1, 0), "theme:mediation": (0, 1), "theme:peace": (0, 0)
    }  # fmt: skip
    (role,) = page.roles.items
    assert [theme.id for theme in role.session_themes] == ["theme:mediation"]


def test_the_theme_page_counts_sessions_on_it_apart(panels):
    page = theme_page(panels, "theme:courts")
    counted = {line.actor.id: (line.spoke, line.in_session) for line in page.actors.items}
    assert counted == {"mu": (0, 1), "nu": (0, 1), "xi": (1, 0)}


@pytest.mark.parametrize(
    ("theme", "actor", "reason"),
    [
        ("theme:courts", "mu", "Mu took part in a session on Courts (1)"),
        ("theme:courts", "xi", "Xi spoke about Courts (1)"),
        ("theme:mediation", "xi", "Xi took part in a session on Mediation (1)"),
    ],
)
def test_the_network_says_which_it_was(panels, theme, actor, reason):
    edges = ego_network(panels, theme, NetworkOptions()).edges
    (edge,) = [one for one in edges if actor in (one.source, one.target)]
    assert edge.explanation["en"].startswith(reason)


def test_a_presentation_is_what_its_presenter_spoke_about_in_the_network(view):
    edges = ego_network(view, "theme:ssr", NetworkOptions()).edges
    (edge,) = [one for one in edges if "delta" in (one.source, one.target)]
    assert edge.explanation["en"].startswith("Delta spoke about security sector reform")
