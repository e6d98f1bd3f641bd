"""What stands behind a cell is what the cell counts, and opens to its statements."""

import pytest

from graph.analysis.gaps.gaps import GapQuestion, gap_matrix
from graph.analysis.gaps.gaps_cell import cell_contents
from graph.errors import ModelError
from tests.graph.analysis.gaps.coverage_world import IN_PUBLIC, TODAY, WORDS, fill, parts_seen


@pytest.fixture
def world(store):
    fill(store)
    return store


@pytest.mark.parametrize("level", [None, 1])
def test_every_cell_has_as_many_events_and_bodies_as_it_counts(world, level):
    question = GapQuestion("theme", "country", TODAY, level=level)
    with parts_seen(world) as parts:
        for cell in gap_matrix(parts, question, WORDS).cells.items:
            found = cell_contents(parts, question, WORDS, (cell.row, cell.column))
            assert (len(found.events), len(found.present)) == (cell.events, cell.presences)
            assert found.actors.total == cell.actors - cell.present_only
            assert all(one.claims for one in found.actors.items)


def test_events_are_newest_first_and_bodies_open_to_what_says_so(world):
    question = GapQuestion("theme", "country", TODAY)
    with parts_seen(world) as parts:
        found = cell_contents(parts, question, WORDS, ("theme:gbv", "country-xx"))
    names = [one.of.label for one in found.present]
    assert names == sorted(names)
    kappa = next(one for one in found.present if one.of.id == "kappa")
    assert kappa.newest == "2014-12-31"
    assert kappa.claims[0].proof.evidence[0].quote == "Kappa works in Lakeside"


def test_an_event_that_only_people_from_there_put_into_a_cell_is_told(world):
    question = GapQuestion("theme", "country", TODAY)
    with parts_seen(world) as parts:
        afar = {
            (cell.row, cell.column): found.from_afar
            for cell in gap_matrix(parts, question, WORDS).cells.items
            if (found := cell_contents(parts, question, WORDS, (cell.row, cell.column))).events
        }
    # Of the exchange no place is told; observers came from Xanadu. The workshop was there.
    assert afar["theme:ssr", "country-xx"] == ("ev-2",)
    assert afar["theme:transitional-justice", "country-xx"] == ()


def test_the_public_view_opens_nothing_restricted(world):
    question = GapQuestion("theme", "country", TODAY)
    cell = ("theme:gbv", "country-yy")
    with parts_seen(world) as parts:
        assert cell_contents(parts, question, WORDS, cell).present
    with parts_seen(world, IN_PUBLIC) as parts:
        assert cell_contents(parts, question, WORDS, cell).as_json() == {
            "events": [],
            "from_afar": [],
            "present": [],
            "actors": {"items": [], "shown": 0, "total": 0},
        }


def test_a_dimension_that_does_not_exist_is_refused(world):
    with parts_seen(world) as parts, pytest.raises(ModelError, match="not laid out by 'colour'"):
        cell_contents(parts, GapQuestion("colour", "country", TODAY), WORDS, ("a", "b"))
