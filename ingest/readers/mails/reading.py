"""The reader of messages: the text of one as a report."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from graph.errors import SourceError
from graph.message import Message
from ingest.findings import Notice
from ingest.lengths import complaint_of_length
from ingest.readers.base import Item, Progress, Reader, ReadRecord
from ingest.readers.counting import Counting
from ingest.readers.files.encoding import DAMAGED, decode_head
from ingest.readers.mails.message_parts import BrokenMailError, Letter, letter_of
from ingest.readers.mails.written_text import without_cited, written_text
from ingest.readers.one_line import whole_characters
from ingest.readers.reports.bare_text import Prose, bare_record, bytes_of, plain_text
from ingest.readers.reports.prose import LARGEST as LARGEST_PAGE
from ingest.readers.reports.prose import NoTextError, page_text
from ingest.readers.terms import Terms

# A message with photographs attached.
LARGEST = 50 * 1024 * 1024
_MOST_PARTS = 2_000
# As many as the largest message has whose attachments are written as text.
_MOST_LINES = 700_000
# Each line of a message is held against each of the boundaries between which it stands.
_MOST_STEPS = 10_000_000
_MOST_WRITTEN = 200_000
_HEADER = re.compile(r"^([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]?\S", re.MULTILINE)
_OF_MAIL = frozenset(
    {
        *("from", "to", "subject", "date", "message-id", "mime-version", "received", "return-path"),
        *("delivered-to", "dkim-signature", "content-type", "reply-to", "cc", "sender"),
    }
)
_FEWEST = 3
_SAVE_TEXT = "Save its text as .txt and read that."
_LETTER = re.compile(r"[^\W\d_]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_MANY = re.compile(rb"From \S{1,300} [^\n]{0,80}\d{4}")
_BOUNDARY = re.compile(rb"\bboundary\b", re.IGNORECASE)


class MailReader(Reader):
    """Reads one message; whom it is from and to, greetings and signatures are not kept.

    What it answers to and what is attached is not read.
    """

    name = "mail"
    suffixes = (".eml",)

    def sniff(self, head: bytes, name: str) -> float:
        """Return 0.98 for a text that begins with headers of a message, or with those of many."""
        text = decode_head(head)
        if _MANY.match(head):
            return 0.98
        block = re.split(r"\r?\n[ \t]*\r?\n", text, maxsplit=1)[0]
        found = {match.lower() for match in _HEADER.findall(block)} & _OF_MAIL
        begins = _HEADER.match(text) is not None
        is_named = name.lower().endswith(self.suffixes)
        return 0.98 if begins and len(found) >= (1 if is_named else _FEWEST) else 0.0

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield one record that holds the text and nothing else yet; see `Reader.read`.

        Raises:
            SourceError: it is no message, holds many or no text, or is longer than a report is.
        """
        data = bytes_of(path, LARGEST)
        counting = Counting(path.as_posix(), "messages")
        counting.entries()
        letter = _letter(data, path)
        prose, left_out = _prose(letter, path)
        yield from _notices(letter, left_out, prose.text.count(DAMAGED), path)
        record = bare_record(path, prose, address)
        yield _closed(record) if letter.is_closed else record
        progress(len(data))
        yield counting.done(letter.headers)


def _letter(data: bytes, path: Path) -> Letter:
    if _MANY.match(data):
        what = "This file holds many messages."
        raise SourceError(what, path.as_posix(), "Save each that is a report by itself, as .eml.")
    lines = max(data.count(b"\n"), data.count(b"\r"))
    steps = lines * len(_BOUNDARY.findall(data))
    if data.count(b"\n--") > _MOST_PARTS or lines > _MOST_LINES or steps > _MOST_STEPS:
        what = "This message has more parts than a report has."
        raise SourceError(what, path.as_posix(), _SAVE_TEXT)
    try:
        return letter_of(data)
    except BrokenMailError as error:
        raise SourceError("The message is damaged.", path.as_posix(), _SAVE_TEXT) from error


def _closed(read: ReadRecord) -> ReadRecord:
    """The record as one that few may see."""
    document = read.record.document.model_copy(update={"sensitivity": "restricted"})
    return replace(read, record=read.record.model_copy(update={"document": document}))


def _prose(letter: Letter, path: Path) -> tuple[Prose, int]:
    """The text of a message, and how many lines of it were left out."""
    told = [_clean(letter.plain)] if letter.plain else []
    if letter.html:
        told.append(_text_of_page(letter.html, path))
    for one in told:
        _check_length(one, path)
    written = [written_text(one) for one in told]
    text = "\n\n".join(text for text, _ in written if text)
    if not _LETTER.search(text):
        what = "There is no text in this message."
        advice = "Save what is attached to it, and read that."
        raise SourceError(what, path.as_posix(), advice)
    prose = Prose(plain_text(text), title=letter.subject, published=letter.day)
    return prose, sum(left_out for _, left_out in written)


def _text_of_page(html: str, path: Path) -> str:
    if len(html) > LARGEST_PAGE:
        what = "The page in this message is longer than a page is."
        raise SourceError(what, path.as_posix(), _SAVE_TEXT)
    try:
        return page_text(_clean(without_cited(html)), path.as_posix()).text
    except NoTextError:
        return ""  # a page of pictures alone


def _check_length(text: str, path: Path) -> None:
    complaint = complaint_of_length(text)
    if complaint is None and text.count("\n") > _MOST_WRITTEN:
        complaint = Message("The text has more than {n} lines.", n=_MOST_WRITTEN)
    if complaint is not None:
        raise SourceError(complaint, path.as_posix(), _SAVE_TEXT)


def _notices(letter: Letter, left_out: int, damaged: int, path: Path) -> Iterator[Notice]:
    if letter.is_closed:
        told = "The message says that it is private or confidential; it was read as restricted."
        yield Notice(path.as_posix(), None, "Sensitivity", told)
    if left_out:
        told = "{n} lines were left out: greetings, signatures and what the message answers to."
        yield Notice(path.as_posix(), None, None, Message(told, n=left_out))
    if damaged:
        told = "{n} [place|places] of the text [n:holds|hold] bytes that are no text."
        yield Notice(path.as_posix(), None, None, Message(told, n=damaged))
    if letter.attachments:
        told = "{n} attachments were not read; save them and read them by themselves."
        yield Notice(path.as_posix(), None, None, Message(told, n=letter.attachments))


def _clean(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROLS.sub(" ", whole_characters(lines))
