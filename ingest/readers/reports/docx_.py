"""Reports as Word documents: the text of their body, paragraph by paragraph, tables row by row."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.errors import SourceError
from graph.message import Message
from ingest.findings import Notice
from ingest.readers.base import Item, Progress, Reader
from ingest.readers.files.archive import WORD_DOCUMENT, check_archive
from ingest.readers.files.broken import PARSER_ERRORS
from ingest.readers.reports.bare_text import Prose, bare_record, bytes_of, plain_text
from ingest.readers.terms import Terms

# A report with its photographs.
LARGEST = 50 * 1024 * 1024
_PACKED = b"PK\x03\x04"
_LETTER = re.compile(r"[^\W\d_]")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
# What was struck out with changes tracked, and what old programs draw a second time.
_UNSEEN = frozenset({f"{_W}del", f"{_W}moveFrom", _FALLBACK})
_APART = {
    "word/footnotes.xml": "the notes at the foot of its pages",
    "word/endnotes.xml": "the notes at its end",
    "word/comments.xml": "the comments in its margin",
}


class DocxReader(Reader):
    """Reads the text of a Word document; the whole file is one report.

    Changes that are tracked are read as accepted. Running heads, feet and comments are no part
    of the text, nor are the names of authors in the properties of the file.
    """

    name = "docx"
    suffixes = (".docx", ".docm")

    def sniff(self, head: bytes, name: str) -> float:
        """Return 0.95 for a packed file with the parts of a Word document or its suffix."""
        if not head.startswith(_PACKED):
            return 0.0
        return 0.95 if b"word/" in head or name.lower().endswith(self.suffixes) else 0.0

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield one record that holds the text and nothing else yet; see `Reader.read`.

        Raises:
            SourceError: it is damaged, holds no words, or is longer than a report is.
        """
        size = len(bytes_of(path, LARGEST))
        check_archive(path, WORD_DOCUMENT)
        text = "\n".join(_paragraphs(_body(path)))
        if not _LETTER.search(text):
            what = "The document holds no words."
            raise SourceError(what, path.as_posix(), "Nothing was taken from it.")
        yield from _notices(path)
        yield bare_record(path, Prose(plain_text(text)), address)
        progress(size)


def _body(path: Path) -> Any:  # noqa: ANN401 - an lxml element
    # python-docx takes 0.2 s to import; only who reads a Word document pays it.
    import docx

    try:
        body = docx.Document(path.as_posix()).element.body
        if body is None:
            raise ValueError("a document without a body")
    except PARSER_ERRORS as error:
        what = Message("The file is cut off or damaged: {kind}.", kind=WORD_DOCUMENT.name)
        raise SourceError(what, path.as_posix(), WORD_DOCUMENT.resave) from error
    return body


def _paragraphs(body: Any) -> Iterator[str]:  # noqa: ANN401
    """Every paragraph of the body that says something; a row of a table is one of them."""
    for part in body:
        if part.tag in (f"{_W}sdt", f"{_W}sdtContent"):
            yield from _paragraphs(part)
        elif part.tag == f"{_W}p":
            yield from filter(None, map(str.strip, _words(part).split("\n")))
        elif part.tag == f"{_W}tbl":
            for row in _own(part, f"{_W}tr"):
                yield from _row(row)


def _row(row: Any) -> Iterator[str]:  # noqa: ANN401
    """One line for a row; of cells with tables in them, every paragraph and row by itself."""
    cells = list(_own(row, f"{_W}tc"))
    if any(cell.find(f".//{_W}tbl") is not None for cell in cells):
        for cell in cells:
            yield from _paragraphs(cell)
        return
    line = "; ".join(filter(None, (" ".join(_words(cell).split()) for cell in cells)))
    if line:
        yield line


def _own(part: Any, tag: str) -> Iterator[Any]:  # noqa: ANN401
    """Rows of a table or cells of a row that lie in no other one inside it."""
    for inner in part.iterchildren("*"):
        if inner.tag == tag:
            yield inner
        elif inner.tag not in _UNSEEN:
            yield from _own(inner, tag)


def _words(part: Any) -> str:  # noqa: ANN401
    """The text of a part as it is seen once all changes are accepted."""
    if part.tag in _UNSEEN:
        return ""
    if part.tag == f"{_W}t":
        return part.text or ""
    inside = "".join(map(_words, part.iterchildren("*")))
    after = "\n" if part.tag == f"{_W}p" else ""
    return _BREAKS.get(part.tag, "") + inside + after


def _notices(path: Path) -> Iterator[Notice]:
    """Say which texts beside the body the file has: they are not read."""
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        for part, what in _APART.items():
            if part in names and _LETTER.search(_bare(archive.read(part))):
                said = Message("This was not read: {what}.", what=what)
                yield Notice(path.as_posix(), None, None, said)


def _bare(xml: bytes) -> str:
    """The words of a part, without looking into its markup."""
    found = re.findall(rb"<w:t(?: [^>]*)?>([^<]*)</w:t>", xml)
    return b" ".join(found).decode("utf-8", "replace")
