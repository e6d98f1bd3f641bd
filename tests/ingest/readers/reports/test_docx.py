"""Word documents: what the reader of the page sees is the text, and nothing else."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from graph.errors import SourceError
from graph.store import open_store
from ingest.loading.run import ingest
from tests.ingest.readers.documents import write_docx
from tests.ingest.readers.reading import Outcome

Read = Callable[[Path], Outcome]
# The mark of compound files, in which Word kept documents until 2007.
OLD_WORD = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(1000)
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


@pytest.mark.parametrize("root", ["<a/>", f"<w:document {nsdecls('w')}/>"])
def test_a_document_whose_main_part_is_something_else_is_refused(
    tmp_path: Path, read: Read, root: str
) -> None:
    path = _with_part(write_docx(tmp_path / "a.docx", *REPORT), "word/document.xml", root)
    with pytest.raises(SourceError, match=r"damaged: the Word document.*again as \.docx"):
        read(path)


def test_a_file_that_is_refused_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    whole = write_docx(tmp_path / "folder" / "b.docx", *REPORT)
    bad = write_docx(tmp_path / "folder" / "a.docx", *REPORT)
    _with_part(bad, "word/document.xml", "<a/>")
    (whole.parent / "c.docx").write_bytes(b"")
    (whole.parent / "d.docx").write_bytes(OLD_WORD)
    (whole.parent / "e.pdf").write_bytes(b"%PDF-1.7\n1 0 obj<</Type/Cat")
    with open_store("memory:") as store:
        summary = ingest([whole.parent], store)
        with store.view() as view:
            told = [one.uri for one in view.documents() if one.form != "vocabulary"]
    assert [Path(one.file).name for one in summary.rejected] == [
        *("a.docx", "c.docx", "d.docx", "e.pdf"),
    ]
    assert [Path(one).name for one in told] == ["b.docx"]


def test_a_document_of_old_word_with_the_new_ending_is_refused(tmp_path: Path, read: Read) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(OLD_WORD)
    with pytest.raises(SourceError, match="an old Excel or Word file.*Save it as .docx"):
        read(path)


def test_a_document_that_grows_beyond_measure_is_refused(tmp_path: Path, read: Read) -> None:
    path = write_docx(tmp_path / "a.docx", *REPORT)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/photo.png", bytes(80 << 20))
    with pytest.raises(SourceError, match=r"would unpack to \d+ MB in \d+ parts"):
        read(path)


def test_a_table_inside_a_table_is_read_once_in_its_place(tmp_path: Path, read: Read) -> None:
    path = write_docx(tmp_path / "a.docx", "Held in Goma.")
    document = docx.Document(path.as_posix())
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "Before"
    middle = cell.add_table(2, 2)
    for row, column, text in ((0, 0, "Lake Centre"), (0, 1, "host"), (1, 1, "guest")):
        middle.cell(row, column).text = text
    middle.cell(1, 0).add_table(1, 1).cell(0, 0).text = "Hill Trust"
    cell.add_paragraph("After")
    document.save(path.as_posix())
    lines = ["Held in Goma.", "Before", "Lake Centre; host", "Hill Trust", "guest", "After"]
    assert _text(read(path)) == "\n".join(lines)


def _with_part(path: Path, name: str, content: str) -> Path:
    with zipfile.ZipFile(path) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for part, data in {**parts, name: content.encode()}.items():
            archive.writestr(part, data)
    return path
