"""The attendance says what the index says, also of what was written after the snapshot."""

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from graph.analysis.attendance import Attendance
from graph.analysis.attending import attendance_of
from graph.errors import ModelError
from graph.index.building import arrays_of_view
from graph.index.filters import NO_FILTERS, Filters
from graph.index.graph_index import GraphIndex
from graph.index.opening import index_of_view
from graph.index.overlay import Overlay
from graph.index.queries import co_participants, participants_of
from graph.store import open_store
from tests.graph.index.random_ledgers import ACTORS, EVENTS, Write, writes
from tests.graph.store.accounts import account, put

MOMENT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
LIMITS = (
    NO_FILTERS,
    Filters(earliest="2009-03-15"),
    Filters(themes=("theme:ssr",)),
    Filters(roles=("organiser",), own_roles=("organiser",)),
)


@settings(
    max_examples=15,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)
@given(before=writes(), after=st.lists(writes(), min_size=1, max_size=2))
def test_companions_counted_from_it_are_those_of_the_index(
    before: list[Write], after: list[list[Write]]
) -> None:
    with (
        TemporaryDirectory() as folder,
        open_store(str(Path(folder) / "ledger.db"), clock=lambda: MOMENT) as store,
    ):
        for write in before:
            write.apply(store)
        with store.view() as view:
            overlay = Overlay(arrays_of_view(view), view.version)
        for more in ([], *after):
            for write in more:
                write.apply(store)
            with store.view() as view:
                check(overlay.at(view))


def check(index: GraphIndex) -> None:
    for limits in LIMITS:
        found = attendance_of(index, limits)
        for actor in ACTORS:
            assert companions(found, actor) == dict(co_participants(index, actor, limits)), limits
    whole = attendance_of(index)
    for event in EVENTS:
        number = whole.event_number(event)
        if number is not None:
            assert roles_at(whole, number) == {
                (told.actor, told.role) for told in participants_of(index, event) if told.makes_tie
            } | substitutes(whole, number, index, event)


def companions(found: Attendance, actor_id: str) -> dict[str, int]:
    actor = found.actor_number(actor_id)
    counts: dict[str, int] = {}
    for event in [] if actor is None else found.events_of(actor).tolist():
        for other in found.of_event.of(event).tolist():
            if other != actor:
                counts[found.actor_id(other)] = counts.get(found.actor_id(other), 0) + 1
    return counts


def roles_at(found: Attendance, event: int) -> set[tuple[str, str]]:
    pairs = range(found.starts[event], found.starts[event + 1])
    return {
        (found.actor_id(int(found.actor[pair])), role)
        for pair in pairs
        for place, role in enumerate(found.role_names)
        if int(found.roles[pair]) >> place & 1
    }


def substitutes(
    found: Attendance, number: int, index: GraphIndex, event: str
) -> set[tuple[str, str]]:
    """Bodies that groups or posts stand for: no source states their part, so only roles agree."""
    stated = {(told.actor, told.role) for told in participants_of(index, event)}
    at = roles_at(found, number) - stated
    standing = {told.role for told in participants_of(index, event) if not told.makes_tie}
    assert {role for _, role in at} <= standing
    return at


def test_more_roles_than_bits_are_refused_in_words(store):
    for number in range(33):
        role = {"qualifiers": {"role": f"role-{number:02}"}}
        put(store, account(number, ("alpha", "beta"), **role))
    with store.view() as view, pytest.raises(ModelError, match="at most 32"):
        attendance_of(index_of_view(view))
