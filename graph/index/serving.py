"""The one door to the index of a ledger: beside a large ledger, in memory for all others."""

import threading
from contextlib import suppress
from pathlib import Path

from graph.errors import StoreError
from graph.index.building import PATIENCE_SECONDS, current_file, index_folder, is_being_built
from graph.index.graph_index import GraphIndex
from graph.index.label_search import LabelSearch
from graph.index.ledger_writes import version_mark
from graph.index.opening import LiveIndex, Say, open_index
from graph.store.base import Store, View, ViewFilter
from graph.store.decided_view import DecidedView
from graph.store.sqlite import SqliteStore
from graph.store.sqlite_view import SqliteView

# From here on reading all names for one question takes longer (0.2 s) than people like to wait;
# building the index takes 0.4 s once, opening it 0.01 s. About 5,000 events.
FROM_NODES = 10_000

Moment = tuple[int, str]


class Serving:
    """Answers for one ledger from its index where that is worth it; threads may share it.

    Nothing it says is ever old: the index follows the ledger and knows it by its last write. A
    place that cannot be written is no error: names are then searched in memory.

    Args:
        store: the ledger.
        view_filter: which statements count; views given here must have the same.
        say: gets a plain sentence when the index must be built, and why.
    """

    def __init__(
        self,
        store: Store,
        view_filter: ViewFilter | None = None,
        say: Say = lambda sentence: None,
    ) -> None:
        self._filter = view_filter or ViewFilter()
        self._folder = folder_of(store)
        self._live = self._live_index(store, say)
        self._guard = threading.RLock()
        self._names: tuple[Moment, LabelSearch] | None = None
        self._without: Moment | None = None

    def graph(self, view: View) -> GraphIndex | None:
        """The index at the moment of the view; None where SQL and memory must do without.

        That is so for small ledgers, for those in memory, where the index cannot be written, and
        while another process builds it.
        """
        with self._guard:
            moment = moment_of(view)
            if self._live is None or self._folder is None or moment == self._without:
                return None
            if is_worth_it(self._folder, self._filter, view):
                try:
                    return self._live.at(view)
                except StoreError:
                    if is_being_built(self._folder):
                        return None
            self._without = moment
            return None

    def names(self, view: View) -> LabelSearch:
        """The search by name at the moment of the view; one in memory is kept until a write."""
        with self._guard:
            found = self.graph(view)
            if found is not None:
                return found.labels
            moment = moment_of(view)
            if self._names is None or self._names[0] != moment:
                self._names = (moment, LabelSearch.of_view(view))
            return self._names[1]

    def _live_index(self, store: Store, say: Say) -> LiveIndex | None:
        # Who only asks does not wait for who builds.
        if self._folder is None:
            return None
        return LiveIndex(store, self._folder, self._filter, say, patience=0)


def refresh(store: Store, say: Say, patience: float = PATIENCE_SECONDS) -> bool:
    """Build the index of a ledger where that is worth it and it lacks much; True when it did.

    Args:
        store: the ledger.
        say: gets a plain sentence just before building, and why.
        patience: seconds to wait when another process builds it.

    Raises:
        StoreError: the index must be built and cannot be written; the ledger itself is untouched.
    """
    folder = folder_of(store)
    reasons: list[str] = []

    def note(reason: str) -> None:
        reasons.append(reason)
        say(reason)

    with store.view() as view:
        if folder is not None and is_worth_it(folder, ViewFilter(), view):
            LiveIndex(store, folder, say=note, patience=patience).at(view)
    return bool(reasons)


def names_of(view: View) -> LabelSearch:
    """The search by name for one rare question: in an index that is there, else in memory.

    Builds no index; who asks often should keep a `Serving`.
    """
    found = index_at(view)
    return LabelSearch.of_view(view) if found is None else found.labels


def index_at(view: View) -> GraphIndex | None:
    """The index of a view for one rare question; None where none lies beside the ledger.

    Builds no index; who asks often should keep a `Serving`.
    """
    told = view.raw if isinstance(view, DecidedView) else view
    if isinstance(told, SqliteView):
        with suppress(StoreError):
            return open_index(index_folder(told.path), told.view_filter, view)
    return None


def folder_of(store: Store) -> Path | None:
    """Where the index of a ledger lies, or would; None for one that has no place on a disk."""
    return index_folder(store.path) if isinstance(store, SqliteStore) else None


def is_worth_it(folder: Path, view_filter: ViewFilter, view: View) -> bool:
    """True when there is an index already, or the ledger is large."""
    return current_file(folder, view_filter).exists() or len(view.node_table().ids) >= FROM_NODES


def moment_of(view: View) -> Moment:
    """What tells a moment of a ledger from all others: how many writes, and the last of them."""
    return view.version, version_mark(view)
