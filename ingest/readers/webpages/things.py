"""The things that a page tells of in its markup: one shape for all three syntaxes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.model.ids import content_hash
from ingest.readers.one_line import one_line

_SCHEMA = ("https://schema.org/", "http://schema.org/", "schema:")
_DEEPEST = 12
_LONGEST_KEY = 400
MOST_THINGS = 3_000
_MOST_VALUES = 200


@dataclass(slots=True)
class Thing:
    """One thing; a bare text where a thing could stand is a thing without a type.

    Attributes:
        number: its place among all things of the page, from 1.
        types: its types of schema.org, without the address; empty for a bare text.
        id: the address that it gives itself; empty without one.
        texts: property to its texts, each in one line.
        things: property to the things that are its values.
        is_top: it stands by itself, not as the value of another.
    """

    number: int
    types: tuple[str, ...] = ()
    id: str = ""
    texts: dict[str, list[str]] = field(default_factory=dict)
    things: dict[str, list["Thing"]] = field(default_factory=dict)
    is_top: bool = False

    def text(self, name: str) -> str:
        """Return the first text of a property; empty without one."""
        return next(iter(self.texts.get(name, [])), "")

    def all(self, name: str) -> list["Thing"]:
        """Return the things that are values of a property."""
        return self.things.get(name, [])

    @property
    def name(self) -> str:
        """What it is called; of a bare text the text."""
        return self.text("name") or self.text("legalName") or self.text("headline")


class Things:
    """Reads things out of the plain values of all syntaxes of one page."""

    def __init__(self) -> None:
        self.tops: list[Thing] = []
        self.left_out = 0
        self._number = 0

    def add(self, items: list[dict[str, Any]]) -> None:
        """Add the things of one script, or of one syntax; `@id` leads to another of them."""
        flat = list(_flat(items))
        named = {key: one for one in flat if (key := _id_of(one))}
        whole = _Adding(self, named)
        inner = {_id_of(v) for one in flat for v in _values_of(one) if isinstance(v, dict)}
        for one in flat:
            key = _id_of(one)
            if not (key.startswith("_:") and key in inner):
                thing = whole.thing(one, 0, ())
                if thing is not None and thing.types:
                    thing.is_top = True
                    self.tops.append(thing)

    def number(self, depth: int) -> int | None:
        """Return the number of the next thing; None for one too many, or too deep in others."""
        if self._number >= MOST_THINGS or depth > _DEEPEST:
            self.left_out += 1
            return None
        self._number += 1
        return self._number


@dataclass(slots=True)
class _Adding:
    """The values of one script, or of one syntax, on their way into things."""

    things: Things
    named: Mapping[str, dict[str, Any]]

    def thing(self, value: dict[str, Any], depth: int, above: tuple[str, ...]) -> Thing | None:
        """Return the thing of a value, with what it leads to; None beyond all measure."""
        key = _id_of(value)
        number = self.things.number(depth)
        if number is None:
            return None
        known = self.named.get(key, {}) if key not in above else {}
        whole = {**known, **value}
        own = "" if key.startswith("_:") else key
        thing = Thing(number, tuple(_types_of(whole)), own)
        for name, values in _properties(whole):
            self.things.left_out += max(len(values) - _MOST_VALUES, 0)
            for one in values[:_MOST_VALUES]:
                self._put(thing, name, one, depth, (*above, key) if key else above)
        return thing

    def _put(
        self,
        thing: Thing,
        name: str,
        value: Any,  # noqa: ANN401
        depth: int,
        above: tuple[str, ...],
    ) -> None:
        if isinstance(value, dict) and "@value" not in value:
            inner = None if _id_of(value) in above else self.thing(value, depth + 1, above)
            if inner is not None and (inner.types or inner.texts or inner.things):
                thing.things.setdefault(name, []).append(inner)
            elif _id_of(value) and not _id_of(value).startswith("_:"):
                thing.texts.setdefault(name, []).append(_id_of(value))
            return
        text = one_line(value.get("@value") if isinstance(value, dict) else value)
        if text:
            thing.texts.setdefault(name, []).append(text)


def in_stable_order(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the things of RDFa in the order of what they say: their own names change each time."""
    named = {_id_of(one): one for one in items}
    known: dict[tuple[str, int], str] = {}

    def key(value: Any, depth: int = 0) -> str:  # noqa: ANN401
        if isinstance(value, list):
            return _short("\x1f".join(sorted(key(one, depth) for one in value)))
        if not isinstance(value, dict):
            return _short(repr(value))
        own = _id_of(value)
        if not own.startswith("_:") or depth >= _DEEPEST:
            return told(value, depth)
        # Things may lead to each other in many ways: each is gone through once at each depth.
        if (own, depth) not in known:
            known[own, depth] = told(named.get(own, value), depth)
        return known[own, depth]

    def told(whole: dict[str, Any], depth: int) -> str:
        said = sorted((k, v) for k, v in whole.items() if not str(v).startswith("_:"))
        return _short("\x1e".join(f"{k}\x1d{key(v, depth + 1)}" for k, v in said))

    def ordered(value: Any) -> Any:  # noqa: ANN401
        return sorted(value, key=key) if isinstance(value, list) else value

    return [{k: ordered(v) for k, v in one.items()} for one in sorted(items, key=key)]


def _short(text: str) -> str:
    """A text, or the beginning of a long one with a hash of all: keys of keys would grow."""
    if len(text) <= _LONGEST_KEY:
        return text
    return text[:_LONGEST_KEY] + content_hash([text], 16)


def _flat(items: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The things of a script, those of its graphs among them."""
    waiting = list(reversed(items))
    while waiting:
        one = waiting.pop()
        graph = one.get("@graph")
        inner = graph if isinstance(graph, list) else [graph]
        found = [part for part in inner if isinstance(part, dict)]
        waiting += reversed(found)
        if not found:
            yield one


def _id_of(value: Any) -> str:  # noqa: ANN401
    found = (value.get("@id") or value.get("id")) if isinstance(value, dict) else None
    return found if isinstance(found, str) else ""


def _types_of(value: Mapping[str, Any]) -> Iterator[str]:
    told = value.get("@type") or value.get("type") or []
    for one in told if isinstance(told, list) else [told]:
        if isinstance(one, str):
            for word in one.split():
                plain = _plain(word)
                if plain.isalnum():
                    yield plain


def _properties(value: Mapping[str, Any]) -> Iterator[tuple[str, list[Any]]]:
    """Name and values of each property; microdata keep theirs one floor below."""
    below = value.get("properties")
    whole = {**value, **below} if isinstance(below, dict) else value
    for name, one in whole.items():
        if isinstance(name, str) and not name.startswith("@") and name not in _NO_PROPERTIES:
            yield _plain(name), one if isinstance(one, list) else [one]


_NO_PROPERTIES = frozenset({"type", "properties", "id"})


def _values_of(value: Mapping[str, Any]) -> Iterator[Any]:
    for _, values in _properties(value):
        yield from values


def _plain(name: str) -> str:
    """A name without the address of schema.org; an address of another vocabulary stays whole."""
    for address in _SCHEMA:
        if name.startswith(address):
            return name.removeprefix(address).strip("/")
    return name
