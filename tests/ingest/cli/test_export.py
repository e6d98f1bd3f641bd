"""`mtandao export` writes, reports what was left out, and what it writes comes back."""

from pathlib import Path

import pytest


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
    assert done.err.startswith("Error: No such file or directory")


def test_the_template_is_written_and_read_back(run):
    assert run("template", "sheets", "--filled").code == 0
    assert run("template", "sheets.xlsx").out == "sheets.xlsx written.\n"
    assert run("ingest", "sheets", "--json").json["added"] == 3
