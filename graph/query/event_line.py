"""An event in one line of a list: its name, when, where and what it was."""

from dataclasses import dataclass, replace

from graph.errors import ModelError
from graph.model.dates import DateRange, parse_date
from graph.model.statement import Statement
from graph.query.answer import Answer
from graph.query.event_issues import has_unreadable_date
from graph.query.hierarchy import above, countries_of_place
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
    """

    state: str
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    precision: str = "unknown"
    proofs: tuple[Proof, ...] = ()

    @property
    def order(self) -> str:
        """Sort key: the first possible day; empty when there is no date."""
        return self.earliest or self.latest or ""

    def unreadable(self) -> "When":
        """Return the same, told as a date that stands in the source and could not be read."""
        return replace(self, state="unreadable")


@dataclass(frozen=True, slots=True)
class EventLine(Answer):
    """One event of a list."""

    id: str
    label: str
    type: str | None
    when: When
    places: tuple[Ref, ...]
    countries: tuple[Ref, ...]


def when_of(view: View, event: str) -> When:
    """Return the date of an event; of a session without one, the date of the whole event."""
    found: list[Statement] = []
    current: str | None = event
    seen: set[str] = set()
    while current is not None and current not in seen and not found:
        seen.add(current)
        found = list(view.statements(subject=current, predicate="HAS_DATE"))
        parents = view.statements(subject=current, predicate="SUB_EVENT_OF")
        current = next((str(s.object) for s in parents), None)
    when = when_from(found)
    is_unread = when.state != "given" and has_unreadable_date(view, view.statements(subject=event))
    return when.unreadable() if is_unread else when


def when_from(statements: list[Statement]) -> When:
    """Return the date that the HAS_DATE statements of one event give; the most precise one."""
    given = [s for s in statements if _is_given(s)]
    proofs = tuple(proof_of(statement) for statement in given or statements)
    span = span_from(given)
    if span is not None:
        return When("given", span.edtf, span.earliest, span.latest, span.precision, proofs)
    if statements:
        bounds = statements[0].qualifiers
        earliest, latest = (_text(bounds.get(key)) for key in ("earliest", "latest"))
        return When("absent", None, earliest, latest, "unknown", proofs)
    return When("unknown")


def span_from(statements: list[Statement]) -> DateRange | None:
    """Return the most precise of the dates that HAS_DATE statements give, None without any."""
    spans = [span_of(str(s.object)) for s in statements if _is_given(s)]
    return most_precise(spans) if spans else None


def most_precise(spans: list[DateRange]) -> DateRange:
    """Return the date that says most; of equals the first as written."""
    return min(spans, key=_width)


def _is_given(statement: Statement) -> bool:
    return statement.status != "absent" and isinstance(statement.object, str)


def event_line(names: Names, event: str) -> EventLine:
    """Return the line of an event."""
    view = names.view
    places = place_ids(view, event)
    countries = {country: None for place in places for country in countries_of_place(view, place)}
    return EventLine(
        id=event,
        label=names.label(event),
        type=event_type(names, event),
        when=when_of(view, event),
        places=names.refs(tuple(places)),
        countries=names.refs(tuple(countries)),
    )


def place_ids(view: View, event: str) -> list[str]:
    """Return where an event was held; a session without a place was where the whole event was."""
    for one in above(view, "SUB_EVENT_OF", event):
        held = view.statements(subject=one, predicate="HELD_IN")
        places = sorted({str(s.object) for s in held if s.object is not None})
        if places:
            return places
    return []


def event_type(names: Names, event: str) -> str | None:
    """Return the vocabulary id of the event's type, None when no source says one."""
    node = names.node(event)
    if node is not None and node.subtype is not None:
        return node.subtype
    typed = names.view.statements(subject=event, predicate="HAS_TYPE")
    return next((str(s.object) for s in typed if s.object is not None), None)


def span_of(text: str) -> DateRange:
    """Return the bounds of an EDTF date; unbounded when it is none."""
    try:
        return parse_date(text)
    except ModelError:  # a ledger may hold what an older reader let through: show it unbounded
        return DateRange(text, None, None, "unknown")


def _width(span: DateRange) -> tuple[int, str]:
    order = ("day", "interval", "month", "season", "year", "decade", "century", "unknown")
    return order.index(span.precision), span.edtf


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
