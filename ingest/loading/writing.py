"""Accounts go into the ledger in short batches; one that is impossible never stops the others."""

from collections.abc import Iterable, Iterator, Mapping

from graph.errors import ModelError
from graph.message import Message
from graph.model.document import Account, Document
from graph.model.statement import Review, Statement
from graph.store.base import AS_TOLD, BATCH, Store, View, ViewFilter
from ingest.findings import Notice, Rejection
from ingest.loading.nothing_found import nothing_found
from ingest.loading.progress import Progress
from ingest.loading.rehearsal import rehearse
from ingest.loading.row_differences import RowDifferences
from ingest.loading.summary import Summary

FileAccount = tuple[str, Account]
# Of a batch: about 50 MB, and a person who edits waits no longer than behind 200 events.
MOST_STATEMENTS = 20_000
_EVERY_DECISION = ViewFilter(include_refused=True, as_told=True)


def _batches(accounts: Iterable[FileAccount]) -> Iterator[list[FileAccount]]:
    """Yield the accounts in batches that are written at once; few of those that say very much."""
    batch: list[FileAccount] = []
    statements = 0
    for one in accounts:
        batch.append(one)
        statements += len(one[1].statements)
        if len(batch) == BATCH or statements >= MOST_STATEMENTS:
            yield batch
            batch, statements = [], 0
    if batch:
        yield batch


class Writing:
    """Writes, or only compares when the summary is one of a dry run.

    Args:
        store: the ledger.
        summary: counts what was written and notes what was not.
        author: who stands in the audit trail.
        rows: told of each entry before it is written; None for nobody.
        spoken: node id to its name in the language of the reader, for a dry run.

    Attributes:
        written: ids of the documents that were added or changed, in order.
    """

    def __init__(
        self,
        store: Store,
        summary: Summary,
        author: str,
        rows: RowDifferences | None = None,
        spoken: Mapping[str, str] | None = None,
    ) -> None:
        self.written: list[str] = []
        self._rows = RowDifferences(()) if rows is None else rows
        self._spoken = spoken
        self._moved: set[str] = set()
        self._store = store
        self._summary = summary
        self._author = author

    def write(self, accounts: Iterable[FileAccount], progress: Progress) -> None:
        """Write everything; `progress` is told after each batch that was committed.

        Raises:
            StoreError: the ledger cannot be written; what was committed stays.
        """
        for batch in _batches(accounts):
            self._compare_rows(batch)
            if self._summary.dry_run:
                self._rehearse(batch)
            else:
                self._put(batch)
            progress("writing", self._summary.documents, None, self._summary.bytes_read)

    def _compare_rows(self, batch: list[FileAccount]) -> None:
        self._moved.clear()
        of_known = [one for one in batch if self._rows.compares(one[0])]
        if not of_known:
            return
        with self._store.view(AS_TOLD) as view:
            for file, account in of_known:
                document = account.document
                if self._rows.compare(file, _as_it_was(view, document.id), document):
                    self._moved.add(document.id)

    def _put(self, batch: list[FileAccount]) -> None:
        """Write a batch; what was committed before an impossible account is counted once."""
        written = 0
        try:
            for result in self._store.put_all((one for _, one in batch), self._author):
                says_same = result.asserted == result.retracted == 0
                moved = result.document in self._moved and says_same
                self._summary.count(result, moved)
                if result.outcome != "unchanged" and not moved:
                    self.written.append(result.document)
                    self._tell_empty(*batch[written])
                written += 1
        except ModelError as error:
            self._put_alone(batch[written:], error)
        self._keep_decisions(batch[:written])

    def _put_alone(self, batch: list[FileAccount], error: ModelError) -> None:
        """Write each of the rest by itself; one that is alone is the impossible one."""
        if len(batch) > 1:
            for one in batch:
                self._put([one])
        else:
            self._summary.reject(Rejection(batch[0][0], None, None, str(error)))

    def _keep_decisions(self, batch: list[FileAccount]) -> None:
        """An exported ledger brings what people decided; what was decided here stays."""
        brought = [(f, s) for f, account in batch for s in account.statements if s.review]
        if not brought:
            return
        with self._store.view(_EVERY_DECISION) as view:
            known = {statement.id: view.statement(statement.id) for _, statement in brought}
        with self._store.write(self._author) as writer:
            for file, statement in brought:
                here = known[statement.id]
                if here is None or here.review is None:
                    writer.review(statement.id, statement.review)
                else:
                    self._note_other_decision(file, statement, here.review)

    def _note_other_decision(self, file: str, brought: Statement, here: Review) -> None:
        if brought.review is not None and brought.review.decision != here.decision:
            told = (
                "A person decided '{here}' on the statement {statement} here; the decision"
                " '{brought}' of the file was not taken. To take it, use `mtandao review`."
            )
            other = brought.review.decision
            said = Message(told, here=here.decision, statement=brought.id, brought=other)
            self._summary.warn(Notice(file, None, None, said))

    def _rehearse(self, batch: list[FileAccount]) -> None:
        for file, account in batch:
            change = rehearse(account, self._store, file, self._spoken)
            says_same = not change.asserted and not change.retracted
            moved = change.document in self._moved and says_same
            self._summary.note_change(change, moved)
            if change.outcome != "unchanged" and not moved:
                self._tell_empty(file, account)

    def _tell_empty(self, file: str, account: Account) -> None:
        """Say of a text in which nothing was found that it is so, and why."""
        said = nothing_found(account)
        if said is not None:
            self._summary.warn(Notice(file, None, None, said))


def _as_it_was(view: View, document: str) -> Document | None:
    """Return a document of which anything is still said, else None."""
    says = next(iter(view.statements(document=document)), None) is not None
    return view.document(document) if says else None
