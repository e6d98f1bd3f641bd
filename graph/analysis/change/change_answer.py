"""What a question about changes is answered with: sections of lines, each with its proof."""

from dataclasses import dataclass

from graph.analysis.change.change_words import Words
from graph.query.answer import Answer, Listing
from graph.query.names import Ref
from graph.query.source import Claim

TOLD, NOT_TOLD = "told", "not told"


@dataclass(frozen=True, slots=True)
class Change(Answer):
    """One change.

    Attributes:
        about: the actors; of a lost theme the last local one, then theme and country.
        event: where it shows; None when no event does.
        state: why a tie or theme is told to be quiet, see `change_words.STATES`; None for others.
        sentence: the change in words, by language.
        claims: the first statements it rests on, with their quotes; `statements` counts all.
    """

    about: tuple[Ref, ...]
    event: Ref | None
    state: str | None
    sentence: Words
    claims: tuple[Claim, ...]
    statements: int


@dataclass(frozen=True, slots=True)
class Section(Answer):
    """All changes of one kind.

    Attributes:
        kind: one of `change_words.SECTIONS`.
        state: `told`, or `not told` where it cannot be asked so; `measure` says why.
        measure: what is counted.
        unsure: how many more may belong here, told in `unsure_words`; these are empty for 0.
    """

    kind: str
    title: Words
    measure: Words
    state: str
    changes: Listing[Change]
    unsure: int
    unsure_words: Words


@dataclass(frozen=True, slots=True)
class Changes(Answer):
    """All that changed in a time.

    Attributes:
        by: `happened` (by the dates that sources give) or `entered` (by when it was read).
        events: at how many events something is new.
        undated: how many events may be of this time, of which nobody can tell; 0 by entry.
        documents: how many sources were first read in this time; None when not asked by entry.
        newest: the last day of any event with a sure date, ISO 8601; None without.
        no_data: nothing at all is told of this time.
        withheld: sources above the level shown tell of more.
        summary: what was asked and how much was found; `cautions` say what it does not show.
    """

    by: str
    since: str
    until: str
    events: int
    undated: int
    documents: int | None
    newest: str | None
    no_data: bool
    withheld: bool
    sections: tuple[Section, ...]
    summary: Words
    cautions: tuple[Words, ...]
