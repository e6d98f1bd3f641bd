"""Whose names may not stand in what leaves.

A name is withheld when the whole ledger gives it and no statement that may leave does: every label
of an actor, mechanism, programme or place that only withheld statements name, and a withheld label
of one that may leave. What a source withholds is also withheld in the other words of that source.

Limits: a name of fewer than three letters, a title of an event of fewer than three words and the
description of a group without a name are ordinary words and are not looked for. Nor are other
forms of a name (an ending, a slip of the pen, an abbreviation that no source gives), nor names in
ids, addresses and publishers of sources, without which nobody could look where it stands. What
the vocabulary says is ours and public.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from graph.export.name_search import NameSearch
from graph.export.named_texts import texts_of
from graph.model.folding import fold
from graph.model.node import Node
from graph.model.statement import Statement
from graph.store.base import View

SHORTEST_NAME = 3
SHORTEST_TITLE = 3
_NAMED = frozenset({"Actor", "Mechanism", "Programme", "Place"})


def names_withheld(whole: View, seen: View) -> NameSearch:
    """Return the names that the view `seen`, of the levels that leave, does not give.

    Reads the labels of both views once.
    """
    withheld = [
        name
        for node_id, texts in _labels_kept_back(whole, seen)
        if (node := whole.node(node_id)) is not None
        for name in _looked_for(node, texts - _from_vocabulary(whole, seen, node_id))
    ]
    if not withheld:
        return NameSearch()
    search = NameSearch(withheld)
    holding = (label for label in seen.labels() if search.stands_in(label.text))
    return NameSearch(withheld, [one.text for one in holding if _is_named(seen.node(one.node))])


def names_withheld_in(
    kept: Iterable[Statement], withheld: Iterable[Statement], whole: View, seen: View
) -> NameSearch:
    """Return the names of what only the withheld statements of a source name, none of the kept."""
    shown = {text for statement in kept for text in texts_of(statement)}
    hidden = {text for statement in withheld for text in texts_of(statement)} - shown
    nodes = (whole.node(text) for text in sorted(hidden))
    names = [
        name
        for node in nodes
        if node is not None
        for name in _looked_for(node, {label.text for label in whole.labels(node.id)})
    ]
    if not names:
        return NameSearch()
    free = (node for text in sorted(shown) if _is_named(node := seen.node(text)))
    return NameSearch(
        names, [label.text for node in free if node for label in seen.labels(node.id)]
    )


def _labels_kept_back(whole: View, seen: View) -> Iterator[tuple[str, set[str]]]:
    """Yield nodes with the labels that only the whole ledger shows; both views are sorted."""
    shown = _texts_by_node(seen)
    node_seen, texts_seen = next(shown, ("", set[str]()))
    for node_id, texts in _texts_by_node(whole):
        while node_seen and node_seen < node_id:
            node_seen, texts_seen = next(shown, ("", set[str]()))
        kept_back = texts - texts_seen if node_seen == node_id else texts
        if kept_back:
            yield node_id, kept_back


def _texts_by_node(view: View) -> Iterator[tuple[str, set[str]]]:
    for node_id, labels in groupby(view.labels(), key=lambda label: label.node):
        yield node_id, {label.text for label in labels}


def _from_vocabulary(whole: View, seen: View, node_id: str) -> set[str]:
    """Return the names that the vocabulary, which is public, gives to a thing that may leave."""
    if seen.node(node_id) is None:
        return set()
    told = whole.statements(subject=node_id, predicate="HAS_LABEL")
    public = (s for s in told if (d := whole.document(s.document)) and d.form == "vocabulary")
    return {str(statement.object) for statement in public}


def _looked_for(node: Node, labels: set[str]) -> Iterator[str]:
    """Yield the names among the labels of a withheld node that are more than ordinary words."""
    for label in sorted(labels):
        words = fold(label).split()
        if _is_named(node) and not node.is_unnamed:
            if len("".join(words)) >= SHORTEST_NAME:
                yield label
        elif "Event" in node.kinds and len(words) >= SHORTEST_TITLE:
            yield label


def _is_named(node: Node | None) -> bool:
    return node is not None and bool(_NAMED & set(node.kinds))
