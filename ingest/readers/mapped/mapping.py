"""A mapping: which column of a sheet is which field of ours, as people read and write it."""

from collections.abc import Mapping as Mapped
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from graph.errors import SourceError
from graph.message import Message
from graph.model.template import CHOICES
from ingest.readers.mapped.fields import PRESENCE, column_words
from ingest.readers.mapped.heading_rows import Headings
from ingest.readers.sheets.cell_dates import DAY_FIRST, MONTH_FIRST
from ingest.readers.terms import Terms

# Columns of one value for all rows are called so in rows and in evidence.
CONSTANT = "mapping: "
_KEYS = ("sheet", "shape", "headings", "columns", "constants", "separators", "dates", "scheme")
# A nearer word is a slip of the pen; of others `count` would be `country`.
_NEAR = 0.85
_NOT_READ = ("", "-", "not read", "non lue")


@dataclass(frozen=True, slots=True)
class Mapping:
    """How one sheet is read.

    Attributes:
        shape: what a row is: one of `column_words().shapes`.
        columns: every column of the sheet by its heading, with its field; None is not read.
        sheet: name of the sheet; empty for a CSV file, or for whichever sheet has the headings.
        headings: numbers of the rows that hold the headings; empty to look for them.
        constants: field to what holds for all rows.
        separators: field to what stands between the entries of a cell.
        dates: `day first` or `month first`, for days such as 2/3/2024; None when no cell asks.
        scheme: whose ids the rows have, so that two sheets may speak of the same entry.
    """

    shape: str
    columns: Mapped[str, str | None]
    sheet: str = ""
    headings: tuple[int, ...] = ()
    constants: Mapped[str, str] = field(default_factory=dict)
    separators: Mapped[str, str] = field(default_factory=dict)
    dates: str | None = None
    scheme: str = ""

    @property
    def used(self) -> dict[str, str]:
        """The columns that are read, with their fields."""
        return {name: own for name, own in self.columns.items() if own is not None}

    @property
    def by_field(self) -> dict[str, list[str]]:
        """Field to the columns that tell it; what holds for all rows comes after them."""
        found: dict[str, list[str]] = {}
        for name, own in self.used.items():
            found.setdefault(own, []).append(name)
        for name in self.constants:
            found.setdefault(name, []).append(f"{CONSTANT}{name}")
        return found

    @property
    def constant_cells(self) -> dict[str, str]:
        """What holds for all rows, as cells of columns of their own."""
        return {f"{CONSTANT}{name}": text for name, text in self.constants.items()}

    def missing(self, headings: Headings) -> list[str]:
        """Return the columns that are to be read and that a sheet does not have."""
        return [name for name in self.used if name not in headings.names]

    def fits(self, headings: Headings) -> bool:
        """True when a sheet has the very same columns."""
        return set(self.columns) == set(headings.names)

    def as_plain(self) -> dict[str, object]:
        """Return it as YAML holds it; `mapping_of` gives it back."""
        plain: dict[str, object] = {
            "sheet": self.sheet,
            "shape": self.shape,
            "headings": list(self.headings),
            "columns": dict(self.columns),
            "constants": dict(self.constants),
            "separators": dict(self.separators),
            "dates": self.dates,
            "scheme": self.scheme,
        }
        return {name: value for name, value in plain.items() if value or name == "columns"}


def mapping_of(plain: object, where: str, terms: Terms) -> Mapping:
    """Return the mapping that a YAML file holds.

    Args:
        plain: what was read of it.
        where: the file, for messages.
        terms: its roles are fields too: columns that list organisers, speakers and so on.

    Raises:
        SourceError: a key, a shape or a field is unknown, or two columns are read as one field.
    """
    if not isinstance(plain, dict):
        what = "A mapping has lines such as `shape: events` and a list `columns:`."
        raise SourceError(what, where, _AGAIN)
    for key in plain:
        if key not in _KEYS:
            raise SourceError(_unknown("key", str(key), _KEYS), where, _known(_KEYS))
    shape = str(plain.get("shape", ""))
    shapes = list(column_words().shapes)
    if shape not in shapes:
        raise SourceError(_unknown("shape", shape, shapes), where, _known(shapes))
    mapping = Mapping(
        shape=shape,
        columns={k: _field(v) for k, v in _texts(plain, "columns", where).items()},
        sheet=str(plain.get("sheet") or ""),
        headings=_numbers(plain.get("headings"), where),
        constants={k: v or "" for k, v in _texts(plain, "constants", where).items() if v},
        separators={k: v or "" for k, v in _texts(plain, "separators", where).items() if v},
        dates=_dates(plain.get("dates"), where),
        scheme=str(plain.get("scheme") or ""),
    )
    check_mapping(mapping, where, terms)
    return mapping


