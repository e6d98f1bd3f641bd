import os
from pathlib import Path

import pytest

from graph.errors import SourceError
from ingest.readers import READERS, sniff


@pytest.mark.parametrize(
    ("name", "content", "reader"),
    [
        ("a.yaml", b"anything: goes", "yaml"),
        ("a.txt", b"events:\n- key: e1\n", "yaml"),
        ("a", b"# records\n- document: {uri: x}\n", "yaml"),
        ("a.txt", b'\xef\xbb\xbf {"events": []}', "json"),
        ("a.csv", b'[{"events": []}]', "json"),
        ("a.txt", b"event;title;date\ne1;A;2009\n", "csv"),
        ("a.csv", b"some words", "csv"),
        ("a.tsv", "événement\ttitre\tlieu\n".encode("utf-16"), "csv"),
        ("a.md", b"# A report\n\n---\n\nWhat happened.\nevents: three\n", "text"),
        ("a.txt", b"[Photo: the opening] The workshop, held in Goma", "text"),
        ("a.txt", b"<!DOCTYPE html><p>Words</p>", "html"),
        ("a.xlsx", b"PK\x03\x04rest", "xlsx"),
    ],
)
def test_content_decides_before_the_name(
    tmp_path: Path, name: str, content: bytes, reader: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert sniff(path, READERS).name == reader


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "The file is empty"),
        (b" \n\t\n", "nothing but blanks"),
        (b"\xd0\xcf\x11\xe0rest", "old Excel or Word file, or one with a password"),
        (b"\x1f\x8brest", r"packed file \(gzip\).*Unpack it first"),
        (b"\x89PNG\r\n", "This is an image"),
        (b"SQLite format 3\x00", "This is a database"),
        (bytes(range(256)) * 10, "binary file, not text"),
    ],
)
def test_what_is_not_read_is_explained(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    with pytest.raises(SourceError, match=reason):
        sniff(path, READERS)


def test_a_path_that_does_not_exist_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"There is no such file.*nowhere.csv.*spelling"):
        sniff(tmp_path / "nowhere.csv", READERS)


def test_a_file_that_cannot_be_opened_is_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.csv").write_text("x")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(SourceError, match="The file cannot be read: Permission denied"):
        sniff(tmp_path / "a.csv", READERS)


def test_a_folder_or_a_pipe_is_no_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path):
        with pytest.raises(SourceError, match="a folder, a pipe or a device, not a file"):
            sniff(path, READERS)


@pytest.mark.parametrize("name", ["one.xlsx", "one.ods", "one.XLS"])
def test_a_workbook_of_words_is_damaged(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"P")
    with pytest.raises(SourceError, match="The file is damaged, or its ending misleads"):
        sniff(path, READERS)


def test_a_table_that_is_called_a_workbook_is_read(tmp_path: Path) -> None:
    path = tmp_path / "events.xls"
    path.write_text("event,title,date\ne1,Workshop,2019\n", encoding="utf-8")
    assert sniff(path, READERS).name == "csv"


def test_one_unseen_character_makes_no_text_binary(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_bytes(b"event,title\ne1,Work\x00shop\n")
    assert sniff(path, READERS).name == "csv"


@pytest.mark.parametrize("name", ["codes.xml", "codes.txt"])
def test_xml_that_nobody_reads_is_no_report(tmp_path: Path, name: str) -> None:
    """Its words between the marks were read as prose, and bodies were found in it."""
    path = tmp_path / name
    path.write_text("<?xml version='1.0'?><codes><code>World Trade Organization</code></codes>")
    with pytest.raises(SourceError, match=r"no format that can be read.*: \.csv, \.docm, "):
        sniff(path, READERS)
