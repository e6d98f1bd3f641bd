"""What later writes doubt, deny, accept or bring to light, the index follows as if built anew."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest

from graph.index.building import arrays_of_view
from graph.index.graph_index import GraphIndex
from graph.index.opening import index_of_view
from graph.index.overlay import Overlay
from graph.index.queries import matrix, participants_of
from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.model.statement import Review
from graph.store.base import Store
from graph.store.memory import MemoryStore
from tests.graph.query.conftest import Telling

MOMENT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def report(name: str) -> Telling:
    return Telling(f"So it says in {name}.", uri=f"{name}.txt")


def first() -> Telling:
    """Alpha speaks in a session about a theme that nothing else names; a town lies in a country."""
    t = report("first")
    t.say("ev-1-a", "SUB_EVENT_OF", "ev-1", "So")
    t.say("alpha", "PARTICIPATED_IN", "ev-1-a", "So", role="presenter", themes=["theme:late"])
    t.say("beta", "PARTICIPATED_IN", "ev-1", "So", certainty="ambiguous", readings={"host": 0.6})
    t.say("ev-1", "HELD_IN", "place-town", "So")
    t.say("place-town", "WITHIN", "country-xx", "So")
    return t


def told(index: GraphIndex) -> tuple[object, ...]:
    found = matrix(index, "theme", "country")
    events = [participants_of(index, event) for event in ("ev-1", "ev-1-a", "ev-2")]
    return found.labels, found.events.tolist(), events


def say(store: Store, *said: tuple[str, str, str], **says: str) -> None:
    t = report("second")
    for subject, predicate, target in said:
        t.say(subject, predicate, target, "So", **says)
    with store.write("test") as writer:
        writer.put(t.account())


def accept_all(store: Store) -> None:
    with store.view() as view:
        said = [statement.id for statement in view.statements()]
    with store.write("a curator") as writer:
        for statement in said:
            writer.review(statement, Review("accepted", "a curator", MOMENT.isoformat()))


def retract(store: Store) -> None:
    with store.write("test") as writer:
        writer.retract(report("second").document.id)


THEME = ("theme:late", "BROADER", "theme:wide")
CHANGES: dict[str, list[Callable[[Store], None]]] = {
    "a theme comes to light": [lambda s: say(s, THEME)],
    "and goes again": [lambda s: say(s, THEME), retract],
    "an open role is accepted": [accept_all],
    "a session is denied": [lambda s: say(s, ("ev-1-a", "SUB_EVENT_OF", "ev-0"), status="absent")],
    "a session has another event": [lambda s: say(s, ("ev-1-a", "SUB_EVENT_OF", "ev-0"))],
    "a town may lie elsewhere": [
        lambda s: say(s, ("place-town", "WITHIN", "country-yy"), certainty="ambiguous"),
        accept_all,
    ],
    "another theme is planned": [
        lambda s: say(s, ("ev-1", "ADDRESSES", "theme:x"), modality="planned")
    ],
}


@contextmanager
def ledger() -> Iterator[Store]:
    with MemoryStore(lambda: MOMENT, load_relations(data_folder() / "vocabulary")) as store:
        with store.write("test") as writer:
            account = first().account()
            writer.put(account)
        yield store


@pytest.mark.parametrize("built_after", [0, 1])
@pytest.mark.parametrize("name", sorted(CHANGES))
def test_the_index_follows(name, built_after):
    with ledger() as store:
        changes = CHANGES[name]
        for change in changes[:built_after]:
            change(store)
        with store.view() as view:
            overlay = Overlay(arrays_of_view(view), view.version)
        for change in changes[built_after:]:
            change(store)
            with store.view() as view:
                assert told(overlay.at(view)) == told(index_of_view(view))


def test_a_theme_that_only_a_speaker_names_counts_once_it_is_seen():
    with ledger() as store:
        with store.view() as view:
            assert matrix(index_of_view(view), "theme", "country").labels[0] == (None,)
        say(store, THEME)
        with store.view() as view:
            assert matrix(index_of_view(view), "theme", "country").labels[0] == ("theme:late", None)
