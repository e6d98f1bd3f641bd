"""Random decisions about the invented ledgers of the property tests, and what a view then says."""

from dataclasses import replace

from hypothesis import strategies as st

from graph.errors import MtandaoError
from graph.model.decision import Decision
from graph.model.node import Node
from graph.store.base import Store, View

AT = "2026-11-21T12:00:00+00:00"
AUTHORS = ("first curator", "second curator")


@st.composite
def decisions(draw: st.DrawFn, names: tuple[str, ...], documents: tuple[str, ...]) -> Decision:
    """One decision about some of the nodes; splits may make a new one."""
    verdict = draw(st.sampled_from(["same", "same", "same", "not same", "unsure", "split"]))
    node, other = draw(st.permutations(names))[:2]
    said = Decision(verdict, node, other, author=draw(st.sampled_from(AUTHORS)), at=AT)
    said = replace(said, by_machine=draw(st.sampled_from([False, False, True])))
    if verdict != "split":
        return said
    places = draw(st.lists(st.sampled_from(documents), min_size=1, max_size=2, unique=True))
    if draw(st.booleans()):
        said = replace(said, other="new", described=Node("new", ("Actor",), None, "New Name"))
    return replace(said, documents=tuple(sorted(places)))


def decide(store: Store, *taken: Decision) -> list[str]:
    """Take decisions, each in a block of its own; returns what was refused."""
    refused = []
    for decision in taken:
        try:
            with store.write(decision.author) as writer:
                writer.decide(decision)
        except MtandaoError as error:
            refused.append(str(error))
    return refused


def undo(decision: Decision, author: str = AUTHORS[0]) -> Decision:
    """The decision that takes another back."""
    return Decision("undo", undoes=decision.id, author=author, at=AT)


def everything(view: View, predicates: tuple[str, ...], names: tuple[str, ...]) -> list[object]:
    """Return all that a view yields but its version, audit trail and decisions."""
    columns = [view.columns(name) for name in predicates]
    return [
        [(s.id, s) for s in view.statements()],
        list(view.nodes()),
        [view.node(name) for name in names],
        view.node_table(),
        list(view.labels()),
        [list(view.labels(name)) for name in names],
        [list(view.statements(subject=name)) for name in names],
        [list(view.statements(object=name)) for name in names],
        list(view.documents()),
        [view.document(name) for name in view.document_ids()],
        view.counts(),
        [told(c) for c in columns],
    ]


def told(columns) -> list[object]:
    """Return the rows of columns in an order of their own."""
    rows = zip(
        columns.subject.tolist(),
        columns.object.tolist(),
        [repr(columns.values.get(row)) for row in range(len(columns))],
        [columns.roles[number] if number >= 0 else "" for number in columns.role.tolist()],
        columns.document.tolist(),
        columns.confidence.tolist(),
        columns.status.tolist(),
        columns.certainty.tolist(),
        columns.modality.tolist(),
        columns.accepted.tolist(),
        [repr(sorted(columns.qualifiers.get(row, {}).items())) for row in range(len(columns))],
        strict=True,
    )
    return sorted(rows)
