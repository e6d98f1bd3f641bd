"""Whether a page is read from the statements or, in part, from the index: the same answer."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from graph.index.opening import index_of_view
from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.query.actor import ActorPage, actor_page
from graph.query.answer import listing
from graph.query.place import PlacePage, place_page
from graph.query.theme import ThemePage, theme_page
from graph.query.unknown import Unknown
from graph.store.base import View
from graph.store.memory import MemoryStore
from tests.graph.index.random_ledgers import ACTORS, PLACES, THEMES, Write, writes

RELATIONS = load_relations(data_folder() / "vocabulary")
MOMENT = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@settings(
    max_examples=40,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)
@given(writes(), writes())
def test_the_page_of_an_actor_is_the_same_on_any_ledger(some: list[Write], more: list[Write]):
    with MemoryStore(lambda: MOMENT, RELATIONS) as store:
        for write in (*some, *more):
            write.apply(store)
        with store.view() as view:
            for actor in ACTORS:
                check_same(view, actor)


@pytest.mark.parametrize("actor", ["alpha", "beta", "gamma", "ministry", "grp-civil", "theta"])
def test_the_page_of_an_actor_is_the_same_in_the_small_world(view, actor):
    check_same(view, actor)
    assert isinstance(actor_page(view, actor, limit=3), ActorPage)


@settings(
    max_examples=25,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(writes(), writes())
def test_cut_pages_of_themes_and_places_are_the_same(
    monkeypatch: pytest.MonkeyPatch, some: list[Write], more: list[Write]
):
    """Read event by event, and in one look as where there are many events."""
    with MemoryStore(lambda: MOMENT, RELATIONS) as store:
        for write in (*some, *more):
            write.apply(store)
        with store.view() as view:
            for many in (100, 0):
                monkeypatch.setattr("graph.query.actors_at.MANY", many)
                monkeypatch.setattr("graph.query.network_columns.MANY", many)
                for theme in THEMES:
                    check_begins(theme_page(view, theme), theme_page(view, theme, limit=2))
                for place in PLACES:
                    check_begins(place_page(view, place), place_page(view, place, limit=2))


def check_begins(whole: ThemePage | PlacePage | Unknown, cut: object) -> None:
    """A cut page has the first lines of the whole one, its actors without statements."""
    if isinstance(whole, Unknown):
        assert isinstance(cut, Unknown)
        return
    assert cut.events == listing(list(whole.events.items), 2)
    lines = [replace(line, statements=None) for line in whole.actors.items]
    assert cut.actors == listing(lines, 2)
    rest = {"events": whole.events, "actors": whole.actors}
    assert replace(cut, **rest) == whole


def check_same(view: View, actor: str) -> None:
    """Any difference between the two is an assertion that fails."""
    index = index_of_view(view)
    for limit in (0, 1, 3, 50):
        assert actor_page(view, actor, limit=limit, index=index) == actor_page(
            view, actor, limit=limit
        )
    whole = actor_page(view, actor)
    assert actor_page(view, actor, index=index) == whole
    cut = actor_page(view, actor, limit=50)
    if isinstance(whole, ActorPage) and isinstance(cut, ActorPage):
        check_cut(whole, cut)


def check_cut(whole: ActorPage, cut: ActorPage) -> None:
    """A cut page has the same lines as the whole one, with fewer proofs of each."""
    assert cut.roles == whole.roles
    assert [(c.actor, c.count) for c in cut.with_whom.items] == [
        (c.actor, c.count) for c in whole.with_whom.items
    ]
    assert cut.with_whom.total == whole.with_whom.total
    for name in ("themes", "places"):
        short, long = getattr(cut, name), getattr(whole, name)
        assert short.total == long.total == long.shown
        for one, other in zip(short.items, long.items, strict=True):
            assert one.statements == other.statements == len(other.proofs)
            assert set(p.statement for p in one.proofs) <= set(p.statement for p in other.proofs)
            assert len(one.proofs) == min(10, len(other.proofs))
