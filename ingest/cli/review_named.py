"""A source by its id, or by the end of its address, as people know it: workshop.txt."""

from graph.errors import ModelError
from graph.message import Message
from graph.store.base import View

_MOST_TOLD = 5


def source_named(view: View, name: str) -> str:
    """Return the id of a source; the name itself when no source has such an address.

    Raises:
        ModelError: several sources have an address that ends so.
    """
    if view.document(name) is not None:
        return name
    ending = f"/{name.lstrip('/')}"
    found = [one for one in view.documents() if f"/{one.uri}".endswith(ending)]
    if len(found) > 1:
        ids = ", ".join(f"{one.id} ({one.part or one.uri})" for one in found[:_MOST_TOLD])
        told = "{n} [source has|sources have] the address '{name}'."
        what = Message(told, n=len(found), name=name)
        first = min(len(found), _MOST_TOLD)
        advice = Message("Give an id; the first {n} are {ids}.", n=first, ids=ids)
        raise ModelError(what, next_step=advice)
    return found[0].id if found else name
