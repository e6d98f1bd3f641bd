"""Names that something outside the rules suggests, a statistical model for example.

A suggestion is no fact: `nlp.gate` takes it only where the sentence speaks for it.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Guess:
    """A stretch of text with what it may be: ORG, PERSON, GPE, LOC (OntoNotes labels)."""

    start: int
    end: int
    label: str


# A text and its language to the suggestions in it, in the order of the text.
Guesser = Callable[[str, str], list[Guess]]
