"""How much a decided view shows."""

from collections.abc import Iterator

from graph.model.statement import Statement
from graph.store.decided_nodes import DecidedNodes
from graph.store.decided_statement import Rewriting
from graph.store.identities import Identities
from graph.store.raw_view import RawView


def decided_counts(
    raw: RawView, closing: Identities, rewriting: Rewriting, nodes: DecidedNodes
) -> dict[str, int]:
    """Return the counts of `View.counts`, with how many statements are `inside` one node.

    Args:
        raw: the view without decisions.
        closing: which nodes may hide statements.
        rewriting: tells which statements do not show.
        nodes: what shows of nodes.
    """
    counts, shown = raw.counts(), nodes.shown
    concerned = (*nodes.inside.values(), *_concerned(raw, closing))
    gone = {s.id: s for s in concerned if rewriting.read(s) is None}
    before = sum(next(raw.labels(name), None) is not None for name in shown)
    counts["statements"] -= len(gone)
    counts["evidence"] -= sum(len(statement.evidence) for statement in gone.values())
    counts["nodes"] += sum(node is not None for node in shown.values()) - before
    counts["inside"] = sum(rewriting.is_inside(statement) for statement in gone.values())
    return counts


def _concerned(raw: RawView, closing: Identities) -> Iterator[Statement]:
    """Statements that may not show: of documents with a split, or of a closed node."""
    if raw.view_filter.shows_all_levels:
        for document in closing.splits:
            yield from raw.statements(document=document)
        return
    for name in sorted(closing.touched()):
        yield from raw.statements(subject=name)
        yield from raw.statements(object=name)
