"""What a file told before and tells no more: taken back or kept, but never without a word.

A sheet or a file of records is the one source of entries that name no other: when such an entry is
gone from it, what it said is taken back. An entry that names a source of its own is kept, since
that source still says it and another file of the same name may bring it. Nothing is taken back
from a file of which anything could not be read, and nothing when no entry of before is left: that
is another file in the place of the first, say of the next month.
"""

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from itertools import islice

from graph.message import Message
from graph.model.document import Account, Document
from graph.store.base import BATCH, Store, View, ViewFilter
from graph.store.merging import says
from ingest.findings import Notice
from ingest.loading.adders import Adder, Adders, is_added
from ingest.loading.addresses import STANDARD_INPUT
from ingest.loading.rehearsal import rehearse
from ingest.loading.row_differences import RowDifferences
from ingest.loading.summary import Gone, Summary

TAKEN_BACK, KEPT = "taken back", "kept"
_EVERYTHING_LIVE = ViewFilter(include_refused=True, as_told=True)
_NAMED = 20
_Words = Callable[..., Message]
_TAKEN_BACK = (
    "No longer in this file, of the entries that it told before: {n} ({names}). What they said was"
    " taken back."
)
_UNREAD = (
    "Of the entries that this file told before, {n} did not come this time ({names}). What they"
    " said was kept, because not all of the file could be read. Mend what was rejected, and read it"
    " again."
)
_REPLACED = (
    "None of the {n} entries that this file told before is in it now ({names}). It was taken for"
    " another file in the same place, and what they said was kept."
)
_MOVED = (
    "This file told {n} entries before as {address}, which is no longer there ({names}). They are"
    " known by the new place now, and what was kept of the old one was taken back."
)
_ELSEWHERE = (
    "Of the entries with sources of their own that a file of this name told before, {n} did not"
    " come this time ({names}). What they said was kept, since their sources still say it."
)


@dataclass(slots=True)
class ToldBefore:
    """The entries that the ledger has of one file: ids of their documents.

    Attributes:
        address: of the file; its last part is the name that entries with other sources bear.
        own: entries of which the file is the source.
        others: entries of a file of this name that have a source of their own.
    """

    address: str
    own: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)


def told_before(view: View, addresses: Iterable[str]) -> dict[str, ToldBefore]:
    """Return what the ledger has of files, by address."""
    found = {address: ToldBefore(address) for address in addresses}
    of_name: dict[str, list[ToldBefore]] = {}
    for told in found.values():
        of_name.setdefault(told.address.rpartition("/")[2], []).append(told)
    for document in view.documents():
        # What is piped in today is no later state of what was piped in before.
        if document.form != "table" or document.uri == STANDARD_INPUT:
            continue
        if document.uri in found:
            found[document.uri].own.add(document.id)
        else:
            name, parted, _ = document.part.partition("#")
            for told in of_name.get(name, ()) if parted else ():
                told.others.add(document.id)
    return found


