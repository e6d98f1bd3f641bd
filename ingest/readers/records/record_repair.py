"""Plain values to a Record: what does not fit is left out piece by piece, and each piece told."""

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from graph.message import Message
from graph.model.record import (
    Count,
    Participation,
    Record,
    RecordActor,
    RecordDocument,
    RecordEvent,
    RecordPlace,
    RecordRelation,
)
from ingest.findings import Finding, Notice, Rejection

Path = tuple[str | int, ...]
LineOf = Callable[[Path], int | None]

# Leaving one of these out would change what the rest says, so the whole part goes.
_NEEDED = frozenset({"status", "certainty", "modality", "sensitivity", "confidence", "evidence"})
_MODELS: dict[str, type[BaseModel]] = {
    "document": RecordDocument,
    "actors": RecordActor,
    "programmes": RecordActor,
    "mechanisms": RecordActor,
    "events": RecordEvent,
    "places": RecordPlace,
    "participations": Participation,
    "counts": Count,
    "relations": RecordRelation,
}
_MAX_ROUNDS = 50
_SAYINGS = {
    "missing": "'{name}' is missing.",
    "string_too_short": "'{name}' is empty.",
    "string_type": "'{name}' must be text.",
    "literal_error": "'{text}' is not one of {expected}.",
    "list_type": "'{name}' must be a list.",
    "model_type": "'{name}' must have fields of its own, not '{text}'.",
    "int_parsing": "'{text}' is no whole number.",
    "int_type": "'{text}' is no whole number.",
    "int_from_float": "'{text}' is no whole number.",
    "float_parsing": "'{text}' is no number.",
    "float_type": "'{text}' is no number.",
    "bool_parsing": "'{text}' is neither true nor false.",
    "greater_than_equal": "'{text}' is below {least}.",
    "less_than_equal": "'{text}' is above {most}.",
}


def repair_record(value: Any, file: str, line_of: LineOf) -> tuple[Record | None, list[Finding]]:  # noqa: ANN401
    """Return the record that `value` holds and what was left out of it.

    Unknown fields are left out with a Notice, wrong parts with a Rejection. The record is None
    when nothing can be kept; a Rejection then says why. `value` is changed on the way.
    """
    found: list[Finding] = []
    if not isinstance(value, dict):
        reason = "This is no record. A record has fields such as document, actors and events."
        return None, [Rejection(file, line_of(()), None, reason)]
    repairs = _Repairs(value, file, line_of, found)
    for _ in range(_MAX_ROUNDS):
        try:
            return Record.model_validate(value), found
        except ValidationError as error:
            if not repairs.mend(error.errors(include_url=False)):
                return None, found
    told = "The record still has errors after {n} rounds. Compare it with the guide."
    reason = Message(told, n=_MAX_ROUNDS)
    return None, [*found, Rejection(file, line_of(()), None, reason)]


@dataclass(frozen=True, slots=True)
class _Repairs:
    """One record under repair."""

    value: dict[str, Any]
    file: str
    line_of: LineOf
    found: list[Finding]

    def mend(self, errors: list[ErrorDetails]) -> bool:
        """Take out or mend what the errors name; False when the record cannot be kept."""
        wrong: dict[Path, ErrorDetails] = {}
        for error in sorted(errors, key=lambda error: len(error["loc"])):
            wrong[_walk(self.value, error["loc"])] = error
        gone: set[Path] = set()
        # From the end, so that taking out an entry does not move those still to be looked at.
        for path in sorted(wrong, key=_order, reverse=True):
            if any(path[: len(taken)] == taken for taken in gone):
                continue
            target = self._mend_one(path, wrong[path])
            if not target:
                return False
            gone.add(target)
        return True

    def _mend_one(self, path: Path, error: ErrorDetails) -> Path:
        if error["type"] == "string_type" and isinstance(error["input"], (int, float)):
            _at(self.value, path[:-1])[path[-1]] = _as_text(error["input"])
            return path
        target = _target(path, error)
        self.found.append(self._finding(path, error, target))
        if target:
            del _at(self.value, target[:-1])[target[-1]]
        return target

    def _finding(self, path: Path, error: ErrorDetails, target: Path) -> Finding:
        line = self.line_of(path)
        missing = error["loc"][-1:] if error["type"] == "missing" else ()
        place = (*path, *missing)
        where = ".".join(map(str, place)) or None
        if error["type"] == "extra_forbidden":
            return Notice(self.file, line, where, _unknown_field(path))
        name = next((step for step in reversed(place) if isinstance(step, str)), "value")
        return Rejection(self.file, line, where, _left_out(_say(error, name), target))


def _order(path: Path) -> tuple[tuple[int, str], ...]:
    return tuple((s, "") if isinstance(s, int) else (0, s) for s in path)


def _walk(value: Any, loc: Path) -> Path:  # noqa: ANN401
    """Return the part of an error's place that exists in the data; unions add steps to it."""
    path: list[str | int] = []
    for step in loc:
        if _has(value, step):
            value = value[step]
            path.append(step)
    return tuple(path)


def _has(value: Any, step: str | int) -> bool:  # noqa: ANN401
    if isinstance(value, list):
        return isinstance(step, int) and step < len(value)
    return isinstance(value, dict) and step in value


def _at(value: Any, path: Path) -> Any:  # noqa: ANN401
    for step in path:
        value = value[step]
    return value


def _target(path: Path, error: ErrorDetails) -> Path:
    """Return what to leave out: the field when the rest stands without it, else its entry.

    Empty when the record itself cannot stand.
    """
    if error["type"] != "missing" and path != ("document",) and not _is_needed(path):
        return path
    while path and not isinstance(path[-1], int):
        path = path[:-1]
    return path


def _is_needed(path: Path) -> bool:
    """True for a field whose entry says nothing, or something else, without it."""
    if not path or isinstance(path[-1], int):
        return False
    model = _model_of(path[:-1])
    known = model.model_fields.get(path[-1]) if model else None
    return path[-1] in _NEEDED or (known is not None and known.is_required())


def _model_of(path: Path) -> type[BaseModel] | None:
    names = [step for step in path if isinstance(step, str)]
    return _MODELS.get(names[-1]) if names else Record


def _as_text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _unknown_field(path: Path) -> str:
    model = _model_of(path[:-1])
    name = str(path[-1])
    near = get_close_matches(name, model.model_fields, n=1) if model else []
    unknown = Message("There is no field '{name}' here; it was left out.", name=name)
    if not near:
        return unknown
    advice = Message("Did you mean '{name}'?", name=near[0])
    return Message("{what} {step}", what=unknown, step=advice)


def _left_out(why: str, target: Path) -> Message:
    if not target:
        return Message("{why} The record was left out.", why=why)
    return Message("{why} '{part}' was left out.", why=why, part=".".join(map(str, target)))


def _say(error: ErrorDetails, name: str) -> str:
    """Return the error in plain words."""
    context = error.get("ctx", {})
    blanks = {
        "name": name,
        "text": str(error["input"])[:60],
        "expected": context.get("expected"),
        "least": context.get("ge"),
        "most": context.get("le"),
    }
    said = _SAYINGS.get(error["type"])
    return f"{error['msg']}." if said is None else Message(said, **blanks)
