"""`mtandao review merge`, `split`, `not-same`, `unsure`: a person says who is who."""

from abc import ABC
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated

import typer

from graph.errors import ModelError
from graph.message import Message
from graph.model.datafiles import data_folder
from graph.model.decision import NOT_SAME, SAME, SPLIT, UNSURE, Decision, said_before
from graph.model.ids import node_id
from graph.model.node import Node
from graph.model.vocabulary import load_vocabulary
from graph.store.base import AS_TOLD, Store, View
from ingest.cli.command import Reading, require_ledger
from ingest.cli.review_author import user_name
from ingest.loading.typed_names import refuse_person

Author = Annotated[str | None, typer.Option(help="Who decides.", show_default="your user name")]
Reason = Annotated[str, typer.Option(help="Why, in plain words.")]


@dataclass(frozen=True, kw_only=True)
class Identifying(Reading, ABC):
    """A decision about who is who."""

    author: Author = None
    reason: Reason = ""

    def take(self, verdict: str, node: str, other: str, *documents: str, new: str = "") -> None:
        """Write the decision and tell its id, by which it can be undone."""
        require_ledger(self.store)
        author = self.author or user_name()
        with self.writable() as store:
            described = _new_node(store, node, new, documents) if new else None
            decision = Decision(
                verdict,
                node,
                other if described is None else described.id,
                tuple(sorted(set(documents))),
                described,
                author=author,
                at=datetime.now(UTC).isoformat(timespec="milliseconds"),
                reason=self.reason,
            )
            taken = _taken(store, decision)
        self._tell(taken)

    def _tell(self, taken: "_Taken") -> None:
        decision, inside, before = taken.decision, taken.inside, taken.before
        if self.as_json:
            told = {"decision": decision.id, "verdict": decision.verdict, "inside": inside}
            ends = {"node": decision.node, "other": decision.other}
            self.printer.json({**told, **ends, "already": before})
            return
        words, (node, other) = self.words, taken.names
        key = f"decided_{decision.verdict.replace(' ', '_')}"
        self.printer.line(
            words.say("decided_turned" if taken.turns else key, node=node, other=other)
        )
        if before:
            at = decision.at[:10]
            self.printer.line(words.say("decided_before", author=decision.author, at=at))
        elif inside:
            self.printer.line(words.say("decided_inside", count=inside))
        self.printer.line(words.say("decided_undo", id=decision.id))


@dataclass(frozen=True, kw_only=True)
class ReviewMerge(Identifying):
    """Merge a node into another ("same as" in the app): both are one, the other is shown."""

    node: Annotated[str, typer.Argument(help="Id of the node that is merged.")]
    other: Annotated[str, typer.Argument(help="Id of the node that people see.")]

    def run(self) -> None:
        """Write the decision."""
        self.take(SAME, self.node, self.other)


@dataclass(frozen=True, kw_only=True)
class ReviewNotSame(Identifying):
    """Keep two nodes apart: whatever they are called, they are not the same."""

    node: Annotated[str, typer.Argument(help="Id of a node.")]
    other: Annotated[str, typer.Argument(help="Id of the other.")]

    def run(self) -> None:
        """Write the decision."""
        self.take(NOT_SAME, self.node, self.other)


@dataclass(frozen=True, kw_only=True)
class ReviewUnsure(Identifying):
    """Note that a person looked at two nodes and cannot tell whether they are the same."""

    node: Annotated[str, typer.Argument(help="Id of a node.")]
    other: Annotated[str, typer.Argument(help="Id of the other.")]

    def run(self) -> None:
        """Write the decision."""
        self.take(UNSURE, self.node, self.other)


@dataclass(frozen=True, kw_only=True)
class ReviewSplit(Identifying):
    """Split a node: what some sources say of it is said of another one, known or new."""

    node: Annotated[str, typer.Argument(help="Id of the node that was read.")]
    source: Annotated[list[str], typer.Option(help="Id of a source; may be repeated.")]
    into: Annotated[str | None, typer.Option(help="Id of the node that is meant.")] = None
    new: Annotated[str | None, typer.Option(help="Name of a new node that is meant.")] = None

    def run(self) -> None:
        """Write the decision."""
        if bool(self.into) == bool(self.new):
            raise ModelError(
                "A split needs the node that is meant.",
                "--into, --new",
                "Give --into with an id or --new with a name, one of the two.",
            )
        self.take(SPLIT, self.node, self.into or "", *self.source, new=self.new or "")


@dataclass(frozen=True, slots=True)
class _Taken:
    """What became of a decision.

    Attributes:
        decision: the line that says so; that of before where it was decided before.
        names: of both nodes, as they are told.
        inside: how many statements tie the two.
        before: it was so already, and nothing was written.
        turns: the two were one already; only which of them is shown is another one now.
    """

    decision: Decision
    names: list[str]
    inside: int
    before: bool
    turns: bool


def _taken(store: Store, decision: Decision) -> _Taken:
    """Write a decision, unless it is so already."""
    is_merge = decision.verdict == SAME
    with store.write(decision.author) as writer:
        with store.view() as view:
            inside = _between(view, decision) if is_merge else 0
            before = said_before(decision, view.decisions())
            turns = is_merge and before is None and _are_one(view, decision)
        if before is None:
            writer.decide(decision)
    said = before or decision
    with store.view() as view, store.view(AS_TOLD) as told:
        names = [_named((told, view), one) for one in (said.node, said.other)]
    return _Taken(said, names, inside, before is not None, turns)


def _are_one(view: View, decision: Decision) -> bool:
    """True when both ids are shown as one node already."""
    node, other = (view.node(one) for one in (decision.node, decision.other))
    return node is not None and other is not None and node.id == other.id


def _new_node(store: Store, node: str, name: str, documents: tuple[str, ...]) -> Node | None:
    """A node of the same kinds with that name, whose id no other has; None for an unknown node."""
    with store.view() as view:
        known = view.node(node)
        if known is None:
            return Node(node_id("Actor", name), ("Actor",), None, name)
        refuse_person(name, known.kinds, None, load_vocabulary(data_folder() / "vocabulary"))
        found = node_id(known.kinds[0], name)
        if view.node(found) is not None:
            found = node_id(known.kinds[0], name, scope=" ".join(sorted(documents)))
    return Node(found, known.kinds, None, name)


def _between(view: View, decision: Decision) -> int:
    """How many statements tie the two nodes; once they are one, these are left out."""
    pairs = ((decision.node, decision.other), (decision.other, decision.node))
    return sum(1 for one, other in pairs for _ in view.statements(subject=one, object=other))


def _named(views: Iterable[View], name: str) -> str:
    """The name by which sources know a node, merged or not; else that of a split."""
    found = (view.node(name) for view in views)
    label = next((node.label for node in found if node is not None and node.id == name), name)
    return Message("{name} ({id})", name=label, id=name)
