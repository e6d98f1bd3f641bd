"""The ingest: walk, read, extract, resolve, tell, write in short batches, and sum up."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from graph.message import Message
from graph.model.datafiles import data_folder
from graph.model.document import Account, Document
from graph.model.relations import Relations, load_relations
from graph.model.vocabulary import Vocabulary, load_vocabulary
from graph.store.base import AS_TOLD, Store
from ingest.extraction import Extra
from ingest.findings import Notice, ReadCount, Rejection
from ingest.loading.account import Teller
from ingest.loading.adders import drawn_by_lot
from ingest.loading.addresses import Addresses
from ingest.loading.handed_back import HandingBack
from ingest.loading.joining import join
from ingest.loading.known_before import KnownBefore, known_addresses
from ingest.loading.moved import Moved
from ingest.loading.no_longer import NoLonger, told_before
from ingest.loading.person_accounts import without_persons
from ingest.loading.personal_names import NO_PERSONS
from ingest.loading.progress import Progress, StopRequested, no_progress
from ingest.loading.prose import Found, ProseReading
from ingest.loading.rare_collecting import rare_collecting
from ingest.loading.reading import FileReading
from ingest.loading.row_differences import RowDifferences
from ingest.loading.seen import Seen
from ingest.loading.spoken_names import spoken_names
from ingest.loading.summary import Summary
from ingest.loading.taken_back import holds_more
from ingest.loading.vocabulary_accounts import ensure_vocabulary
from ingest.loading.walking import walk
from ingest.loading.writing import FileAccount, Writing
from ingest.readers.base import HandedBack, ReadAccount, ReadRecord
from ingest.resolution.place_names import CountryNames
from ingest.resolution.resolver import Resolver
from ingest.resolution.surely_same_names import SameNames
from ingest.resolution.walls import Walls

AUTHOR = "ingest"


def machine_time() -> datetime:
    """The time of the clock of the machine."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class IngestOptions:
    """How to ingest.

    Attributes:
        as_format: name of a reader, for all files; None to look at each.
        dry_run: compare only; nothing is written, not even the vocabulary.
        jobs: processes that read prose.
        author: who stands in the audit trail.
        base: the folder from which the addresses of files are told, that of the ledger; None for
            the current one.
        extra: what reads prose beside or instead of the rules; None for the rules alone.
        language: in which a dry run names what the vocabulary knows.
        now: tells the time of what the machine decides.
        draws: makes the alias of a person who adds to a workbook; see `ingest.loading.adders`.
    """

    as_format: str | None = None
    dry_run: bool = False
    jobs: int = 1
    author: str = AUTHOR
    base: Path | None = None
    extra: Extra | None = None
    language: str = "en"
    now: Callable[[], datetime] = machine_time
    draws: Callable[[], str] = drawn_by_lot


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
    with Seen() as seen:
        run = _Run(store, options or IngestOptions(), progress, seen)
        try:
            with rare_collecting():
                run.go(paths)
        except StopRequested:
            run.summary.stopped = True
    run.summary.seconds = clock() - started
    return run.summary


