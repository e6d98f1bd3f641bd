"""One body of tests over every reader of records."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.errors import SourceError
from graph.model.record import RecordEvidence
from ingest.readers.base import Reader
from ingest.readers.terms import Terms
from ingest.template import write_template
from tests.ingest.readers.documents import write_docx, write_pdf
from tests.ingest.readers.reading import BY_NAME, Outcome, read_with

RECORDS = """
- document: {uri: "https://example.org/report", publisher: Example}
  actors:
  - {key: a1, name: Peace Forum, aliases: [Forum], acronym: PF, type: network, country: KE}
  - {key: a2, name: Peace Forum Nakuru, parent: a1}
  events:
  - key: e1
    id: ev-one
    title: Workshop on access to justice
    type: workshop
    date: 2009-03-02/2009-03-06
    places: [{name: Nakuru, country: KE, kind: city}]
    themes: [access-to-justice, {id: ssr, wording: security reform}]
    participations:
    - {actor: a1, role: organiser, list_open: true}
    - {actor: a2, role: participant, n: 4, themes: [ssr]}
    counts: [{n: 22, of: delegates}, {n: 20, of: delegates, basis: targeted}]
  relations:
  - {subject: a2, predicate: COOPERATES_WITH, object: a1}
  issues: [{code: open, message: The list of participants is open.}]
- document: {uri: "https://example.org/other"}
  events: [{key: e1, id: ev-two, title: Second event}]
"""


def _yaml(folder: Path) -> Path:
    path = folder / "records.yaml"
    path.write_text(RECORDS, encoding="utf-8")
    return path


def _json(folder: Path) -> Path:
    import yaml

    path = folder / "records.json"
    path.write_text(json.dumps(yaml.safe_load(RECORDS), default=str), encoding="utf-8")
    return path


def _xlsx(folder: Path) -> Path:
    path = folder / "filled.xlsx"
    write_template(path, filled=True)
    return path


def _csv(folder: Path) -> Path:
    write_template(folder / "filled", filled=True)
    return folder / "filled" / "events.csv"


def _text(folder: Path) -> Path:
    path = folder / "report.txt"
    path.write_text("The Peace Forum met in Nakuru.\n", encoding="utf-8")
    return path


def _html(folder: Path) -> Path:
    path = folder / "report.html"
    words = "<p>The Peace Forum met in Nakuru to speak of access to justice.</p>" * 5
    path.write_text(f"<html><body><article>{words}</article></body></html>", encoding="utf-8")
    return path


def _docx(folder: Path) -> Path:
    return write_docx(folder / "report.docx", "The Peace Forum met in Nakuru.")


def _pdf(folder: Path) -> Path:
    return write_pdf(folder / "report.pdf", ["The Peace Forum met in Nakuru."])


RECORD_MAKERS: dict[str, Callable[[Path], Path]] = {
    "yaml": _yaml,
    "json": _json,
    "xlsx": _xlsx,
    "csv": _csv,
}
MAKERS = {**RECORD_MAKERS, "text": _text, "html": _html, "docx": _docx, "pdf": _pdf}
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
    assert outcome.reads
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
