"""Our index of a benchmark ledger, opened as the product opens it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import StoreError
from graph.index.building import index_folder
from graph.index.graph_index import GraphIndex
from graph.index.opening import LiveIndex
from graph.store import open_store


@contextmanager
def opened_index(folder: Path) -> Iterator[GraphIndex]:
    """The ledger, a view and the index at its moment; never builds one by the way."""
    path = folder / "ledger.db"
    with open_store(str(path), read_only=True) as store, store.view() as view:
        yield LiveIndex(store, index_folder(path), say=_refuse).at(view)


def _refuse(sentence: str) -> None:
    raise StoreError(f"The index of the benchmark was not taken as it is: {sentence}")
