"""Ends of a statement that a person types in a review: of a kind of which it can be said."""

from graph.errors import ModelError
from graph.message import Message
from graph.model.relations import Relations
from graph.model.statement import Statement
from graph.store.base import View

_PART = "PARTICIPATED_IN"
_NEXT = "Choose another one; `mtandao search` finds ids."


def refuse_wrong_kinds(
    read: Statement | None, said: Statement, view: View, relations: Relations
) -> None:
    """Check the ends that a person changed; what stays as it was read is not judged.

    Args:
        read: the statement that is edited, None for one that is added.
        said: what the person says.
        view: knows the nodes; one that it does not have is left to the ledger.
        relations: tell of which kinds a relation can be said.

    Raises:
        ModelError: a node is of a kind of which this cannot be said.
    """
    relation = relations.get(said.predicate)
    if read is None or said.subject != read.subject:
        _refuse(said.subject, relation.sources, _first(said), view)
    is_new = read is None or said.object != read.object
    if is_new and relation.range == "node" and isinstance(said.object, str):
        _refuse(said.object, relation.targets, _second(said), view)


def is_event(view: View, name: str) -> bool:
    """True for the id of a node that is an event."""
    node = view.node(name)
    return node is not None and "Event" in node.kinds


def _first(said: Statement) -> str:
    if said.predicate == _PART:
        return "'{name}' is no organisation, mechanism or programme, so it cannot take part."
    return "'{name}' is a thing of which this cannot be said."


def _second(said: Statement) -> str:
    if said.predicate == _PART:
        return "'{name}' is no event, so nobody can take part in it."
    return "'{name}' is a thing of which this cannot be said."


def _refuse(name: str, kinds: tuple[str, ...], what: str, view: View) -> None:
    node = view.node(name)
    if node is not None and kinds and not set(kinds) & set(node.kinds):
        raise ModelError(Message(what, name=node.label or name), next_step=_NEXT)
