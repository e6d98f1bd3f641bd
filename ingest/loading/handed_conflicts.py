"""What somebody else decided on a fact that a workbook would change: told, never overwritten."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from graph.message import Message
from graph.model.document import Account
from graph.model.statement import Review, Statement
from graph.store.base import View
from ingest.loading.differences import said_by_name
from ingest.loading.row_pairs import cell_changes
from ingest.readers.base import HandedChange

_OVERTAKEN = (
    "What this row said was changed in the ledger since the workbook was handed out; your change"
    " was not taken. Export the workbook again, and look at it there."
)
_ACCEPTED = "{author} accepted what this row said ({at}); the workbook says otherwise: {cells}."
_REFUSED = "{author} refused what this row said ({at}); the workbook says: {cells}."
_REPLACED = (
    "{author} put '{now}' in the place of what this row said ({at}); the workbook says: {cells}."
)
_RULED_OUT = "{author} refused what the workbook says here now ({at}): {cells}."
_AGREE = (
    "{what} The fact was left as it is. Agree on it: `mtandao review undo {id}` takes that"
    " decision back; then export the workbook again and change it there."
)
_NOTHING = "–"
_MINUTES = len("2026-01-01T00:00")


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person decided on a fact.

    Attributes:
        statement: on which one.
        review: who decided what, and when.
        instead: what the person put in its place, None when nothing.
        is_new: the workbook would say what the person refused.
    """

    statement: Statement
    review: Review
    instead: Statement | None = None
    is_new: bool = False


class OvertakenError(Exception):
    """The ledger says something else by now than the workbook, or somebody decided on it.

    Attributes:
        decided: what was decided; None when nobody decided, or nobody knows.
    """

    def __init__(self, decided: Decided | None = None) -> None:
        super().__init__()
        self.decided = decided


def decided_on(statement: Statement | None) -> Decided | None:
    """Return what was decided on a statement, None when nothing was."""
    if statement is None or statement.review is None:
        return None
    return Decided(statement, statement.review)


def conflict(
    row: HandedChange,
    decided: Decided | None,
    view: View,
    columns: Collection[str] = (),
) -> Message:
    """Return who decided what and when, what stands, and what the workbook says.

    Args:
        row: as it was handed out and as it came back.
        decided: what was decided, None when it is not known.
        view: tells names.
        columns: those that tell of the fact; others of the row are left out.
    """
    if decided is None or (decided.review.decision == "edited" and decided.instead is None):
        return Message(_OVERTAKEN)
    what = Message(
        _told(decided),
        author=decided.review.author,
        at=decided.review.at[:_MINUTES].replace("T", " "),
        now="" if decided.instead is None else "; ".join(_stands(decided, decided.instead, view)),
        cells=_cells(row, columns),
    )
    return Message(_AGREE, what=what, id=decided.statement.id)


def _told(decided: Decided) -> str:
    if decided.is_new:
        return _RULED_OUT
    if decided.instead is not None:
        return _REPLACED
    return _REFUSED if decided.review.decision == "refused" else _ACCEPTED


def _cells(row: HandedChange, columns: Collection[str]) -> str:
    """The cells that differ: `role: participant → presenter; n: – → 3`."""
    was = {} if row.before is None else row.before.cells
    every = sorted(cell_changes(was, row.now.cells), key=lambda one: one.column)
    own = [one for one in every if one.column in columns] or every
    return "; ".join(
        f"{one.column}: {one.before or _NOTHING} → {one.now or _NOTHING}" for one in own
    )


def _stands(decided: Decided, instead: Statement, view: View) -> Iterator[str]:
    """Yield in which the new one differs from the old one."""
    document = view.document(instead.document)
    if document is None:
        return
    account = Account(document, (), ())
    old = said_by_name(account, view, decided.statement)
    new = said_by_name(account, view, instead)
    ends = [(old.subject, new.subject), (old.object, new.object)]
    yield from (now for was, now in ends if was != now and now is not None)
    if old.object != new.object and new.predicate != "PARTICIPATED_IN":
        return  # the rest follows from it, as the first and last day do from a date
    for name in sorted(old.details.keys() | new.details.keys()):
        if old.details.get(name) != new.details.get(name):
            yield f"{name} {new.details.get(name, _NOTHING)}"
