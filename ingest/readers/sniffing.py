"""Which reader a file needs: content decides, then its name; what none takes is explained."""

from collections.abc import Sequence
from pathlib import Path

from graph.errors import SourceError
from graph.message import Message
from ingest.readers.base import Reader
from ingest.readers.files.encoding import decode_head, unreadable

HEAD = 1 << 16
_TEXT_CONTROLS = frozenset("\t\n\r\f\x0b\x1b\x85")
_MAX_CONTROLS = 0.02  # more of them than that, and it is no text
_FEW_CONTROLS, _SHORT = 2, 20  # so few prove nothing of a short file, unless it is a scrap
_PACKED_KINDS = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".docx", ".docm", ".pdf"})
# Formats that are no text and have a reader: workbooks and Word documents, PDF.
_PACKED = (b"PK", b"%PDF")
# A reader that is no surer than that goes by the ending of the name.
_MIGHT_BE = 0.6
_OF_WORDS = frozenset({"text", "html"})
# The first bytes of formats that are no text: what they are, and what to do.
_KNOWN = (
    (
        b"\xd0\xcf\x11\xe0",
        "an old Excel or Word file, or one with a password",
        "Save it as .docx, .xlsx, .csv or .txt, without a password.",
    ),
    (b"\x1f\x8b", "a packed file (gzip)", "Unpack it first."),
    (b"BZh", "a packed file (bzip2)", "Unpack it first."),
    (b"\xfd7zXZ", "a packed file (xz)", "Unpack it first."),
    (b"7z\xbc\xaf", "a packed file (7z)", "Unpack it first."),
    (b"Rar!", "a packed file (rar)", "Unpack it first."),
    (b"\x89PNG", "an image", "Type the text that it shows into a text file."),
    (b"\xff\xd8\xff", "an image", "Type the text that it shows into a text file."),
    (b"GIF8", "an image", "Type the text that it shows into a text file."),
    (b"SQLite format 3", "a database", "Open it as a store, with --store."),
    (b"{\\rtf", "a Rich Text file", "Save it as plain text or HTML."),
)


def sniff(path: Path, readers: Sequence[Reader]) -> Reader:
    """Return the reader that is surest of a file.

    Raises:
        SourceError: there is no such file, it cannot be opened, is empty, or is nothing we read.
    """
    head = read_head(path)
    if not head.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"):
        what = "The file is empty." if not head else "The file holds nothing but blanks."
        raise SourceError(what, path.as_posix(), "Nothing was taken from it.")
    sureness, reader = max(
        ((reader.sniff_file(path, head), reader) for reader in readers), key=lambda one: one[0]
    )
    if sureness <= _MIGHT_BE:
        refuse_known(head, path)
    if sureness > 0:
        _refuse_damaged(path, reader)
        return reader
    known = ", ".join(sorted({suffix for reader in readers for suffix in reader.suffixes}))
    raise SourceError(
        "This is no format that can be read.",
        path.as_posix(),
        Message(
            "Known endings: {known}. Name the format with --as when the ending misleads.",
            known=known,
        ),
    )


def _refuse_damaged(path: Path, reader: Reader) -> None:
    """Say that a workbook or document is none when all that can be made of it is running text."""
    if path.suffix.lower() in _PACKED_KINDS and reader.name in _OF_WORDS:
        what = "The file is damaged, or its ending misleads: it is no {ending} inside."
        said = Message(what, ending=path.suffix.lower())
        advice = "Open it and save it again, or name the format with --as."
        raise SourceError(said, path.as_posix(), advice)


def read_head(path: Path) -> bytes:
    """Return the first 64 KB of a file; raises SourceError when it cannot be opened."""
    if not path.exists():
        advice = "Check the spelling of the path."
        raise SourceError("There is no such file.", path.as_posix(), advice)
    if not path.is_file():
        what = "This is a folder, a pipe or a device, not a file."
        raise SourceError(what, path.as_posix(), "Give an ordinary file.")
    try:
        with path.open("rb") as stream:
            return stream.read(HEAD)
    except OSError as error:
        raise unreadable(path, error) from error


def refuse_known(head: bytes, path: Path) -> None:
    """Say what a file is that no reader takes.

    Raises:
        SourceError: it is an image, a packed file, or other bytes that are no text.
    """
    for mark, what, advice in _KNOWN:
        if head.startswith(mark):
            said = Message("This is {what}, which is not read.", what=what)
            raise SourceError(said, path.as_posix(), advice)
    if not head.lstrip().startswith(_PACKED) and not is_text(head):
        advice = "Give a text, a table or a record file."
        raise SourceError("This is a binary file, not text.", path.as_posix(), advice)


def is_text(head: bytes) -> bool:
    """True when the bytes may be text in some encoding: hardly any control characters."""
    text = decode_head(head)
    controls = sum(1 for c in text if c < " " and c not in _TEXT_CONTROLS)
    few = _FEW_CONTROLS if len(text) >= _SHORT else 0
    return controls <= max(few, _MAX_CONTROLS * len(text))
