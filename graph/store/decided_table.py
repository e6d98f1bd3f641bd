"""Node tables and columns after decisions about who is who, whole columns at once."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from graph.model.ids import JsonValue
from graph.model.node import Node
from graph.model.statement import Value
from graph.store.columns import Columns, NodeTable
from graph.store.decided_statement import Rewriting, as_other_name
from graph.store.identities import Identities
from graph.store.levels import NAMING

Integers = NDArray[np.int64]
# The object is no node; the row must not show.
NO_NODE, HIDDEN = -1, -2


@dataclass(frozen=True, slots=True)
class DecidedTable:
    """The nodes of a decided view.

    Attributes:
        nodes: the table.
        meant: position in the raw table to position here of the node that is meant, `HIDDEN` for
            what must not show.
        own: position in the raw table to position here of the same id, else `HIDDEN`.
        raw_ids: ids of the raw table.
    """

    nodes: NodeTable
    meant: Integers
    own: Integers
    raw_ids: list[str]

    def position(self, node_id: str) -> int:
        """Return the position of a node, `HIDDEN` when the view does not show it."""
        return position_of(self.nodes.ids, node_id)

    def raw_position(self, node_id: str) -> int:
        """Return the position of a node in the raw table, `HIDDEN` when it is not there."""
        return position_of(self.raw_ids, node_id)


def position_of(ids: list[str], name: str) -> int:
    """Return the position of a name in sorted ids, `HIDDEN` when it is not there."""
    place = bisect_left(ids, name)
    return place if place < len(ids) and ids[place] == name else HIDDEN


def decided_table(
    raw: NodeTable, shown: Mapping[str, Node | None], who: Identities
) -> DecidedTable:
    """Return the table in which some nodes are others, gone or new.

    Args:
        raw: the table without decisions.
        shown: the ids that may differ; to the node as it shows, None when it does not.
        who: what was decided.
    """
    kept = np.ones(len(raw.ids), np.bool_)
    for name in shown:
        if (place := position_of(raw.ids, name)) != HIDDEN:
            kept[place] = False
    new = sorted((node for node in shown.values() if node is not None), key=lambda node: node.id)
    before = np.array([bisect_left(raw.ids, node.id) for node in new], np.float64) - 0.5
    old = np.flatnonzero(kept)
    order = np.argsort(np.concatenate([old, before]), kind="stable")
    place_of = np.empty(len(order), np.int64)
    place_of[order] = np.arange(len(order))
    table = _filled(raw, new, old.tolist(), order.tolist())
    meant = np.full(len(raw.ids), HIDDEN, np.int64)
    meant[old] = place_of[: len(old)]
    own = meant.copy()
    for name in shown:
        if (place := position_of(raw.ids, name)) != HIDDEN:
            own[place] = position_of(table.ids, name)
            meant[place] = position_of(table.ids, who.of(name))
    return DecidedTable(table, meant, own, raw.ids)


def _filled(raw: NodeTable, new: list[Node], old: list[int], order: list[int]) -> NodeTable:
    """The table of which row n is the `order[n]`-th of the old rows followed by the new nodes."""
    count = len(old)
    table = NodeTable([], [], [], [], {})
    for place, row in enumerate(order):
        if row < count:
            at = old[row]
            table.ids.append(raw.ids[at])
            table.kinds.append(raw.kinds[at])
            table.subtypes.append(raw.subtypes[at])
            table.labels.append(raw.labels[at])
            attributes = raw.attributes.get(at)
        else:
            node = new[row - count]
            table.ids.append(node.id)
            table.kinds.append(node.kinds)
            table.subtypes.append(node.subtype)
            table.labels.append(node.label)
            attributes = node.attributes or None
        if attributes is not None:
            table.attributes[place] = attributes
    return table


def decided_columns(
    raw: Columns, table: DecidedTable, who: Identities, rewriting: Rewriting, documents: list[str]
) -> Columns:
    """Return columns with the nodes as they are meant, without the rows that must not show.

    Args:
        raw: columns of the view without decisions.
        table: of the decided view.
        who: what was decided.
        rewriting: reads qualifiers.
        documents: `View.document_ids()`.
    """
    subject = table.meant[raw.subject]
    target = np.where(raw.object < 0, NO_NODE, table.meant[raw.object])
    _split(raw.subject, raw.document, subject, table, who, documents)
    _split(raw.object, raw.document, target, table, who, documents)
    qualifiers = dict(raw.qualifiers)
    for row in _rows_naming(raw.qualifiers, rewriting):
        at, name = int(subject[row]), documents[int(raw.document[row])]
        meant = table.nodes.ids[at] if at >= 0 else ""
        qualifiers[row] = rewriting.qualifiers(raw.qualifiers[row], name, meant)
    if raw.predicate == NAMING:
        for row in np.flatnonzero(_is_other(raw.subject, subject, table)).tolist():
            if row in qualifiers:
                qualifiers[row] = as_other_name(qualifiers[row])
    inside = (subject == target) & (raw.subject != raw.object)
    kept = (subject >= 0) & (target != HIDDEN) & ~inside
    moved = replace(raw, subject=subject, object=target, qualifiers=_not_empty(qualifiers))
    return moved if bool(kept.all()) else _only(moved, kept)


def _split(
    raw: Integers,
    document: Integers,
    meant: Integers,
    table: DecidedTable,
    who: Identities,
    documents: list[str],
) -> None:
    """Put into `meant` what raw nodes mean in the documents of splits."""
    places = {position_of(documents, name): split for name, split in who.splits.items()}
    concerned = np.isin(document, np.array(list(places), np.int64)) if places else ()
    for row in np.flatnonzero(concerned).tolist():
        split, at = places[int(document[row])], int(raw[row])
        if at >= 0 and table.raw_ids[at] in split:
            meant[row] = table.position(split[table.raw_ids[at]])


def _rows_naming(
    qualifiers: Mapping[int, dict[str, JsonValue]], rewriting: Rewriting
) -> Iterable[int]:
    """Rows whose qualifiers name a node that was decided on; equal ones are mostly one object."""
    seen: dict[int, bool] = {}
    for row, others in qualifiers.items():
        known = seen.get(id(others))
        if known is None:
            known = seen[id(others)] = rewriting.names_any(others)
        if known:
            yield row


def _is_other(raw: Integers, meant: Integers, table: DecidedTable) -> NDArray[np.bool_]:
    """Rows whose subject is another node than their document was read to name."""
    found: NDArray[np.bool_] = (meant >= 0) & (meant != table.own[raw])
    return found


def _not_empty(
    qualifiers: dict[int, dict[str, JsonValue]],
) -> dict[int, dict[str, JsonValue]]:
    return {row: others for row, others in qualifiers.items() if others}


def _only(columns: Columns, kept: NDArray[np.bool_]) -> Columns:
    """The kept rows; what hangs on row numbers is renumbered."""
    row_of = np.where(kept, np.cumsum(kept) - 1, HIDDEN).tolist()
    values: dict[int, Value] = {
        row_of[row]: value for row, value in columns.values.items() if row_of[row] >= 0
    }
    qualifiers = {
        row_of[row]: others for row, others in columns.qualifiers.items() if row_of[row] >= 0
    }
    return replace(
        columns,
        subject=columns.subject[kept],
        object=columns.object[kept],
        values=values,
        role=columns.role[kept],
        document=columns.document[kept],
        confidence=columns.confidence[kept],
        status=columns.status[kept],
        certainty=columns.certainty[kept],
        modality=columns.modality[kept],
        accepted=columns.accepted[kept],
        qualifiers=qualifiers,
    )
