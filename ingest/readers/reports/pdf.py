"""Reports as PDF files: the text of their pages, without running heads, feet and page numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from graph.errors import SourceError
from graph.message import Message
from ingest.findings import Notice
from ingest.lengths import LONGEST_TEXT
from ingest.readers.base import Item, Progress, Reader
from ingest.readers.files.broken import PARSER_ERRORS
from ingest.readers.files.quiet import quiet
from ingest.readers.reports.bare_text import Prose, bare_record, bytes_of, plain_text
from ingest.readers.reports.reflow import paragraphs_of_pages
from ingest.readers.terms import Terms

# A report of a hundred pages with its photographs.
LARGEST = 50 * 1024 * 1024
_MARK = b"%PDF-"
_LETTERS = re.compile(r"[^\W\d_]{2}")
# Steps of drawing that a small file may take; a page or a form takes as long as two hundred. What
# a file holds once takes fewer steps than it has bytes: more are the same drawn over and over.
_FREE_STEPS = 500_000
_STEPS_OF_WHOLE = 200
_COPY = "Save its text as .txt and read that."


class PdfReader(Reader):
    """Reads the text of a PDF; the whole file is one report."""

    name = "pdf"
    suffixes = (".pdf",)

    def sniff(self, head: bytes, name: str) -> float:
        """Return 0.95 for the mark of a PDF at the beginning."""
        return 0.95 if head.lstrip().startswith(_MARK) else 0.0

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield one record that holds the text and nothing else yet; see `Reader.read`.

        Raises:
            SourceError: it is locked, damaged, holds images only, or is longer than a report is.
        """
        data = bytes_of(path, LARGEST)
        pages = _pages(data, path)
        text, left_out = paragraphs_of_pages(pages)
        if not _LETTERS.search(text):
            what = "The PDF holds no text, only images of its pages."
            raise SourceError(what, path.as_posix(), "Run text recognition (OCR) on it first.")
        yield from _notices(pages, left_out, path)
        yield bare_record(path, Prose(plain_text(text)), address)
        progress(len(data))


def _notices(pages: list[str], left_out: int, path: Path) -> Iterator[Notice]:
    empty = sum(1 for page in pages if not _LETTERS.search(page))
    if empty:
        said = Message(
            "{n} of {total} [total:page|pages] [n:holds|hold] no text.", n=empty, total=len(pages)
        )
        yield Notice(path.as_posix(), None, None, said)
    if left_out:
        told = (
            "{n} [line at the top or the foot of pages was|lines at the top and the foot of "
            "pages were] left out: running titles, numbers."
        )
        yield Notice(path.as_posix(), None, None, Message(told, n=left_out))


def _pages(data: bytes, path: Path) -> list[str]:
    """The text of each page, line by line."""
    # pypdf takes 0.15 s to import; only who reads a PDF pays it.
    import pypdf
    from pypdf.errors import PyPdfError

    try:
        with quiet("pypdf"):
            book = pypdf.PdfReader(BytesIO(data))
            if book.is_encrypted and not book.decrypt(""):
                what = "The PDF is locked with a password."
                raise SourceError(what, path.as_posix(), "Save it without a password.")
            return list(_texts(book, path, len(data)))
    except (PyPdfError, *PARSER_ERRORS) as error:
        what = "The PDF is cut off or damaged."
        raise SourceError(what, path.as_posix(), _COPY) from error


def _texts(book: Any, path: Path, size: int) -> Iterator[str]:  # noqa: ANN401
    long = 0
    steps = _Steps(path, _FREE_STEPS + size)
    for page in book.pages:
        steps.take(_STEPS_OF_WHOLE)
        text = page.extract_text(visitor_operand_before=steps.drawn)
        # The library goes on after an error within a form.
        steps.take(0)
        long += len(text)
        if long > LONGEST_TEXT:
            said = Message(
                "The text has more than {most} million characters; a report has not.",
                most=LONGEST_TEXT // 1_000_000,
            )
            raise SourceError(said, path.as_posix(), "Split it into one file a report.")
        yield text


@dataclass(slots=True)
class _Steps:
    """Counts the steps by which pages are drawn; `left` says how many more there may be."""

    path: Path
    left: int

    def drawn(self, operator: bytes, *_: object) -> None:
        """Count one step, told of by the library before each."""
        self.take(_STEPS_OF_WHOLE if operator == b"Do" else 1)

    def take(self, steps: int) -> None:
        """Count some steps; raises SourceError when there are too many."""
        self.left -= steps
        if self.left < 0:
            what = "The PDF draws the same things over and over."
            raise SourceError(what, self.path.as_posix(), _COPY)
