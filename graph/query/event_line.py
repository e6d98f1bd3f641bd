"""An event in one line of a list: its name, when, where and what it was."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from graph.errors import ModelError
from graph.model.dates import DateRange, most_precise, parse_date
from graph.model.statement import Statement
from graph.query.answer import Answer
from graph.query.doubt import doubt_of, sure_first
from graph.query.event_issues import has_unreadable_date
from graph.query.event_types import shown_type
from graph.query.hierarchy import countries_of_place, lineage
from graph.query.names import Names, Ref
from graph.query.proof import Proof, proof_of
from graph.store.base import View


@dataclass(frozen=True, slots=True)
class When(Answer):
    """The date of an event.

    Attributes:
        state: `given`; `absent` (a reader looked and the source has none), `unreadable` (the
            source has one that no reader could read) or `unknown` (nobody looked).
        edtf: the date as EDTF, None unless given.
        earliest, latest: first and last possible day, None where nothing bounds it.
        precision: as `graph.model.dates.DateRange` says.
        doubt: why no source gives it as a fact (`planned`, `ambiguous`); None when one does. An
            event whose date is in doubt is in no list that is filtered by time.
    """

    state: str
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    precision: str = "unknown"
    proofs: tuple[Proof, ...] = ()
    doubt: str | None = None

    def unreadable(self) -> "When":
        """Return the same, told as a date that stands in the source and could not be read."""
        return replace(self, state="unreadable")


@dataclass(frozen=True, slots=True)
class EventLine(Answer):
    """One event of a list.

    Attributes:
        type_doubt, place_doubt: why no source says so as a fact (`planned`, `ambiguous`); None
            when one does, or when there is none. What is in doubt passes no filter.
    """

    id: str
    label: str
    type: str | None
    when: When
    places: tuple[Ref, ...]
    countries: tuple[Ref, ...]
    type_doubt: str | None = None
    place_doubt: str | None = None


def when_of(view: View, event: str) -> When:
    """Return the date of an event; of a session without one, the date of the whole event."""
    found = _nearest(view, event, "HAS_DATE")
    when = when_from(found)
    is_unread = when.state != "given" and has_unreadable_date(view, view.statements(subject=event))
    return when.unreadable() if is_unread else when


def when_from(statements: list[Statement]) -> When:
    """Return the date that the HAS_DATE statements of one event give.

    A sure one goes before one that is planned or possible; of those left the most precise counts.
    """
    given = [s for s in statements if s.status != "absent" and isinstance(s.object, str)]
    proofs = tuple(proof_of(statement) for statement in given or statements)
    if given:
        span = most_precise(span_of(str(s.object)) for s in sure_first(given))
        shown = (span.edtf, span.earliest, span.latest, span.precision)
        return When("given", *shown, proofs, doubt_of(given))
    if statements:
        bounds = statements[0].qualifiers
        earliest, latest = (_text(bounds.get(key)) for key in ("earliest", "latest"))
        return When("absent", None, earliest, latest, "unknown", proofs)
    return When("unknown")


def event_line(names: Names, event: str) -> EventLine:
    """Return the line of an event."""
    view = names.view
    held = _held(view, event)
    places = sorted({str(statement.object) for statement in sure_first(held)})
    countries = {country: None for place in places for country in countries_of_place(view, place)}
    kind, type_doubt = shown_type(names, event)
    return EventLine(
        id=event,
        label=names.label(event),
        type=kind,
        when=when_of(view, event),
        places=names.refs(tuple(places)),
        countries=names.refs(tuple(countries)),
        type_doubt=type_doubt,
        place_doubt=doubt_of(held),
    )


def place_ids(view: View, event: str) -> list[str]:
    """Return where an event surely was; a session without a place was where its event was."""
    held = _held(view, event)
    return [] if doubt_of(held) else sorted({str(s.object) for s in sure_first(held)})


def _held(view: View, event: str) -> list[Statement]:
    """What sources say of where it was and do not deny; of its event when none says it of it."""
    return _nearest(view, event, "HELD_IN", lambda s: s.object is not None and s.status != "absent")


def _nearest(
    view: View,
    event: str,
    predicate: str,
    counts: Callable[[Statement], bool] = lambda _: True,
) -> list[Statement]:
    """What is said of an event, or else of the event that it is a session of, and so on up."""
    told = (view.statements(subject=one, predicate=predicate) for one in lineage(view, event))
    kept = ([s for s in statements if counts(s)] for statements in told)
    return next(filter(None, kept), [])


def span_of(text: str) -> DateRange:
    """Return the bounds of an EDTF date; unbounded when it is none."""
    try:
        return parse_date(text)
    except ModelError:  # a ledger may hold what an older reader let through: show it unbounded
        return DateRange(text, None, None, "unknown")


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
