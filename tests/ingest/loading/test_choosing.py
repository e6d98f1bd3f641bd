from pathlib import Path

import pytest

from graph.errors import SourceError
from ingest.loading.choosing import choose_reader, named_reader


def test_content_decides(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("document: {uri: a}\nevents: []\n")
    assert choose_reader(path).name == "yaml"


def test_a_format_that_is_asked_for_is_taken(tmp_path: Path) -> None:
    assert choose_reader(tmp_path / "missing", "json").name == "json"


def test_an_unknown_format_is_refused_with_the_nearest() -> None:
    with pytest.raises(SourceError, match=r"There is no format 'jsn'. Did you mean json\?"):
        named_reader("jsn")
    with pytest.raises(SourceError, match="There is no format 'qqqq'. There are acled, "):
        named_reader("qqqq")
