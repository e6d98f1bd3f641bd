"""Facts on which the sources of one event do not agree: each waits for a person to look."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.model.statement import Statement
from graph.query.attendance import attendance_of
from graph.query.event_absent import is_absent
from graph.query.event_accounts import FUNDING, account_lines
from graph.query.event_differences import differing
from graph.query.hierarchy import sessions_of
from graph.query.names import Names
from graph.query.network_meeting import ORGANISING
from graph.store.base import View

_PART = "PARTICIPATED_IN"
# On what sources may disagree, by what says so.
_SUBJECTS = {"HAS_DATE": "date", "HELD_IN": "place", "HAS_COUNT": "count"}
_SAID = {
    "date": "The sources of this event do not agree on its date.",
    "place": "The sources of this event do not agree on its place.",
    "count": "The sources of this event do not agree on how many came.",
    "organiser": "The sources of this event do not agree on who organised it.",
    "funder": "The sources of this event do not agree on who funded it.",
}


class Disagreements:
    """Met on the way through statements; asked for afterwards."""

    def __init__(self) -> None:
        self._told: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))

    def meet(self, statement: Statement) -> None:
        """Take note of a statement that tells when, where, by whom or for how many."""
        subject = subject_of(statement)
        if subject is not None and _stands(statement):
            event, told = _event(statement), f"{subject} {_value(statement, subject)}"
            self._told[event][statement.document].add(told)

    def facts(self, view: View) -> dict[str, tuple[Statement, str]]:
        """Return the facts on which sources differ, by id, each with why, in English."""
        events = [event for event, told in self._told.items() if _may_differ(told)]
        return _disputed(view, events)


def disputed_of(view: View, statements: Iterable[Statement]) -> dict[str, tuple[Statement, str]]:
    """Return the same for the events that some statements tell of, whatever else is told of them.

    Facts of other sources on the same events are among them.
    """
    events = {_event(s) for s in statements if subject_of(s) is not None}
    return _disputed(view, sorted(events))


def subject_of(statement: Statement) -> str | None:
    """Return on what a statement could contradict another source; None for nothing."""
    if statement.predicate != _PART:
        return _SUBJECTS.get(statement.predicate)
    role = statement.qualifiers.get("role")
    if role in ORGANISING:
        return "organiser"
    return "funder" if role in FUNDING else None


def _event(statement: Statement) -> str:
    return str(statement.object) if statement.predicate == _PART else statement.subject


def _value(statement: Statement, subject: str) -> str:
    return statement.subject if subject in ("organiser", "funder") else str(statement.object)


def _stands(statement: Statement) -> bool:
    """False for what a source denies or lacks, and for what a person refused or replaced."""
    review = statement.review
    return not is_absent(statement) and (review is None or review.decision == "accepted")


def _may_differ(told: dict[str, set[str]]) -> bool:
    return len({frozenset(values) for values in told.values()}) > 1


def _disputed(view: View, events: Iterable[str]) -> dict[str, tuple[Statement, str]]:
    names = Names(view)
    found = (one for event in events for one in _disputed_in(names, event))
    return {statement.id: (statement, why) for statement, why in found}


def _disputed_in(names: Names, event: str) -> Iterator[tuple[Statement, str]]:
    view = names.view
    own = [s for s in view.statements(subject=event) if subject_of(s) and _stands(s)]
    parts = [s for s in view.statements(predicate=_PART, object=event) if _stands(s)]
    if len({s.document for s in (*own, *parts)}) < 2:
        return
    family = [one for one in sessions_of(view, event) if one != event]
    said = [*own, *(s for one in family for s in view.statements(subject=one) if _stands(s))]
    inside = [s for one in family for s in view.statements(predicate=_PART, object=one)]
    attendances = [attendance_of(names, s) for s in (*parts, *filter(_stands, inside))]
    differ = differing(view, account_lines(names, event, said, attendances).items)
    for statement in (*own, *parts):
        subject = subject_of(statement)
        if subject in differ and subject is not None:
            yield statement, _SAID[subject]
