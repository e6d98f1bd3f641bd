"""What the columns of a sheet probably mean, each with its reason: shown to a person, never used
before somebody kept it."""

from collections.abc import Mapping as Mapped
from collections.abc import Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush

from graph.message import Message
from ingest.readers.mapped.contents import Contents
from ingest.readers.mapped.fields import (
    ACTORS,
    EVENTS,
    FLOWS,
    PARTICIPATIONS,
    PRESENCE,
    column_words,
    plain_heading,
)
from ingest.readers.mapped.heading_rows import NAMELESS, PARTED, Headings
from ingest.readers.mapped.judging import Candidate, candidates, doubt, person_reason
from ingest.readers.mapped.mapping import Mapping
from ingest.readers.mapped.people import BESIDE, is_beside_people
from ingest.readers.terms import Terms

SURE = 0.9
_WHERE = frozenset({"country", "country_code", "admin1", "admin2", "admin3", "site"})
_ORDER = (FLOWS, PARTICIPATIONS, EVENTS, PRESENCE, ACTORS)
_MOST_GUESSED = 500  # columns; what stands further right is not guessed
_ANY_NAME = frozenset({"name", "nom"})
_NOTHING = "No field is known for it."
_OTHER_CURRENCY = "The heading of the amount names its own currency."
_TAKEN = "Another column is read as {field}."


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """What one column probably is.

    Attributes:
        name: its heading.
        field: None when it is not to be read.
        reason: in words.
        is_sure: a heading says so and its cells agree; a person should look at the others first.
        example: its first cell.
    """

    name: str
    field: str | None
    reason: str
    is_sure: bool
    example: str = ""


@dataclass(frozen=True, slots=True)
class Guess:
    """A mapping that nobody has looked at yet; `columns` tell why."""

    mapping: Mapping
    columns: tuple[ColumnGuess, ...]

    @property
    def lacking(self) -> tuple[str, ...]:
        """Fields without which nothing can be read, and that no column seems to be."""
        needed = column_words().shapes[self.mapping.shape].needs
        return tuple(one for one in needed if one not in self.mapping.by_field)


def guess_mapping(
    sheet: str,
    headings: Headings,
    rows: Sequence[Sequence[str]],
    terms: Terms,
    shape: str | None = None,
) -> Guess:
    """Guess what the columns of a sheet mean.

    Args:
        sheet: its name.
        headings: its headings.
        rows: the cells of the first rows of data.
        terms: the words of the vocabulary.
        shape: what a row is, when a person has said it.
    """
    contents = {
        name: Contents(_cells(rows, position), len(rows), terms)
        for position, name in enumerate(headings.names)
    }
    guesses = {one: _columns(one, contents) for one in ([shape] if shape else _ORDER)}
    best = shape or _best_shape(guesses, contents)
    columns = _own_currency(guesses[best])
    mapping = Mapping(
        shape=best,
        columns={one.name: one.field for one in columns},
        sheet=sheet,
        headings=headings.rows,
    )
    return Guess(_with_habits(mapping, contents), columns)


def _cells(rows: Sequence[Sequence[str]], position: int) -> list[str]:
    return [row[position] for row in rows if position < len(row) and row[position]]


def _columns(shape: str, contents: Mapped[str, Contents]) -> tuple[ColumnGuess, ...]:
    """Give each column the best field that is free, the columns that are surest first."""
    found: dict[str, ColumnGuess] = {}
    open_ones: list[_Open] = []
    for order, (name, cells) in enumerate(contents.items()):
        person = _person_reason(shape, name, contents)
        if person is not None:
            # Not even as an example does it go onto a screen or into a log.
            found[name] = ColumnGuess(name, None, person, True)
        elif order >= _MOST_GUESSED or (not cells.cells and name.startswith(NAMELESS)):
            found[name] = _told(name, None, _NOTHING, False, cells)
        else:
            open_ones.append(_open(candidates(shape, name, cells), order, name))
    heapify(open_ones)
    several = {one.id for one in column_words().of_shape(shape) if one.several}
    taken: set[str] = set()
    while open_ones:
        *_, name, choices = heappop(open_ones)
        if choices and choices[0].field in taken:
            if len(choices) > 1:
                heappush(open_ones, _open(choices[1:], len(found), name))
            else:
                reason = Message(_TAKEN, field=choices[0].field)
                found[name] = _told(name, None, reason, False, contents[name])
            continue
        unread = doubt(shape, name, contents[name]) or _NOTHING
        found[name] = _chosen(name, choices, contents[name], unread)
        if choices and not (choices[0].field in several or choices[0].is_role):
            taken.add(choices[0].field)
    return tuple(found[name] for name in contents)


def _person_reason(shape: str, name: str, contents: Mapped[str, Contents]) -> str | None:
    """Why a column is never read, by itself or by those beside it; None when it may be read."""
    reason = person_reason(shape, name, contents[name])
    if reason is None and is_beside_people(shape, name, contents, contents[name].bodies):
        return BESIDE
    return reason


# Strength turned round, how many choices, order, name, choices: the surest with fewest comes first.
_Open = tuple[float, int, int, str, Sequence[Candidate]]


def _open(choices: Sequence[Candidate], order: int, name: str) -> _Open:
    strength = choices[0].strength if choices else 0.0
    return -strength, len(choices), order, name, choices


def _chosen(name: str, choices: Sequence[Candidate], cells: Contents, unread: str) -> ColumnGuess:
    if not choices:
        return _told(name, None, unread, False, cells)
    best = choices[0]
    return _told(name, best.field, best.reason, best.strength >= SURE, cells)


