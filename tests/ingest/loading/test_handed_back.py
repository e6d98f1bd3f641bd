"""A workbook of the ledger that is edited and handed back changes what was changed, and no more."""

from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from graph.store import open_store
from graph.store.base import Store
from ingest.messages import told
from tests.ingest.handed_books import EVERYTHING, changes, edit, hand_back, row_of, said


def test_untouched_nothing_changes(store: Store, book: Path) -> None:
    before = said(store)
    with store.view(EVERYTHING) as view:
        version = view.version
    summary = hand_back(store, book)
    assert (summary.added, summary.changed, summary.unchanged) == (0, 0, 4)
    assert (summary.rejected, summary.warnings, summary.rows) == ([], [], [])
    assert said(store) == before
    with store.view(EVERYTHING) as view:
        assert view.version == version
    (count,) = summary.counts
    assert count.read == count.total > 10


def test_one_cell_changes_one_statement_and_keeps_its_source(store: Store, book: Path) -> None:
    before = said(store)
    row = row_of(book, "Events", date="2011-05-04")
    edit(book, "Events", row, date="2012-06")
    rehearsed = hand_back(store, book, dry_run=True)
    assert said(store) == before
    summary = hand_back(store, book)
    after = said(store)
    ((gone,), (new,)) = changes(before, after)
    assert ("2011-05-04" in gone, "2012-06" in new) == (True, True)
    (name,) = after.keys() - before.keys()
    assert after[name][4] == "person ada"
    with store.view(EVERYTHING) as view:
        now = view.statement(name)
        old = view.statement(next(iter(before.keys() - after.keys())))
        assert (now.document, now.evidence) == (old.document, old.evidence)
        assert view.document(now.document).uri == "https://example.org/3"
    for one in (rehearsed, summary):
        assert (one.added, one.changed, one.unchanged) == (0, 1, 3)
        assert (one.asserted, one.retracted, one.rejected_total) == (1, 1, 0)
        assert [(r.added, r.removed, r.changed) for r in one.rows] == [(0, 0, 1)]
    (change,) = rehearsed.changes
    assert [d.before.object for d in change.differences] == ["2011-05-04"]


def test_an_emptied_cell_is_refused_by_the_person(store: Store, book: Path) -> None:
    before = said(store)
    row = row_of(book, "Events", date="2011-05-04")
    event = load_workbook(book)["Events"].cell(row, 1).value
    edit(book, "Events", row, place=None, country=None, place_kind=None, place_id=None)
    hand_back(store, book)
    gone, new = changes(before, said(store))
    assert new == []
    assert [one for one in gone if "HELD_IN" in one and event in one] == gone
    with store.view(EVERYTHING) as view:
        refused = [view.statement(name).review for name in before.keys() - said(store).keys()]
    assert {(one.decision, one.author) for one in refused} == {("refused", "ada")}


def test_a_deleted_row_is_told_and_kept(store: Store, book: Path) -> None:
    before = said(store)
    made = load_workbook(book)
    made["Participations"].delete_rows(row_of(book, "Participations", actor="unicef"))
    made["Events"].delete_rows(row_of(book, "Events", date="2011-05-04"))
    made.save(book)
    summary = hand_back(store, book)
    assert said(store) == before
    (notice,) = summary.warnings
    assert "2 rows that were handed out are no longer in the workbook" in notice.message
    assert "unicef" in notice.message
    assert told(notice.message, "fr") != notice.message
    assert [(r.added, r.removed, r.changed) for r in summary.rows] == [(0, 2, 0)]


def test_a_word_that_nobody_knows_changes_nothing_and_is_told(store: Store, book: Path) -> None:
    before = said(store)
    edit(book, "Participations", row_of(book, "Participations", actor="unicef"), role="Zauberer")
    summary = hand_back(store, book)
    assert said(store) == before
    assert any("Zauberer" in one.message for one in summary.warnings)
    (rejection,) = summary.rejected
    assert "so nothing of it was changed" in rejection.reason


