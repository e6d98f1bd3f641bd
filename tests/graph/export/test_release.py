"""What may leave at a level, and what is counted instead."""

import pytest

from graph.errors import ModelError
from graph.export.release import EVERYTHING, Release, allowed_levels


def released(store, level):
    with store.view(EVERYTHING) as view:
        release = Release(view, level)
        found = {d.id: (d, s) for d, s in release.documents()}
    return found, release.report


@pytest.mark.parametrize(
    ("level", "allowed"),
    [
        ("public", ("public",)),
        ("internal", ("public", "internal")),
        ("restricted", ("public", "internal", "restricted")),
    ],
)
def test_a_level_lets_out_itself_and_what_is_below(level, allowed):
    assert allowed_levels(level) == allowed


def test_an_unknown_level_names_those_there_are():
    with pytest.raises(ModelError, match="no level 'open'.*Use public, internal, restricted"):
        allowed_levels("open")


def test_what_a_person_refused_does_not_leave_in_public_only(store):
    _, public = released(store, "public")
    _, internal = released(store, "internal")
    assert (public.left_out["refused"], internal.left_out["refused"]) == (1, 0)


def test_a_text_leaves_only_when_it_hides_nothing(store):
    texts = {
        level: [document.text is not None for document, _ in released(store, level)[0].values()]
        for level in ("public", "internal", "restricted")
    }
    assert texts["public"] == [False]
    assert sorted(texts["internal"]) == [False, False]  # one has none, one shows a restricted fact
    assert True in texts["restricted"]


def test_nothing_is_left_out_at_the_highest_level(store):
    assert released(store, "restricted")[1].as_json()["left_out"] == {}


def test_the_report_counts_what_leaves(store):
    found, report = released(store, "internal")
    assert report.documents == len(found) == 2
    assert report.statements == sum(len(statements) for _, statements in found.values())
