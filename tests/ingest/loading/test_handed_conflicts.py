"""What somebody else decided on a fact is told, with both sides, and stays as it was."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from graph.model.statement import Review
from graph.store.base import Store
from ingest.loading.run import IngestOptions, ingest
from ingest.messages import told
from tests.ingest.handed_books import EVERYTHING, edit, hand_back, hand_out, row_of, said

AT = "2026-03-04T05:06:07+00:00"


def decide(store: Store, decision: str | None, author: str = "ben", **fields: object) -> str:
    """Let somebody decide on the only statement with these fields."""
    with store.view(EVERYTHING) as view:
        found = [s for s in view.statements() if all(getattr(s, n) == v for n, v in fields.items())]
    (one,) = found
    with store.write(author) as writer:
        writer.review(one.id, None if decision is None else Review(decision, author, AT))
    return one.id


@pytest.mark.parametrize("dry_run", [True, False])
def test_what_somebody_else_accepted_is_left_and_told(
    store: Store, book: Path, dry_run: bool
) -> None:
    name = decide(store, "accepted", predicate="HAS_DATE", object="2011-05-04")
    before = said(store)
    row = row_of(book, "Events", date="2011-05-04")
    edit(book, "Events", row, date="2012-06")
    summary = hand_back(store, book, dry_run=dry_run)
    (rejection,) = summary.rejected
    assert (rejection.row, rejection.field) == (row, "Events")
    for word in ("ben accepted", "2026-03-04 05:06", "date: 2011-05-04 → 2012-06", name):
        assert word in rejection.reason
    assert told(rejection.reason, "fr").startswith("ben a accepté")
    assert (said(store), summary.retracted) == (before, 0)
    with store.view() as view:
        assert view.statement(name).review == Review("accepted", "ben", AT)


def test_emptying_what_somebody_else_accepted_is_told(store: Store, book: Path) -> None:
    decide(store, "accepted", predicate="HAS_DATE", object="2011-05-04")
    before = said(store)
    edit(book, "Events", row_of(book, "Events", date="2011-05-04"), date=None)
    (rejection,) = hand_back(store, book).rejected
    assert "date: 2011-05-04 → –" in rejection.reason
    assert [one for one in before if one not in said(store)] == []


def test_taken_back_by_who_accepted_it_can_be_changed(store: Store, book: Path) -> None:
    decide(store, "accepted", predicate="HAS_DATE", object="2011-05-04")
    decide(store, None, predicate="HAS_DATE", object="2011-05-04")
    edit(book, "Events", row_of(book, "Events", date="2011-05-04"), date="2012-06")
    summary = hand_back(store, book)
    assert (summary.changed, summary.rejected) == (1, [])


def test_who_accepted_it_may_change_it(store: Store, book: Path) -> None:
    decide(store, "accepted", predicate="HAS_DATE", object="2011-05-04")
    edit(book, "Events", row_of(book, "Events", date="2011-05-04"), date="2012-06")
    assert hand_back(store, book, author="ben").rejected == []


def test_what_somebody_else_refused_is_told(store: Store, book: Path) -> None:
    decide(store, "refused", predicate="HAS_DATE", object="2011-05-04")
    edit(book, "Events", row_of(book, "Events", date="2011-05-04"), date="2012-06")
    (rejection,) = hand_back(store, book).rejected
    assert "ben refused what this row said (2026-03-04 05:06)" in rejection.reason


def test_two_people_one_after_the_other(store: Store, book: Path) -> None:
    row = row_of(book, "Participations", actor="unicef", role="participant")
    edit(book, "Participations", row, role="presenter")
    hand_back(store, book, author="ben")
    after = said(store)
    edit(book, "Participations", row, role="observer")
    (rejection,) = hand_back(store, book).rejected
    assert "ben put 'role presenter' in the place of" in rejection.reason
    assert "role: participant → observer" in rejection.reason
    assert said(store) == after


def test_another_export_does_not_overrule_either(store: Store, book: Path) -> None:
    edit(book, "Events", row_of(book, "Events", date="2011-05-04"), date="2012-06")
    hand_back(store, book, author="ben")
    after = said(store)
    again = hand_out(store, book.parent)
    edit(again, "Events", row_of(again, "Events", date="2012-06"), date="2013")
    (rejection,) = hand_back(store, again).rejected
    assert "ben accepted what this row said" in rejection.reason
    assert said(store) == after


def test_what_somebody_refused_is_not_said_again(store: Store, book: Path) -> None:
    alert = {"predicate": "PARTICIPATED_IN", "subject": "international-alert"}
    with store.view() as view:
        event = next(view.statements(predicate="HAS_DATE", object="2011-05-04")).subject
    decide(store, "refused", object=event, **alert)
    again = hand_out(store, book.parent)
    before = said(store)
    row = row_of(again, "Participations", event=event, role="participant")
    edit(again, "Participations", row, actor="international-alert", role="organiser")
    (rejection,) = hand_back(store, again).rejected
    assert "ben refused what the workbook says here now (2026-03-04 05:06)" in rejection.reason
    assert said(store) == before


def test_who_is_quicker_is_never_overwritten(store: Store, book: Path) -> None:
    """Between finding what to change and changing it, somebody decides."""
    edit(book, "Events", row_of(book, "Events", date="2011-05-04"), date="2012-06")

    def moments() -> Iterator[datetime]:
        decide(store, "accepted", predicate="HAS_DATE", object="2011-05-04")
        while True:
            yield datetime(2026, 3, 5, tzinfo=UTC)

    stream = moments()
    options = IngestOptions("xlsx", base=book.parent, author="ada", now=lambda: next(stream))
    summary = ingest([book], store, options)
    assert ["ben accepted" in one.reason for one in summary.rejected] == [True]
    assert "2011-05-04" in {one[2] for one in said(store).values()}