class _Run:
    """One ingest under way."""

    def __init__(
        self, store: Store, options: IngestOptions, progress: Progress, seen: Seen
    ) -> None:
        self.summary = Summary(dry_run=options.dry_run)
        self._store = store
        self._options = options
        self._progress = progress
        folder = data_folder() / "vocabulary"
        self._vocabulary: Vocabulary = load_vocabulary(folder)
        self._relations: Relations = load_relations(folder)
        self._seen = seen
        self._warned: set[str] = set()
        self._broken: set[str] = set()
        self._things: Counter[str] = Counter()
        self._handed = HandingBack(store, self.summary, options.author, options.now, options.draws)

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
        with self._store.view(AS_TOLD) as view:
            base = self._options.base or Path.cwd()
            addresses = Addresses(base, known_addresses(view))
            files = {path: addresses.of(path) for path in found.files}
            told = told_before(view, files.values())
            moved = Moved(view, base)
        before = {file.as_posix(): told[address] for file, address in files.items()}
        rows = RowDifferences({file for file, one in before.items() if one.own or one.others})
        written = self._write(files, moved, rows)
        gone = NoLonger(self._store, self.summary, self._options.author, rows)
        gone.finish(before, self._seen, self._broken)
        gone.take_back_moved(moved.whole())
        self.summary.rows = rows.finish()
        self._handed.finish()
        if written:
            self._progress("comparing", 0, None, self.summary.bytes_read)
            names = SameNames(Walls(self._vocabulary.actor_types), CountryNames(self._vocabulary))
            join(self._store, written, names, self.summary, self._options.now)

    def _write(self, files: Mapping[Path, str], moved: Moved, rows: RowDifferences) -> list[str]:
        """Read and write; return the documents that are new or changed."""
        reading = FileReading(files, self._vocabulary, self._relations, self._options.as_format)
        with ProseReading(self._options.jobs, self._options.extra) as prose:
            items = prose.read(reading.items(self.summary, self._progress))
            spoken = self._spoken() if self._options.dry_run else None
            writing = Writing(self._store, self.summary, self._options.author, rows, spoken)
            writing.write(_noted(self._accounts(items), moved), self._progress)
        self.summary.written = writing.written
        return writing.written

    def _spoken(self) -> Mapping[str, str]:
        return spoken_names(self._vocabulary, self._options.language)

    def _accounts(self, items: Iterable[Found]) -> Iterator[tuple[str, Account]]:
        before = KnownBefore(self._store)
        with self._store.view(AS_TOLD) as view:
            resolver = Resolver(self._vocabulary, view, before.named_by)
        teller = Teller(self._vocabulary, self._relations, resolver, before.lies_within)
        for file, item in items:
            if isinstance(item, (Rejection, Notice, ReadCount)):
                self._note(file, item)
            elif isinstance(item, HandedBack):
                for added in self._handed.take(item, file, teller.tell):
                    yield from self._once(added, file, None)
            elif isinstance(item, ReadAccount):
                yield from self._taken_back(teller, item, file)
            else:
                self._things[file] += 1
                account = self._told(teller, item, file)
                if _says_something(account) or before.knows(account.document.id):
                    yield from self._once(account, file, item.line)

    def _note(self, file: str, item: Rejection | Notice | ReadCount) -> None:
        if isinstance(item, Rejection):
            self._broken.add(file)
            self.summary.reject(item)
        elif isinstance(item, Notice):
            self.summary.warn(item)
        else:
            self.summary.counts.append(replace(item, things=self._things[file]))

    def _taken_back(
        self, teller: Teller, item: ReadAccount, file: str
    ) -> Iterator[tuple[str, Account]]:
        """Yield an exported account, unless the ledger holds more of its source than it does."""
        if holds_more(self._store, item):
            document = item.account.document
            message = (
                "The ledger holds more of the source {source} than this export at the level"
                " {level} does; it was left as it is."
            )
            said = Message(message, source=_named(document), level=item.level)
            self.summary.warn(Notice(file, item.line, None, said))
            return
        account, persons = without_persons(item.account, teller.judge)
        for name in persons:
            where = f"{account.document.id}.{name}"
            self.summary.reject(Rejection(file, item.line, where, NO_PERSONS))
        yield from self._once(account, file, item.line)

    def _told(self, teller: Teller, read: ReadRecord, file: str) -> Account:
        told = teller.tell(read, file)
        for rejection in told.rejections:
            self.summary.reject(rejection)
        for notice in told.notices:
            self._warn_once(notice)
        for name, resolution in told.resolved:
            self.summary.note_new(name, resolution)
        if told.account.document.text is not None:
            self.summary.texts.note(told.account)
        return told.account

    def _warn_once(self, notice: Notice) -> None:
        """Warn of a name where it is met first, not in every event of its bearer."""
        if notice.message not in self._warned:
            self._warned.add(notice.message)
            self.summary.warn(notice)

    def _once(self, account: Account, file: str, line: int | None) -> Iterator[tuple[str, Account]]:
        """Yield the account, unless another of this input has its address and says otherwise."""
        document = account.document
        before = self._seen.note(document.id, document.content_hash)
        if document.text is not None and before is not None:
            message = "This text came before in this input; it was read once."
            self.summary.warn(Notice(file, line, None, message))
        elif before not in (None, document.content_hash):
            reason = (
                "The source {source} stands twice in this input and says something else here;"
                " the first was kept. Give each its own address or key."
            )
            said = Message(reason, source=_named(document))
            self.summary.reject(Rejection(file, line, None, said))
        else:
            yield file, account


def _noted(accounts: Iterable[FileAccount], moved: Moved) -> Iterator[FileAccount]:
    for file, account in accounts:
        moved.note(file, account.document)
        yield file, account


def _named(document: Document) -> str:
    return " ".join(filter(None, (document.uri, document.part)))


def _says_something(account: Account) -> bool:
    """False for a row or record of which all was rejected; a text is kept whatever it says."""
    return account.document.form != "table" or bool(account.statements)
