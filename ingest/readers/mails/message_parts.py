"""A message as its parts: subject, day, the text that was written, and what is attached."""

import re
from dataclasses import dataclass, replace
from datetime import date
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message as Mail
from email.policy import Compat32
from email.utils import parsedate_to_datetime

from ingest.readers.one_line import one_line

_LONGEST_HEADER = 4_000
# A file whose long name is told in pieces has twenty; each is found anew for each question.
_MOST_PARAMETERS = 60
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
_ATTACHED = ""


class BrokenMailError(ValueError):
    """It is no message, or one that nothing can be made of."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What a message says.

    Attributes:
        subject: without `Re:` and `Fwd:`; None when it has none.
        day: when it was sent, in ISO 8601; None when it does not say.
        plain: the text; empty when it has none.
        html: what is told as a web page alone, and not as plain text beside it.
        attachments: how many files are attached to it.
        headers: names of the headers that tell of persons; not what they tell.
        is_closed: its header `Sensitivity` says that it is private, personal or confidential.
    """

    subject: str | None
    day: str | None
    plain: str
    html: str
    attachments: int
    headers: tuple[str, ...]
    is_closed: bool = False


_OF_PERSONS = ("From", "Sender", "Reply-To", "To", "Cc", "Bcc")


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A part that holds no parts: `plain` or `html` with its text, or something else without."""

    kind: str
    text: str = ""


class _ShortHeaders(Compat32):
    """Cuts headers without measure, and those of parts with parameters without number."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Return name and value of a header; see `email.policy.Policy`."""
        name, value = super().header_source_parse(sourcelines)
        value = value[:_LONGEST_HEADER]
        if name.lower().startswith("content-"):
            value = ";".join(value.split(";", _MOST_PARAMETERS + 1)[: _MOST_PARAMETERS + 1])
        return name[:_LONGEST_HEADER], value


def letter_of(data: bytes) -> Letter:
    """Return what a message says.

    Raises:
        BrokenMailError: it cannot be taken apart.
    """
    try:
        mail = message_from_bytes(data, policy=_ShortHeaders())
        leaves = _leaves(mail)
        return Letter(
            subject=_subject(mail),
            day=_day(mail),
            plain=_told(leaves, "plain"),
            html=_told(leaves, "html"),
            attachments=sum(leaf.kind == _ATTACHED for leaf in leaves),
            headers=tuple(name for name in _OF_PERSONS if mail.get(name)),
            is_closed=_is_closed(mail),
        )
    except _BROKEN as error:
        raise BrokenMailError(str(error)) from error


def _is_closed(mail: Mail) -> bool:
    """True for any word in a header `Sensitivity` but the one for a message to all (RFC 4021)."""
    words = [one_line(str(told)).lower() for told in mail.get_all("Sensitivity", [])]
    return any(word not in ("", "normal") for word in words)


def _told(leaves: list[_Leaf], kind: str) -> str:
    return "\n".join(leaf.text for leaf in leaves if leaf.kind == kind and leaf.text)


def _leaves(mail: Mail) -> list[_Leaf]:
    """The parts that hold something; a message within the message is one, and is not opened."""
    if not (mail.is_multipart() and mail.get_content_maintype() == "multipart"):
        return [_leaf(mail)]
    inner = [
        leaf for part in mail.get_payload() if isinstance(part, Mail) for leaf in _leaves(part)
    ]
    is_told_twice = mail.get_content_subtype() == "alternative" and _told(inner, "plain") != ""
    if is_told_twice:
        return [replace(leaf, text="") if leaf.kind == "html" else leaf for leaf in inner]
    return inner


def _leaf(part: Mail) -> _Leaf:
    is_attached = str(part.get("Content-Disposition", "")).strip().lower().startswith("attachment")
    if is_attached or part.get_content_type() not in ("text/plain", "text/html"):
        return _Leaf(_ATTACHED)
    text = _unflowed(part, _text(part))
    return _Leaf(part.get_content_subtype(), text if _LETTER.search(text) else "")


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


def _unflowed(part: Mail, text: str) -> str:
    """A text that was broken softly, at blanks, with its paragraphs whole again."""
    is_flowed = str(part.get_param("format", "")).lower() == "flowed"
    return re.sub(r"(?<!--) \r?\n(?![>\s])", " ", text) if is_flowed else text


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
