"""A message as its parts: subject, day, the text that was written, and what is attached."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message as Mail
from email.utils import parsedate_to_datetime

from ingest.readers.one_line import one_line

_LONGEST_HEADER = 4_000
# What broken headers and bodies make the parser raise.
_BROKEN = (MessageError, ValueError, TypeError, KeyError, IndexError, AttributeError,
           LookupError, OverflowError, RecursionError)  # fmt: skip
_CHARSETS = re.compile(
    r"(?:utf-?(?:7|8|16|32)(?:-?[lb]e)?|(?:us-)?ascii|(?:iso-?8859|latin)[-_]?\d{1,2}"
    r"|(?:windows|cp)-?125\d|mac-?roman|koi8-[ru]|gb\w{1,5}|big5|shift[-_]jis|euc-\w{2})",
    re.IGNORECASE,
)
_PREFIXES = re.compile(r"^(?:\s*(?:re|fwd?|tr|rép|aw|wg)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")


class BrokenMailError(ValueError):
    """It is no message, or one that nothing can be made of."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What a message says.

    Attributes:
        subject: without `Re:` and `Fwd:`; None when it has none.
        day: when it was sent, in ISO 8601; None when it does not say.
        plain: the text; empty when it has none.
        html: the text as a web page; read only when there is no plain one.
        attachments: how many files are attached to it.
        headers: names of the headers that tell of persons; not what they tell.
    """

    subject: str | None
    day: str | None
    plain: str
    html: str
    attachments: int
    headers: tuple[str, ...]


_OF_PERSONS = ("From", "Sender", "Reply-To", "To", "Cc", "Bcc")


def letter_of(data: bytes) -> Letter:
    """Return what a message says.

    Raises:
        BrokenMailError: it cannot be taken apart.
    """
    try:
        mail = message_from_bytes(data)
        parts = list(_parts(mail))
        plain = [_text(part) for part in parts if _is_text(part, "plain")]
        html = [_text(part) for part in parts if _is_text(part, "html")]
        attached = sum(not (_is_text(part, "plain") or _is_text(part, "html")) for part in parts)
        return Letter(
            subject=_subject(mail),
            day=_day(mail),
            plain=_unflowed(parts, "\n".join(filter(_LETTER.search, plain))),
            html="\n".join(filter(_LETTER.search, html)),
            attachments=attached,
            headers=tuple(name for name in _OF_PERSONS if mail.get(name)),
        )
    except _BROKEN as error:
        raise BrokenMailError(str(error)) from error


def _parts(mail: Mail) -> Iterator[Mail]:
    """The parts that hold something; a message within the message is one, and is not opened."""
    if mail.is_multipart() and mail.get_content_maintype() == "multipart":
        for part in mail.get_payload():
            if isinstance(part, Mail):
                yield from _parts(part)
    else:
        yield mail


def _is_text(part: Mail, kind: str) -> bool:
    is_attached = str(part.get("Content-Disposition", "")).strip().lower().startswith("attachment")
    return part.get_content_type() == f"text/{kind}" and not is_attached


def _text(part: Mail) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    told = str(part.get_content_charset() or "")
    if _CHARSETS.fullmatch(told):
        try:
            return data.decode(told)
        except (LookupError, UnicodeError):
            pass
    return _guessed(data)


def _guessed(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _unflowed(parts: list[Mail], text: str) -> str:
    """A text that was broken softly, at blanks, with its paragraphs whole again."""
    flowed = any(str(part.get_param("format", "")).lower() == "flowed" for part in parts)
    return re.sub(r"(?<!--) \r?\n(?![>\s])", " ", text) if flowed else text


def _subject(mail: Mail) -> str | None:
    raw = str(mail.get("Subject", ""))[:_LONGEST_HEADER]
    try:
        told = str(make_header(decode_header(raw)))
    except _BROKEN:
        told = raw
    return _PREFIXES.sub("", one_line(told)) or None


def _day(mail: Mail) -> str | None:
    try:
        day: date = parsedate_to_datetime(str(mail.get("Date", ""))[:_LONGEST_HEADER]).date()
        return day.isoformat()
    except _BROKEN:
        return None
