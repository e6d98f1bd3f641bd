"""What the processes of `benchmarks.torture` do: write, read or edit a ledger until they are ended.

Called as `python -m benchmarks.torture_workers KIND LEDGER NAME SECONDS`; tells on standard output.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.ids import JsonValue
from graph.model.node import Node
from graph.model.statement import Review, Statement
from graph.store.base import View
from graph.store.bulk_columns import BulkColumns
from graph.store.opening import open_store
from graph.store.sqlite import SqliteStore

# Every account has so many statements: a moment with another number of them is torn.
STATEMENTS = 20
ACTORS = [f"actor-{number}" for number in range(200)]
BULK_ACCOUNTS = 2_000
EDIT_EVERY_SECONDS = 0.1
LOOK_EVERY_SECONDS = 0.05


def account(name: str, number: int) -> Account:
    """Return an invented account: twenty actors at one event."""
    chosen = [ACTORS[(number * 7 + place * 3) % len(ACTORS)] for place in range(STATEMENTS)]
    text = " ".join(chosen)
    document = Document(f"doc-{name}-{number}", f"{name}-{number}.txt", text=text)
    event = f"event-{name}-{number}"
    statements = []
    for actor in chosen:
        start = text.index(f"{actor} ") if actor != chosen[-1] else text.rindex(actor)
        evidence = (Evidence(actor, start, start + len(actor)),)
        role: dict[str, JsonValue] = {"role": "participant"}
        statements.append(Statement("PARTICIPATED_IN", actor, event, document.id, evidence, role))
    nodes = [Node(actor, ("Actor",), None, actor) for actor in chosen]
    nodes.append(Node(event, ("Event",), None, f"Meeting {number}"))
    return Account(document, tuple(nodes), tuple(statements))


def ingest(ledger: str, name: str, seconds: float) -> None:
    """Write accounts in batches; tell the number of each as soon as it is acknowledged."""
    with open_store(ledger) as store:
        first = _next_number(ledger, name)
        accounts = (account(name, number) for number in _until(seconds, first))
        for result in store.put_all(accounts, name):
            _tell(result.document)


def write_one_by_one(ledger: str, name: str, seconds: float) -> None:
    """Write accounts, each in a block of its own; tell each."""
    with open_store(ledger) as store:
        for number in _until(seconds, _next_number(ledger, name)):
            with store.write(name) as writer:
                result = writer.put(account(name, number))
            _tell(result.document)


def edit(ledger: str, name: str, seconds: float) -> None:
    """Review a statement every tenth of a second, as a curator does; tell the waits in ms."""
    waits = []
    with open_store(ledger) as store:
        for number in _until(seconds, 0):
            time.sleep(EDIT_EVERY_SECONDS)
            with store.view() as view:
                statement = next(view.statements(), None)
            if statement is None:
                continue
            review = Review("accepted", name, str(number))
            began = time.perf_counter()
            with store.write(name) as writer:
                writer.review(statement.id, review)
            waits.append(1000.0 * (time.perf_counter() - began))
    _tell(json.dumps({"waits": waits}))


def read(ledger: str, name: str, seconds: float) -> None:
    """Look at the ledger again and again; tell how often, and what was torn."""
    looks = 0
    torn: list[str] = []
    times = []
    with open_store(ledger, read_only=True) as store:
        for _ in _until(seconds, 0):
            began = time.perf_counter()
            with store.view() as view:
                torn.extend(torn_accounts(view))
            times.append(1000.0 * (time.perf_counter() - began))
            looks += 1
            time.sleep(LOOK_EVERY_SECONDS)
    _tell(json.dumps({"looks": looks, "torn": torn, "times": times}))


def torn_accounts(view: View, sample: int = 20) -> Iterator[str]:
    """Yield what is not whole in a moment: some documents closely, all of them by number."""
    names = view.document_ids()
    step = max(len(names) // sample, 1)
    for name in names[::step]:
        found = sum(1 for _ in view.statements(document=name))
        if found != STATEMENTS:
            yield f"{name} has {found} statements"
    counts = view.counts()
    if (
        counts["statements"] != STATEMENTS * counts["documents"]
        or len(names) != counts["documents"]
    ):
        yield f"{counts}"


def load_in_bulk(ledger: str, name: str, seconds: float) -> None:
    """Load many accounts at once into an empty ledger; tell before and after."""
    del seconds  # a bulk load ends by itself
    accounts = [account(name, number) for number in range(BULK_ACCOUNTS)]
    nodes = list({node.id: node for given in accounts for node in given.nodes}.values())
    place = {node.id: number for number, node in enumerate(nodes)}
    rows = [(s, number) for number, given in enumerate(accounts) for s in given.statements]
    spans = np.array([(s.evidence[0].start, s.evidence[0].end) for s, _ in rows], np.int64)
    columns = BulkColumns(
        "PARTICIPATED_IN",
        np.array([place[s.subject] for s, _ in rows], np.int64),
        np.array([number for _, number in rows], np.int64),
        spans[:, 0],
        spans[:, 1],
        object=np.array([place[str(s.object)] for s, _ in rows], np.int64),
        roles=("participant",),
        role=np.zeros(len(rows), np.int64),
    )
    with open_store(ledger) as store:
        assert isinstance(store, SqliteStore)
        _tell("begun")
        store.bulk_load(nodes, [given.document for given in accounts], [columns], name)
        _tell("done")


KINDS: dict[str, Callable[[str, str, float], None]] = {
    "ingest": ingest,
    "one-by-one": write_one_by_one,
    "bulk": load_in_bulk,
    "edit": edit,
    "read": read,
}


def _next_number(ledger: str, name: str) -> int:
    with open_store(ledger, read_only=True) as store, store.view() as view:
        return sum(1 for known in view.document_ids() if known.startswith(f"doc-{name}-"))


def _until(seconds: float, first: int) -> Iterator[int]:
    end = time.monotonic() + seconds
    number = first
    while time.monotonic() < end:
        yield number
        number += 1


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    kind, path, who, duration = sys.argv[1:]
    KINDS[kind](str(Path(path)), who, float(duration))
