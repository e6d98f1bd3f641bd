"""What was written after the snapshot, as a small index of its own beside the large one.

Whatever a write concerns is told anew, event by event, from the ledger; the snapshot's word on
these events no longer counts. So an answer is always that of a fresh index.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.index.arrays import Incidence
from graph.index.deriving import derive_arrays
from graph.index.event_families import family_of
from graph.index.excerpt import Context, Said, read_family
from graph.index.graph_index import GraphIndex, IndexPart
from graph.index.label_arrays import NamedNode, build_label_arrays
from graph.index.label_hits import LabelPart
from graph.index.label_search import LabelSearch
from graph.index.label_table import LabelTable
from graph.index.ledger_writes import writes_since
from graph.index.texts import pack_texts
from graph.index.touched import ChangeReader
from graph.store.base import Label, View, ViewFilter
from graph.store.decided_view import DecidedView, everything_of, filter_of

Family = tuple[tuple[str, ...], Said]


class Overlay:
    """Keeps a snapshot up to date with the ledger; ask `at` with a view.

    Args:
        arrays: of a snapshot, or of `arrays_of_view`.
        version: the ledger version that the arrays stand for; kept as `start`.
    """

    def __init__(self, arrays: Mapping[str, NDArray[Any]], version: int) -> None:
        self._arrays = arrays
        self.start = version
        self._base = Incidence(arrays)
        self._base_labels = LabelTable(arrays)
        self._families: dict[str, Family] = {}
        self._labels: dict[str, list[Label]] = {}
        self._context: Context | None = None
        self._find = lru_cache(maxsize=None)(self._base.node_id.find)
        self._index = self._plain_index(version)

    def at(self, view: View) -> GraphIndex:
        """The index at the moment of a view that has the filter of the snapshot.

        Raises:
            StoreError: the view is older than the snapshot, or too much was written since.
        """
        if view.version == self._index.version:
            return self._index
        if self.start <= view.version < self._index.version:
            return Overlay(self._arrays, self.start).at(view)
        self._follow(view)
        return self._index

    def _follow(self, view: View) -> None:
        if isinstance(view, DecidedView):
            view = view.exactly()
        writes = writes_since(view, self._index.version)
        context = Context(view, None if writes.decides else self._context)
        changes = view.changes(self._index.version)
        gone = {name for name, labels in self._labels.items() if not labels}
        reader = ChangeReader(self._base, view, context, gone)
        # A type that a hidden statement's document gave to a node shows all the same.
        told = everything_of(view)
        written = writes.written(hides_new=filter_of(view) != ViewFilter())
        rewritten = (s for name in written for s in told.statements(document=name))
        touched = reader.touched(changes, rewritten, all_typed=writes.hides_some)
        for whole in sorted(touched.wholes | self._families_with(touched.events)):
            self._families[whole] = read_family(view, family_of(view, whole))
        for name in touched.names:
            self._labels[name] = list(view.labels(name))
        self._context = context
        self._index = self._index_of(view.version, context)

    def _families_with(self, events: set[str]) -> set[str]:
        """Families that were read before and have one of the events among them."""
        return {w for w, (visible, _) in self._families.items() if not events.isdisjoint(visible)}

    def _plain_index(self, version: int) -> GraphIndex:
        labels = LabelSearch([LabelPart(self._base_labels)])
        return GraphIndex([IndexPart(self._base)], [], labels, version)

    def _index_of(self, version: int, context: Context) -> GraphIndex:
        events = [event for visible, _ in self._families.values() for event in visible]
        said: Said = {}
        for _, statements in self._families.values():
            said.update(statements)
        excerpt = context.excerpt(events, said)
        nodes = excerpt.node_table()
        arrays = derive_arrays(excerpt, nodes)
        arrays["node_id_blob"], arrays["node_id_offsets"] = pack_texts(nodes.ids)
        added = [name for name in nodes.ids if self._find(name) is None]
        newer = IndexPart(Incidence(arrays), None, self._numbers(nodes.ids, added))
        parts = [IndexPart(self._base, self._replaced()), newer]
        return GraphIndex(parts, added, self._label_search(context), version)

    def _replaced(self) -> NDArray[np.bool_]:
        replaced = np.zeros(self._base.events, dtype=np.bool_)
        for whole in self._families:
            node = self._find(whole)
            event = None if node is None else self._base.event(node)
            if event is not None and self._base["event_node"][event] == node:
                replaced[event] = True
        return replaced

    def _numbers(self, ids: list[str], added: list[str]) -> NDArray[np.int64]:
        place = {name: len(self._base.node_id) + number for number, name in enumerate(added)}
        found = [place[n] if n in place else self._find(n) for n in ids]
        return np.array(found, dtype=np.int64)

    def _label_search(self, context: Context) -> LabelSearch:
        replaced = np.zeros(len(self._base.node_id), dtype=np.bool_)
        nodes = []
        for name, labels in self._labels.items():
            number = self._find(name)
            if number is not None:
                replaced[number] = True
            node = context.node(name)
            if labels and node is not None:
                nodes.append(NamedNode(node.id, node.kinds, node.label))
        said = (label for labels in self._labels.values() for label in labels)
        newer = LabelTable(build_label_arrays(nodes, said))
        return LabelSearch([LabelPart(self._base_labels, replaced), LabelPart(newer)])
