"""A file that lies elsewhere now: its entries came from another file, which is gone, word for word.

Their documents hang on the address of the file, so they would stand in the ledger twice.
"""

import os
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from graph.model.document import Document
from graph.store.base import View
from ingest.loading.addresses import STANDARD_INPUT, is_path

_Entry = tuple[str, str]


class Moved:
    """Compares what is read with what the ledger has of files that are no longer there.

    Args:
        view: the ledger before anything is written.
        base: the folder from which addresses of files are told.
    """

    def __init__(self, view: View, base: Path) -> None:
        self._before: dict[str, dict[_Entry, str]] = defaultdict(dict)
        self._by_entry: dict[_Entry, set[str]] = defaultdict(set)
        self._found: dict[tuple[str, str], set[_Entry]] = defaultdict(set)
        is_there: dict[str, bool] = {}
        for document in view.documents():
            address = document.uri
            if document.form != "table" or not is_path(address) or address == STANDARD_INPUT:
                continue
            if address not in is_there:
                is_there[address] = os.path.lexists(os.path.join(base, address))
            said = () if is_there[address] else view.statements(document=document.id)
            if next(iter(said), None) is not None:
                entry = (document.part, document.content_hash)
                self._before[address][entry] = document.id
                self._by_entry[entry].add(address)

    def note(self, file: str, document: Document) -> None:
        """Note an entry that came; `file` is as the user named it."""
        entry = (document.part, document.content_hash)
        for address in self._by_entry.get(entry, ()):
            if document.uri != address and is_path(document.uri):
                self._found[(file, address)].add(entry)

    def whole(self) -> Iterator[tuple[str, str, list[str]]]:
        """Yield each file that moved, its address of before and its documents of before.

        A file of which one entry did not come may be another one; nothing is said of it.
        """
        for (file, address), entries in sorted(self._found.items()):
            before = self._before[address]
            if len(entries) == len(before):
                yield file, address, sorted(before.values())
