"""The small invented ledger of the export tests, for readers of what an export writes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from graph.export import ExportSource
from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.model.statement import Review
from graph.store.memory import MemoryStore
from tests.graph.export.conftest import MOMENT, account, network, secret


@contextmanager
def invented_ledger() -> Iterator[Callable[[str], ExportSource]]:
    """Open the ledger, with one decision of a person; yields what gives an export its source."""
    relations = load_relations(data_folder() / "vocabulary")
    with MemoryStore(lambda: MOMENT, relations) as ledger:
        list(ledger.put_all([account(), secret()], author="test"))
        with ledger.write("test") as writer:
            refused = next(s for s in account().statements if s.object == "-BETA")
            writer.review(refused.id, Review("refused", "curator", "2026-11-21T12:00:00+00:00"))
        yield lambda level: ExportSource(ledger, level, network)
