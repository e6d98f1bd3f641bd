"""A changed cell is an edit of the statement that it shows, wherever that was read."""

from pathlib import Path

from graph.store.base import Store
from ingest.loading.run import IngestOptions, ingest
from tests.ingest.handed_books import changes, edit, hand_back, row_of, said


def test_what_the_ledger_changed_since_is_not_overwritten(store: Store, book: Path) -> None:
    row = row_of(book, "Events", date="2011-05-04")
    edit(book, "Events", row, date="2012")
    hand_back(store, book, author="ben")
    after = said(store)
    edit(book, "Events", row, date="2014")
    summary = hand_back(store, book, author="ada")
    (rejection,) = summary.rejected
    assert "ben put '2012' in the place of what this row said" in rejection.reason
    assert (rejection.row, said(store)) == (row, after)


def test_a_role_that_was_read_in_a_report_is_edited(store: Store, book: Path) -> None:
    before = said(store)
    row = row_of(book, "Participations", actor="unicef", role="participant")
    edit(book, "Participations", row, role="presenter")
    summary = hand_back(store, book)
    gone, new = changes(before, said(store))
    assert (len(gone), len(new), summary.rejected) == (1, 1, [])
    with store.view() as view:
        (one,) = view.statements(subject="unicef", predicate="PARTICIPATED_IN")
    assert one.qualifiers["role"] == "presenter"
    assert one.evidence[0].is_span


def test_handed_back_twice_it_changes_nothing_more(store: Store, book: Path) -> None:
    edit(book, "Events", row_of(book, "Events", date="2011-05-04"), date="2012-06")
    hand_back(store, book)
    after = said(store)
    again = hand_back(store, book)
    assert said(store) == after
    assert (again.changed, again.asserted, again.rejected_total) == (0, 0, 0)
    edit(book, "Events", row_of(book, "Events", date="2012-06"), date="2013")
    third = hand_back(store, book)
    assert (third.changed, third.rejected_total) == (1, 0)
    assert sorted(s[2] for s in said(store).values() if s[0] == "HAS_DATE").count("2013") == 1


def test_what_somebody_changed_since_never_changes_another_row(store: Store, book: Path) -> None:
    mine = row_of(book, "Participations", actor="unicef", role="participant")
    theirs = row_of(book, "Participations", actor="unhcr", role="organiser")
    edit(book, "Participations", mine, role="presenter")
    hand_back(store, book)
    edit(book, "Participations", mine, role="participant")
    edit(book, "Participations", theirs, role="facilitator")
    hand_back(store, book, author="ben")
    after = said(store)
    edit(book, "Participations", theirs, role="observer")
    summary = hand_back(store, book)
    assert [one.row for one in summary.rejected] == [theirs]
    assert said(store) == after


NOWHERE = {"place": None, "country": None, "place_kind": None, "place_id": None}


def test_what_was_edited_can_be_emptied_from_the_same_workbook(store: Store, book: Path) -> None:
    row = row_of(book, "Events", date="2011-05-04")
    edit(book, "Events", row, **NOWHERE | {"place": "Nakuru", "country": "KE"})
    before = said(store)
    hand_back(store, book)
    (new,) = said(store).keys() - before.keys()
    edit(book, "Events", row, **NOWHERE)
    summary = hand_back(store, book)
    assert (summary.retracted, summary.rejected, new in said(store)) == (1, [], False)
    again = hand_back(store, book)
    assert (again.retracted, again.rejected) == (0, [])


def test_emptying_what_somebody_changed_since_is_told(store: Store, book: Path) -> None:
    row = row_of(book, "Events", date="2011-05-04")
    edit(book, "Events", row, **NOWHERE | {"place": "Nakuru", "country": "KE"})
    hand_back(store, book, author="ben")
    after = said(store)
    edit(book, "Events", row, **NOWHERE)
    summary = hand_back(store, book)
    (rejection,) = summary.rejected
    assert "ben put 'Nakuru' in the place of what this row said" in rejection.reason
    assert (rejection.row, said(store)) == (row, after)


def test_what_a_source_says_no_more_is_told(store: Store, book: Path) -> None:
    """Nobody decided: the file of the source was changed and read again."""
    records = book.parent / "records.yaml"
    records.write_text(records.read_text("utf-8").replace("2011-05-04", "2011-05-05"), "utf-8")
    ingest([records], store, IngestOptions(base=book.parent))
    row = row_of(book, "Events", date="2011-05-04")
    edit(book, "Events", row, date="2014")
    (rejection,) = hand_back(store, book).rejected
    assert "changed in the ledger since the workbook was handed out" in rejection.reason
    assert "2011-05-05" in {one[2] for one in said(store).values()}