def test_a_change_that_says_the_same_is_told(store: Store, book: Path) -> None:
    edit(book, "Events", row_of(book, "Events", date="2011-05-04"), date=date(2011, 5, 4))
    edit(book, "Events", 2, type="Workshop")
    before = said(store)
    summary = hand_back(store, book)
    assert said(store) == before
    assert [one.message[:24] for one in summary.warnings] == ["The change in this row s"]


def test_a_new_name_of_a_body_is_kept_beside_the_old_one(store: Store, book: Path) -> None:
    row = row_of(book, "Actors", actor="unicef")
    edit(book, "Actors", row, name="Fund for the Children of the Lakes")
    summary = hand_back(store, book)
    assert any("is kept beside the one" in one.message for one in summary.warnings)
    with store.view() as view:
        names = {label.text for label in view.labels("unicef")}
        assert "Fund for the Children of the Lakes" in names
        assert view.node("unicef").label == "UNICEF" or "Children" in view.node("unicef").label


def test_a_name_in_a_row_that_is_not_taken_is_not_told_as_kept(store: Store, book: Path) -> None:
    before = said(store)
    row = row_of(book, "Actors", actor="unicef")
    edit(book, "Actors", row, name="Fund for the Children of the Lakes", type="Zauberer")
    summary = hand_back(store, book)
    assert said(store) == before
    assert any("so nothing of it was changed" in one.reason for one in summary.rejected)
    assert not any("is kept beside the one" in one.message for one in summary.warnings)


def test_a_change_that_makes_no_difference_beside_others_is_told(store: Store, book: Path) -> None:
    row = row_of(book, "Events", date="2011-05-04")
    edit(book, "Events", row, date="2012", place_kind="region", order="4")
    summary = hand_back(store, book)
    assert (summary.changed, summary.rejected) == (1, [])
    told_of = {one.field: one.message for one in summary.warnings}
    assert sorted(told_of) == ["Events.order", "Events.place_kind"]
    assert "was changed in order changes nothing" in told_of["Events.order"]


def test_a_place_without_its_id_is_told_to_stay(store: Store, book: Path) -> None:
    row = row_of(book, "Events", date="2011-05-04")
    before = said(store)
    edit(book, "Events", row, place="Nakuru", date="2012")
    summary = hand_back(store, book)
    gone, _ = changes(before, said(store))
    assert [one for one in gone if "HELD_IN" in one] == []
    assert any("is known by its place_id" in one.message for one in summary.warnings)


def test_the_name_of_a_body_of_no_list_is_kept_beside_too(store: Store, book: Path) -> None:
    row = row_of(book, "Actors", name="Lake Network")
    edit(book, "Actors", row, name="Network of the Lakes")
    summary = hand_back(store, book)
    assert summary.rejected == []
    assert ["is kept beside the one" in one.message for one in summary.warnings] == [True]
    with store.view() as view:
        names = {label.text for label in view.labels()}
    assert {"Lake Network", "Network of the Lakes"} <= names


def test_a_name_that_is_new_to_the_ledger_is_told(store: Store, book: Path) -> None:
    row = row_of(book, "Participations", actor="unicef", role="participant")
    edit(book, "Participations", row, actor="Union of the Boatmen of Kindu")
    summary = hand_back(store, book, dry_run=True)
    assert [name for name, _, _ in summary.new_names] == ["Union of the Boatmen of Kindu"]


def test_a_workbook_of_another_ledger_changes_nothing_and_is_told(book: Path) -> None:
    edit(book, "Events", row_of(book, "Events", date="2011-05-04"), themes="ssr; wps")
    with open_store("memory:") as other:
        summary = hand_back(other, book)
        with other.view() as view:
            assert [one for one in view.documents() if one.form != "vocabulary"] == []
    (warning,) = summary.warnings
    assert "4 of the 4 sources of this workbook are not in this ledger" in warning.message
    (rejection,) = summary.rejected
    assert "None of the sources of this row is in this ledger" in rejection.reason
    assert (summary.unchanged, summary.changed, summary.added) == (0, 0, 0)
