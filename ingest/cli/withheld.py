"""Whether sources above the level shown tell of more: then silence is not all that there is."""

import numpy as np

from graph.store import open_store
from graph.store.base import View, ViewFilter

_PART = "PARTICIPATED_IN"
_RELATIONS = ("COOPERATES_WITH", "ROLE_IN", "SUPPORTED", "OPERATES_IN", "WORKS_ON")


def tells_more(url: str, view: View, shown: ViewFilter) -> bool:
    """Return whether sources above the level shown tell of more parts in events or relations.

    The vocabulary is no source: that it keeps some kinds of actors apart is nothing withheld.

    Args:
        url: of the ledger.
        view: of the ledger, at the level.
        shown: the level.
    """
    if shown.shows_all_levels:
        return False
    with open_store(url, read_only=True) as store, store.view() as everything:
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
