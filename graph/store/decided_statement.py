"""A statement as it reads after decisions about who is who: other nodes, the same id."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

from graph.model.ids import JsonValue
from graph.model.statement import Statement, Value
from graph.store.identities import Identities
from graph.store.levels import NAMING

# Qualifiers that hold words; one that happens to be spelled like an id still is no node.
_WORDS = frozenset(
    {"role", "readings", "kind", "language", "wording", "source_wording", "content", "context"}
)
_FIELDS = tuple(field.name for field in fields(Statement))


@dataclass(frozen=True, slots=True)
class DecidedStatement(Statement):
    """A statement that names other nodes than its document was read to name.

    Its id is that of the stored statement, so that proofs and decisions about it still find it.
    """

    told: Statement | None = None

    @property
    def id(self) -> str:
        return "" if self.told is None else self.told.id


def as_new(statement: Statement) -> Statement:
    """Return the statement as one that says what it says now, with the id of that."""
    if type(statement) is Statement:
        return statement
    return Statement(**{name: getattr(statement, name) for name in _FIELDS})


class Rewriting:
    """Reads statements by who is who.

    Args:
        who: what was decided.
        touched: every id that may be read otherwise, or closed.
        targets_node: tells whether the object of a relation is a node.
        is_closed: tells whether a node must not show in the view at all.
    """

    def __init__(
        self,
        who: Identities,
        touched: frozenset[str],
        targets_node: Callable[[str], bool],
        is_closed: Callable[[str], bool] = lambda node_id: False,
    ) -> None:
        self._who = who
        self._touched = touched
        self._targets_node = targets_node
        self._is_closed = is_closed

    def read(self, statement: Statement) -> Statement | None:
        """Return the statement as it reads now; None when it must not show.

        It does not show when both its ends have become one node, or when an end is closed.
        """
        ends = self.ends(statement)
        if ends is None:
            return statement
        subject, value = ends
        is_one = subject == value and self.is_inside(statement)
        if is_one or self._hides(statement.predicate, subject, value):
            return None
        qualifiers = self.qualifiers(statement.qualifiers, statement.document, subject)
        if statement.predicate == NAMING and subject != statement.subject:
            qualifiers = as_other_name(qualifiers)
        said = (statement.subject, statement.object, statement.qualifiers)
        if (subject, value, qualifiers) == said:
            return statement
        return _decided(statement, subject, value, qualifiers)

    def is_inside(self, statement: Statement) -> bool:
        """True when the ends of a statement, told as two nodes, are one node now."""
        ends = self.ends(statement)
        if ends is None or ends[0] != ends[1] or statement.subject == statement.object:
            return False
        return self._targets_node(statement.predicate)

    def ends(self, statement: Statement) -> tuple[str, Value] | None:
        """Return subject and object as they are meant; None when nothing in it was decided on."""
        subject, value = statement.subject, statement.object
        touched = self._touched
        has_node = value in touched and self._targets_node(statement.predicate)
        if subject not in touched and not has_node and not self.names_any(statement.qualifiers):
            return None
        meant = self._who.meant
        if has_node:
            value = meant(str(value), statement.document)
        return meant(subject, statement.document), value

    def names_any(self, qualifiers: dict[str, JsonValue]) -> bool:
        """True when a qualifier may name a node that was decided on."""
        return any(name not in _WORDS and self._names(value) for name, value in qualifiers.items())

    def qualifiers(
        self, qualifiers: dict[str, JsonValue], document: str, subject: str
    ) -> dict[str, JsonValue]:
        """Return the qualifiers as they read now, without what is closed.

        Args:
            qualifiers: as stored.
            document: of the statement.
            subject: as it is meant: who is now the same did not act with or for itself.
        """
        if not self.names_any(qualifiers):
            return qualifiers
        found: dict[str, JsonValue] = {}
        for name, value in qualifiers.items():
            is_word = name in _WORDS or not self._names(value)
            meant = value if is_word else self._meant(value, document, subject)
            if meant is not None or value is None:
                found[name] = meant
        return found

    def _meant(self, value: JsonValue, document: str, subject: str) -> JsonValue:
        if isinstance(value, str):
            meant = self._who.meant(value, document)
            is_self = meant == subject and value in self._touched
            return None if is_self or self._is_closed(meant) else meant
        if isinstance(value, dict):
            inner = {name: self._meant(one, document, subject) for name, one in value.items()}
            return {name: one for name, one in inner.items() if one is not None}
        if isinstance(value, list | tuple):
            found = (self._meant(one, document, subject) for one in value)
            return _once([one for one in found if one is not None])
        return value

    def _names(self, value: JsonValue) -> bool:
        if isinstance(value, str):
            return value in self._touched
        if isinstance(value, dict):
            return any(map(self._names, value.values()))
        return isinstance(value, list | tuple) and any(map(self._names, value))

    def _hides(self, predicate: str, subject: str, value: object) -> bool:
        if self._is_closed(subject):
            return True
        return (
            value in self._touched and self._is_closed(str(value)) and self._targets_node(predicate)
        )


_kept = attrgetter(*_FIELDS[_FIELDS.index("qualifiers") + 1 :])


def _decided(
    told: Statement, subject: str, value: Value, qualifiers: dict[str, JsonValue]
) -> DecidedStatement:
    """The statement with other nodes; by position, which takes a third of the time."""
    said = (told.predicate, subject, value, told.document, told.evidence, qualifiers)
    everything: tuple[Any, ...] = (*said, *_kept(told), told)
    return DecidedStatement(*everything)


def as_other_name(qualifiers: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """Return the qualifiers of a name that its node brought along: no longer the preferred one."""
    is_preferred = qualifiers.get("kind") == "preferred"
    return {**qualifiers, "kind": "alternative"} if is_preferred else qualifiers


def _once(values: list[JsonValue]) -> list[JsonValue]:
    return [value for place, value in enumerate(values) if value not in values[:place]]
