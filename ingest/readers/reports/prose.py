"""Reports as text and as web pages: bytes in, one immutable NFC text out, for the extractor."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from graph.errors import SourceError
from graph.message import Message
from ingest.findings import Notice
from ingest.readers.base import Item, Progress, Reader
from ingest.readers.files.encoding import (
    DAMAGED,
    Encoding,
    decode_head,
    encoding_notices,
    find_encoding,
    unreadable,
)
from ingest.readers.reports.bare_text import Prose, bare_record, bytes_of, plain_text
from ingest.readers.terms import Terms

# The text of a report is shorter (ingest/lengths.py); a page holds its markup beside its text.
LARGEST = 5 * 1024 * 1024
_HTML = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_XML = re.compile(r"\ufeff?\s*<\?xml\b")
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
# What no reader of the page sees says nothing; trafilatura leaves out the usual forms only.
_STYLE = "translate(@style, 'ABDEHILNOPSTVY ', 'abdehilnopstvy')"
_HIDDEN = (
    "//*[@hidden] | //template | //dialog[not(@open)]"
    f" | //*[contains({_STYLE}, 'display:none') or contains({_STYLE}, 'visibility:hidden')]"
)
# Each takes 0.05 ms to read, begin and end; a report of three hundred pages has 20,000.
_MOST_MARKS = 60_000
# Beyond these, the ways that look for the text take the square of their number.
_MOST_BLOCKS = 2_500
_BLOCKS = "//p | //li | //td | //th | //dd | //dt | //div | //br | //ul | //pre"
_ENDLESS_ROW = "boolean(//tr[count(*) > 5000])"
_COPY_TEXT = "Copy its text into a .txt file."
_SAVE_AGAIN = "Save the page again when it is fully loaded, or copy its text into a .txt file."
_PUBLISHED = "//meta[@property='article:published_time' or @itemprop='datePublished']/@content"


class NoTextError(SourceError):
    """A page says nothing to who looks at it; its markup may."""


class TextReader(Reader):
    """Reads plain text; the whole file is one report."""

    name = "text"
    suffixes = (".txt", ".text", ".md")

    def sniff(self, head: bytes, name: str) -> float:
        """Return 0.5 for a text with the suffix, 0.1 for any other text."""
        text = decode_head(head)
        if not _LETTER.search(text):
            return 0.0
        if _XML.match(text) or name.lower().endswith(".xml"):
            return 0.0  # the marks of a format that nobody reads are no report
        return 0.5 if name.lower().endswith(self.suffixes) else 0.1

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield one record that holds the text and nothing else yet; see `Reader.read`.

        Raises:
            SourceError: the file is larger or the text longer than a report is.
        """
        data, encoding = _bytes_and_encoding(path)
        text, notices = _decoded(data, encoding, path)
        yield from notices
        yield bare_record(path, Prose(plain_text(text)), address)
        progress(len(data))


class HtmlReader(Reader):
    """Reads web pages; the text is what the page says, without menus and footers."""

    name = "html"
    suffixes = (".html", ".htm", ".xhtml")

    def sniff(self, head: bytes, name: str) -> float:
        """Return 0.95 for a page, 0.5 for the suffix alone."""
        if _HTML.search(decode_head(head)):
            return 0.95
        return 0.5 if name.lower().endswith(self.suffixes) else 0.0

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield one record that holds the text and nothing else yet; see `Reader.read`.

        Raises:
            SourceError: the page holds no text, or is longer than a report is.
        """
        page = read_page(path)
        yield from page.notices
        yield bare_record(path, page_text(page.html, path.as_posix()), address)
        progress(page.size)


@dataclass(frozen=True, slots=True)
class Page:
    """A web page as it is: its markup, how many bytes it has, what to tell of its encoding."""

    html: str
    size: int
    notices: list[Notice]


def read_page(path: Path) -> Page:
    """Return a page in the encoding that it declares.

    Raises:
        SourceError: it holds no words, is larger than a page is, or cannot be opened.
    """
    data, encoding = _bytes_and_encoding(path)
    declared = _CHARSET.search(data[:4096])
    if declared is not None and encoding.notice is not None:
        encoding = _declared(declared.group(1).decode("ascii"), encoding)
    text, notices = _decoded(data, encoding, path)
    return Page(text, len(data), notices)


def page_text(html: str, where: str = "") -> Prose:
    """Return the main text of a web page, with its title and the name of its site.

    Raises:
        NoTextError: there is no text on the page.
        SourceError: it has more marks than a page has.
    """
    if html.count("<") > _MOST_MARKS:
        what = Message("The page has more than {n:,} marks.", n=_MOST_MARKS)
        raise SourceError(what, where, _COPY_TEXT)
    # trafilatura takes half a second to import; only who reads a page pays it.
    import trafilatura

    tree = trafilatura.load_html(html)
    if tree is not None and tree.xpath(_ENDLESS_ROW):
        raise SourceError("A table of the page has a row without end.", where, _COPY_TEXT)
    for hidden in [] if tree is None else tree.xpath(_HIDDEN):
        hidden.drop_tree()
    is_rich = tree is not None and len(tree.xpath(_BLOCKS)) > _MOST_BLOCKS
    text = tree is not None and trafilatura.extract(tree, include_comments=False, fast=is_rich)
    if tree is None or not text:
        raise NoTextError("There is no text on this page.", where, _SAVE_AGAIN)
    title = tree.findtext(".//title")
    site = tree.xpath("string(//meta[@property='og:site_name']/@content)")
    published = _day(str(tree.xpath(f"string({_PUBLISHED})")))
    return Prose(plain_text(text), _tidy(title), _tidy(str(site)), published)


def _day(moment: str) -> str | None:
    """The day of a moment in ISO 8601, None when it is none."""
    try:
        return date.fromisoformat(moment.strip()[:10]).isoformat()
    except ValueError:
        return None


def _tidy(words: str | None) -> str | None:
    tidied = " ".join(plain_text(words).split()) if words else ""
    return tidied or None


def _bytes_and_encoding(path: Path) -> tuple[bytes, Encoding]:
    try:
        return bytes_of(path, LARGEST), find_encoding(path)
    except OSError as error:
        raise unreadable(path, error) from error


def _declared(name: str, fallback: Encoding) -> Encoding:
    """The encoding a page says it has, when there is such a one."""
    try:
        "".encode(name)
    except LookupError:
        return fallback
    return Encoding(name)


def _decoded(data: bytes, encoding: Encoding, path: Path) -> tuple[str, list[Notice]]:
    text = data.decode(encoding.name, "replace")
    notices = encoding_notices(encoding, path.as_posix())
    damaged = text.count(DAMAGED)
    if damaged and not notices:
        message = Message(
            "{n} [place holds|places hold] bytes that are no text in {name}.",
            n=damaged,
            name=encoding.name,
        )
        notices = [Notice(path.as_posix(), None, None, message)]
    if not _LETTER.search(text):
        raise SourceError("The file holds no words.", path.as_posix(), "Nothing was taken from it.")
    return text, notices