def check_mapping(mapping: Mapping, where: str, terms: Terms) -> None:
    """Raise SourceError when a mapping cannot be read by; it says what to change."""
    known = fields_of(mapping.shape, terms)
    for name in (*mapping.by_field, *mapping.separators):
        if name not in known:
            raise SourceError(
                _unknown("field", name, known), where, _where_else(name, known, terms)
            )
    for name, columns in mapping.by_field.items():
        if len(columns) > 1 and not known[name]:
            what = Message("'{one}' and '{two}' are both read as {field}.", one=columns[0],
                           two=columns[1], field=name)  # fmt: skip
            raise SourceError(what, where, "Give one of them another field, or null.")
    lacking = [one for one in column_words().shapes[mapping.shape].needs
               if one not in mapping.by_field]  # fmt: skip
    if lacking:
        what = Message("No column is read as {field}, and without it no row says anything.",
                       field=lacking[0])  # fmt: skip
        raise SourceError(what, where, "Give a column that field, or choose another shape.")
    _check_constants(mapping, where)


def fields_of(shape: str, terms: Terms) -> dict[str, bool]:
    """Return the fields that a shape has, each with whether several columns may be read as it."""
    own = {one.id: one.several for one in column_words().of_shape(shape)}
    if shape == "events":
        own |= dict.fromkeys(sorted(terms.roles.exact), True)
    return own


def _where_else(name: str, known: Mapped[str, bool], terms: Terms) -> Message:
    """Which other shape has a field, else which fields there are."""
    others = [one for one in column_words().shapes if name in fields_of(one, terms)]
    if others:
        return Message(_OTHER_SHAPE, field=name, shape=others[0])
    return _known(known)


def _check_constants(mapping: Mapping, where: str) -> None:
    if mapping.shape == PRESENCE and "id" in mapping.constants:
        raise SourceError("The id of a row cannot be the same for all rows.", where, _AGAIN)
    if mapping.shape == PRESENCE and set(mapping.separators.values()) - {";"}:
        what = "In rows of presence, a semicolon stands between the entries of a cell."
        raise SourceError(what, where, "Take `separators:` away.")
    level = mapping.constants.get("sensitivity")
    if level is not None and level not in CHOICES["sensitivity"]:
        known = tuple(CHOICES["sensitivity"])
        raise SourceError(_unknown("sensitivity", level, known), where, _known(known))


_OTHER_SHAPE = "Rows of the shape '{shape}' have the field '{field}': add --shape {shape}."
_AGAIN = "`mtandao mapping SHEET` shows a mapping that can be changed."


def _unknown(what: str, name: str, known: Sequence[str] | Mapped[str, object]) -> Message:
    near = get_close_matches(name, list(known), n=1, cutoff=_NEAR)
    if near:
        told = "There is no {what} '{name}'; did you mean '{near}'?"
        return Message(told, what=what, name=name, near=near[0])
    return Message("There is no {what} '{name}'.", what=what, name=name)


def _known(names: Sequence[str] | Mapped[str, object]) -> Message:
    return Message("Known: {names}.", names=", ".join(names))


def _field(given: str | None) -> str | None:
    return None if given is None or given in _NOT_READ else given


def _texts(plain: Mapped[str, object], key: str, where: str) -> dict[str, str | None]:
    given = plain.get(key) or {}
    if not isinstance(given, dict):
        what = Message("`{key}:` is a list of lines `name: value`.", key=key)
        raise SourceError(what, where, _AGAIN)
    found: dict[str, str | None] = {}
    for name, value in given.items():
        if isinstance(value, dict | list):
            what = Message("`{key}:` is a list of lines `name: value`.", key=key)
            raise SourceError(what, where, _AGAIN)
        # YAML takes the country NO for a no.
        found[str(name)] = "NO" if value is False else None if value is None else str(value)
    return found


def _numbers(given: object, where: str) -> tuple[int, ...]:
    values = given if isinstance(given, list) else [] if given is None else [given]
    if not all(isinstance(one, int) and one > 0 for one in values) or len(values) > 2:
        what = "`headings:` is the number of one row, or of two such as [1, 2]."
        raise SourceError(what, where, _AGAIN)
    return tuple(values)


def _dates(given: object, where: str) -> str | None:
    if given is None or given in (DAY_FIRST, MONTH_FIRST):
        return None if given is None else str(given)
    known = (DAY_FIRST, MONTH_FIRST)
    raise SourceError(_unknown("order of dates", str(given), known), where, _known(known))
