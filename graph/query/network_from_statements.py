"""Ties that a source states outright: cooperation, membership, programmes, funding."""

from itertools import product

from graph.model.presence import holds
from graph.model.statement import Statement
from graph.query.names import Names
from graph.query.network_tie import Ties
from graph.query.network_words import (
    ABOUT,
    COOPERATION,
    FUNDING,
    MEMBERSHIP,
    PLACE,
    PROGRAMME,
    reason_of,
)

LAYER_OF = {
    "COOPERATES_WITH": COOPERATION,
    "PART_OF": MEMBERSHIP,
    "MEMBER_OF": MEMBERSHIP,
    "HOLDS_POST_IN": MEMBERSHIP,
    "ROLE_IN": PROGRAMME,
    "SUPPORTED": FUNDING,
    "WORKS_ON": ABOUT,
    "COUNTRY_OF": PLACE,
    "BASED_IN": PLACE,
    "OPERATES_IN": PLACE,
    "STATIONED_IN": PLACE,
}

_WISH = "WANTS_TO_WORK_WITH"
_ASKED = (*LAYER_OF, _WISH)


def add_stated_ties(
    names: Names, ties: Ties, node: str, members: frozenset[str] = frozenset(), note: bool = True
) -> None:
    """Add the ties that statements about a node make; only what holds (`presence.holds`) ties.

    Args:
        node: the centre; a statement about one of `members` counts as one about it.
        note: also note what was left out and why.
    """
    view = names.view
    for member, predicate in product(sorted(members | {node}), _ASKED):
        for statement in view.statements(subject=member, predicate=predicate):
            _add(names, ties, statement, (node, str(statement.object)), note)
        for statement in view.statements(predicate=predicate, object=member):
            _add(names, ties, statement, (statement.subject, node), note)


def add_stated_tie(names: Names, ties: Ties, statement: Statement) -> None:
    """Add the tie that one statement makes between its two ends, or note why it makes none."""
    _add(names, ties, statement, (statement.subject, str(statement.object)), True)


def _add(names: Names, ties: Ties, statement: Statement, ends: tuple[str, str], note: bool) -> None:
    if statement.object is None:
        return
    reason = _why_not(names, statement, ends)
    if reason is not None:
        if note:
            ties.leave_out(reason, statement.id if reason != "no name" else _unnamed(names, ends))
        return
    layer = LAYER_OF.get(statement.predicate)
    if layer is None:
        return
    tie = ties.add(ends, layer, reason_of(statement.predicate, (statement,)), 1.0)
    if tie is not None:
        tie.stated.add(statement.id)


def _why_not(names: Names, statement: Statement, ends: tuple[str, str]) -> str | None:
    if statement.predicate == _WISH:
        return "wish"
    if not holds(statement):
        return "not certain"
    return "no name" if _unnamed(names, ends) else None


def _unnamed(names: Names, ends: tuple[str, str]) -> str:
    nodes = [names.node(end) for end in ends]
    return next((node.id for node in nodes if node is not None and node.is_unnamed), "")
