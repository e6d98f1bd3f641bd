"""Whether sources above the level shown tell of more: then silence is not all that there is."""

import numpy as np

from graph.store import open_store
from graph.store.base import View, ViewFilter
from ingest.cli.seen import one_moment

_PART = "PARTICIPATED_IN"
_RELATIONS = ("COOPERATES_WITH", "ROLE_IN", "SUPPORTED", "OPERATES_IN", "WORKS_ON")


def tells_more(url: str, shown: ViewFilter) -> bool:
    """Return whether sources above the level shown tell of more parts in events or relations.

    The vocabulary is no source: that it keeps some kinds of actors apart is nothing withheld.

    Args:
        url: of the ledger.
        shown: the level.
    """
    with open_store(url, read_only=True) as store, one_moment(store, shown) as (view, everything):
        if everything is None:
            return False
        if len(everything.columns(_PART)) > len(view.columns(_PART)):
            return True
        return any(_told(everything, one) > _told(view, one) for one in _RELATIONS)


def _told(view: View, predicate: str) -> int:
    """How many statements of a predicate sources make."""
    ids, told = view.document_ids(), view.columns(predicate).document
    documents, counts = np.unique(told, return_counts=True)
    return sum(
        count
        for number, count in zip(documents.tolist(), counts.tolist(), strict=True)
        if (found := view.document(ids[number])) is not None and found.form != "vocabulary"
    )
