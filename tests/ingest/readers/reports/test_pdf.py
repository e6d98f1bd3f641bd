"""PDF reports: running text out of printed lines, and plain words about what cannot be read."""

from collections.abc import Callable
from pathlib import Path
from time import process_time

import pypdf
import pytest

from graph.errors import SourceError
from tests.ingest.readers.documents import write_pdf
from tests.ingest.readers.reading import Outcome
from tests.yardstick import slowness

Read = Callable[[Path], Outcome]
LINES = (
    "The Lake Peace Centre held a workshop on mediation in Goma on 3 March 2018. Delegates of",
    "civil society came from Burundi, the Congo, Uganda and South Sudan and spoke about peace-",
    "building. The workshop was funded by the European Union.",
)


def _text(outcome: Outcome) -> str:
    text = outcome.reads[0].record.document.text
    assert text is not None
    return text


def test_printed_lines_become_a_paragraph(tmp_path: Path, read: Read) -> None:
    found = _text(read(write_pdf(tmp_path / "a.pdf", ["\n".join(LINES)])))
    assert found == " ".join(LINES).replace("peace- building", "peacebuilding")


def test_heads_feet_and_page_numbers_are_left_out_and_counted(tmp_path: Path, read: Read) -> None:
    pages = [
        "\n".join(("Annual report 2018", f"Chapter {word}", *LINES, "www.example.org", f"Page {n}"))
        for n, word in enumerate(("one", "two", "three", "four"), start=1)
    ]
    found = read(write_pdf(tmp_path / "a.pdf", pages))
    assert "Annual report" not in _text(found)
    assert "Page 3" not in _text(found)
    assert _text(found).count("Lake Peace Centre") == 4
    assert "Chapter three" in _text(found)
    assert found.messages[0].startswith("12 lines at the top and the foot of pages were left out")


def test_an_empty_page_is_told(tmp_path: Path, read: Read) -> None:
    found = read(write_pdf(tmp_path / "a.pdf", ["\n".join(LINES), ""]))
    assert found.messages == ["1 of 2 pages holds no text."]


def test_pages_that_are_images_are_named(tmp_path: Path, read: Read) -> None:
    with pytest.raises(SourceError, match="holds no text, only images.*text recognition"):
        read(write_pdf(tmp_path / "a.pdf", ["", ""]))


def test_a_locked_file_is_named(tmp_path: Path, read: Read) -> None:
    writer = pypdf.PdfWriter(clone_from=write_pdf(tmp_path / "a.pdf", ["Peace"]).as_posix())
    writer.encrypt("secret", algorithm="RC4-128")
    locked = tmp_path / "locked.pdf"
    with locked.open("wb") as stream:
        writer.write(stream)
    with pytest.raises(SourceError, match="locked with a password.*Save it without a password"):
        read(locked)


@pytest.mark.parametrize("kept", [9, 40, 200, 400])
def test_a_cut_file_is_refused_or_read_never_a_crash(tmp_path: Path, read: Read, kept: int) -> None:
    path = write_pdf(tmp_path / "a.pdf", ["\n".join(LINES)])
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(SourceError, match="damaged|holds no text"):
        read(path)


def test_an_index_at_a_place_that_no_file_has_is_damage(tmp_path: Path, read: Read) -> None:
    path = write_pdf(tmp_path / "a.pdf", ["\n".join(LINES)])
    head, _, tail = path.read_bytes().rpartition(b"startxref\n")
    path.write_bytes(head + b"startxref\n" + b"9" * 40 + tail[tail.index(b"\n") :])
    with pytest.raises(SourceError, match="cut off or damaged"):
        read(path)


def test_a_text_without_end_is_refused(
    tmp_path: Path, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.readers.reports.pdf.LONGEST_TEXT", 100)
    with pytest.raises(SourceError, match="more than 0 million characters.*Split it"):
        read(write_pdf(tmp_path / "a.pdf", ["\n".join(LINES)]))


def test_the_name_of_the_author_is_not_taken(tmp_path: Path, read: Read) -> None:
    writer = pypdf.PdfWriter(clone_from=write_pdf(tmp_path / "a.pdf", ["Peace talks"]).as_posix())
    writer.add_metadata({"/Author": "Somebody", "/Title": "Some title"})
    path = tmp_path / "named.pdf"
    with path.open("wb") as stream:
        writer.write(stream)
    assert "Somebody" not in read(path).reads[0].record.model_dump_json()


def test_pages_that_draw_the_same_over_and_over_are_refused_soon(
    tmp_path: Path, read: Read
) -> None:
    path = write_pdf(tmp_path / "a.pdf", ["\n".join(LINES)])
    writer = pypdf.PdfWriter(clone_from=path)
    pages = writer.pages[0].indirect_reference, writer.root_object["/Pages"]
    pages[1]["/Kids"].extend([pages[0]] * 5_000)
    pages[1][pypdf.generic.NameObject("/Count")] = pypdf.generic.NumberObject(5_001)
    writer.write(path)
    began = process_time()
    with pytest.raises(SourceError, match="draws the same things over and over"):
        read(path)
    assert process_time() - began < 10 * slowness(process_time)
