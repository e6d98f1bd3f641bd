"""What a question about what is imagined is answered with: before, after, who and what changes."""

from dataclasses import dataclass

from graph.analysis.change.change_words import Words
from graph.query.answer import Answer, Listing
from graph.query.names import Ref


@dataclass(frozen=True, slots=True)
class Measured(Answer):
    """A network in numbers.

    Attributes:
        actors: named actors that are tied to somebody, or were at an event.
        parts: of two actors and more; `alone` are those tied to nobody.
        largest: actors of the largest part.
        reach: how many others an actor reaches by any chain of ties, on average.
        cells: of theme and country with a named actor.
    """

    actors: int
    parts: int
    alone: int
    largest: int
    reach: float
    cells: int


@dataclass(frozen=True, slots=True)
class Moved(Answer):
    """An actor that falls out of its part or comes into the largest, and how large its part is."""

    actor: Ref
    part: int


@dataclass(frozen=True, slots=True)
class CellChange(Answer):
    """A cell that loses its last named actors, or gets its first; `actors` are these."""

    theme: Ref
    country: Ref
    actors: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class WhatIf(Answer):
    """What is imagined, and what would change.

    Attributes:
        before: as sources tell it; `after`: as imagined.
        cancelled: events that would not have been held.
        sentence: all of it in words; `cautions`: what it assumes.
    """

    before: Measured
    after: Measured
    fallen: Listing[Moved]
    joined: Listing[Moved]
    lost: Listing[CellChange]
    gained: Listing[CellChange]
    cancelled: Listing[Ref]
    sentence: Words
    cautions: tuple[Words, ...]