class NoLonger:
    """Compares what files told before with what they tell now, when all are read.

    Args:
        store: the ledger.
        summary: takes the words and counts; of a dry run, nothing is written.
        author: who stands in the audit trail.
        rows: told of the entries that are taken back.
    """

    def __init__(self, store: Store, summary: Summary, author: str, rows: RowDifferences) -> None:
        self._rows = rows
        self._store = store
        self._summary = summary
        self._author = author

    def finish(
        self, files: Mapping[str, ToldBefore], told: Container[str], broken: Container[str]
    ) -> None:
        """Take back what is gone from the files, and say so.

        Args:
            files: each file as the user named it, and what it told before.
            told: ids of the documents that came this time.
            broken: files of which something was rejected.

        Raises:
            StoreError: the ledger cannot be written.
        """
        for file, before in sorted(files.items()):
            own = self._gone(before.own, told)
            if own and file in broken:
                self._tell(file, own, KEPT, partial(Message, _UNREAD))
            elif own and not any(document in told for document in before.own):
                self._tell(file, own, KEPT, partial(Message, _REPLACED))
            elif own:
                for document in own:
                    self._rows.gone(file, document)
                said_only_there = self._take_back(file, own)
                self._tell(file, said_only_there, TAKEN_BACK, partial(Message, _TAKEN_BACK))
            if any(document in told for document in before.others):
                others = self._gone(before.others, told)
                self._tell(file, others, KEPT, partial(Message, _ELSEWHERE))

    def take_back_moved(self, moved: Iterable[tuple[str, str, list[str]]]) -> None:
        """Take back what files said in the place where they lay before; see `Moved.whole`.

        Raises:
            StoreError: the ledger cannot be written.
        """
        for file, address, documents in moved:
            before = self._gone(documents, ())
            self._take_back(file, before)
            words = partial(Message, _MOVED, address=address)
            self._tell(file, before, TAKEN_BACK, words)

    def _gone(self, before: Iterable[str], told: Container[str]) -> list[Document]:
        """The documents that did not come and still say something, by part."""
        missing = sorted(document for document in before if document not in told)
        if not missing:
            return []
        with self._store.view(_EVERYTHING_LIVE) as view:
            found = [view.document(one) for one in missing if _says_something(view, one)]
        gone = [d for d in found if d is not None and self._is_ours(d)]
        return sorted(gone, key=lambda one: (one.part, one.id))

    def _is_ours(self, document: Document) -> bool:
        """False for what somebody else added, who alone takes it back by leaving it out."""
        return not is_added(document) or self._adder.added(document)

    @cached_property
    def _adder(self) -> Adder:
        return Adders(self._store, self._author).known()

    def _take_back(self, file: str, gone: list[Document]) -> list[Document]:
        """Take them back; returns those that said anything nobody else says."""
        with self._store.view(_EVERYTHING_LIVE) as view:
            told = [document for document in gone if not _is_said_elsewhere(view, document.id)]
        if self._summary.dry_run:
            for document in gone:
                change = rehearse(Account(document, (), ()), self._store, file)
                self._summary.changes.append(replace(change, outcome="taken_back"))
                self._summary.retracted += len(change.retracted)
            return told
        waiting = iter(gone)
        while batch := list(islice(waiting, BATCH)):
            with self._store.write(self._author) as writer:
                results = [writer.retract(document.id) for document in batch]
            self._summary.retracted += sum(result.retracted for result in results)
        return told

    def _tell(self, file: str, gone: list[Document], outcome: str, words: _Words) -> None:
        if not gone:
            return
        with self._store.view(ViewFilter(include_retracted=True, as_told=True)) as view:
            names = [_name(view, document) for document in gone]
        for document, name in zip(gone, names, strict=True):
            self._summary.note_gone(Gone(file, document.id, document.uri, name, outcome))
        message = words(n=len(gone), names=_listed(names))
        self._summary.warn(Notice(file, None, None, message))


def _says_something(view: View, document: str) -> bool:
    return next(iter(view.statements(document=document)), None) is not None


def _is_said_elsewhere(view: View, document: str) -> bool:
    """True when others say all that a document says, in the same words: it moved in its file."""
    return all(
        any(
            other.document != document and says(other) == says(said)
            for other in view.statements(said.subject, said.predicate, said.object)
        )
        for said in view.statements(document=document)
    )


def _name(view: View, document: Document) -> str:
    """What a person knows an entry by: the title of its event, else its part of the file."""
    events = view.statements(document=document.id, predicate="DESCRIBES")
    nodes = (view.node(str(statement.object)) for statement in events)
    return next((node.label for node in nodes if node is not None), document.part)


def _listed(names: list[str]) -> str:
    if len(names) <= _NAMED:
        return "; ".join(names)
    some, more = "; ".join(names[:_NAMED]), Message("and {n} more", n=len(names) - _NAMED)
    return Message("{some}; {more}", some=some, more=more)
