"""`mtandao export` writes, reports what was left out, and what it writes comes back."""

import errno
import os
import pickle
import time
from collections import Counter
from pathlib import Path
from unittest.mock import Mock

import pytest

from graph.errors import MtandaoError
from graph.export import EXPORTERS, ExportSource
from graph.export.jsonl import JsonlExporter
from graph.export.report import ReleaseReport
from graph.query.answer import plain
from graph.query.whole_network import whole_network
from graph.store import open_store
from ingest.cli.export import ExportCommand
from ingest.loading.run import ingest


@pytest.mark.parametrize(("format_name", "suffix"), [("jsonl", ".jsonl"), ("csv", "")])
def test_exported_ingested_and_exported_again_gives_the_same_bytes(filled, format_name, suffix):
    first, second = f"first{suffix}", f"second{suffix}"
    assert filled("export", format_name, "--out", first, "--level", "restricted").code == 0
    assert filled("ingest", first, "--store", "copy.db").code == 0
    filled("export", format_name, "--out", second, "--level", "restricted", "--store", "copy.db")
    assert _bytes(first) == _bytes(second)


def _bytes(name):
    path = Path(name)
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return {file.name: file.read_bytes() for file in files} if path.is_dir() else path.read_bytes()


def test_a_public_export_tells_what_it_left_out(filled):
    done = filled("export", "jsonl", "--out", "public.jsonl")
    assert done.code == 0
    assert "(texts and rows of sources: in public never" in done.out


def test_the_report_is_also_json(filled):
    report = filled("export", "graphml", "--out", "net.graphml", "--json").json
    assert (report["level"], report["path"]) == ("public", "net.graphml")


def test_an_unknown_format_offers_the_nearest(filled):
    done = filled("export", "graphm")
    assert done.code == 2
    assert "There is no format 'graphm'. Did you mean graphml?" in done.err


def test_an_unknown_level_names_those_there_are(filled):
    done = filled("export", "jsonl", "--level", "secret")
    assert done.code == 2
    assert "There is no level 'secret'. (--level) Use public, internal, restricted." in done.err


def test_a_folder_that_does_not_exist_is_an_error_in_plain_words(filled):
    done = filled("export", "jsonl", "--out", "no/such/folder.jsonl")
    assert done.code == 2
    assert "Nothing can be written here: No such file or directory." in done.err
    assert "no/such/folder.jsonl" in done.err


@pytest.mark.parametrize(
    ("format_name", "out", "file"),
    [("jsonl", "mine.jsonl", "mine.jsonl"), ("csv", "mine", "mine/actors.csv")],
)
def test_a_file_of_a_person_is_not_replaced_unasked(filled, tmp_path, format_name, out, file):
    mine = tmp_path / file
    mine.parent.mkdir(exist_ok=True)
    mine.write_text("mine", encoding="utf-8")
    done = filled("export", format_name, "--out", out)
    assert (done.code, mine.read_text(encoding="utf-8")) == (2, "mine")
    assert f"There is already a file of this name; nothing was written. ({file})" in done.err
    assert "add --force to replace it" in done.err
    assert filled("export", format_name, "--out", out, "--force").code == 0
    assert mine.read_text(encoding="utf-8") != "mine"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk always full")
@pytest.mark.parametrize("format_name", ["jsonl", "graphml"])
def test_a_full_disk_is_named(filled, format_name):
    done = filled("export", format_name, "--out", "/dev/full")
    assert done.code == 2
    assert "The export could not be written: No space left on device. (/dev/full)" in done.err
    assert "choose another place with --out" in done.err


def test_a_full_disk_is_named_by_the_file_that_was_asked_for(filled, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(JsonlExporter, "write", full)
    done = filled("export", "jsonl", "--out", "mine.jsonl")
    assert "No space left on device. (mine.jsonl)" in done.err
    assert not Path("mine.jsonl").exists()


def test_an_error_without_words_of_the_system_is_told_in_its_own(monkeypatch, tmp_path):
    monkeypatch.setattr(JsonlExporter, "write", Mock(side_effect=OSError("no more room")))
    target = tmp_path / "mine.jsonl"
    command, told = ExportCommand(format="jsonl"), "could not be written: no more room"
    with open_store("memory:") as store, pytest.raises(MtandaoError, match=told) as raised:
        command._write(JsonlExporter(), store, target, target)
    assert pickle.loads(pickle.dumps(raised.value)).what.blanks == {"why": "no more room"}


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
def test_a_public_export_of_a_ledger_in_memory_ends_soon(exporter, records, tmp_path):
    """With the vocabulary in the ledger it went on for minutes; now it takes some seconds."""

    def network(view):
        return plain(whole_network(view))

    with open_store("memory:") as store:
        ingest([records], store)
        start = time.monotonic()
        target = tmp_path / f"out{exporter.suffix}"
        report = exporter.write(ExportSource(store, "public", network), target)
        assert time.monotonic() - start < 60.0
    assert report.statements > 0


def test_a_reader_that_goes_away_is_no_full_disk(filled, monkeypatch):
    def closed(*_):
        raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))

    monkeypatch.setattr(JsonlExporter, "write", closed)
    assert "could not be written" not in filled("export", "jsonl").err


def test_what_a_higher_level_would_take_along_is_said(filled, monkeypatch):
    report = ReleaseReport("public", left_out=Counter(internal=3, text=1))
    monkeypatch.setattr(JsonlExporter, "write", lambda *_: Path(_[2]).touch() or report)
    out = filled("export", "jsonl").out
    assert "Left out: 3 (internal statements); add --level internal to take them along." in out
    assert out.count("add --level") == 1


def test_the_template_is_written_and_read_back(run):
    assert run("template", "sheets", "--filled").code == 0
    assert run("template", "sheets.xlsx").out == "sheets.xlsx written.\n"
    assert run("ingest", "sheets", "--json").json["added"] == 3
