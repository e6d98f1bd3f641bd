"""Builds the index beside the one in use and then lets readers see it, in one step."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple
from pathlib import Path

from graph.errors import StoreError
from graph.index.deriving import Arrays, derive_arrays
from graph.index.label_arrays import NamedNode, build_label_arrays
from graph.index.ledger_writes import version_mark
from graph.index.snapshot_files import sync_folder, write_snapshot
from graph.message import Message
from graph.model.ids import content_hash
from graph.store.base import PUBLIC, Store, View, ViewFilter
from graph.store.columns import NodeTable
from graph.store.lock import WriteLock

# A build of a million events takes a minute or two; who waits longer is told so.
PATIENCE_SECONDS = 600.0
LOCKED = "build"


def index_folder(store_path: Path) -> Path:
    """Where the index of a ledger file lies."""
    return store_path.with_name(f"{store_path.name}.index")


def view_name(view_filter: ViewFilter) -> str:
    """`full`, `public`, or a name made from the filter."""
    if view_filter == ViewFilter():
        return "full"
    if view_filter == PUBLIC:
        return "public"
    return f"view{content_hash([repr(astuple(view_filter))], 8)}"


def current_file(folder: Path, view_filter: ViewFilter) -> Path:
    """The one-line file that names the snapshot to open; each view has its own."""
    name = view_name(view_filter)
    return folder / ("CURRENT" if name == "full" else f"CURRENT-{name}")


def current_name(folder: Path, view_filter: ViewFilter) -> str:
    """Name of the snapshot to open; empty when there is none or the line cannot be read."""
    try:
        return current_file(folder, view_filter).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def version_of(snapshot: str) -> int:
    """The ledger version in the name of a snapshot, 0 when it has none."""
    number = snapshot.partition("-")[0]
    return int(number) if number.isdecimal() else 0


def build_index(
    store: Store,
    folder: Path,
    view_filter: ViewFilter | None = None,
    patience: float = PATIENCE_SECONDS,
) -> int:
    """Derive all arrays from the ledger, write them beside the old ones and swap.

    Readers that have the old index open keep it. Builders of one folder wait for each other.

    Args:
        store: the ledger.
        folder: where the index lies; see `index_folder`.
        view_filter: which statements count; None for all that are live.
        patience: seconds to wait for another builder.

    Returns:
        The ledger version that the index stands for.

    Raises:
        StoreError: the ledger cannot be read, another builder does not end, or the folder cannot
            be written; what was written of the new index is removed again.
    """
    lock = WriteLock(folder / LOCKED, patience)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _build_alone(store, folder, view_filter or ViewFilter(), lock)
    except OSError as error:
        raise StoreError(
            Message("The index cannot be written: {why}.", why=error.strerror or str(error)),
            str(folder),
            "Free some space or make the folder writable; the ledger itself is untouched.",
        ) from error


def arrays_of_view(view: View) -> Arrays:
    """All arrays of the index of a view: incidence, events and labels."""
    nodes = view.node_table()
    arrays = derive_arrays(view, nodes)
    arrays.update(build_label_arrays(named_nodes(nodes), view.labels()))
    return arrays


def named_nodes(nodes: NodeTable) -> list[NamedNode]:
    """The nodes of a table as the label search wants them."""
    return [NamedNode(*node) for node in zip(nodes.ids, nodes.kinds, nodes.labels, strict=True)]


def is_being_built(folder: Path) -> bool:
    """True when some process builds an index of this folder just now."""
    return WriteLock(folder / LOCKED, 0).is_held()


def _build_alone(store: Store, folder: Path, view_filter: ViewFilter, lock: WriteLock) -> int:
    lock.acquire()
    try:
        with store.view(view_filter) as view:
            arrays = arrays_of_view(view)
            version, mark = view.version, version_mark(view)
        facts = {"version": version, "view": view_name(view_filter), "mark": mark}
        _swap(folder, view_filter, arrays, facts)
        return version
    finally:
        lock.release()


def _swap(folder: Path, view_filter: ViewFilter, arrays: Arrays, facts: dict[str, object]) -> None:
    stem = f"{facts['version']}-{facts['view']}"
    current = current_file(folder, view_filter)
    before = current_name(folder, view_filter)
    name = next(n for n in _names(stem) if not (folder / n).exists())
    with _removed_on_error(folder / name):
        write_snapshot(folder / name, arrays, facts)
    sync_folder(folder)
    draft = folder / f"{name}.current"
    draft.write_text(f"{name}\n", encoding="utf-8")
    with open(draft, "rb+") as file:
        os.fsync(file.fileno())
    os.replace(draft, current)
    sync_folder(folder)
    _delete_old(folder, str(facts["view"]), {name, before})


@contextmanager
def _removed_on_error(snapshot: Path) -> Iterator[None]:
    """A full disk gets back what half an index took of it; so does who presses Ctrl-C."""
    try:
        yield
    except BaseException:
        shutil.rmtree(snapshot, ignore_errors=True)
        raise


def _names(stem: str) -> list[str]:
    """Names for a snapshot folder: the plain one, then with a number."""
    return [stem, *(f"{stem}-{number}" for number in range(2, 10_000))]


def _delete_old(folder: Path, view: str, kept: set[str]) -> None:
    """Remove older snapshots of a view, also half-written ones, but for the one just replaced.

    What cannot be deleted, because Windows still has it open, is tried again at the next build.
    """
    for old in folder.iterdir():
        parts = old.name.split("-")
        if old.is_dir() and old.name not in kept and view in parts[1:2]:
            shutil.rmtree(old, ignore_errors=True)
