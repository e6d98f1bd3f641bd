"""Dates keep what the source says and know the days it may mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import ModelError
from graph.model.dates import overlaps, parse_date


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "precision"),
    [
        ("2009-03-02", "2009-03-02", "2009-03-02", "day"),
        ("2009-03", "2009-03-01", "2009-03-31", "month"),
        ("2009", "2009-01-01", "2009-12-31", "year"),
        ("201X", "2010-01-01", "2019-12-31", "decade"),
        ("20XX", "2000-01-01", "2099-12-31", "century"),
        ("2009-21", "2009-03-01", "2009-05-31", "season"),
        ("2004-06?", "2004-06-01", "2004-06-30", "month"),
        ("2004~", "2004-01-01", "2004-12-31", "year"),
        ("2009-XX-05", "2009-01-05", "2009-12-05", "day"),
        ("2008-02-XX", "2008-02-01", "2008-02-29", "month"),
        ("2009-03-02/2009-03-06", "2009-03-02", "2009-03-06", "interval"),
        ("2009/..", "2009-01-01", None, "interval"),
        ("../2009", None, "2009-12-31", "interval"),
        ("XXXX-12-12/XXXX-12-15", None, None, "interval"),
        ("XXXX-12-12", None, None, "day"),
        ("XXXX", None, None, "unknown"),
    ],
)
def test_bounds(edtf: str, earliest: str | None, latest: str | None, precision: str) -> None:
    date = parse_date(edtf)
    assert (date.earliest, date.latest, date.precision) == (earliest, latest, precision)
    assert date.edtf == edtf


@pytest.mark.parametrize("text", ["2019-02-31", "2009-02-29", "2009-13", "2009-00", "2009-04-31"])
def test_a_day_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(ModelError, match=f"'{text}' does not exist.*2009-03-02"):
        parse_date(text)


@pytest.mark.parametrize("text", ["", "31/02/2019", "March 2009", "09-03", "20X9x", "2009-3-2"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ModelError, match="is not a date"):
        parse_date(text)


def test_an_interval_must_run_forward() -> None:
    with pytest.raises(ModelError, match="ends before it begins"):
        parse_date("2009-03-06/2009-03-02")


def test_an_interval_needs_an_end() -> None:
    with pytest.raises(ModelError, match="neither a beginning nor an end"):
        parse_date("../..")


@given(st.dates().map(str))
def test_every_day_of_the_calendar_is_a_date(day: str) -> None:
    assert parse_date(day).earliest == day == parse_date(day).latest


@given(st.text(alphabet="0123456789X-/.~?% ", max_size=24))
def test_no_text_breaks_the_parser(text: str) -> None:
    try:
        date = parse_date(text)
    except ModelError:
        return
    if date.earliest is not None and date.latest is not None:
        assert date.earliest <= date.latest


def test_overlap_with_a_period() -> None:
    date = parse_date("2009-03")
    assert overlaps(date, "2009-03-31", None)
    assert not overlaps(date, "2009-04-01", None)
    assert overlaps(date, None, "2009-03-01")
    assert not overlaps(date, None, "2009-02-28")
    assert overlaps(parse_date("XXXX-12-12"), "2009-01-01", "2009-01-31")


@pytest.mark.parametrize(
    "text", ["2009-03-02", "2009-03", "2009", "201X", "2009-21", "2004~", "2009-03-02/2009-04"]
)
def test_the_edtf_package_gives_the_same_bounds(text: str) -> None:
    edtf = pytest.importorskip("edtf", reason="the judge is in the test extra")
    judged = edtf.parse_edtf(text)
    bounds = [
        "{:04d}-{:02d}-{:02d}".format(*moment[:3])
        for moment in (judged.lower_strict(), judged.upper_strict())
    ]
    assert bounds == [parse_date(text).earliest, parse_date(text).latest]
