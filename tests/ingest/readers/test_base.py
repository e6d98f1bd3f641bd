"""One body of tests over every reader.

A reader of a new format has its small file in makers.py; nothing is changed here.
"""

import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from graph.errors import SourceError
from graph.model.record import Record, RecordEvidence
from graph.store.base import Store, ViewFilter
from ingest.findings import ReadCount
from ingest.loading.run import IngestOptions, ingest
from ingest.messages import told
from ingest.readers.base import Reader
from ingest.readers.terms import Terms
from tests.ingest.readers.makers import MAKERS, RECORD_MAKERS
from tests.ingest.readers.reading import BY_NAME, Outcome, read_with

MOST_GROWN = 100
of_records = pytest.mark.parametrize("made", sorted(RECORD_MAKERS), indirect=True)


@pytest.fixture(scope="session")
def originals(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return {name: make(tmp_path_factory.mktemp(name)) for name, make in MAKERS.items()}


@pytest.fixture(params=sorted(MAKERS))
def made(request, originals, tmp_path) -> tuple[Reader, Path]:
    original = originals[request.param]
    folder = tmp_path / "copy"
    shutil.copytree(original.parent, folder)
    return BY_NAME[request.param], folder / original.name


@pytest.fixture
def outcome(made, terms) -> Outcome:
    return read_with(*made, terms)


def test_good_input_is_taken_without_a_word(outcome) -> None:
    assert outcome.reads or outcome.accounts
    assert outcome.rejections == []
    assert outcome.notices == []


def test_reading_twice_gives_the_same(made, outcome, terms) -> None:
    assert read_with(*made, terms) == outcome


def test_progress_adds_up_to_the_size_of_the_file(made, outcome) -> None:
    assert sum(outcome.progress) == made[1].stat().st_size
    assert all(step > 0 for step in outcome.progress)


@of_records
def test_every_fact_says_where_it_stands(outcome) -> None:
    for read in outcome.reads:
        cells = {(row.sheet, row.row): row.cells for row in read.rows}
        parts = list(_sourced(read.record))
        assert parts
        for evidence in parts:
            assert evidence is not None
            assert cells[(evidence.sheet, evidence.row)][evidence.column] == evidence.quote


@of_records
def test_what_is_made_unchecked_is_as_a_checked_record(outcome) -> None:
    """Readers of large files trust the parts that they make; they must be right."""
    for read in outcome.reads:
        checked = Record.model_validate(read.record.model_dump())
        assert checked == read.record


@of_records
def test_every_document_has_an_address_of_its_own(outcome) -> None:
    addresses = [(r.record.document.uri, r.record.document.part) for r in outcome.reads]
    assert len(set(addresses)) == len(addresses)
    assert all(uri and part for uri, part in addresses)


@of_records
def test_a_truncated_file_gives_what_stood_before_and_says_so(made, terms) -> None:
    reader, path = made
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) * 2 // 3])
    assert _words_about(reader, path, terms)


@pytest.mark.parametrize("tenths", range(1, 10))
def test_a_file_cut_anywhere_stops_nothing(made, terms, tenths) -> None:
    reader, path = made
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) * tenths // 10])
    assert all(told(word, "fr") != word for word in _words_about(reader, path, terms))


def test_every_entry_is_read_or_rejected_and_told_last(outcome) -> None:
    """For a reader of many entries, which tells them in numbers."""
    if not outcome.counts:
        assert not isinstance(outcome.last, ReadCount)
        return
    (count,) = outcome.counts
    assert outcome.last is count
    assert count.read + sum(count.rejected.values()) == count.total
    assert count.read > 0
    assert told(count.told(), "fr") != count.told()


def test_a_file_that_grows_while_it_is_read_comes_to_an_end(made, terms) -> None:
    reader, path = made
    more = path.read_bytes()
    grown = 0

    def grow(_: int = 0) -> None:
        nonlocal grown
        grown += 1
        assert grown < MOST_GROWN, "the reader runs behind the end of the file"
        with path.open("ab") as stream:
            stream.write(more)

    with suppress(SourceError):
        for _ in reader.read(path, terms, grow):
            grow()


def test_a_dry_run_writes_nothing(made, store) -> None:
    reader, path = made
    files = {file: file.read_bytes() for file in path.parent.iterdir()}
    before = moment_of(store)
    summary = ingest([path], store, IngestOptions(as_format=reader.name, dry_run=True))
    assert summary.added > 0
    assert moment_of(store) == before
    assert {file: file.read_bytes() for file in path.parent.iterdir()} == files


def test_the_ledger_takes_a_file_once(made, store) -> None:
    reader, path = made
    options = IngestOptions(as_format=reader.name, base=path.parent)
    first = ingest([path], store, options)
    assert first.added > 0
    assert [one.reason for one in first.rejected] == []
    before = moment_of(store)
    second = ingest([path], store, options)
    assert (second.added, second.changed, second.unchanged) == (0, 0, first.added)
    assert (second.asserted, second.retracted, second.rows) == (0, 0, [])
    assert moment_of(store) == before


def test_an_empty_file_gives_nothing_and_says_so(made, terms) -> None:
    reader, path = made
    for file in path.parent.iterdir():
        file.write_bytes(b"")
    assert _words_about(reader, path, terms)


def test_a_reader_knows_its_own_files(made) -> None:
    reader, path = made
    head = path.read_bytes()[: 1 << 16]
    sureness = {name: other.sniff(head, path.name) for name, other in BY_NAME.items()}
    assert max(sureness, key=lambda name: sureness[name]) == reader.name
    assert reader.sniff(b"\x00\x01\x02", "file.bin") == 0.0


def moment_of(store: Store) -> tuple[int, int]:
    """What any write would change."""
    with store.view(ViewFilter(include_retracted=True)) as view:
        return view.version, sum(1 for _ in view.audit())


def _words_about(reader: Reader, path: Path, terms: Terms) -> list[str]:
    """What is said about a broken file, by findings or by the error."""
    try:
        found = read_with(reader, path, terms)
    except SourceError as error:
        return [error.what]
    return found.reasons + found.messages


def _sourced(value: Any):
    """Every evidence of a record, depth first; None where a fact has none."""
    if isinstance(value, list):
        for entry in value:
            yield from _sourced(entry)
    elif hasattr(value, "model_fields_set") and not isinstance(value, RecordEvidence):
        if "evidence" in type(value).model_fields:
            yield from value.evidence if isinstance(value.evidence, list) else [value.evidence]
        for name in type(value).model_fields:
            if "evidence" not in name:
                yield from _sourced(getattr(value, name))
