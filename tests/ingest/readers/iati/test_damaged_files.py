"""Damaged files: every outcome is a record that holds, a finding, or an error in plain words."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import SourceError
from graph.model.record import Record
from ingest.readers.iati.reader import IatiReader
from tests.ingest.readers.iati.activity_files import PLAIN
from tests.ingest.readers.reading import Outcome, read_with

VALUES = [found.span(1) for found in re.finditer(r'[">]([^"<>\n]+)["<]', PLAIN)]
ODD = ["", "0", "-5", "1e999", "2020-02-30", "x" * 3_000, "é\u202e", " ", "&amp;", "9" * 400]


@pytest.fixture(scope="module")
def path(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("damaged") / "activities.xml"


@settings(max_examples=150)
@given(
    place=st.sampled_from(VALUES),
    value=st.sampled_from(ODD) | st.text(st.characters(codec="utf-8", exclude_characters="<>&\"'")),
)
def test_any_value_anywhere_gives_records_that_hold(path, terms, place, value) -> None:
    path.write_text(PLAIN[: place[0]] + value + PLAIN[place[1] :], encoding="utf-8")
    outcome = read(path, terms)
    for one in outcome.reads:
        assert Record.model_validate(one.record.model_dump()) == one.record
        cells = {(row.sheet, row.row): row.cells for row in one.rows}
        for relation in one.record.relations:
            for cell in relation.evidence:
                assert cells[cell.sheet, cell.row][cell.column] == cell.quote


@settings(max_examples=150)
@given(
    cut=st.tuples(st.integers(0, len(PLAIN)), st.integers(0, 200)),
    put=st.binary(max_size=40) | st.sampled_from([b"<a>", b"</a>", b"&e;", b"\x00", b"<![CDATA["]),
)
def test_any_damage_is_told_and_stops_nothing(path, terms, cut, put) -> None:
    start, length = cut
    data = PLAIN.encode()
    path.write_bytes(data[:start] + put + data[start + length :])
    outcome = read(path, terms)
    assert sum(outcome.progress) in (0, path.stat().st_size)


def read(path: Path, terms) -> Outcome:
    try:
        return read_with(IatiReader(), path, terms)
    except SourceError:
        return Outcome()
