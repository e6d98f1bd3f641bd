"""The words of ACLED and what each is in our vocabulary: `data/mappings/acled.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from graph.model.datafiles import data_folder, read_yaml
from graph.model.folding import fold


@dataclass(frozen=True, slots=True)
class EventWord:
    """A type of events that we have: ours, the roles of either side, and what to say of it."""

    type: str
    roles: tuple[str, str]
    note: str | None


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of actors: our type of those that have a name, and whether they have none."""

    type: str | None
    is_unnamed: bool


@dataclass(frozen=True, slots=True)
class AcledWords:
    """All lists, by folded word.

    Attributes:
        events: type or sub-type of events.
        kinds: number or name of a kind of actors.
        unnamed: beginnings of names that name nobody.
        state_words: words in names of state forces, each with our type.
    """

    events: Mapping[str, EventWord]
    kinds: Mapping[str, Kind]
    unnamed: tuple[str, ...]
    state_words: tuple[tuple[str, str], ...]


@cache
def acled_words() -> AcledWords:
    """Read the lists once."""
    content = read_yaml(data_folder() / "mappings" / "acled.yaml")
    return AcledWords(
        events={fold(word): _event(one) for one in content["events"] for word in one["words"]},
        kinds={fold(word): _kind(one) for one in content["kinds"] for word in one["words"]},
        unnamed=tuple(sorted({fold(word) for word in content["unnamed"]})),
        state_words=tuple((one["word"], one["type"]) for one in content["state_words"]),
    )


def _event(one: Mapping[str, Any]) -> EventWord:
    return EventWord(one["type"], (one["first"], one["second"]), one.get("note"))


def _kind(one: Mapping[str, Any]) -> Kind:
    return Kind(one.get("type"), bool(one.get("unnamed", False)))
