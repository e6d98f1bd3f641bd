"""Nodes and their names after decisions about who is who, at the levels of a view."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Protocol

from graph.model.node import Node
from graph.model.statement import Statement, Value
from graph.store.base import Label, ViewFilter
from graph.store.identities import Identities
from graph.store.label_order import label_of, label_order
from graph.store.levels import NAMING, PLACING, TELLING, WITHHELD, Telling, as_seen
from graph.store.merging import fill
from graph.store.raw_view import RawView

# Also what is hidden, refused or retracted: it tells what a node is.
WHOLE = ViewFilter(include_refused=True, include_retracted=True)


class Readable(Protocol):
    """What is asked of a decided view: its statements, and whether one of an id shows."""

    def statements(
        self,
        subject: str | None = None,
        predicate: str | None = None,
        object: Value = None,
        document: str | None = None,
    ) -> Iterator[Statement]: ...

    def statement(self, statement_id: str) -> Statement | None: ...

    def node(self, node_id: str) -> Node | None: ...

    def naming(self, node_id: str) -> Iterator[Statement]: ...


class DecidedNodes:
    """What a view shows of nodes.

    Args:
        raw: the view without decisions.
        who: what was decided.
        closing: the sets that are closed together, of the same decisions.
        seen: the decided view.
        whole: returns the decided view of everything, to tell what is hidden; asked only in a
            view that does not show all levels.
    """

    def __init__(
        self,
        raw: RawView,
        who: Identities,
        closing: Identities,
        seen: Readable,
        whole: Callable[[], Readable],
    ) -> None:
        self._raw = raw
        self._who = who
        self._closing = closing
        self._seen = seen
        self._whole = whole
        self._levels = raw.view_filter.sensitivities
        self._shows_all = raw.view_filter.shows_all_levels
        self._touched = closing.touched()
        self._closed: dict[str, bool] = {}

    def is_closed(self, node_id: str) -> bool:
        """True when a node of the same set is closed at the levels of the view."""
        if self._shows_all or node_id not in self._touched:
            return False
        name = self._closing.of(node_id)
        if name not in self._closed:
            known = (one for one in self._closing.set_of(name) if self._is_told(one))
            self._closed[name] = any(self._raw.node(one) is None for one in known)
        return self._closed[name]

    def find(self, name: str) -> Node | None:
        """Return a node by the id that people see; None when the view must not show it."""
        if self._shows_all:
            return self._filled(name)
        if self.is_closed(name):
            return None
        if name in self._told_otherwise:
            return self._seen_anew(name)
        return self._filled(name)

    @cached_property
    def shown(self) -> dict[str, Node | None]:
        """The ids that may differ from the raw view; to the node as it shows, None if it does not.

        A node shows when a visible statement names it as one of its ends.
        """
        beside = frozenset() if self._shows_all else self._beside_closed
        return {name: self._node_shown(name) for name in sorted(self._touched | beside)}

    def may_differ(self, name: str) -> bool:
        """True when a node may show otherwise than in the raw view."""
        return name in self._touched or not (self._shows_all or name not in self._beside_closed)

    @cached_property
    def inside(self) -> dict[str, Statement]:
        """Visible statements of the raw view between two nodes that are one, by id."""
        members = {one for names in self._closing.members.values() for one in names}
        told = [s for s in self._raw.between(members) if s.subject != s.object]
        of = self._closing.of
        return {s.id: s for s in told if of(s.subject) == of(str(s.object))}

    def _node_shown(self, name: str) -> Node | None:
        return self.find(name) if self._is_shown(name) else None

    def labels(self, name: str) -> Iterator[Label]:
        """Yield the names of a node that may differ from the raw view, those of its members too."""
        node = self._node_shown(name)
        if node is None:
            return
        found = {Label(name, node.label, "title")}
        found.update(label_of(one) for one in self._seen.statements(name, NAMING))
        for member in self._who.set_of(name):
            titles = (one.text for one in self._raw.labels(member) if one.kind == "title")
            for text in titles if member != name else ():
                if text not in (node.label, WITHHELD):
                    found.add(Label(name, text, "alternative"))
        yield from sorted(found, key=label_order)

    def _is_told(self, node_id: str) -> bool:
        """False for a node that only a decision describes."""
        described = self._closing.described
        return node_id not in described or self._raw_whole.node(node_id) is not None

    def _is_shown(self, name: str) -> bool:
        if self._who.of(name) != name:
            return False
        if self._shows_all and not {name, *self._who.set_of(name)} & self._not_simple:
            return any(next(self._raw.labels(one), None) for one in self._who.set_of(name))
        return any(
            next(found, None) is not None
            for found in (self._seen.statements(name), self._seen.statements(object=name))
        )

    def _filled(self, name: str) -> Node | None:
        """The node with what it lacks from the others of its set."""
        members = [name, *(one for one in self._who.set_of(name) if one != name)]
        told = (self._raw.node(one) or self._who.described.get(one) for one in members)
        found: Node | None = None
        for node in told:
            if node is not None:
                found = node if found is None else fill(found, node)
            elif found is None:
                return None
        return found

    def _seen_anew(self, name: str) -> Node | None:
        """The node by what statements say now: splits moved what told its name, type or country."""
        if not any(self._may_be_seen(one) for one in self._whole().naming(name)):
            return None
        if name not in self._touched:
            return self._raw.node(name)
        node = self._whole().node(name)
        about = self._whole().statements(name)
        told = [self._telling(one) for one in about if one.predicate in TELLING]
        return None if node is None else as_seen(node, told)

    def _telling(self, statement: Statement) -> Telling:
        value: object = statement.object
        if statement.predicate == PLACING:
            country = self._whole().node(str(value))
            value = None if country is None else country.attributes.get("country")
        document = self._raw_whole.document(statement.document)
        is_vocabulary = document is not None and document.form == "vocabulary"
        is_name = statement.predicate == NAMING and statement.qualifiers.get("kind") == "preferred"
        return Telling(
            statement.predicate,
            value,
            self._may_be_seen(statement) or is_vocabulary,
            is_name and self._seen.statement(statement.id) is not None,
        )

    def _may_be_seen(self, statement: Statement) -> bool:
        ends = (statement.subject, statement.object)
        is_closed = any(isinstance(end, str) and self.is_closed(end) for end in ends)
        return statement.sensitivity in self._levels and not is_closed

    @cached_property
    def _raw_whole(self) -> RawView:
        return self._raw.sibling(WHOLE)

    @cached_property
    def _told_otherwise(self) -> frozenset[str]:
        return self._who.split_ids() | self._beside_closed

    @cached_property
    def _not_simple(self) -> frozenset[str]:
        """Nodes that may show, or not, for another reason than that the raw view names them."""
        read = {name for split in self._who.splits.values() for name in split}
        inside = {end for s in self.inside.values() for end in (s.subject, str(s.object))}
        return frozenset(read | inside) | self._who.split_ids()

    @cached_property
    def _beside_closed(self) -> frozenset[str]:
        """Nodes that visible statements name together with what is closed."""
        found: set[str] = set()
        names = {one for one in self._touched if self.is_closed(one)}
        read = names | {
            as_read for name in names for _, as_read in self._closing.moved.get(name, ())
        }
        for name in sorted(read):
            told = (self._raw.statements(name), self._raw.statements(object=name))
            for statement in (one for found_ in told for one in found_):
                found.add(statement.subject)
                if self._raw.targets_node(statement.predicate):
                    found.add(str(statement.object))
        return frozenset(self._who.of(name) for name in found if not self.is_closed(name))
