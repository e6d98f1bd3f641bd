"""Markup is known by what it holds, and its declarations wherever they stand before it."""

import io

import pytest

from ingest.readers.files.markup import declares_entities, is_markup

LOL = "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"


@pytest.mark.parametrize(
    ("name", "head", "markup"),
    [
        ("a.xml", b"\x89PNG", True),
        ("a.RELS", b"", True),
        ("a.dat", b"<a/>", True),
        ("a", b"\xef\xbb\xbf \n<a/>", True),
        ("a", "<a/>".encode("utf-16"), True),
        ("a", "<a/>".encode("utf-32-be"), True),
        ("a", " " * 4096, True),
        ("a.png", b"\x89PNG", False),
        ("a.bin", b"words <", False),
    ],
)
def test_a_part_is_markup_whatever_it_is_called(name: str, head: bytes, markup: bool) -> None:
    assert is_markup(name, head if isinstance(head, bytes) else head.encode()) is markup


@pytest.mark.parametrize(
    ("text", "declares"),
    [
        (LOL, True),
        ("<!--" + "x" * 100_000 + "-->" + LOL, True),
        ('<!DOCTYPE a PUBLIC "-//x" "http://example.org/a.dtd"><a/>', False),
        ("<a>" + "x" * 100_000 + "<b></a>", False),
        ("no <markup", False),
        ("", False),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declarations_are_seen(text: str, declares: bool, encoding: str) -> None:
    assert declares_entities(io.BytesIO(text.encode(encoding))) is declares
