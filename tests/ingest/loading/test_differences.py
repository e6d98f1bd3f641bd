"""What a file would say otherwise than before is found statement by statement."""

from dataclasses import replace

from ingest.loading.differences import LESS, MORE, OTHERWISE
from ingest.loading.rehearsal import rehearse
from tests.ingest.loading.records_of import workshop


def test_what_comes_is_more_and_what_goes_is_less(store, tell):
    account = tell(**workshop()).account
    found = rehearse(account, store, "f").differences
    assert {one.outcome for one in found} == {MORE}
    assert all(one.before is None and one.now is not None for one in found)
    list(store.put_all([account], "t"))
    gone = rehearse(replace(account, statements=()), store, "f").differences
    assert {one.outcome for one in gone} == {LESS}
    assert len(gone) == len(found)


def test_one_statement_in_the_place_of_another_is_said_otherwise(store, tell):
    list(store.put_all([tell(**workshop()).account], "t"))
    (one,) = rehearse(tell(**workshop(date=None)).account, store, "f").differences
    assert (one.outcome, one.before.object, one.now.object) == (OTHERWISE, "2009-03-02", None)


def test_themes_among_the_details_are_told_by_name(store, tell):
    account = tell(**workshop()).account
    said = [
        replace(one, qualifiers={**one.qualifiers, "joint_with": ["international-alert"]})
        for one in account.statements
        if one.predicate == "PARTICIPATED_IN"
    ]
    found = rehearse(replace(account, statements=tuple(said)), store, "f").differences
    assert {one.now.details["joint_with"] for one in found} == {"International Alert"}
