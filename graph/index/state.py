"""Whether the index that lies beside a ledger can be used as it is."""

from dataclasses import dataclass

from graph.errors import StoreError
from graph.index.building import current_file
from graph.index.ledger_writes import MOST_WRITES, mark_at, writes_followed
from graph.index.opening import open_snapshot
from graph.index.serving import folder_of, is_worth_it
from graph.index.snapshot_files import Snapshot
from graph.store.base import Store, View, ViewFilter

STATES = (
    "not needed",
    "missing",
    "fresh",
    "followed",
    "far behind",
    "of another",
    "damaged",
)


@dataclass(frozen=True, slots=True)
class IndexState:
    """What is true of the index of a ledger; the next question puts right what is wrong.

    Attributes:
        state: one of `STATES`. `followed`: some writes are newer and read along; `far behind`: so
            many that it is built again; `of another`: ledger, or of a later state of this one;
            `not needed`: the ledger is small or has no place on disk.
        behind: how many writes are newer than the index.
        bytes: how large it is on disk, 0 without one.
    """

    state: str
    behind: int = 0
    bytes: int = 0


def index_state(store: Store) -> IndexState:
    """Look at the index of everything in a ledger and read every byte of it; changes nothing.

    Raises:
        StoreError: the ledger cannot be read.
    """
    folder, everything = folder_of(store), ViewFilter()
    with store.view() as view:
        if folder is None or not is_worth_it(folder, everything, view):
            return IndexState("not needed")
        if not current_file(folder, everything).exists():
            return IndexState("missing")
        try:
            snapshot = open_snapshot(folder, everything)
            snapshot.verify()
        except (StoreError, OSError):
            return IndexState("damaged")
        return _state_of(snapshot, view)


def _state_of(snapshot: Snapshot, view: View) -> IndexState:
    version = int(snapshot.facts["version"])
    size = sum(file.stat().st_size for file in snapshot.folder.iterdir())
    if mark_at(view, version) != snapshot.facts["mark"]:
        return IndexState("of another", 0, size)
    behind = view.version - version
    followed = min(writes_followed(len(snapshot["event_node"])), MOST_WRITES)
    name = "fresh" if behind == 0 else "followed" if behind <= followed else "far behind"
    return IndexState(name, behind, size)
