"""Decisions about who is who: dated lines with an author, only ever added to.

Who the nodes are is read from the lines that stand; see `standing` and `judged`. What people decide
wins over what machines decide, whatever the order; of two people the later line wins.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.errors import ModelError
from graph.message import Message
from graph.model.ids import JsonValue, content_hash
from graph.model.node import Node

SAME, NOT_SAME, UNSURE, SPLIT, UNDO = "same", "not same", "unsure", "split", "undo"
VERDICTS = (SAME, NOT_SAME, UNSURE, SPLIT, UNDO)
# Verdicts on two nodes; the last of them on a pair is the one that counts.
ON_PAIRS = (SAME, NOT_SAME, UNSURE)

Pair = frozenset[str]

_FIELDS: dict[str, type] = {
    **dict.fromkeys(("verdict", "node", "other", "undoes", "author", "at", "reason"), str),
    "documents": list,
    "described": dict,
    "by_machine": bool,
}


@dataclass(frozen=True, slots=True)
class Decision:
    """One line.

    Attributes:
        verdict: `same`: node is merged into other, and other is what people see; `not same`;
            `unsure`; `split`: in the named documents, what was read as node is really other;
            `undo`: takes back the decision with the id `undoes`, also one that is itself an undo.
        node, other: ids of nodes; empty for `undo`.
        documents: ids of the documents of a split, sorted; else empty.
        described: the node `other` of a split, when no source has described it.
        undoes: id of the decision that is taken back.
        author: who decided.
        at: ISO 8601 UTC.
        reason: in plain words, empty for none.
        by_machine: a program decided; it gives way to people.
    """

    verdict: str
    node: str = ""
    other: str = ""
    documents: tuple[str, ...] = ()
    described: Node | None = None
    undoes: str = ""
    author: str = ""
    at: str = ""
    reason: str = ""
    by_machine: bool = False
    _id: str = field(default="", init=False, repr=False, compare=False)

    @property
    def id(self) -> str:
        """Hash of everything in it; made once, because every question about lines asks for it."""
        if not self._id:
            object.__setattr__(self, "_id", f"de-{content_hash(decision_data(self))}")
        return self._id

    @property
    def pair(self) -> Pair:
        """The two nodes, in no order."""
        return frozenset((self.node, self.other))


def decision_data(decision: Decision) -> dict[str, JsonValue]:
    """Return everything in a decision as plain data; what is empty is left out."""
    described = decision.described
    data: dict[str, JsonValue] = {
        "verdict": decision.verdict,
        "node": decision.node,
        "other": decision.other,
        "documents": sorted(set(decision.documents)),
        "described": None if described is None else _node_data(described),
        "undoes": decision.undoes,
        "author": decision.author,
        "at": decision.at,
        "reason": decision.reason,
        "by_machine": decision.by_machine,
    }
    return {name: value for name, value in data.items() if value}


def decision_of_data(data: Mapping[str, Any]) -> Decision:
    """Return the decision of plain data, as `decision_data` makes it.

    Raises:
        ModelError: something in it is of another type, unknown, or missing.
    """
    unknown = sorted(set(data) - _FIELDS.keys())
    wrong = sorted(n for n, v in data.items() if n in _FIELDS and not isinstance(v, _FIELDS[n]))
    described = data.get("described")
    if unknown or wrong or "verdict" not in data or not _are_texts(data.get("documents", ())):
        named = ", ".join(unknown or wrong) or "verdict, documents"
        raise ModelError(
            Message("This is no decision: see {fields}.", fields=named),
            next_step="Take the lines as `mtandao review export` writes them.",
        )
    node = None if described is None else _node_of_data(described)
    documents = tuple(sorted(set(data.get("documents", ()))))
    return Decision(**{**data, "documents": documents, "described": node})


def undone(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """Return the ids of decisions that were taken back, each with the undo that did it."""
    found: dict[str, Decision] = {}
    for decision in reversed(list(decisions)):
        if decision.verdict == UNDO and decision.id not in found:
            found.setdefault(decision.undoes, decision)
    return found


def standing(decisions: Iterable[Decision]) -> list[Decision]:
    """Return the decisions that nobody took back, without the undo lines, in the same order."""
    lines = list(decisions)
    gone = undone(lines)
    return [line for line in lines if line.verdict != UNDO and line.id not in gone]


def by_weight(decisions: Iterable[Decision]) -> list[Decision]:
    """Return the decisions so that a later one wins: those of machines first, else as they come."""
    return sorted(decisions, key=lambda decision: not decision.by_machine)


def judged(decisions: Iterable[Decision]) -> dict[Pair, Decision]:
    """Return for each pair of nodes the decision that counts: `same`, `not same` or `unsure`.

    Only what was decided on the pair itself; that A is B and B is C tells nothing here of A and C.
    """
    found: dict[Pair, Decision] = {}
    for decision in by_weight(standing(decisions)):
        if decision.verdict in ON_PAIRS:
            found.pop(decision.pair, None)
            found[decision.pair] = decision
    return found


def said_before(decision: Decision, decisions: Iterable[Decision]) -> Decision | None:
    """Return the line that counts now and says what a decision would say again, else None.

    What a machine said, a person may say again: it then holds against machines.
    """
    lines = list(decisions)
    found = judged(lines).get(decision.pair) if decision.verdict in ON_PAIRS else None
    if decision.verdict == SPLIT:
        found = _split_of(decision, lines)
    if found is None or found.verdict != decision.verdict:
        return None
    if decision.verdict == SAME and found.node != decision.node:
        return None
    return None if found.by_machine and not decision.by_machine else found


def _split_of(decision: Decision, lines: Iterable[Decision]) -> Decision | None:
    """The split that counts in all documents of another one, when both mean the same node."""
    splits = [
        d for d in by_weight(standing(lines)) if (d.verdict, d.node) == (SPLIT, decision.node)
    ]
    found = {d.id: d for one in decision.documents for d in _last_in(splits, one)}
    if len(found) != 1:
        return None
    (split,) = found.values()
    named = [one.label for one in (split.described, decision.described) if one is not None]
    means_it = split.other == decision.other or (len(named) == 2 and named[0] == named[1])
    return split if means_it and set(decision.documents) <= set(split.documents) else None


def _last_in(splits: Iterable[Decision], document: str) -> list[Decision]:
    return [split for split in splits if document in split.documents][-1:]


def _node_data(node: Node) -> dict[str, JsonValue]:
    return {
        "id": node.id,
        "kinds": list(node.kinds),
        "subtype": node.subtype,
        "label": node.label,
        "attributes": dict(node.attributes),
    }


def _node_of_data(data: Mapping[str, Any]) -> Node:
    texts = [data.get("id"), data.get("label"), data.get("subtype") or ""]
    kinds, attributes = data.get("kinds"), data.get("attributes", {})
    is_node = isinstance(kinds, list) and isinstance(attributes, dict)
    if not (is_node and _are_texts([*texts, *(kinds or ())])):
        raise ModelError(
            "The described node of the decision lacks id, kinds or label.",
            next_step="Take the lines as `mtandao review export` writes them.",
        )
    return Node(data["id"], tuple(kinds or ()), data.get("subtype"), data["label"], attributes)


def _are_texts(values: Iterable[object]) -> bool:
    return all(isinstance(value, str) for value in values)
