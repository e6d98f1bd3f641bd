"""What two tellings of a row have in common cancels out; the rest is edited, refused or added."""

from dataclasses import replace

from graph.model.document import Account, Document, TableRow
from graph.model.evidence import Evidence
from graph.model.statement import Statement
from ingest.loading.handed_differences import compare_rows, idle_columns, revised, told_by
from ingest.readers.base import HandedChange

CELL = (Evidence("x", sheet="Events", row=2, column="themes"),)
ROW = TableRow("Events", 2, {"themes": "x"})
DOCUMENT = Document("doc-told", "a.yaml", "e1", "table", rows=(ROW,))
CHANGE = HandedChange("Events", 2, ("doc-real",), ROW, ROW)


def theme(name: str, **rest) -> Statement:
    return Statement("ADDRESSES", "ev", f"theme:{name}", "doc-told", CELL, **rest)


def compared(before: list[Statement], now: list[Statement]):
    (result,) = compare_rows(
        [Account(DOCUMENT, (), tuple(before))], [Account(DOCUMENT, (), tuple(now))], [CHANGE]
    )
    return result


def ends(sayings) -> list[object]:
    return [one.statement.object for one in sayings]


def test_what_both_say_is_no_difference() -> None:
    result = compared([theme("a"), theme("b")], [theme("b"), theme("a")])
    assert (result.edited, result.refused, result.added) == ([], [], [])


def test_one_that_goes_and_one_that_comes_are_an_edit() -> None:
    result = compared([theme("a"), theme("b")], [theme("a"), theme("c")])
    ((old, new),) = result.edited
    assert (old.statement.object, new.statement.object) == ("theme:b", "theme:c")
    assert (result.refused, result.added) == ([], [])


def test_what_only_goes_is_refused_and_what_only_comes_is_added() -> None:
    assert ends(compared([theme("a"), theme("b")], [theme("b")]).refused) == ["theme:a"]
    assert ends(compared([theme("a")], [theme("a"), theme("b")]).added) == ["theme:b"]


def test_the_likest_are_paired() -> None:
    before = [theme("a", qualifiers={"wording": "w"}), theme("b")]
    now = [theme("c"), theme("a", qualifiers={"wording": "v"})]
    pairs = {
        (old.statement.object, new.statement.object) for old, new in compared(before, now).edited
    }
    assert pairs == {("theme:a", "theme:a"), ("theme:b", "theme:c")}


def test_only_a_remark_that_differs_is_an_edit_too() -> None:
    result = compared([theme("a")], [theme("a", note="so")])
    assert [new.statement.note for _, new in result.edited] == ["so"]


def test_what_is_made_of_other_facts_is_never_taken_away() -> None:
    within = Statement("WITHIN", "place", "country-ken", "doc-told", CELL)
    assert compared([within], []).refused == []
    assert ends(compared([], [within]).added) == ["country-ken"]


def test_only_what_differs_is_revised() -> None:
    known = theme("a", qualifiers={"wording": "w", "place_focus": "p"}, status="implied")
    before, now = (
        theme("a", qualifiers={"wording": "w"}),
        theme("b", qualifiers={"place_focus": "q"}),
    )
    said = revised(known, before, now)
    assert (said.object, said.status, said.document) == ("theme:b", "implied", "doc-told")
    assert said.qualifiers == {"place_focus": "q"}
    assert revised(known, before, before) == replace(known, confidence=1.0)


def test_a_column_without_which_the_same_is_said_is_idle() -> None:
    account = Account(DOCUMENT, (), (theme("a"),))
    other = Account(DOCUMENT, (), (theme("a", note="so"),))
    columns = {("Events", 2): ("order",)}
    assert list(idle_columns([account], [account], columns)) == [(("Events", 2), ("order",))]
    assert list(idle_columns([account], [other], columns)) == []


def test_the_columns_of_a_fact_are_those_it_rests_on() -> None:
    (one,) = compared([], [theme("a")]).added
    assert told_by(one, None) == {"themes"}
