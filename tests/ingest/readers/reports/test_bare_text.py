"""A text becomes a record that holds it and nothing else; what is too large is refused."""

from pathlib import Path

import pytest

from graph.errors import SourceError
from ingest.lengths import LONGEST_TEXT
from ingest.readers.reports.bare_text import Prose, bare_record, bytes_of, plain_text


def test_a_text_has_line_feeds_only_and_is_composed() -> None:
    assert plain_text("\ufeffSocie\u0301te\u0301\r\ncivile\r") == "Société\ncivile\n"


def test_the_record_holds_what_the_file_tells_of_itself() -> None:
    prose = Prose("A workshop.", "Title", "Site", "2020-01-02")
    document = bare_record(Path("a.txt"), prose, "https://example.org/a").record.document
    assert (document.uri, document.text) == ("https://example.org/a", "A workshop.")
    assert (document.title, document.publisher, document.published) == (
        "Title",
        "Site",
        "2020-01-02",
    )


def test_without_an_address_the_path_is_it() -> None:
    assert bare_record(Path("b/a.txt"), Prose("x"), None).record.document.uri == "b/a.txt"


def test_a_text_that_is_too_long_is_refused() -> None:
    with pytest.raises(SourceError, match="million characters.*Split it"):
        bare_record(Path("a.txt"), Prose("x" * (LONGEST_TEXT + 1)), None)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 10)
    assert bytes_of(path, 10) == b"x" * 10
    with pytest.raises(SourceError, match="a report has at most 0 MB"):
        bytes_of(path, 9)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        bytes_of(tmp_path / "none.txt", 10)
