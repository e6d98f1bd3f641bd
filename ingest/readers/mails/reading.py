"""The reader of messages: the text of one as a report."""

import re
from collections.abc import Iterator
from pathlib import Path

from graph.errors import SourceError
from graph.message import Message
from ingest.findings import Notice
from ingest.readers.base import Item, Progress, Reader
from ingest.readers.counting import Counting
from ingest.readers.files.encoding import decode_head
from ingest.readers.mails.message_parts import BrokenMailError, Letter, letter_of
from ingest.readers.mails.written_text import without_cited, written_text
from ingest.readers.one_line import whole_characters
from ingest.readers.reports.bare_text import Prose, bare_record, bytes_of, plain_text
from ingest.readers.reports.prose import page_text
from ingest.readers.terms import Terms

# A message with photographs attached.
LARGEST = 50 * 1024 * 1024
_MOST_PARTS = 2_000
_HEADER = re.compile(r"^([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]?\S", re.MULTILINE)
_OF_MAIL = frozenset(
    {
        *("from", "to", "subject", "date", "message-id", "mime-version", "received", "return-path"),
        *("delivered-to", "dkim-signature", "content-type", "reply-to", "cc", "sender"),
    }
)
_FEWEST = 3
_LETTER = re.compile(r"[^\W\d_]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_MANY = re.compile(rb"From \S+ [^\n]{0,80}\d{4}")


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
        yield from _notices(letter, left_out, path)
        yield bare_record(path, prose, address)
        progress(len(data))
        yield counting.done(letter.headers)


def _letter(data: bytes, path: Path) -> Letter:
    if _MANY.match(data):
        what = "This file holds many messages."
        raise SourceError(what, path.as_posix(), "Save each that is a report by itself, as .eml.")
    if data.count(b"\n--") > _MOST_PARTS:
        what = "This message has more parts than a report has."
        raise SourceError(what, path.as_posix(), "Save its text as .txt and read that.")
    try:
        return letter_of(data)
    except BrokenMailError as error:
        what = "The message is damaged."
        raise SourceError(what, path.as_posix(), "Save its text as .txt and read that.") from error


def _prose(letter: Letter, path: Path) -> tuple[Prose, int]:
    """The text of a message, and how many lines of it were left out."""
    if letter.plain:
        told = letter.plain
    elif letter.html:
        told = page_text(_clean(without_cited(letter.html)), path.as_posix()).text
    else:
        told = ""
    text, left_out = written_text(_clean(told))
    if not _LETTER.search(text):
        what = "There is no text in this message."
        advice = "Save what is attached to it, and read that."
        raise SourceError(what, path.as_posix(), advice)
    return Prose(plain_text(text), title=letter.subject, published=letter.day), left_out


def _notices(letter: Letter, left_out: int, path: Path) -> Iterator[Notice]:
    if left_out:
        told = "{n} lines were left out: greetings, signatures and what the message answers to."
        yield Notice(path.as_posix(), None, None, Message(told, n=left_out))
    if letter.attachments:
        told = "{n} attachments were not read; save them and read them by themselves."
        yield Notice(path.as_posix(), None, None, Message(told, n=letter.attachments))


def _clean(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROLS.sub(" ", whole_characters(lines))
