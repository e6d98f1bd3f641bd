"""Names of guests as somebody typed them, and the actors they mean."""

from dataclasses import dataclass

from app_pages._actor_choice import KINDS
from app_pages._screen import Screen
from graph.model.folding import fold
from graph.query.search import SearchHit

_NEAR = 4


@dataclass(frozen=True, slots=True)
class Guest:
    """One line of a guest list.

    Attributes:
        typed: as it stands in the address.
        id: the actor it means; None when nothing, or more than one thing, is called so.
        near: what it may mean then.
    """

    typed: str
    id: str | None
    near: tuple[SearchHit, ...] = ()


def lines_of(text: str) -> list[str]:
    """Return the names of a pasted list: one on each line, or parted by semicolons."""
    lines = (one.strip(" \t•-*") for line in text.splitlines() for one in line.split(";"))
    return list(dict.fromkeys(one for one in lines if one))


def guest_of(screen: Screen, typed: str) -> Guest:
    """Return whom a line means: an id, or a name in any language that is exactly so."""
    node = screen.view.node(typed)
    if node is not None and set(KINDS) & set(node.kinds):
        return Guest(typed, node.id)
    hits = screen.find(typed, _NEAR, KINDS).hits
    wanted = fold(typed)
    exact = {hit.id for hit in hits if wanted in (fold(hit.matched), fold(hit.label))}
    if len(exact) == 1:
        return Guest(typed, exact.pop())
    return Guest(typed, None, tuple(hits))
