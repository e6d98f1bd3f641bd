"""All that is said of some things: of an event with its sessions, of an actor, by a source."""

from collections.abc import Iterable, Iterator

from graph.errors import ModelError
from graph.message import Message
from graph.model.statement import Statement
from graph.query.hierarchy import sessions_of
from graph.store.base import View


def said_about(view: View, things: Iterable[str]) -> Iterator[Statement]:
    """Yield what is said of the things, each statement once, by id.

    Args:
        view: the ledger.
        things: ids. Of a source all that it says counts; of an event also its sessions, and what
            was noted about the sources that describe it.

    Raises:
        ModelError: an id is neither that of a source nor of a thing that one names.
    """
    found: dict[str, Statement] = {}
    for thing in things:
        found.update((said.id, said) for said in _about(view, thing))
    yield from (found[name] for name in sorted(found))


def _about(view: View, thing: str) -> Iterator[Statement]:
    if view.document(thing) is not None:
        yield from view.statements(document=thing)
        return
    if view.node(thing) is None:
        what = Message("There is nothing with the id '{id}'.", id=thing)
        raise ModelError(what, next_step="`mtandao search` finds ids by name.")
    for one in sessions_of(view, thing):
        yield from view.statements(subject=one)
        yield from view.statements(object=one)
    for told in list(view.statements(predicate="DESCRIBES", object=thing)):
        yield from view.statements(predicate="RAISED_ISSUE", document=told.document)