def _told(name: str, own: str | None, reason: str, sure: bool, cells: Contents) -> ColumnGuess:
    return ColumnGuess(name, own, reason, sure, cells.cells[0] if cells.cells else "")


def _best_shape(
    guesses: Mapped[str, tuple[ColumnGuess, ...]], contents: Mapped[str, Contents]
) -> str:
    """Return the first shape that has all it needs and that its other columns speak for."""
    fields = {
        shape: {one.field: one for one in columns if one.field is not None}
        for shape, columns in guesses.items()
    }
    if _is_flow(fields[FLOWS], fields[PRESENCE]):
        return FLOWS
    people, events = fields[PARTICIPATIONS], fields[EVENTS]
    if _tells_of_events(people, fields[PRESENCE]) and "organisation" in people:
        return PARTICIPATIONS
    if _tells_of_events(events, fields[PRESENCE]) and not _is_presence(fields[PRESENCE]):
        return EVENTS
    if _is_presence(fields[PRESENCE]) and not _is_list(fields[PRESENCE], contents):
        return PRESENCE
    return ACTORS if "organisation" in fields[ACTORS] else _most(fields)


Fields = Mapped[str, ColumnGuess]


def _is_flow(fields: Fields, presence: Fields) -> bool:
    """True for amounts from somebody to somebody, unless one organisation says what it does."""
    if not {"from", "amount"} <= set(fields) or not {"to", "programme"} & set(fields):
        return False
    is_told_of = "organisation" in presence and presence["organisation"].is_sure
    return not is_told_of


def _tells_of_events(fields: Fields, presence: Fields) -> bool:
    """True when a column surely names events, or one that may do so stands beside dates."""
    if "event" not in fields:
        return False
    others = {"date", "event_type", "place", "role", "number", "event_code"} & set(fields)
    if plain_heading(fields["event"].name) in _ANY_NAME:
        own = presence.get("organisation")
        return "date" in others and (own is None or not own.is_sure)
    return bool(others) and (fields["event"].is_sure or len(others) > 1)


def _is_presence(fields: Fields) -> bool:
    """True for organisations beside what they do, or areas in which they do it."""
    has = set(fields)
    what = {"theme", "programme", "activity", "donor", "implementer", "subtheme"} & has
    areas = {"admin1", "admin2", "admin3", "site", "country_code"} & has
    return "organisation" in has and (
        bool(areas) or (bool(_WHERE & has) and bool(what)) or len(what) > 1
    )


def _is_list(fields: Fields, contents: Mapped[str, Contents]) -> bool:
    """True for one row an organisation that tells what it is, and of nothing that it does."""
    of_lists = {"organisation", "acronym", "country", "country_code", "theme", "id", "sensitivity"}
    of_lists |= {"organisation_type", "organisation_country", "organisation_code"}
    return set(fields) <= of_lists and contents[fields["organisation"].name].is_unique


def _most(fields: Mapped[str, Fields]) -> str:
    best = max(_ORDER, key=lambda shape: (len(fields[shape]), -_ORDER.index(shape)))
    return best if fields[best] else ACTORS


def _own_currency(columns: tuple[ColumnGuess, ...]) -> tuple[ColumnGuess, ...]:
    """Leave out a column of currencies when the heading of the amount names its own."""
    amount = next((one.name for one in columns if one.field == "amount"), None)
    if amount is None or currency_of(amount) is None:
        return columns
    return tuple(
        replace(one, field=None, reason=_OTHER_CURRENCY) if one.field == "currency" else one
        for one in columns
    )


def _with_habits(mapping: Mapping, contents: Mapped[str, Contents]) -> Mapping:
    """Add what the cells and headings say of currency, of day and month, of several entries."""
    used = mapping.used
    constants: dict[str, str] = {}
    amount = next((name for name, own in used.items() if own == "amount"), None)
    if amount is not None:
        currency = currency_of(amount)
        constants = {"currency": currency} if currency else {}
    dates = [contents[name] for name, own in used.items() if own in ("date", "end_date")]
    orders = {order for one in dates if (order := one.order_of_days()) is not None}
    order = orders.pop() if len(orders) == 1 else None
    separators = {} if mapping.shape == PRESENCE else _separators(mapping, contents)
    return replace(mapping, constants=constants, separators=separators, dates=order)


def _separators(mapping: Mapping, contents: Mapped[str, Contents]) -> dict[str, str]:
    """What seems to stand between the entries of each field that may have several."""
    separators: dict[str, str] = {}
    several = {one.id for one in column_words().of_shape(mapping.shape) if one.several}
    for name, own in mapping.used.items():
        is_role = mapping.shape == EVENTS and own not in column_words().fields
        if own in several or is_role or (own == "organisation" and mapping.shape == PARTICIPATIONS):
            found = contents[name].separator()
            if found is not None:
                separators.setdefault(own, found)
    return separators


def currency_of(heading: str) -> str | None:
    """Return the code of the currency that a heading names: amountUSD, Budget (EUR), $."""
    last = heading.rpartition(PARTED)[2]
    words = {word.upper() for word in (*plain_heading(last).split(), *_bracketed(last))}
    found = sorted(words & column_words().currencies)
    if found:
        return found[0] if len(found) == 1 else None
    return "EUR" if "€" in heading else None


def _bracketed(heading: str) -> list[str]:
    return plain_heading(heading.replace("(", " ").replace(")", " ")).split()
