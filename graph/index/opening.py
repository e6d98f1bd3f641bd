"""Opens the index of a ledger; one that is missing, damaged or of another ledger is built anew."""

from collections.abc import Callable
from pathlib import Path

from graph.errors import StoreError
from graph.index.building import (
    PATIENCE_SECONDS,
    arrays_of_view,
    build_index,
    current_file,
    current_name,
    version_of,
    view_name,
)
from graph.index.graph_index import GraphIndex
from graph.index.ledger_writes import mark_at, version_mark, writes_followed, writes_since
from graph.index.overlay import Overlay
from graph.index.snapshot_files import Snapshot, read_snapshot
from graph.message import Message
from graph.store.base import Store, View, ViewFilter

Say = Callable[[str], None]


def index_of_view(view: View) -> GraphIndex:
    """The index of a view, in memory only: for small ledgers and for tests."""
    return Overlay(arrays_of_view(view), view.version).at(view)


def open_snapshot(folder: Path, view_filter: ViewFilter | None = None) -> Snapshot:
    """Map the snapshot that CURRENT names; a millisecond, whatever its size.

    Raises:
        StoreError: there is none, or it is damaged or of another format.
    """
    chosen = view_filter or ViewFilter()
    current = current_file(folder, chosen)
    if not current.exists():
        raise StoreError("There is no index yet.", str(folder), "Build it.")
    try:
        name = current.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError("CURRENT cannot be read.", str(current), "Build the index.") from error
    if name.split("-")[1:2] != [view_name(chosen)] or Path(name).name != name:
        wrong = Message("CURRENT names '{name}'.", name=name)
        raise StoreError(wrong, str(current), "Build the index again.")
    return read_snapshot(folder / name)


class LiveIndex:
    """The index of one ledger and one filter, always as new as the view that asks.

    Keep one in a process and share it; ask it in one thread at a time.

    Args:
        store: the ledger.
        folder: where the index lies; see `index_folder`.
        view_filter: which statements count; views given to `at` must have the same.
        say: gets a plain sentence when the index must be built, and why.
        patience: seconds to wait when another process builds it.
    """

    def __init__(
        self,
        store: Store,
        folder: Path,
        view_filter: ViewFilter | None = None,
        say: Say = lambda sentence: None,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        self._store = store
        self._folder = folder
        self._filter = view_filter or ViewFilter()
        self._say = say
        self._patience = patience
        self._overlay: Overlay | None = None
        self._opened = ""
        # Version and hash of the write that the snapshot, then the last answer, stands for.
        self._marks: dict[int, str] = {}

    def at(self, view: View) -> GraphIndex:
        """The index at the moment of the view; newer snapshots are taken up.

        A view that is older than the snapshot, because others write, is answered from an index
        made for it in memory.

        Raises:
            StoreError: the index must be built and cannot be written.
        """
        try:
            return self._answer(view)
        except StoreError as problem:
            self._say(str(problem))
        if not self._others_are_ahead_of(view):
            build_index(self._store, self._folder, self._filter, self._patience)
        try:
            return self._answer(view)
        except StoreError:
            return index_of_view(view)

    def _answer(self, view: View) -> GraphIndex:
        """The index at the moment of the view, and note of that moment; StoreError without one."""
        overlay = self._overlay_for(view)
        found = overlay.at(view)
        if view.version > max(self._marks):
            self._marks = {overlay.start: self._marks[overlay.start]}
            self._marks[view.version] = version_mark(view)
        return found

    def _is_of_ledger(self, view: View) -> bool:
        """False when the file behind the store was replaced by one with other writes."""
        known = max((v for v in self._marks if v <= view.version), default=None)
        return known is None or mark_at(view, known) == self._marks[known]

    def _overlay_for(self, view: View) -> Overlay:
        name = current_name(self._folder, self._filter)
        # A view that is older than a new snapshot is answered from the one before.
        is_right = name == self._opened or view.version < version_of(name)
        if self._overlay is not None and is_right and self._is_of_ledger(view):
            return self._overlay
        self._overlay = None
        snapshot = fitting_snapshot(self._folder, self._filter, view)
        version = int(snapshot.facts["version"])
        self._overlay, self._opened = Overlay(snapshot, version), name
        self._marks = {version: str(snapshot.facts["mark"])}
        return self._overlay

    def _others_are_ahead_of(self, view: View) -> bool:
        """True when the snapshot is newer than the view, and the ledger at least as new as that.

        A snapshot that is newer than the ledger is of another ledger, or of one that was set back.
        """
        try:
            version = int(open_snapshot(self._folder, self._filter).facts["version"])
        except StoreError:
            return False
        with self._store.view(self._filter) as now:
            return view.version < version <= now.version


def open_index(folder: Path, view_filter: ViewFilter, view: View) -> GraphIndex:
    """The index that lies in a folder, at the moment of a view; builds none.

    Raises:
        StoreError: there is none that fits the view.
    """
    snapshot = fitting_snapshot(folder, view_filter, view)
    return Overlay(snapshot, int(snapshot.facts["version"])).at(view)


def fitting_snapshot(folder: Path, view_filter: ViewFilter, view: View) -> Snapshot:
    """Open the snapshot from which a view can be answered.

    Raises:
        StoreError: it is missing, damaged, of other writes, or too far behind to be followed.
    """
    snapshot = open_snapshot(folder, view_filter)
    writes = writes_since(view, int(snapshot.facts["version"]))
    if writes.mark != snapshot.facts["mark"]:
        raise StoreError(
            "The index was built from another ledger, or from a later state of this one.",
            str(snapshot.folder.parent),
            "It is built again.",
        )
    if len(writes.entries) > writes_followed(len(snapshot["event_node"])):
        raise StoreError(
            Message(
                "The ledger was written {count} times since the index was built.",
                count=len(writes.entries),
            ),
            str(snapshot.folder.parent),
            "It is built again.",
        )
    return snapshot
