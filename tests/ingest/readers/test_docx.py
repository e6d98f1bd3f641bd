"""Word documents: what the reader of the page sees is the text, and nothing else."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from graph.errors import SourceError
from tests.ingest.readers.documents import write_docx
from tests.ingest.readers.reading import Outcome

Read = Callable[[Path], Outcome]
REPORT = ("Workshop in Goma", "A workshop was held in Goma.", "It was funded by the Swiss.")


def _text(outcome: Outcome) -> str | None:
    return outcome.reads[0].record.document.text


def _with_xml(path: Path, xml: str) -> Path:
    document = docx.Document(path.as_posix())
    document.paragraphs[0]._p.append(parse_xml(xml))
    document.save(path.as_posix())
    return path


def test_paragraphs_and_rows_are_read_in_their_order(tmp_path: Path, read: Read) -> None:
    rows = [("Organisation", "Role"), ("Lake Peace Centre", "host")]
    found = read(write_docx(tmp_path / "a.docx", *REPORT, rows=rows))
    assert _text(found) == "\n".join((*REPORT, "Organisation; Role", "Lake Peace Centre; host"))
    assert found.notices == []


def test_changes_that_are_tracked_count_as_accepted(tmp_path: Path, read: Read) -> None:
    path = write_docx(tmp_path / "a.docx", "Held in ")
    names = nsdecls("w")
    _with_xml(path, f'<w:ins {names} w:id="1"><w:r><w:t>Goma</w:t></w:r></w:ins>')
    _with_xml(path, f'<w:del {names} w:id="2"><w:r><w:delText>Bunia</w:delText></w:r></w:del>')
    assert _text(read(path)) == "Held in Goma"


def test_a_text_box_is_read_once(tmp_path: Path, read: Read) -> None:
    path = write_docx(tmp_path / "a.docx", "Before ")
    box = "<w:txbxContent><w:p><w:r><w:t>in the box</w:t></w:r></w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    _with_xml(
        path,
        f"<w:r {nsdecls('w')} {mc}><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>",
    )
    assert _text(read(path)) == "Before in the box"


def test_head_author_and_comments_are_no_text(tmp_path: Path, read: Read) -> None:
    path = write_docx(tmp_path / "a.docx", *REPORT)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/footnotes.xml", "<w:footnotes><w:t>A note</w:t></w:footnotes>")
    found = read(path)
    said = found.reads[0].record.model_dump_json()
    assert "Running head" not in said
    assert "Somebody" not in said
    assert found.messages == ["This was not read: the notes at the foot of its pages."]


def test_a_document_without_words_is_refused(tmp_path: Path, read: Read) -> None:
    with pytest.raises(SourceError, match="holds no words"):
        read(write_docx(tmp_path / "a.docx", " "))


def test_a_damaged_document_is_refused(tmp_path: Path, read: Read) -> None:
    path = write_docx(tmp_path / "a.docx", *REPORT)
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(SourceError, match="cut off or damaged: the Word document.*again as .docx"):
        read(path)


def test_a_document_with_a_broken_part_is_refused(tmp_path: Path, read: Read) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w:document")
    with pytest.raises(SourceError, match="cut off or damaged: the Word document"):
        read(path)


def test_a_workbook_with_the_ending_of_a_document_is_explained(tmp_path: Path, read: Read) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/nothing", "")
        archive.writestr("xl/workbook.xml", "")
    with pytest.raises(SourceError, match=r"Excel workbook, not a Word document.*--as xlsx"):
        read(path)
