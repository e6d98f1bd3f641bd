"""An exported ledger is read back line by line; a broken line is rejected alone."""

import json
from pathlib import Path

import pytest

from graph.errors import SourceError
from ingest.findings import Rejection
from ingest.readers.base import ReadAccount
from ingest.readers.records.ledger_jsonl import LedgerReader

LINES = (
    {"format": "mtandao-ledger", "version": 1, "level": "public"},
    {
        "document": {"id": "doc-1", "uri": "a.txt"},
        "nodes": [{"id": "alpha", "kinds": ["Actor"], "label": "Alpha"}],
        "statements": [
            {
                "predicate": "HAS_LABEL",
                "subject": "alpha",
                "object": "A",
                "evidence": [{"quote": "A", "start": 0, "end": 1}],
                "review": {"decision": "accepted", "author": "curator", "at": "2026-11-21"},
            }
        ],
    },
)


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """An exported ledger of one source."""
    path = tmp_path / "ledger.jsonl"
    lines = [json.dumps(line, separators=(",", ":")) + "\n" for line in LINES]
    path.write_text("".join(lines), encoding="utf-8")
    return path


def test_an_account_comes_back_with_its_decision(written):
    (item,) = read(written)
    (statement,) = item.account.statements
    assert (statement.document, statement.object) == ("doc-1", "A")
    assert statement.review.author == "curator"
    assert item.account.nodes[0].kinds == ("Actor",)
    assert item.line == 2


def test_the_bytes_read_are_told(written):
    told = []
    list(LedgerReader().read(written, None, told.append))
    assert sum(told) == written.stat().st_size


def read(path):
    return list(LedgerReader().read(path, None, lambda _: None))


def test_the_reader_is_sure_of_its_own_format_only(written):
    reader = LedgerReader()
    assert reader.sniff(written.read_bytes()[:200], "x") == 1.0
    assert reader.sniff(b'{"records": []}', "x.jsonl") == 0.0


def test_lines_that_another_program_wrote_with_blanks_come_back(written):
    lines = [json.loads(line) for line in written.read_text(encoding="utf-8").splitlines()]
    before = read(written)
    written.write_text("\n".join(json.dumps(line) for line in lines) + "\n", encoding="utf-8")
    assert LedgerReader().sniff(written.read_bytes()[:200], "x") == 1.0
    assert read(written) == before


def test_a_broken_line_is_rejected_alone(written):
    lines = written.read_text(encoding="utf-8").splitlines(keepends=True)
    written.write_text("".join([lines[0], '{"document": 1}\n', "no json\n", *lines[1:]]))
    items = read(written)
    assert [type(item) for item in items] == [Rejection, Rejection, ReadAccount]
    assert [item.row for item in items[:2]] == [2, 3]
    assert "no account of an exported ledger" in items[0].reason


@pytest.mark.parametrize(
    ("head", "says"),
    [
        ("not json", "The first line does not name the format."),
        ('{"format": "mtandao-ledger", "a": ' + "[" * 20_000, "The first line does not name"),
        ('{"format": "other"}', "This is no exported ledger."),
        ('{"format": "mtandao-ledger", "version": 9}', "version 9 of the format"),
    ],
)
def test_another_head_is_refused_in_plain_words(head, says, tmp_path):
    path = tmp_path / "x.jsonl"
    path.write_text(head + "\n", encoding="utf-8")
    with pytest.raises(SourceError, match=says):
        read(path)


def test_half_characters_and_deep_nesting_cost_their_line_only(written):
    good = written.read_text(encoding="utf-8")
    half = json.dumps({**LINES[1], "nodes": [{"id": "\ud800", "kinds": [], "label": "A"}]})
    key = json.dumps({"\ud800": 1})
    written.write_text(f"{good}{half}\n{key}\n{'[' * 200_000}\n", encoding="utf-8")
    first, *others = read(written)
    assert isinstance(first, ReadAccount)
    assert [one.row for one in others if isinstance(one, Rejection)] == [3, 4, 5]
    assert all(one.reason.encode("utf-8") for one in others)
