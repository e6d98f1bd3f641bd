"""A difference that a file would make, as a line: the old beside the new, by names."""

from collections.abc import Callable
from dataclasses import dataclass

from ingest.loading.differences import LESS, MORE, Difference, Said

_SIGNS = {MORE: "+", LESS: "−"}
# What a reader of the line needs; the rest is how the fact was worded or computed.
_SHOWN = ("role", "themes", "counted")

Say = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Speaker:
    """How ids are said in the language of the reader.

    Attributes:
        relation, role, kind, date: say the id of a relation, a role or a type, and an EDTF date.
        nothing: what is said where nothing was found.
        otherwise: what is said where only the wording differs.
        note: says a note of the reader.
        colon: as the language writes it; French puts a space before it.
    """

    relation: Say
    role: Say
    kind: Say
    date: Say
    nothing: str
    otherwise: str
    note: Say
    colon: str = ": "


def difference_line(speaker: Speaker, one: Difference) -> str:
    """Return `+ who did what`, `− who did what`, or `~ who: old → new`."""
    if one.now is None or one.before is None:
        said = one.now or one.before
        return "" if said is None else f"{_SIGNS[one.outcome]} {_sentence(speaker, said)}"
    old, new = _end(speaker, one.before), _end(speaker, one.now)
    if one.now.object == one.before.object:
        head = f"{one.now.subject} {speaker.relation(one.now.predicate)} {new}"
        old, new = _details(speaker, one.before), _details(speaker, one.now)
        changed = speaker.otherwise if old == new else f"{old} → {new}"
        return f"~ {head}{speaker.colon}{changed}"
    head = f"~ {one.now.subject} {speaker.relation(one.now.predicate)}"
    return f"{head}{speaker.colon}{old} → {new}"


def _sentence(speaker: Speaker, said: Said) -> str:
    # "has the date: nothing found" reads as a note, not as a sentence that goes wrong.
    joined = speaker.colon if said.object is None else " "
    plain = f"{said.subject} {speaker.relation(said.predicate)}{joined}{_end(speaker, said)}"
    more = _details(speaker, said)
    return plain if more == "–" else f"{plain} ({more})"


def _end(speaker: Speaker, said: Said) -> str:
    if said.object is None:
        return speaker.nothing
    ways = {"HAS_DATE": speaker.date, "HAS_TYPE": speaker.kind, "RAISED_ISSUE": speaker.note}
    return ways.get(said.predicate, str)(said.object)


def _details(speaker: Speaker, said: Said) -> str:
    told = [(name, said.details[name]) for name in _SHOWN if name in said.details]
    values = [speaker.role(text) if name == "role" else text for name, text in told]
    return ", ".join(values) or "–"
