"""Any thing at all, with every statement about it: what other programs read."""

from dataclasses import dataclass

from graph.query.answer import Answer, Listing, listing
from graph.query.name_lines import NameLine, name_lines
from graph.query.names import Names, Ref
from graph.query.source import Claim, claim_of
from graph.query.unknown import Unknown, unknown
from graph.store.base import View


@dataclass(frozen=True, slots=True)
class Thing(Answer):
    """One node with its names and every statement that names it at either end."""

    node: Ref
    kinds: tuple[str, ...]
    names: Listing[NameLine]
    statements: Listing[Claim]


def thing(view: View, node_id: str, language: str = "en") -> Thing | Unknown:
    """Return a node with its statements, those it is subject of first; else nearest names."""
    names = Names(view, language)
    node = names.node(node_id)
    if node is None:
        return unknown(names, node_id)
    node_id = node.id  # one that was merged answers as the one it was merged into
    said = list(view.statements(subject=node_id))
    own = {statement.id for statement in said}
    said += [s for s in view.statements(object=node_id) if s.id not in own]
    claims = [claim_of(names, statement) for statement in said]
    return Thing(names.ref(node_id), node.kinds, name_lines(view, node_id), listing(claims))
