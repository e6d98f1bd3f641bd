"""The ingest: walk, read, extract, resolve, tell, write in short batches, and sum up."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from graph.errors import ModelError
from graph.model.datafiles import data_folder
from graph.model.document import Account
from graph.model.relations import Relations, load_relations
from graph.model.vocabulary import Vocabulary, load_vocabulary
from graph.store.base import BATCH, Store
from ingest.findings import Notice, Rejection
from ingest.loading.account import Teller
from ingest.loading.progress import Progress, StopRequested, no_progress
from ingest.loading.prose import Found, ProseReading
from ingest.loading.reading import FileReading
from ingest.loading.rehearsal import rehearse
from ingest.loading.summary import Summary
from ingest.loading.vocabulary_accounts import ensure_vocabulary
from ingest.loading.walking import walk
from ingest.readers.base import ReadRecord
from ingest.resolution.resolver import Resolver

AUTHOR = "ingest"


@dataclass(frozen=True, slots=True)
class IngestOptions:
    """How to ingest.

    Attributes:
        as_format: name of a reader, for all files; None to look at each.
        dry_run: compare only; nothing is written, not even the vocabulary.
        jobs: processes that read prose.
        author: who stands in the audit trail.
    """

    as_format: str | None = None
    dry_run: bool = False
    jobs: int = 1
    author: str = AUTHOR


def ingest(
    paths: Iterable[Path],
    store: Store,
    options: IngestOptions | None = None,
    progress: Progress = no_progress,
    clock: Callable[[], float] = time.monotonic,
) -> Summary:
    """Bring files and folders into the ledger.

    A broken file, row or fact is noted in the summary and never stops the others. Doing it
    twice changes nothing the second time.

    Args:
        paths: files and folders; folders are read sorted, hidden files are passed over.
        store: the ledger.
        options: see `IngestOptions`.
        progress: told how far it is; may raise `StopRequested`: what was committed then stays,
            and the summary says `stopped`.
        clock: seconds, for the duration in the summary.

    Raises:
        StoreError: the ledger cannot be written (a full disk); what was committed stays.
        ModelError: the vocabulary cannot be read.
    """
    started = clock()
    run = _Run(store, options or IngestOptions(), progress)
    try:
        run.go(paths)
    except StopRequested:
        run.summary.stopped = True
    run.summary.seconds = clock() - started
    return run.summary


class _Run:
    """One ingest under way."""

    def __init__(self, store: Store, options: IngestOptions, progress: Progress) -> None:
        self.summary = Summary(dry_run=options.dry_run)
        self._store = store
        self._options = options
        self._progress = progress
        folder = data_folder() / "vocabulary"
        self._vocabulary: Vocabulary = load_vocabulary(folder)
        self._relations: Relations = load_relations(folder)
        self._seen: dict[str, str] = {}

    def go(self, paths: Iterable[Path]) -> None:
        """Read and write everything."""
        found = walk(paths)
        self.summary.hidden = found.hidden
        for rejection in found.rejections:
            self.summary.reject(rejection)
        for notice in found.notices:
            self.summary.warn(notice)
        self._progress("found", 0, len(found.files), found.total_bytes)
        if not self._options.dry_run:
            self._progress("vocabulary", 0, 1, 0)
            ensure_vocabulary(self._store, self._vocabulary, self._relations)
        files = FileReading(found.files, self._vocabulary, self._relations, self._options.as_format)
        with ProseReading(self._options.jobs) as prose:
            items = prose.read(files.items(self.summary, self._progress))
            self._write(self._accounts(items))

    def _accounts(self, items: Iterable[Found]) -> Iterator[tuple[str, Account]]:
        with self._store.view() as view:
            resolver = Resolver(self._vocabulary, view, self._named_before)
        teller = Teller(self._vocabulary, self._relations, resolver)
        for file, item in items:
            if isinstance(item, Rejection):
                self.summary.reject(item)
            elif isinstance(item, Notice):
                self.summary.warn(item)
            elif (account := self._account(teller, item, file)) is not None:
                yield file, account

    def _account(self, teller: Teller, read: ReadRecord, file: str) -> Account | None:
        told = teller.tell(read, file)
        for rejection in told.rejections:
            self.summary.reject(rejection)
        document = told.account.document
        known = self._seen.setdefault(document.id, document.content_hash)
        if known != document.content_hash:
            reason = (
                f"The source {document.uri} {document.part} stands twice in this input and says"
                " something else here; the first was kept. Give each its own address or key."
            )
            self.summary.reject(Rejection(file, read.line, None, reason))
            return None
        for name, resolution in told.resolved:
            self.summary.note_new(name, resolution)
        return told.account

    def _write(self, accounts: Iterator[tuple[str, Account]]) -> None:
        while batch := list(islice(accounts, BATCH)):
            if self._options.dry_run:
                self._rehearse(batch)
            else:
                self._put(batch)
            self._progress("writing", self.summary.documents, None, self.summary.bytes_read)

    def _put(self, batch: list[tuple[str, Account]]) -> None:
        """Write a batch; when one account of it is impossible, the others are still written."""
        author = self._options.author
        try:
            results = list(self._store.put_all((account for _, account in batch), author))
        except ModelError as error:
            if len(batch) > 1:
                for one in batch:
                    self._put([one])
                return
            self.summary.reject(Rejection(batch[0][0], None, None, str(error)))
            return
        for result in results:
            self.summary.count(result)

    def _rehearse(self, batch: list[tuple[str, Account]]) -> None:
        for file, account in batch:
            change = rehearse(account, self._store, file)
            self.summary.note_change(change)

    def _named_before(self, document: str) -> frozenset[str]:
        """The nodes that a document named when it was last read."""
        with self._store.view() as view:
            told = view.statements(document=document)
            ends = (end for statement in told for end in (statement.subject, statement.object))
            return frozenset(end for end in ends if isinstance(end, str))
