"""What is added to a workbook is said by the workbook, or by the source that it names."""

from dataclasses import replace
from pathlib import Path

from openpyxl import load_workbook

from graph.model.statement import Statement
from graph.store.base import Store
from ingest.loading.adders import Adder
from ingest.loading.handed_additions import additions
from ingest.loading.handed_differences import Saying
from tests.ingest.handed_books import changes, hand_back, place, said
from tests.ingest.loading.test_handed_differences import CELL, ROW, compared, theme

ADA = Adder("p1")


def test_an_added_row_is_said_by_the_workbook(store: Store, book: Path) -> None:
    before = said(store)
    made = load_workbook(book)
    last = made["Participations"].max_row + 1
    event = made["Events"].cell(2, 1).value
    place(made, "Participations", last, event=event, actor="unicef", role="observer")
    place(made, "Events", made["Events"].max_row + 1, event="new-1", title="New one", date="2020")
    place(made, "Participations", last + 1, event="new-1", actor="unhcr", role="host")
    made.save(book)
    summary = hand_back(store, book)
    after = said(store)
    gone, new = changes(before, after)
    assert gone == []
    assert len([one for one in new if "PARTICIPATED_IN" in one]) == 2
    assert (summary.added, summary.changed, summary.rejected) == (2, 0, [])
    with store.view() as view:
        sources = {view.statement(n).document for n in after.keys() - before.keys()}
        documents = [view.document(name) for name in sources]
    assert {document.uri for document in documents} == {"book.xlsx"}
    assert [(r.added, r.removed, r.changed) for r in summary.rows] == [(3, 0, 0)]
    again = hand_back(store, book)
    assert (again.added, again.changed, again.gone_total) == (0, 0, 0)
    assert said(store) == after


def test_what_two_people_add_under_one_name_of_a_file_stands_side_by_side(
    store: Store, book: Path
) -> None:
    handed_out = book.read_bytes()
    event = load_workbook(book)["Events"].cell(2, 1).value
    for author, actor in (("ada", "unicef"), ("ben", "unhcr")):
        book.write_bytes(handed_out)
        made = load_workbook(book)
        last = made["Participations"].max_row + 1
        place(made, "Participations", last, event=event, actor=actor, role="observer")
        made.save(book)
        before = said(store)
        gone, new = changes(before, _after(store, book, author))
        assert (gone, len(new)) == ([], 1)
    made = load_workbook(book)
    made["Participations"].delete_rows(last)
    place(made, "Participations", last, event=event, actor="iom", role="observer")
    made.save(book)
    gone, new = changes(said(store), _after(store, book, "ben"))
    assert (["unhcr" in one for one in gone], ["iom" in one for one in new]) == ([True], [True])


def _after(store: Store, book: Path, author: str) -> dict[str, tuple]:
    hand_back(store, book, author=author)
    return said(store)


def test_additions_are_said_by_the_workbook_or_by_their_own_source() -> None:
    of_source = Statement("DESCRIBES", "doc-told", "ev", "doc-told", CELL)
    results = [compared([], [theme("a"), of_source])]
    (beside,) = additions(results, "book.xlsx", set(), ADA.part)
    assert beside.document.uri == "book.xlsx"
    assert beside.document.part.endswith(":a.yaml#e1")
    assert ADA.added(beside.document)
    assert not Adder("p2").added(beside.document)
    assert beside.document.rows == (ROW,)
    assert {one.document for one in beside.statements} == {beside.document.id}
    assert beside.document.id in {one.subject for one in beside.statements}
    (new,) = additions(results, "book.xlsx", {"doc-told"}, ADA.part)
    assert (new.document.id, new.document.uri) == ("doc-told", "a.yaml")


def test_two_sources_that_name_their_entries_alike_are_kept_apart() -> None:
    result = compared([], [theme("a")])
    (one,) = result.added
    other = replace(one.account.document, id="doc-other", uri="b.yaml")
    result.added.append(Saying(one.statement, replace(one.account, document=other)))
    found = [account.document.id for account in additions([result], "book.xlsx", set(), ADA.part)]
    assert len(set(found)) == 2
