"""What a column of a sheet may mean, and the words that headings have for it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from graph.model.datafiles import data_folder, read_yaml
from graph.model.folding import fold

EVENTS, PARTICIPATIONS, PRESENCE = "events", "participations", "presence"
FLOWS, ACTORS = "flows", "actors"
_CAMEL = re.compile(r"(?<=[a-zà-ÿ0-9])(?=[A-ZÀ-Þ])|(?<=[A-Z])(?=[A-Z][a-z])")
_SHORTEST_PLURAL = 4
LONGEST_BLANK = 20  # letters; no cell that says nothing has more


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that a column may tell.

    Attributes:
        id: as mappings write it.
        shapes: the shapes of sheet that have it.
        labels: in `en` and `fr`.
        words: shape to the plain headings that mean it there.
        several: a cell may hold several entries, and several columns may be read as it.
        presence: its name among rows of who does what where, None when it has none there.
    """

    id: str
    shapes: frozenset[str]
    labels: Mapping[str, str]
    words: Mapping[str, frozenset[str]]
    several: bool
    presence: str | None


@dataclass(frozen=True, slots=True)
class Shape:
    """What one row of a sheet is; `needs` are the fields without which nothing can be read."""

    id: str
    labels: Mapping[str, str]
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """Plain headings by which a list of people is told from one of organisations.

    Attributes:
        names: columns that may name either.
        first_names: columns that only people have.
        signs: columns that organisations seldom have.
        bodies: columns that only organisations have.
    """

    names: frozenset[str]
    first_names: frozenset[str]
    signs: frozenset[str]
    bodies: frozenset[str]


@dataclass(frozen=True, slots=True)
class ColumnWords:
    """All fields and shapes by their ids, and the words for what is not read.

    Attributes:
        persons: shape to plain headings of columns that hold names of people or ways to reach them.
        blanks: cells in lower case that say that there is nothing.
        currencies: their codes.
        people: headings of lists of people.
        roles: role in an event to headings of columns that list who had it.
    """

    fields: Mapping[str, Field]
    shapes: Mapping[str, Shape]
    persons: Mapping[str, frozenset[str]]
    blanks: frozenset[str]
    currencies: frozenset[str]
    people: PeopleWords
    roles: Mapping[str, frozenset[str]]

    def of_shape(self, shape: str) -> list[Field]:
        """Return the fields that a shape has, in the order of the list."""
        return [one for one in self.fields.values() if shape in one.shapes]


@cache
def column_words() -> ColumnWords:
    """Read `data/mappings/columns.yaml` once."""
    content = _content()
    shapes = {
        one["id"]: Shape(one["id"], {"en": one["en"], "fr": one["fr"]}, tuple(one["needs"]))
        for one in content["shapes"]
    }
    fields = {one["id"]: _field(one) for one in content["fields"]}
    more = content["persons_in"]
    persons = {name: _plain([*content["persons"], *more.get(name, [])]) for name in shapes}
    blanks = frozenset(str(one).casefold() for one in content["blanks"])
    people = PeopleWords(**{name: _plain(words) for name, words in content["people"].items()})
    roles = {role: _plain(words) for role, words in content["roles"].items()}
    currencies = frozenset(content["currencies"])
    return ColumnWords(fields, shapes, persons, blanks, currencies, people, roles)


@cache
def own_headings() -> frozenset[str]:
    """Return plain headings of lists of events for what the template tells elsewhere.

    Who had a part stands in a sheet of its own there, and first and last day in one column.
    """
    words = column_words()
    days = (words.fields[name].words[EVENTS] for name in ("date", "end_date"))
    return frozenset().union(*days, *words.roles.values())


@cache
def _content() -> dict[str, Any]:
    found: dict[str, Any] = read_yaml(data_folder() / "mappings" / "columns.yaml")
    return found


@cache
def _small_words() -> frozenset[str]:
    return frozenset(_content()["small"])


def _field(given: Mapping[str, object]) -> Field:
    def listed(value: object) -> list[str]:
        return [str(one) for one in value] if isinstance(value, list) else []

    shapes = frozenset(listed(given["in"]))
    more = given.get("words_in")
    in_shape = more if isinstance(more, dict) else {}
    words = {
        shape: _plain([*listed(given["words"]), *listed(in_shape.get(shape))]) for shape in shapes
    }
    presence = given.get("presence")
    return Field(
        id=str(given["id"]),
        shapes=shapes,
        labels={"en": str(given["en"]), "fr": str(given["fr"])},
        words=words,
        several=bool(given.get("several")),
        presence=None if presence is None else str(presence),
    )


def _plain(words: list[str]) -> frozenset[str]:
    return frozenset(plain_heading(word) for word in words)


def plain_heading(text: str) -> str:
    """Return a heading without case, accents, plurals and small words, to be compared.

    `destOrganizationTypes` and `Types de l’organisation` become `dest organisation type` and
    `type organisation`. What stands in brackets is a remark and goes, unless nothing else is left.
    """
    bare = re.sub(r"[(\[{].*?[)\]}]", " ", text)
    words = fold(_CAMEL.sub(" ", bare)).split() or fold(_CAMEL.sub(" ", text)).split()
    kept = [word for word in words if word not in _small_words()] or words
    return " ".join(_singular(word) for word in kept)


def _singular(word: str) -> str:
    word = word.replace("organiz", "organis")
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s") or word.endswith(("ss", "us")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1]
