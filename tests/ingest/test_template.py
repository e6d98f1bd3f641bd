"""What `mtandao template` writes can be read back: the example whole, the empty one as empty."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from graph.errors import SourceError
from graph.model.template import SHEETS
from ingest.readers import load_terms
from ingest.template import write_template
from tests.ingest.readers.reading import read_file

TARGETS = ("template.xlsx", "template")


@pytest.fixture
def read(project_root: Path):
    terms = load_terms(project_root / "data" / "vocabulary")
    return lambda path: read_file(path, terms)


@pytest.mark.parametrize("target", TARGETS)
def test_the_filled_template_is_read_without_a_rejection(read, tmp_path, target: str) -> None:
    write_template(tmp_path / target, filled=True)
    found = read(tmp_path / target)
    assert len(found.events) == 3
    assert all(event.participations for event in found.events.values())
    assert found.rejections == []
    assert found.notices == []


@pytest.mark.parametrize("target", TARGETS)
def test_the_empty_template_says_that_it_is_empty(read, tmp_path, target: str) -> None:
    write_template(tmp_path / target)
    found = read(tmp_path / target)
    assert found.reads == []
    assert found.messages == [
        "There is nothing in it but headings. Fill in the sheets and read it again."
    ]


def test_both_forms_say_the_same(read, tmp_path: Path) -> None:
    events = []
    for target in TARGETS:
        write_template(tmp_path / target, filled=True)
        found = read(tmp_path / target)
        events.append([event.model_dump() for event in found.events.values()])
    assert events[0] == events[1]


def test_the_workbook_explains_itself_and_offers_words(tmp_path: Path) -> None:
    write_template(tmp_path / "template.xlsx")
    book = load_workbook(tmp_path / "template.xlsx")
    assert book.sheetnames == ["Read me - Lisez-moi", *(s.name for s in SHEETS), "Lists"]
    explained = {(row[0], row[1].rstrip(" *")) for row in book.worksheets[0].values if row[1]}
    assert explained >= {(sheet.name, name) for sheet in SHEETS for name in sheet.header}
    lists = {column[0].value: [c.value for c in column[1:]] for column in book["Lists"].columns}
    assert "ssr" in lists["themes"]
    assert "organiser" in lists["roles"]
    assert len(book["Participations"].data_validations.dataValidation) >= 4


def test_the_same_template_has_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.xlsx", "two.xlsx"):
        write_template(tmp_path / name, filled=True)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_a_place_that_cannot_be_written_is_explained(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="The template cannot be written.*Choose a folder"):
        write_template(tmp_path / "missing" / "template.xlsx")


def test_a_missing_example_is_explained(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("ingest.template.data_folder", lambda: tmp_path)
    with pytest.raises(SourceError, match="The example is missing.*Install the program again"):
        write_template(tmp_path / "template", filled=True)
