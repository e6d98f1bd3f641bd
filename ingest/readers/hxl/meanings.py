"""What the hashtags of a sheet of who does what where mean to us."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from graph.model.folding import fold
from ingest.readers.hxl.tags import Tag

# Attributes that tell in which role a body stands in its row.
_ROLES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "funder": frozenset({"funder", "funding", "donor", "fund"}),
        "implementer": frozenset({"impl", "implementer", "implementing", "ip", "subpartner"}),
        "accountable": frozenset({"prog", "programming", "programme", "lead", "accountable"}),
        "partner": frozenset({"partner", "partners"}),
    }
)
_FUNDERS = frozenset({"bailleur", "bailleurs", "donor", "donors", "donateur", "funder", "funders"})
_CODES = frozenset({"code", "id", "pcode", "iso2", "iso3", "v_pcode", "v_iso2", "v_iso3"})
_PARTS: tuple[tuple[str, frozenset[str]], ...] = (
    ("type", frozenset({"type"})),
    ("acronym", frozenset({"acronym", "abbr", "abbreviation", "short"})),
    ("country", frozenset({"country"})),
    ("code", _CODES),
)
_PROGRAMMES = frozenset({"project", "programme", "program", "grant"})
_FUNDS = frozenset(
    {"funding", "funded", "paid", "commitment", "committed", "pledge", "grant", "contribution"}
)
_CURRENCIES = frozenset(
    {"usd", "eur", "gbp", "chf", "cad", "aud", "jpy", "sek", "nok", "dkk"}
    | {"xof", "xaf", "cdf", "rwf", "bif", "ugx", "kes", "tzs", "ssp", "sdg", "etb"}
)
# Attributes of a column that tells no name of the thing, whatever its tag.
_NO_NAMES = frozenset({"url", "count", "num", "description", "address", "website", "lat", "lon"})
_PERSONAL = frozenset({"email", "phone", "contact", "focalpoint", "person"})
_THINGS: Mapping[str, str] = MappingProxyType(
    {f"adm{level}": f"admin{level}" for level in range(1, 5)}
    | {"adm5": "site", "loc": "site", "country": "country"}
    | {"sector": "sector", "subsector": "subsector"}
    | {"project": "programme", "programme": "programme", "grant": "programme"}
)
# Several columns of these tell several things; of all others the plainest one counts.
_SEVERAL = frozenset({"sector", "subsector", "funder", "implementer", "partner"})


@dataclass(slots=True)
class Meanings:
    """The meaning of the columns of one sheet.

    Attributes:
        fields: field of presence to the positions of its columns; None where one of several
            things has no such column.
        contacts: positions of columns that tell of persons: never kept.
        others: hashtags that mean nothing to us, in their order.
        currency: what the hashtag of the amounts says they are in.
    """

    fields: dict[str, list[int | None]] = field(default_factory=dict)
    contacts: list[int] = field(default_factory=list)
    others: list[Tag] = field(default_factory=list)
    currency: str | None = None

    def keep_only(self, beginning: str) -> None:
        """Forget the fields with another beginning."""
        kept = {name: one for name, one in self.fields.items() if name.startswith(beginning)}
        self.fields = kept


@dataclass(frozen=True, slots=True)
class _Meant:
    """What one column tells: a part of a thing, and the attributes that tell things apart."""

    tag: Tag
    thing: str
    part: str
    apart: frozenset[str]


def meanings_of(tags: Iterable[Tag], headings: Mapping[int, str]) -> Meanings:
    """Return what each column means.

    Args:
        tags: the hashtags of the sheet.
        headings: position to the heading above the tag, which decides what `#actor` is.
    """
    found = Meanings()
    meant: list[_Meant] = []
    for tag in tags:
        if tag.tag in ("contact", "contacts") or tag.attributes & _PERSONAL:
            found.contacts.append(tag.position)
            continue
        one = _meaning(tag, headings.get(tag.position, ""))
        if one is None:
            found.others.append(tag)
        else:
            meant.append(one)
    # A word is better than its code, where only one of the two can be used.
    meant.sort(key=lambda one: one.part == "type" and bool(one.tag.attributes & _CODES))
    used = _Grouped(meant).into(found)
    found.others += [one.tag for one in meant if one.tag.position not in used]
    found.others.sort(key=lambda tag: tag.position)
    return found


class _Grouped:
    """Columns that tell of the same thing, together."""

    def __init__(self, meant: Iterable[_Meant]) -> None:
        self._groups: dict[str, dict[frozenset[str], dict[str, Tag]]] = {}
        for one in meant:
            things = self._groups.setdefault(one.thing, {})
            things.setdefault(one.apart, {}).setdefault(one.part, one.tag)

    def into(self, found: Meanings) -> frozenset[int]:
        """Note the fields; returns the positions of the columns that are used."""
        self._spare_organisations()
        used: set[int] = set()
        for thing, things in self._groups.items():
            groups = sorted(things.items(), key=lambda one: (len(one[0]), sorted(one[0])))
            kept = [parts for _, parts in groups]
            for name, tags in _aligned(thing, kept if thing in _SEVERAL else kept[:1]):
                found.fields[name] = [None if tag is None else tag.position for tag in tags]
                used |= {tag.position for tag in tags if tag is not None}
                found.currency = found.currency or _currency(name, tags)
        return frozenset(used)

    def _spare_organisations(self) -> None:
        """A second organisation of a row is its partner; of one entry there can be but one."""
        own = self._groups.get("organisation", {})
        plain = sorted(own, key=lambda apart: (len(apart), sorted(apart)))
        for apart in plain[1:]:
            if {"name", "acronym"} & set(own[apart]):
                partners = self._groups.setdefault("partner", {})
                partners.setdefault(apart, {}).update(own.pop(apart))


def _aligned(
    thing: str, groups: Sequence[Mapping[str, Tag]]
) -> Iterable[tuple[str, list[Tag | None]]]:
    """The fields of a thing, each with one tag a group."""
    for part in dict.fromkeys(part for group in groups for part in group):
        yield f"{thing}.{part}" if part else thing, [group.get(part) for group in groups]


def _currency(name: str, tags: Iterable[Tag | None]) -> str | None:
    found = [one for tag in tags if tag for one in sorted(tag.attributes & _CURRENCIES)]
    return found[0].upper() if name == "amount" and found else None


def _meaning(tag: Tag, heading: str) -> _Meant | None:
    if tag.attributes & _NO_NAMES:
        return None
    if tag.tag in ("org", "actor"):
        return _body(tag, heading)
    if tag.tag in _THINGS:
        return _thing(tag, _THINGS[tag.tag])
    special = _SPECIAL.get(tag.tag)
    return special(tag) if special else None


def _body(tag: Tag, heading: str) -> _Meant:
    roles = [body for body, words in _ROLES.items() if tag.attributes & words]
    body = roles[0] if roles else "organisation"
    if tag.tag == "actor" and not roles:
        body = "funder" if _FUNDERS & set(fold(heading).split()) else "partner"
    part = next((part for part, words in _PARTS if tag.attributes & words), "name")
    part = "id" if part == "code" else part
    spoken = frozenset().union(*_ROLES.values(), *(words for _, words in _PARTS))
    return _Meant(tag, body, part, _apart(tag, spoken) | ({tag.tag} - {"org"}))


def _thing(tag: Tag, thing: str) -> _Meant | None:
    if "type" in tag.attributes:
        return None
    part = "code" if tag.attributes & _CODES else "name"
    apart = _apart(tag, _CODES | _PROGRAMMES)
    return _Meant(tag, thing, part, apart | ({tag.tag} & {"adm5"}))


def _apart(tag: Tag, spoken: frozenset[str]) -> frozenset[str]:
    """The attributes that tell this thing from another; whose list a code is of tells nothing."""
    rest = tag.attributes - spoken - {"name"}
    return frozenset(one for one in rest if not one.startswith("v_"))


def _date(tag: Tag) -> _Meant | None:
    part = next((part for part in ("start", "end") if part in tag.attributes), None)
    return _Meant(tag, part, "", tag.attributes - {part}) if part else None


def _activity(tag: Tag) -> _Meant:
    if tag.attributes & _PROGRAMMES:
        meant = _thing(tag, "programme")
        return meant or _Meant(tag, "activity", "", tag.attributes)
    if "id" in tag.attributes:
        return _Meant(tag, "row_id", "", tag.attributes)
    return _Meant(tag, "activity", "", tag.attributes)


def _status(tag: Tag) -> _Meant:
    return _Meant(tag, "status", "", tag.attributes)


def _value(tag: Tag) -> _Meant | None:
    if "currency" in tag.attributes:
        return _Meant(tag, "currency", "", tag.attributes)
    is_funds = bool(tag.attributes & _FUNDS)
    return _Meant(tag, "amount", "", tag.attributes) if is_funds else None


def _currency_column(tag: Tag) -> _Meant:
    return _Meant(tag, "currency", "", tag.attributes)


def _meta(tag: Tag) -> _Meant | None:
    if "id" in tag.attributes:
        return _Meant(tag, "row_id", "", tag.attributes)
    return _Meant(tag, "source", "", tag.attributes) if "source" in tag.attributes else None


_SPECIAL: Mapping[str, Callable[[Tag], _Meant | None]] = MappingProxyType(
    {
        "date": _date,
        "activity": _activity,
        "status": _status,
        "value": _value,
        "currency": _currency_column,
        "meta": _meta,
    }
)
