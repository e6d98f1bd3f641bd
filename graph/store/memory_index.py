"""Where the reference ledger finds the statements of a moment without reading all of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from graph.model.ids import JsonValue
from graph.model.statement import Statement, Value

_Ids = Mapping[Value, Sequence[str]]


class MemoryIndex:
    """Ids of statements by what they say; of one moment, whose statements no longer change.

    Args:
        statements: of the moment, by id.
        targets_node: tells whether the object of a statement is a node.
    """

    def __init__(
        self, statements: Mapping[str, Statement], targets_node: Callable[[Statement], bool]
    ) -> None:
        self._statements = statements
        self._targets_node = targets_node

    def find(self, subject: str | None, predicate: str | None, object: Value) -> Sequence[str]:
        """Return the ids of the statements with the rarest of the given parts, all for none."""
        found: list[Sequence[str]] = []
        if subject is not None:
            found.append(self._by_subject.get(subject, ()))
        if predicate is not None:
            found.append(self._by_predicate.get(predicate, ()))
        if object is not None:
            found.append(self._by_object.get(object, ()))
        return min(found, key=len) if found else list(self._statements)

    def naming(self, text: str) -> Sequence[str]:
        """Return the ids of the statements that name a node: as an end, or in a qualifier."""
        return self._naming.get(text, ())

    @cached_property
    def _by_subject(self) -> _Ids:
        return _gathered((s.subject, name) for name, s in self._statements.items())

    @cached_property
    def _by_predicate(self) -> _Ids:
        return _gathered((s.predicate, name) for name, s in self._statements.items())

    @cached_property
    def _by_object(self) -> _Ids:
        return _gathered((s.object, name) for name, s in self._statements.items())

    @cached_property
    def _naming(self) -> _Ids:
        said = self._statements.items()
        return _gathered((text, name) for name, s in said for text in self._names_in(s))

    def _names_in(self, statement: Statement) -> set[str]:
        texts = {statement.subject}
        if self._targets_node(statement) and statement.object is not None:
            texts.add(str(statement.object))
        for name, value in statement.qualifiers.items():
            if name != "role" or not isinstance(value, str):
                texts.update(_texts_in(value))
        return texts


def _gathered(pairs: Iterable[tuple[Value, str]]) -> _Ids:
    found: dict[Value, list[str]] = {}
    for part, name in pairs:
        found.setdefault(part, []).append(name)
    return found


def _texts_in(value: JsonValue) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple | dict):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts_in(inner)
