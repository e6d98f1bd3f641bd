"""Every name of a thing, with the source that uses it."""

from dataclasses import dataclass

from graph.model.qualifiers import text_of
from graph.query.answer import Answer, Listing, listing
from graph.query.names import label_order
from graph.query.proof import Proof, proof_of
from graph.store.base import Label, View


@dataclass(frozen=True, slots=True)
class NameLine(Answer):
    """One name: kind is title, preferred, alternative, acronym, former or hidden."""

    text: str
    kind: str
    language: str | None
    proofs: tuple[Proof, ...]


def name_lines(view: View, node_id: str) -> Listing[NameLine]:
    """Return all names of a node, preferred ones first; the node's own label carries no proof."""
    proofs: dict[tuple[str, str, str | None], list[Proof]] = {}
    for statement in view.statements(subject=node_id, predicate="HAS_LABEL"):
        kind = text_of(statement.qualifiers.get("kind")) or "alternative"
        language = text_of(statement.qualifiers.get("language"))
        key = (str(statement.object), kind, language)
        proofs.setdefault(key, []).append(proof_of(statement))
    labels = sorted(set(view.labels(node_id)), key=label_order)
    stated = {label.text for label in labels if label.kind != "title"}
    shown = [label for label in labels if label.kind != "title" or label.text not in stated]
    return listing([_line(label, proofs) for label in shown])


def _line(label: Label, proofs: dict[tuple[str, str, str | None], list[Proof]]) -> NameLine:
    found = proofs.get((label.text, label.kind, label.language), [])
    return NameLine(label.text, label.kind, label.language, tuple(found))
