"""A row of a workbook is known by its id; what stands in it decides where ids went astray."""

from graph.export.handed_out import HandedRow
from ingest.readers.sheets.grid import NamedRow
from ingest.readers.template.row_matching import Matched, match_rows, plain

COLUMNS = ("event", "actor", "role")
HELD = {
    own: HandedRow(own, "Participations", number, (), {"event": "e", "actor": own, "role": "host"})
    for number, own in enumerate("abc", 2)
}


def matched(*rows: tuple[str, str, str], columns: tuple[str, ...] = COLUMNS) -> Matched:
    """Match rows of id, actor and role."""
    named = [
        NamedRow(number, {"event": "e", "actor": actor, "role": role})
        for number, (_, actor, role) in enumerate(rows, 2)
    ]
    ids = {number: own for number, (own, _, _) in enumerate(rows, 2) if own}
    return match_rows(named, ids, HELD, columns)


def known(found: Matched) -> dict[int, str]:
    return {number: row.id for number, row in found.known.items()}


def test_a_changed_row_is_found_by_its_id() -> None:
    found = matched(("b", "b", "guest"), ("a", "a", "host"))
    assert known(found) == {2: "b", 3: "a"}


def test_of_two_with_one_id_the_one_as_handed_out_keeps_it() -> None:
    found = matched(("a", "x", "host"), ("a", "a", "host"))
    assert (known(found), found.copied) == ({3: "a"}, {2: 3})


def test_of_two_that_were_changed_the_likest_keeps_it() -> None:
    found = matched(("a", "x", "guest"), ("a", "a", "guest"), ("a", "a", "chair"))
    assert (known(found), found.copied) == ({3: "a"}, {2: 3, 4: 3})


def test_a_copy_without_a_change_is_no_new_row() -> None:
    found = matched(("a", "a", "host"), ("a", "a", " host "), ("", "a", "host"))
    assert (known(found), found.copies) == ({2: "a"}, {3: 2, 4: 2})


def test_rows_sorted_without_their_ids_are_found_by_what_stands_in_them() -> None:
    found = matched(("a", "c", "host"), ("b", "a", "host"), ("c", "b", "host"))
    assert known(found) == {2: "c", 3: "a", 4: "b"}


def test_one_of_them_that_was_changed_is_nobodys() -> None:
    found = matched(("a", "c", "host"), ("b", "a", "host"), ("c", "b", "guest"))
    assert (known(found), found.astray) == ({2: "c", 3: "a"}, [4])


def test_what_was_never_handed_out_is_new() -> None:
    found = matched(("", "x", "host"), ("zz", "y", "host"))
    assert (found.known, found.new, found.strange) == ({}, [2], [3])


def test_a_column_that_is_gone_tells_rows_apart_no_more() -> None:
    found = matched(("", "a", "host"), ("b", "b", "host"), columns=("event", "role"))
    assert (known(found), found.new) == ({3: "b"}, [2])


def test_blanks_and_composed_marks_are_no_difference() -> None:
    assert plain(" Re\u0301gion  Nord ") == plain("Région Nord")
