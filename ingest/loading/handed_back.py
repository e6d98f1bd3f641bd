"""Takes a workbook of the ledger that a person hands back: each changed cell is an edit.

What was changed replaces what the sources were read to say, as an edit in the review does, by the
person who hands the workbook in. What was added is said by the workbook. Rows that were not touched
say nothing again.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cached_property, partial

from graph.errors import ModelError, StoreError
from graph.message import Message
from graph.model.document import Account, Document
from graph.model.ids import document_id
from graph.model.statement import Review
from graph.model.template import ACTORS
from graph.store.base import Store, View, ViewFilter, Writer
from ingest.findings import Notice, Rejection
from ingest.loading.account import Told
from ingest.loading.adders import Adder, Adders, drawn_by_lot
from ingest.loading.differences import LESS, OTHERWISE, Difference, said_by_name
from ingest.loading.handed_additions import additions
from ingest.loading.handed_conflicts import OvertakenError, conflict, decided_on
from ingest.loading.handed_differences import (
    Place,
    RowResult,
    Saying,
    compare_rows,
    idle_columns,
    told_by,
)
from ingest.loading.handed_edits import Finder, HandedEdit
from ingest.loading.row_differences import file_rows
from ingest.loading.summary import Change, Summary
from ingest.readers.base import HandedBack, HandedChange, ReadRecord

_AS_READ = ViewFilter(include_refused=True, as_told=True)
_HIDDEN = ViewFilter(include_refused=True)
_BROKEN = (
    "Not all of this row could be read, so nothing of it was changed. Mend it, and hand the"
    " workbook back again."
)
_NOTHING = (
    "The change in this row says nothing else than before, or nothing that the ledger keeps;"
    " nothing was changed."
)
_IDLE = (
    "What was changed in {columns} changes nothing: it says nothing else than before, the ledger"
    " does not keep it, or another column decides."
)
_OTHER_LEDGER = (
    "{n} of the {total} sources of this workbook are not in this ledger. Was it handed out by"
    " another one? Name that one with --store."
)
_FOREIGN = "None of the sources of this row is in this ledger; nothing of the row was taken."
_OTHER_NAME = "The new name is kept beside the one that the ledger has: '{name}'."
Tell = Callable[[ReadRecord, str], Told]


class HandingBack:
    """Takes workbooks that are handed back; what sources say is edited when all is written.

    Args:
        store: the ledger.
        summary: takes counts and words; of a dry run, nothing is written.
        author: who hands them in.
        now: tells the time of the edits.
        draws: makes an alias of an author whom the ledger does not know.
    """

    def __init__(
        self,
        store: Store,
        summary: Summary,
        author: str,
        now: Callable[[], datetime],
        draws: Callable[[], str] = drawn_by_lot,
    ) -> None:
        self._store = store
        self._summary = summary
        self._author = author
        self._now = now
        self._adders = Adders(store, author, draws)
        self._known: dict[str, frozenset[str]] = {}
        self._waiting: list[tuple[str, HandedBack, list[RowResult]]] = []

    def take(self, item: HandedBack, file: str, tell: Tell) -> Iterator[Account]:
        """Yield what was added to a workbook, to be written like any other account."""
        was = [tell(read, file) for read in item.before]
        told = [tell(read, file) for read in item.now]
        before = [each.account for each in was]
        rejected = [one for each in told for one in each.rejections]
        broken = item.broken | {_place(one) for one in rejected}
        results = compare_rows(before, [each.account for each in told], item.rows)
        self._refuse_foreign(file, item, results)
        for result in results:
            is_handed = result.row.before is not None and not result.is_broken
            if is_handed and (result.row.sheet, result.row.number) in broken:
                # What could not be read would look like something that was taken out.
                result.forget()
                self._reject(file, result.row, _BROKEN)
        taken = {(one.row.sheet, one.row.number) for one in results if not one.is_broken}
        self._tell_idle(item, file, taken, [each.account for each in told], tell)
        known = {notice.message for each in was for notice in each.notices}
        for notice in dict.fromkeys(one for each in told for one in each.notices):
            if notice.message not in known:
                self._summary.warn(notice)
        self._note_new(told, results)
        for one in rejected:
            if _place(one) in {(row.sheet, row.number) for row in item.rows}:
                self._summary.reject(one)
        self._waiting.append((file, item, results))
        added = {(one.sheet, one.number) for one in item.rows if one.before is None}
        new = (each.account.document for each in told)
        own = {d.id for d in new if _own_row(d) in added}
        yield from additions(results, item.address, own, partial(self._part, item.address))

    def _part(self, address: str, rest: str) -> str:
        """The part under which the author adds, or added, something to a workbook."""
        adder = self._adder
        with self._store.view() as view:
            known = (p for p in adder.earlier_parts(rest) if view.document(document_id(address, p)))
            return next(known, adder.part(rest))

    @cached_property
    def _adder(self) -> Adder:
        return self._adders.known() if self._summary.dry_run else self._adders.kept

    def _note_new(self, told: list[Told], results: list[RowResult]) -> None:
        """Tell of names that became new nodes where something is said of them."""
        coming = [now for result in results for _, now in result.edited]
        coming += [one for result in results for one in result.added]
        named = {end for one in coming for end in (one.statement.subject, one.statement.object)}
        for each in told:
            for name, resolution in each.resolved:
                if resolution.node_id in named:
                    self._summary.note_new(name, resolution)

    def _refuse_foreign(self, file: str, item: HandedBack, results: list[RowResult]) -> None:
        """Take nothing of rows of which this ledger does not have the sources."""
        with self._store.view() as view:
            known = item.sources & set(view.document_ids())
        self._known[file] = known
        if len(known) < len(item.sources):
            counts = {"n": len(item.sources) - len(known), "total": len(item.sources)}
            self._summary.warn(Notice(file, None, None, Message(_OTHER_LEDGER, **counts)))
        for result in results:
            if result.row.before is not None and known.isdisjoint(result.row.documents):
                result.forget()
                self._reject(file, result.row, _FOREIGN)

    def finish(self) -> None:
        """Edit what was changed, and tell row by row what became of it.

        Raises:
            StoreError: the ledger cannot be written.
        """
        handed = {file for file, _, _ in self._waiting}
        self._summary.rows = [one for one in self._summary.rows if one.file not in handed]
        for file, item, results in self._waiting:
            with self._store.view() as shown, self._store.view(_AS_READ) as read:
                edits = self._all_edits(shown, read, file, results)
                if self._summary.dry_run:
                    self._rehearse(file, edits, shown)
            done = edits if self._summary.dry_run else self._write(file, edits)
            self._count(file, item, done)

    def _all_edits(
        self, shown: View, read: View, file: str, results: list[RowResult]
    ) -> list[HandedEdit]:
        with self._store.view(_HIDDEN) as hidden:
            finder = Finder(shown, read, hidden, self._author)
            return [
                edit for result in results for edit in self._edits(finder, file, result, hidden)
            ]

    def _edits(
        self, finder: Finder, file: str, result: RowResult, view: View
    ) -> Iterator[HandedEdit]:
        row = result.row
        wanted: list[tuple[Saying, Saying | None]] = [*result.edited]
        wanted += [(one, None) for one in result.refused]
        if not wanted and not result.added and not result.is_broken and row.before is not None:
            self._warn(file, row, _NOTHING)
        for before, now in wanted:
            try:
                yield from finder.edits(row, before, now)
            except OvertakenError as error:
                columns = told_by(before, now)
                self._reject(file, row, conflict(row, error.decided, view, columns))
        if not result.is_broken:
            self._tell_name(file, result)

    def _tell_name(self, file: str, result: RowResult) -> None:
        row = result.row
        before = row.before.cells.get("name") if row.before is not None else None
        name = row.now.cells.get("name", before)
        if row.sheet != ACTORS.name or before is None or name == before:
            return
        if any(one.statement.object == name for one in result.added):
            self._warn(file, row, Message(_OTHER_NAME, name=before), "name")

    def _tell_idle(
        self, item: HandedBack, file: str, taken: set[Place], now: list[Account], tell: Tell
    ) -> None:
        """Tell of changes in a row that make no difference beside the others in it."""
        for one in item.without:
            without = [tell(read, file).account for read in one.reads]
            for (sheet, number), names in idle_columns(now, without, one.columns):
                if (sheet, number) not in taken:
                    continue
                told = Message(_IDLE, columns=", ".join(names))
                self._summary.warn(Notice(file, number, f"{sheet}.{names[0]}", told))

    def _write(self, file: str, edits: list[HandedEdit]) -> list[HandedEdit]:
        done = []
        at = self._now().isoformat(timespec="seconds")
        with self._store.write(self._author) as writer, self._store.view(_AS_READ) as view:
            for edit in edits:
                known = view.statement(edit.statement)
                if known is None or known.review != edit.seen:
                    # Somebody was quicker; nobody can be by now.
                    self._reject(file, edit.row, conflict(edit.row, decided_on(known), view))
                    continue
                try:
                    self._put(writer, edit, at)
                except (ModelError, StoreError) as error:
                    self._reject(file, edit.row, str(error))
                else:
                    done.append(edit)
        return done

    def _put(self, writer: Writer, edit: HandedEdit, at: str) -> None:
        if edit.now is None:
            writer.review(edit.statement, Review("refused", self._author, at))
        else:
            review = Review("edited", self._author, at)
            writer.edit(edit.statement, edit.now, review, edit.nodes)

    def _rehearse(self, file: str, edits: list[HandedEdit], view: View) -> None:
        for edit in edits:
            document = view.document(edit.before.document)
            if document is None:
                continue
            account = Account(document, edit.nodes, ())
            before = said_by_name(account, view, edit.before)
            now = None if edit.now is None else said_by_name(account, view, edit.now)
            change = Change(
                file=file,
                document=document.id,
                uri=document.uri,
                part=document.part,
                name=document.title or "",
                outcome="changed",
                differences=(Difference(LESS if now is None else OTHERWISE, now, before),),
            )
            self._summary.changes.append(change)

    def _count(self, file: str, item: HandedBack, done: list[HandedEdit]) -> None:
        summary = self._summary
        changed = {edit.before.document for edit in done}
        summary.changed += len(changed)
        summary.unchanged += len(self._known[file] - changed)
        summary.asserted += sum(edit.now is not None for edit in done)
        summary.retracted += len(done)
        pairs = [(one.before, one.now) for one in item.rows if one.before is not None]
        added = [one.now for one in item.rows if one.before is None]
        rows = file_rows(file, pairs, added, list(item.gone))
        if rows.total:
            summary.rows.append(rows)

    def _warn(self, file: str, row: HandedChange, message: str, column: str | None = None) -> None:
        self._summary.warn(Notice(file, row.number, _field(row, column), message))

    def _reject(self, file: str, row: HandedChange, reason: str) -> None:
        self._summary.reject(Rejection(file, row.number, _field(row, None), reason))


def _field(row: HandedChange, column: str | None) -> str:
    return f"{row.sheet}.{column}" if column else row.sheet


def _own_row(document: Document) -> tuple[str, int]:
    """The row that an entry stands for: it comes first."""
    return (document.rows[0].sheet, document.rows[0].row) if document.rows else ("", 0)


def _place(one: Rejection) -> tuple[str, int]:
    return (one.field or "").partition(".")[0], one.row or 0
