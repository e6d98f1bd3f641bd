"""The small things that every step hands on: tokens, hits of the lexicon, mentions of actors."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark; `low` is the folded word, empty for a mark."""

    text: str
    start: int
    end: int
    low: str

    @property
    def is_capital(self) -> bool:
        """True when it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_upper(self) -> bool:
        """True for two or more letters, all of them capitals."""
        return len(self.low) > 1 and self.text.isupper()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: `kind` is body, heading, item or boilerplate; `item` is its number in a list."""

    start: int
    end: int
    kind: str
    item: int = 0


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its place in the text and among the tokens.

    `continues` is true for the further pieces of one that is too long to be looked at as a whole.
    """

    start: int
    end: int
    first: int
    last: int
    block: int
    continues: bool = False


# What a mention becomes whose name is only the beginning of a longer one in the text.
REPLACED = "replaced"
# What a mention becomes that may name a person: it covers its words, and nobody tells of it.
WITHHELD = "withheld"


@dataclass(slots=True)
class Mention:
    """One place where the text names something that can take part.

    Attributes:
        kind: actor, office, group, programme or mechanism; replaced when a longer name is meant,
            withheld when it may name a person.
        first, last: tokens, `last` excluded.
        name: the words as they stand, without what surrounds them.
        ref: id of the vocabulary when the name is known there.
        type: actor type, None when nothing says it.
        country: ISO 3166 alpha-2 when the name says it.
        parent: the mention of the organisation it is a unit of.
        also: further wordings of the same name (an acronym in brackets).
        parts: shorter names that lie in this one and mean the same: "UNDP" in "UNDP Chad".
        known_as: names of the vocabulary entry.
    """

    start: int
    end: int
    first: int
    last: int
    kind: str
    name: str
    rule: str
    ref: str | None = None
    type: str | None = None
    country: str | None = None
    parent: "Mention | None" = None
    also: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    known_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Located:
    """A value with its place in the text and the rule that found it."""

    start: int
    end: int
    value: str
    rule: str
