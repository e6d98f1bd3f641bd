"""What a mapping file says is plain; what could only do harm is refused before it is built."""

import os
import time
from pathlib import Path

import pytest

from graph.errors import SourceError
from ingest.readers.mapped.mapping_file_text import MOST_BYTES, plain_values


def test_a_mapping_is_plain_values(tmp_path: Path) -> None:
    path = tmp_path / "a.mapping.yaml"
    path.write_text("\ufeffshape: actors\ncolumns: {Name: organisation, B: null}", encoding="utf-8")
    held = {"shape": "actors", "columns": {"Name": "organisation", "B": None}}
    assert plain_values(path) == held


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: !!bool foo", "has no tags such as !!bool.*line 1"),
        ("b: 1\na: !!timestamp abc", "has no tags.*line 2"),
        ('a: !!int ""', "has no tags"),
        ('a: !!python/object/apply:os.system ["true"]', "has no tags"),
        ("a: 9999-99-99", "no YAML here"),
        ("a: [", "no YAML here"),
        ("a: &a [1]\nb: *a", "may not refer to itself"),
        ("[" * 200_000, "more than 10 deep"),
        ("- " * 100_000, "more than 10 deep"),
    ],
)
def test_what_could_do_harm_is_refused_at_once(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "a.mapping.yaml"
    path.write_text(text, encoding="utf-8")
    before = time.process_time()
    with pytest.raises(SourceError, match=said):
        plain_values(path)
    assert time.process_time() - before < 2


def test_what_is_no_text_no_file_or_too_long_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.mapping.yaml"
    path.write_bytes(b"\xff\xfe\xff")
    with pytest.raises(SourceError, match="cannot be read"):
        plain_values(path)
    path.write_bytes(b"#" * (MOST_BYTES + 1))
    with pytest.raises(SourceError, match="larger than 256 KB"):
        plain_values(path)
    os.mkfifo(tmp_path / "pipe.mapping.yaml")
    with pytest.raises(SourceError, match="it is no ordinary file"):
        plain_values(tmp_path / "pipe.mapping.yaml")
