from pathlib import Path

import pytest

from ingest.readers.files.encoding import decode_head, encoding_notices, find_encoding, open_text


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("événement".encode(), "utf-8"),
        ("événement".encode("utf-8-sig"), "utf-8-sig"),
        ("événement".encode("utf-16"), "utf-16"),
        ("event".encode("utf-16-le"), "utf-16-le"),
        ("event".encode("utf-16-be"), "utf-16-be"),
        ("événement".encode("cp1252"), "cp1252"),
        ("événement é é é".encode() + b"\xff", "utf-8"),
    ],
)
def test_encodings_are_told_apart(tmp_path: Path, content: bytes, name: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    assert find_encoding(path).name == name


def test_text_is_read_and_every_byte_counted(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes("événement\r\n".encode("utf-16") * 1000)
    counted: list[int] = []
    with open_text(path, find_encoding(path), counted.append) as stream:
        assert stream.read().count("événement\r\n") == 1000
    assert sum(counted) == path.stat().st_size


def test_only_what_is_odd_is_told(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes("é".encode("cp1252"))
    (notice,) = encoding_notices(find_encoding(path), "file")
    assert "read as Windows-1252" in notice.message
    path.write_text("plain")
    assert encoding_notices(find_encoding(path), "file") == []


def test_a_beginning_cut_within_a_character_can_be_looked_at() -> None:
    assert decode_head("événement".encode()[:-1] + b"\xc3").startswith("événemen")
