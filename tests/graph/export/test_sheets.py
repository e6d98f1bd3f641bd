"""A ledger as sheets: sorted, without what reading finds again."""

from graph.export.release import open_release
from graph.export.sheets import sheets_of
from graph.model.template import PARTICIPATIONS, RELATIONS


def rows(store, level="restricted"):
    with open_release(store, level) as release:
        return sheets_of(release)


def test_rows_are_sorted_and_none_stands_twice(store):
    for found in rows(store).values():
        assert found == sorted(set(found))


def test_the_event_has_one_row_and_each_part_its_own(store):
    found = rows(store)
    assert len(found["Events"]) == 1
    assert len(found["Participations"]) == 3
    actor = PARTICIPATIONS.header.index("actor")
    assert [row[actor] for row in found["Participations"]] == ["alpha", "beta", "gamma"]


def test_what_may_not_leave_has_no_row(store):
    predicate = RELATIONS.header.index("predicate")
    told = {row[predicate] for row in rows(store, "public")["Relations"]}
    assert told == {"COOPERATES_WITH"}
