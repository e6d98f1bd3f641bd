"""What a file would say otherwise than before, by names instead of ids, the old beside the new."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.model.document import Account
from graph.model.ids import JsonValue
from graph.model.statement import Statement
from graph.store.base import View

MORE, LESS, OTHERWISE = "more", "less", "otherwise"


@dataclass(frozen=True, slots=True)
class Said:
    """One statement by names.

    Attributes:
        subject: name of the node, title or address of a document.
        predicate: id of the relation.
        object: name of the node, or the text, number or date; None when nothing was found.
        details: qualifiers by name, for example the role; of several things their names.
    """

    subject: str
    predicate: str
    object: str | None
    details: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """A statement that would be new, gone, or another one than before.

    Attributes:
        outcome: `more`, `less` or `otherwise`.
        now, before: what would be said, and what was; None for nothing.
    """

    outcome: str
    now: Said | None
    before: Said | None


def differences(
    account: Account,
    view: View,
    asserted: Iterable[Statement],
    retracted: Iterable[Statement],
    spoken: Mapping[str, str] | None = None,
) -> tuple[Difference, ...]:
    """Return the statements that come and go; of one thing the old beside the new.

    Args:
        spoken: node id to its name in the language of the reader, where the vocabulary has one.
    """
    names = _Names(account, view, spoken)
    coming, going = _by_topic(asserted), _by_topic(retracted)
    return tuple(
        found
        for topic in sorted(coming.keys() | going.keys())
        for found in _of_topic(names, coming.get(topic, []), going.get(topic, []))
    )


def said_by_name(account: Account, view: View, statement: Statement) -> Said:
    """Return one statement by names, of a source as it would be told."""
    return _Names(account, view).said(statement)


def _by_topic(statements: Iterable[Statement]) -> dict[tuple[str, ...], list[Statement]]:
    found: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for one in statements:
        whom = str(one.object) if one.predicate == "PARTICIPATED_IN" else ""
        found[one.subject, one.predicate, whom].append(one)
    return found


def _of_topic(
    names: "_Names", coming: list[Statement], going: list[Statement]
) -> Iterator[Difference]:
    if len(coming) == 1 and len(going) == 1:
        yield Difference(OTHERWISE, names.said(coming[0]), names.said(going[0]))
        return
    for one in coming:
        yield Difference(MORE, names.said(one), None)
    for one in going:
        yield Difference(LESS, None, names.said(one))


class _Names:
    """Names as the file gives them, else as the ledger knows them."""

    def __init__(
        self, account: Account, view: View, spoken: Mapping[str, str] | None = None
    ) -> None:
        document = account.document
        self._view = view
        self._given = {node.id: node.label for node in account.nodes}
        self._given[document.id] = document.title or document.uri
        self._spoken = {} if spoken is None else spoken

    def said(self, statement: Statement) -> Said:
        """Return the statement by names."""
        end = statement.object
        details = {
            name: self._value(value)
            for name, value in sorted(statement.qualifiers.items())
            if not isinstance(value, dict)
        }
        told = None if end is None else self._name(end) if isinstance(end, str) else str(end)
        return Said(self._name(statement.subject), statement.predicate, told, details)

    def _value(self, value: JsonValue) -> str:
        values = value if isinstance(value, list) else [value]
        return ", ".join(self._name(one) if isinstance(one, str) else str(one) for one in values)

    def _name(self, node_id: str) -> str:
        if node_id in self._spoken:
            return self._spoken[node_id]
        if node_id not in self._given:
            node = self._view.node(node_id)
            self._given[node_id] = node_id if node is None else node.label
        return self._given[node_id]
