"""What the columns of a table of presence mean: a field of ours to columns of the source."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from graph.errors import ModelError
from graph.message import Message

# The bodies that a row may name, and their role in its programme. The first is whose entry it is.
BODIES: Mapping[str, str] = {
    "organisation": "programme-implementing",
    "accountable": "programme-accountable",
    "funder": "programme-funder",
    "implementer": "programme-implementing",
    "partner": "programme-partner",
}
AREAS = ("admin1", "admin2", "admin3", "admin4", "site")
_OF_BODY = ("name", "acronym", "type", "id", "country")
_CODED = ("programme", "country", *AREAS, "sector", "subsector")
_SINGLE = ("activity", "start", "end", "status", "amount", "currency", "row_id", "source",
           "sensitivity")  # fmt: skip
FIELDS: tuple[str, ...] = (
    *(f"{body}.{part}" for body in BODIES for part in _OF_BODY),
    *(f"{thing}.{part}" for thing in _CODED for part in ("name", "code")),
    *_SINGLE,
)


@dataclass(frozen=True, slots=True)
class BodyColumns:
    """The columns that name one body of a row; None where there is none.

    Attributes:
        body: one of `BODIES`.
    """

    body: str
    name: str | None = None
    acronym: str | None = None
    type: str | None = None
    id: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class CodedColumns:
    """The columns of a thing with a name and a code; `kind` is one of the fields."""

    kind: str
    name: str | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class PresenceColumns:
    """The columns of one sheet by what they mean.

    Attributes:
        organisation: whose row it is.
        others: funders, implementers and partners of the row.
        areas: from the largest to the smallest; the deepest that is filled is where.
        sectors: sectors and subsectors; each says a theme.
        currency_code: what amounts are in where no column says it.
        date_order: which number of 2/3/2024 is the day, where no heading says it.
        by_heading: columns of names that only their heading tells.
        used: every column that is read, in a fixed order.
        who: the columns of organisations and programmes.
        where: the columns of countries, areas and sites.
        words: the columns whose words a list must know: sectors, types, countries.
    """

    organisation: BodyColumns
    others: tuple[BodyColumns, ...]
    programme: CodedColumns
    country: CodedColumns
    areas: tuple[CodedColumns, ...]
    sectors: tuple[CodedColumns, ...]
    activity: str | None
    start: str | None
    end: str | None
    status: str | None
    amount: str | None
    currency: str | None
    row_id: str | None
    source: str | None
    sensitivity: str | None
    used: tuple[str, ...]
    words: tuple[str, ...]
    who: tuple[str, ...]
    where: tuple[str, ...]
    currency_code: str | None = None
    date_order: str | None = None
    by_heading: tuple[str, ...] = ()

    @property
    def types(self) -> tuple[str, ...]:
        """The columns of types of organisations."""
        return tuple(one.type for one in (self.organisation, *self.others) if one.type)

    @property
    def countries(self) -> tuple[str, ...]:
        """The columns of countries, of the row and of its organisations."""
        own = (one.country for one in (self.organisation, *self.others))
        return tuple(one for one in (self.country.name, self.country.code, *own) if one)


Fields = Mapping[str, str | Sequence[str | None]]


def columns_of(
    fields: Fields,
    currency_code: str | None = None,
    date_order: str | None = None,
    by_heading: tuple[str, ...] = (),
) -> PresenceColumns:
    """Return the columns by meaning.

    Args:
        fields: one of `FIELDS` to a column, or to several that each tell one such thing: the
            first `funder.name` belongs to the first `funder.type`, and None keeps a place free.
            Where there is no organisation, the accountable body is whose row it is, else the
            implementer.
        currency_code: what amounts are in where no column says it: USD.
        date_order: which number of 2/3/2024 is the day, where no heading says it.
        by_heading: columns of names that only their heading tells.

    Raises:
        ModelError: a field is none of `FIELDS`, or no column names an organisation.
    """
    unknown = sorted(set(fields) - set(FIELDS))
    if unknown:
        advice = Message("Known fields: {fields}.", fields=", ".join(FIELDS))
        raise ModelError(Message("There is no field '{name}'.", name=unknown[0]), next_step=advice)
    given: dict[str, list[str | None]] = {
        name: [one] if isinstance(one, str) else list(one) for name, one in fields.items()
    }
    bodies = [one for body in BODIES for one in _bodies(body, given)]
    own = next((one for one in bodies if one.body in ("organisation", "accountable")), None)
    own = own or next((one for one in bodies if one.body == "implementer"), None)
    if own is None:
        what = "No column names the organisation whose row it is."
        raise ModelError(what, next_step="Map a column to organisation.name.")
    single = {name: given[name][0] if name in given else None for name in _SINGLE}
    return PresenceColumns(
        organisation=own,
        others=tuple(one for one in bodies if one is not own),
        programme=_first("programme", given),
        country=_first("country", given),
        areas=tuple(one for area in AREAS for one in _coded(area, given)[:1]),
        sectors=tuple(one for name in ("sector", "subsector") for one in _coded(name, given)),
        used=tuple(dict.fromkeys(c for name in FIELDS for c in given.get(name, ()) if c)),
        words=tuple(c for name in FIELDS if _is_word(name) for c in given.get(name, ()) if c),
        who=tuple(c for name in FIELDS if _is_who(name) for c in given.get(name, ()) if c),
        where=tuple(c for name in FIELDS if _is_place(name) for c in given.get(name, ()) if c),
        currency_code=currency_code,
        date_order=date_order,
        by_heading=by_heading,
        **single,
    )


def _is_word(name: str) -> bool:
    return name.endswith((".type", ".country")) or name.startswith(("country.", "sector.", "sub"))


def _is_who(name: str) -> bool:
    return name.partition(".")[0] in (*BODIES, "programme")


def _is_place(name: str) -> bool:
    return name.startswith(("country.", "admin", "site."))


def _bodies(body: str, given: Mapping[str, list[str | None]]) -> Iterator[BodyColumns]:
    """A body needs a name, an acronym or an id; a type alone tells of nobody."""
    parts = [given.get(f"{body}.{part}", []) for part in _OF_BODY]
    for name, acronym, kind, own_id, country in zip_longest(*parts):
        if name or acronym or own_id:
            yield BodyColumns(body, name, acronym, kind, own_id, country)


def _coded(thing: str, given: Mapping[str, list[str | None]]) -> list[CodedColumns]:
    names, codes = given.get(f"{thing}.name", []), given.get(f"{thing}.code", [])
    return [CodedColumns(thing, name, code) for name, code in zip_longest(names, codes)]


def _first(thing: str, given: Mapping[str, list[str | None]]) -> CodedColumns:
    return next(iter(_coded(thing, given)), CodedColumns(thing))
