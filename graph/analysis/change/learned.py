"""What the ledger knew before a time and at its end, and how many sources it read in between."""

from dataclasses import dataclass
from datetime import date, timedelta

from graph.analysis.change.known_before import KnownBefore
from graph.analysis.change.window import Window
from graph.index.graph_index import GraphIndex
from graph.index.opening import index_of_view
from graph.model.relations import Relations
from graph.query.known_from import vocabulary_documents
from graph.store.base import View


@dataclass(frozen=True, slots=True)
class Known:
    """What the ledger knew, for questions by entry.

    Attributes:
        ever: the index of all that was ever known, what was taken back too; None when that is
            what is shown now: nothing was taken back.
        before: of what was known before the time; None when that was nothing.
        after: of what was known at its end; None when that is what is shown now.
        is_new: False when nothing was read in the time or later: all was known before.
        documents: how many sources were read first in the time.
    """

    ever: GraphIndex | None
    before: GraphIndex | None
    after: GraphIndex | None
    is_new: bool
    documents: int


def known_around(
    shown: View, ever: View, window: Window, relations: Relations, today: date
) -> Known:
    """Return what was known before a time and at its end; makes no index that it can do without.

    Args:
        shown: what may be shown.
        ever: the same with retracted statements: what was once known is not new.
        window: the time.
        relations: tell which relations point to things.
        today: a time that ends then, or later, ends now.
    """
    before = KnownBefore(ever, window.since.isoformat(), relations)
    read, mixed = before.read_since
    after = None
    if window.until < today:
        end = (window.until + timedelta(days=1)).isoformat()
        then = KnownBefore(shown, end, relations)
        later, mixed_then = then.read_since
        read -= later
        after = index_of_view(then) if later or mixed_then else None
    files = vocabulary_documents(shown)
    sources = set(ever.document_ids()) - files
    is_new = bool(read or mixed or after is not None)
    knew_some = bool(sources - before.read_since[0])
    return Known(
        ever=index_of_view(ever) if ever.counts()["retracted"] else None,
        before=index_of_view(before) if is_new and knew_some else None,
        after=after,
        is_new=is_new,
        documents=len(read - files),
    )
