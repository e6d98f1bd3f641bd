"""What the readers of an event's sources left for a person to look at."""

from collections.abc import Iterable

from graph.model.evidence import Evidence
from graph.model.statement import Statement
from graph.query.answer import Listing, listing
from graph.query.names import Names
from graph.query.source import Claim, claim_of
from graph.store.base import View

_UNREADABLE_DATE = "unreadable-date"
# A day of publication, or of a relation, may be unreadable too; that says nothing of the event.
# A sheet with columns of its own calls the date of an event as it likes.
_OTHER_DATES = frozenset({"published", "valid_from", "valid_to", "from", "to", "at"})


def issue_lines(names: Names, said: list[Statement]) -> Listing[Claim]:
    """Return the issues of the documents in which an event is told, document by document."""
    documents = sorted({statement.document for statement in said})
    return listing(
        [claim_of(names, issue) for one in documents for issue in _issues(names.view, one, said)]
    )


def has_unreadable_date(view: View, said: Iterable[Statement]) -> bool:
    """True when a source of these statements has a date that no reader could read."""
    told = list(said)
    return any(
        issue.qualifiers.get("code") == _UNREADABLE_DATE
        for document in {statement.document for statement in told}
        for issue in _issues(view, document, told)
        if _OTHER_DATES.isdisjoint(one.column for one in issue.evidence)
    )


def _issues(view: View, document: str, said: list[Statement]) -> list[Statement]:
    """Issues of a document; those in another row of the same sheet are of another event."""
    rows = {row for s in said if s.document == document for row in _rows(s.evidence)}
    sheets = {sheet for sheet, _ in rows}
    found: list[Statement] = []
    for issue in view.statements(subject=document, predicate="RAISED_ISSUE"):
        cells = {cell for cell in _rows(issue.evidence) if cell[0] in sheets}
        if not cells or cells & rows:
            found.append(issue)
    return found


def _rows(evidence: tuple[Evidence, ...]) -> set[tuple[str, int]]:
    found = ((one.sheet, one.row) for one in evidence)
    return {(sheet, row) for sheet, row in found if sheet is not None and row is not None}
