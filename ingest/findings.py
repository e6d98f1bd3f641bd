"""What reading found wrong: rejections (something was left out) and notices (look at this)."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field

from graph.message import Message
from graph.model.ids import JsonValue

_MOST_NAMED = 12
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Rejection:
    """Something of the input that was not taken; everything else was.

    Attributes:
        file: the file as the user named it.
        row: row of the sheet or line of the text, from 1; None for the whole file.
        field: column or field; `Participations.role` where a file has several sheets.
        reason: what is wrong and what to do, in plain words.
        rows: how many rows were left out with it, when it is of a whole sheet; else 0.
    """

    file: str
    row: int | None
    field: str | None
    reason: str
    rows: int = 0

    def as_json(self) -> dict[str, JsonValue]:
        """Return `{file, row, field, reason}`."""
        return {"file": self.file, "row": self.row, "field": self.field, "reason": self.reason}


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should know of; nothing was left out without a word of it here."""

    file: str
    row: int | None
    field: str | None
    message: str

    def as_json(self) -> dict[str, JsonValue]:
        """Return `{file, row, field, message}`."""
        return {"file": self.file, "row": self.row, "field": self.field, "message": self.message}


TRIPLES = "triples"
# What an entry of a file is; French asks for its gender in each sentence.
UNITS = {
    "rows": "{total:,} [row|rows]: {n:,} read",
    "activities": "{total:,} [activity|activities]: {n:,} read",
    "events": "{total:,} [event|events]: {n:,} read",
    "reports": "{total:,} [report|reports]: {n:,} read",
    "messages": "{total:,} [message|messages]: {n:,} read",
    "items": "{total:,} [item|items]: {n:,} read",
    TRIPLES: "{total:,} [triple|triples]: {n:,} read",
    "nodes and edges": "{total:,} nodes and edges: {n:,} read",
}


@dataclass(frozen=True, slots=True)
class ReadCount:
    """What was read of one file, in numbers: every entry of it was read or is in `rejected`.

    Attributes:
        file: the file as the user named it.
        unit: what an entry is: a key of `UNITS`.
        total: how many entries the file has.
        rejected: why, in a few words ("without an organisation"), to how many entries.
        unknown: what nobody knew ("sector names"), to each word of it and how often it was met.
        unused: columns or elements that hold something and were not read.
        mapping: the file that says what its columns mean; empty when it needs none.
        things: of how many things the rows that were read tell, when that was counted; fewer than
            rows where several have one id.
    """

    file: str
    unit: str
    total: int
    rejected: Mapping[str, int] = field(default_factory=dict)
    unknown: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    unused: tuple[str, ...] = ()
    mapping: str = ""
    things: int | None = None

    @property
    def read(self) -> int:
        """How many entries were read."""
        return self.total - sum(self.rejected.values())

    def told(self) -> Message:
        """Return it as a sentence: 24,088 rows: 23,951 read, 137 rejected (112 without ...)."""
        said = Message(UNITS[self.unit], total=self.total, n=self.read)
        if self.unit == "rows" and self.things is not None and 0 < self.things < self.read:
            told = "{said}, for {n:,} [entry|entries] (several rows may tell of one)"
            said = Message(told, said=said, n=self.things)
        if self.rejected:
            told = "{said}, {n:,} rejected ({reasons})"
            number = sum(self.rejected.values())
            said = Message(told, said=said, n=number, reasons=_each(self.rejected))
        for what, words in sorted(self.unknown.items()):
            said = Message("{said}, {what} unknown: {n:,}", said=said, n=len(words), what=what)
        if self.unused:
            told = "{said}, {n:,} [column|columns] not used ({names})"
            said = Message(told, said=said, n=len(self.unused), names=_named(self.unused))
        if self.mapping:
            said = Message("{said}, by the mapping {file}", said=said, file=self.mapping)
        return Message("{said}.", said=said)

    def as_json(self) -> dict[str, JsonValue]:
        """Return `{file, unit, total, read, rejected, unknown, unused, mapping}`."""
        return {**asdict(self), "unused": list(self.unused), "read": self.read}


def _named(columns: Sequence[str]) -> str:
    """The first columns by name; of a file with hundreds the others are only counted."""
    shown = ", ".join(" ".join(one.split())[:_LONGEST_NAME] for one in columns[:_MOST_NAMED])
    return f"{shown}, ..." if len(columns) > _MOST_NAMED else shown


def _each(counts: Mapping[str, int]) -> str:
    """Each reason with its number, the most frequent first."""
    told = ""
    for reason, number in sorted(counts.items(), key=lambda one: (-one[1], one[0])):
        one = Message("{n:,} {reason}", n=number, reason=reason)
        told = Message("{before}, {one}", before=told, one=one) if told else one
    return told


Finding = Rejection | Notice
