"""What sources tell of who did what where, before it is laid out."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.gaps.coverage_axes import DIMENSIONS, Axis, Ladder, axis_of
from graph.analysis.gaps.coverage_cells import counted
from graph.analysis.gaps.coverage_parts import NOBODY, Parts
from graph.analysis.gaps.coverage_presence import presences_of
from graph.errors import ModelError
from graph.index.days import LONG_AGO, day_number
from tests.graph.analysis.gaps.coverage_world import WORDS, fill, parts_seen
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put


@pytest.fixture
def parts(store):
    fill(store)
    with parts_seen(store) as found:
        yield found


def cells(parts, rows, columns, ladder=None):
    used = ladder or Ladder(WORDS)
    return counted(parts, axis_of(parts, rows, used), axis_of(parts, columns, used)).cells


def test_presence_is_told_by_body_and_source_and_never_by_the_vocabulary(parts):
    found = {one.of: one for one in presences_of(parts.view)}
    assert set(found) == {"kappa", "lambda", "programme-bridge", "rho", "sigma"}
    assert found["kappa"].last_day == day_number("2014-12-31")
    assert found["programme-bridge"].actors == ("nu",)
    assert len(found["programme-bridge"].statements) == 3
    assert found["lambda"].last_day == LONG_AGO


@pytest.mark.parametrize(
    ("says", "until"),
    [
        ({"to": "2014"}, "2014-12-31"),
        ({"at": "2005/.."}, "2005-01-01"),
        ({"at": "201X"}, "2010-01-01"),
    ],
)
def test_presence_that_nothing_ends_is_as_old_as_its_beginning(store, says, until):
    more = Telling("Omicron works in Lakeside.", uri="other.txt")
    more.say("omicron", "OPERATES_IN", "place-lakeside", "Omicron works in Lakeside", **says)
    fill(store, more)
    with parts_seen(store) as parts:
        (one,) = [one for one in presences_of(parts.view) if one.of == "omicron"]
    assert one.last_day == day_number(until)


def test_presence_that_goes_on_is_of_the_year_in_which_its_source_knew_of_it(store):
    more = Telling("Omicron works in Lakeside.", uri="other.txt")
    more.document = replace(more.document, published="2014-05-01")
    more.say(
        "omicron", "OPERATES_IN", "place-lakeside", "Omicron works in Lakeside", valid_from="2010"
    )
    fill(store, more)
    with parts_seen(store) as parts:
        (one,) = [one for one in presences_of(parts.view) if one.of == "omicron"]
    # It was told as of 2010, and there as active until 2014.
    assert (one.last_day, one.year) == (day_number("2014-05-01"), 2014)


def test_what_two_sources_say_of_one_body_is_not_put_together(store):
    more = Telling("Lambda works in Lakeside.", uri="other.txt")
    more.say("lambda", "OPERATES_IN", "place-lakeside", "Lambda works in Lakeside")
    fill(store, more)
    with parts_seen(store) as parts:
        one = cells(parts, "theme", "country")["theme:gbv", "country-xx"]
    # Kappa and Nu by the Bridge; of Lambda no source says that it works on violence there.
    assert (one.actors, one.presences) == (2, 2)


def test_presence_without_events_counts_apart_from_events(parts):
    found = cells(parts, "theme", "country")
    one = found["theme:gbv", "country-xx"]
    assert (one.actors, one.present_only, one.events, one.presences) == (2, 2, 0, 2)
    assert (one.evidence, one.undated, one.newest_day()) == (4, 1, "2014-12-31")
    assert set(one.examples) == {"kappa", "programme-bridge"}


def test_a_group_from_elsewhere_speaks_for_its_country_and_the_others_do_not(parts):
    one = cells(parts, "theme", "country")["theme:ssr", "country-xx"]
    # ev-1 was held there; ev-2 only sent observers: gamma and theta are not counted for it.
    assert (one.events, one.actors, one.present_only) == (2, 6, 0)
    assert one.examples == ("ev-1", "ev-2")


def test_areas_years_and_types(parts):
    assert set(axis_of(parts, "area", Ladder(WORDS)).labels) == {"place-lakeside"}
    assert set(axis_of(parts, "year", Ladder(WORDS)).labels) == {"2009", "2014"}
    one = cells(parts, "type", "year")["ministry", "2009"]
    assert (one.events, one.actors, one.examples) == (1, 1, ("ev-1",))
    assert ("state", "2009") in cells(parts, "type", "year", Ladder(WORDS, level=1))


def test_a_post_commits_the_body_whose_post_it_is(parts):
    found = cells(parts, "commitment", "type")
    assert found["theme:gender-ssr", "ministry"].actors == 1
    # Membership in a body that is no mechanism binds nobody.
    assert {row for row, _ in found} == {"theme:gender-ssr"}


def test_one_dimension_by_itself_has_only_its_diagonal(parts):
    found = cells(parts, "year", "year")
    assert all(row == column for row, column in found)


def test_each_pair_of_part_and_label_stands_once(parts):
    for name in DIMENSIONS:
        axis = axis_of(parts, name, Ladder(WORDS))
        pairs = np.stack([axis.part, axis.code])
        assert np.unique(pairs, axis=1).shape == pairs.shape, name


def test_roles_leave_presence_and_events_without_them_out(store):
    fill(store)
    with parts_seen(store, roles=["host"]) as parts:
        assert len(parts.presences) == 0
        assert {parts.actors[one] for one in parts.actor.tolist()} == {"gamma"}


def test_levels_and_what_is_asked_for():
    assert Ladder(WORDS, 2).theme("theme:women-ssr") == ("theme:ssr", "theme:wps")
    assert Ladder(WORDS, 1).theme("theme:ssr") == ("theme:security-governance",)
    assert Ladder(WORDS).theme("theme:women-ssr") == ("theme:women-ssr",)
    assert Ladder(WORDS, 2).theme("theme:of-their-own") == ("theme:of-their-own",)
    asked = Ladder(WORDS, asked=frozenset({"theme:ssr", "civil-society"}))
    assert asked.theme("theme:women-ssr") == ("theme:ssr",)
    assert asked.theme("theme:gbv") == ()
    assert (asked.kind("wro"), asked.kind("police")) == (("civil-society",), ())
    assert Ladder(WORDS, 2).kind("wro") == ("national-ngo",)


def test_an_unknown_dimension_names_those_there_are(parts):
    with pytest.raises(ModelError, match="Coverage is not laid out by 'mood'"):
        axis_of(parts, "mood", Ladder(WORDS))


_PAIRS = st.sets(st.tuples(st.integers(0, 11), st.integers(0, 2)), max_size=30)


def _axis(pairs):
    columns = np.array(sorted(pairs), dtype=np.int64).reshape(len(pairs), 2)
    return Axis(("a", "b", "c"), columns[:, 0], columns[:, 1])


@given(_PAIRS, _PAIRS)
def test_cells_are_counted_as_one_would_by_hand(row_pairs, column_pairs):
    """Twelve parts of three events, an actor or nobody each; no presence."""
    unit, actor = np.repeat(np.arange(3), 4), np.tile([0, 1, 2, NOBODY], 3)
    events = SimpleNamespace(
        events=3, first_day=np.array([1, 5, 9]), last_day=np.array([2, 6, 8]),
        year=np.zeros(3), event_id=lambda one: f"ev-{one}",
    )  # fmt: skip
    parts = Parts(None, events, (), unit, actor, np.full(12, -1), ("x", "y", "z"), ())
    found = counted(parts, _axis(row_pairs), _axis(column_pairs), 9)
    by_hand = {}
    for part, row in row_pairs:
        for other, column in column_pairs:
            if part == other:
                by_hand.setdefault(("abc"[row], "abc"[column]), set()).add(part)
    assert set(found.cells) == set(by_hand)
    for cell, told in by_hand.items():
        one = found.cells[cell]
        assert one.actors == len({int(actor[p]) for p in told} - {NOBODY})
        assert one.examples == tuple(f"ev-{e}" for e in sorted({int(unit[p]) for p in told}))
        assert (one.events, one.evidence) == (len(one.examples), len(told))
        # The last event ends before it begins: it has no date.
        assert one.newest == max((2, 6, LONG_AGO)[unit[p]] for p in told)
    assert found.left_out == 3 - len({int(unit[p]) for told in by_hand.values() for p in told})


def test_an_event_of_several_years_stands_in_each_of_them(store):
    told = Telling(
        "Over the years, new year, one day, since then, ever they came.", uri="years.txt"
    )
    days = {
        "ev-long": ("2019-05/2021-02", "Over the years"),
        "ev-turn": ("2019-12-30/2020-01-02", "new year"),
        "ev-day": ("2020-06-01", "one day"),
        "ev-open": ("2018/..", "since then"),
        "ev-ever": ("2017-01-01/9999-12-31", "ever"),
    }
    for event, (day, quote) in days.items():
        told.say(event, "HAS_DATE", day, quote)
        told.say(f"actor-{event}", "PARTICIPATED_IN", event, "they came", role="participant")
    put(store, told.account())
    with parts_seen(store) as parts:
        years = axis_of(parts, "year", Ladder(WORDS))
        found = {(parts.attendance.event_id(int(parts.unit[part])), years.labels[code])
                 for part, code in zip(years.part, years.code, strict=True)}  # fmt: skip
    assert found == {
        *(("ev-long", year) for year in ("2019", "2020", "2021")),
        *(("ev-turn", year) for year in ("2019", "2020")),
        ("ev-day", "2020"),
        # What has no end is of the year in which it began.
        ("ev-open", "2018"),
        # An end thousands of years off is none: it would stand in a column for each of them.
        ("ev-ever", "2017"),
    }
