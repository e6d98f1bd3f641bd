"""Pages, filters, networks and the index agree on which events are about a theme."""

from collections.abc import Iterator
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from graph.index.filters import Filters, passing
from graph.index.graph_index import GraphIndex
from graph.index.opening import index_of_view
from graph.index.queries import matrix
from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.query.events import EventFilter, event_list
from graph.query.events_about import events_by_theme, events_on
from graph.query.hierarchy import narrower_themes
from graph.query.network import NetworkOptions, ego_network
from graph.query.theme import ThemePage, theme_page
from graph.store.base import View
from graph.store.memory import MemoryStore
from tests.graph.index.random_ledgers import THEMES, Write, writes
from tests.graph.query.conftest import Telling

RELATIONS = load_relations(data_folder() / "vocabulary")


def ledger() -> MemoryStore:
    return MemoryStore(lambda: datetime(2026, 11, 21, 12, 0, tzinfo=UTC), RELATIONS)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(writes())
def test_all_agree_on_any_ledger(some: list[Write]) -> None:
    with ledger() as store:
        for write in some:
            write.apply(store)
        with store.view() as view:
            index = index_of_view(view)
            for theme in (name for name in THEMES if view.node(name) is not None):
                check_agreement(view, index, theme)


def test_all_agree_on_the_small_world(view: View) -> None:
    for theme in ("theme:ssr", "theme:gender-ssr", "theme:transitional-justice"):
        assert events_on(view, theme) != set()
        check_agreement(view, index_of_view(view), theme)


def check_agreement(view: View, index: GraphIndex, theme: str) -> None:
    """Any difference between the five is an assertion that fails."""
    under = narrower_themes(view, theme)
    about = events_on(view, theme)
    own = events_by_theme(view, (theme,))[theme]
    page = theme_page(view, theme)
    assert isinstance(page, ThemePage)
    assert {line.id for line in page.events.items} == about
    assert page.own_events == len(own)
    assert {line.id for line in event_list(view, EventFilter(theme=theme)).items} == about
    assert indexed(index, under) == about
    assert counted(index, theme) == len(own)
    net = ego_network(view, theme, NetworkOptions(layers=("about",)))
    assert {event for edge in net.edges for event in edge.events.items} <= about
    filtered = ego_network(view, theme, NetworkOptions(layers=("about",), theme=theme))
    assert filtered.edges == net.edges


def indexed(index: GraphIndex, themes: tuple[str, ...]) -> set[str]:
    """The events that the filter of the index lets through."""
    (part,) = index.parts
    events = passing(part.incidence, np.arange(part.incidence.events), Filters(themes=themes))
    nodes = part.incidence["event_node"][events]
    return {index.id_of(int(node)) for node in nodes}


def counted(index: GraphIndex, theme: str) -> int:
    """The events of a theme in the matrix."""
    found = matrix(index, "theme", "type")
    (themes, _) = found.labels
    return int(found.events[themes.index(theme)].sum()) if theme in themes else 0


def test_a_theme_that_a_speaker_spoke_about_is_one_of_the_event(spoken: View) -> None:
    assert events_on(spoken, "theme:ssr") == {"ev-1"}
    assert theme_page(spoken, "theme:ssr").events.items[0].id == "ev-1"
    net = ego_network(spoken, "theme:ssr")
    assert [(edge.source, edge.events.items) for edge in net.edges] == [("alpha", ("ev-1",))]


@pytest.fixture
def spoken() -> Iterator[View]:
    """Speakers name themes that no source says of their events; one is planned, one open."""
    t = Telling("So it says.", uri="report.txt")
    says = {"themes": ["theme:gender-ssr"]}
    t.say("ev-1-a", "SUB_EVENT_OF", "ev-1", "So")
    t.say("alpha", "PARTICIPATED_IN", "ev-1-a", "So", role="presenter", **says)
    t.say("beta", "PARTICIPATED_IN", "ev-2", "So", role="presenter", modality="planned", **says)
    t.say("gamma", "PARTICIPATED_IN", "ev-3", "So", role="unspecified", **says)
    t.say("theme:gender-ssr", "BROADER", "theme:ssr", "So")
    with ledger() as store:
        with store.write("test") as writer:
            writer.put(t.account())
        with store.view() as view:
            yield view
