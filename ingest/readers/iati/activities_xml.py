"""An IATI file as a stream of activities, parsed without entities, network or boundless growth."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from graph.errors import SourceError
from graph.message import Message
from ingest.readers.files.broken import BrokenOffError
from ingest.readers.files.encoding import decode_head, unreadable

Element = Any  # lxml tells no types
TAG = "iati-activity"
_CHUNK = 1 << 18
_HEAD = 1 << 16
# The largest activity that is published has some thousand transactions, about 10 MB.
MOST_BYTES = 32 << 20
# Each element and attribute takes far more memory than its few letters in the file.
MOST_MARKS = 3_000_000
_DECLARES = re.compile(r"<!(?:DOCTYPE|ENTITY)")
_ADDED = re.compile(r", (?:line \d|try |use )")
_RESAVE = "Download the file again from its publisher."


def activities(path: Path, progress: Callable[[int], None]) -> Iterator[Element]:
    """Yield each activity as an lxml element; it is emptied when the next one is asked for.

    Raises:
        SourceError: the file cannot be opened, or declares entities of its own.
        BrokenOffError: it is not well-formed from some line on, or an activity is too large;
            what stood before has been yielded.
    """
    # lxml takes 0.05 s to import; only who reads XML pays it.
    from lxml import etree

    _refuse_declarations(decode_head(_head(path)), path)
    parser = etree.XMLPullParser(
        events=("end",),
        tag=TAG,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    read = _Stream(path, progress)
    try:
        for chunk in read.chunks():
            parser.feed(chunk)
            for _, element in parser.read_events():
                read.begin()
                yield element
                _free(element)
        parser.close()
    except etree.XMLSyntaxError as error:
        # What was whole before the damage is still there.
        for _, element in parser.read_events():
            yield element
            _free(element)
        raise _broken(error) from error
    finally:
        read.finish()


class _Stream:
    """The bytes of a file, in chunks, with a measure of what lies between two activities."""

    def __init__(self, path: Path, progress: Callable[[int], None]) -> None:
        self._path = path
        self._progress = progress
        self._left = path.stat().st_size
        self.begin()

    def begin(self) -> None:
        """Begin to count anew: an activity has ended."""
        self._bytes = self._marks = 0

    def chunks(self) -> Iterator[bytes]:
        with self._path.open("rb") as stream:
            # A file that grows meanwhile is read to where it ended.
            while chunk := stream.read(min(_CHUNK, self._left)):
                self._tell(len(chunk))
                self._bytes += len(chunk)
                self._marks += chunk.count(b"<") + chunk.count(b"=")
                if self._bytes > MOST_BYTES or self._marks > MOST_MARKS:
                    told = "One activity is larger than {size} MB, or nothing here is one."
                    raise BrokenOffError(Message(told, size=MOST_BYTES >> 20), 1)
                yield chunk

    def finish(self) -> None:
        """Tell of the bytes that nobody read, so that the sum is the size of the file."""
        if self._left > 0:
            self._tell(self._left)

    def _tell(self, size: int) -> None:
        self._left -= size
        self._progress(size)


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(_HEAD)
    except OSError as error:
        raise unreadable(path, error) from error


def _refuse_declarations(prolog: str, path: Path) -> None:
    """Entities make a small file grow without end, or bring in others; no real file has them."""
    if _DECLARES.search(prolog):
        what = "The file declares a document type or entities, which no IATI file does."
        raise SourceError(what, path.as_posix(), _RESAVE)


def _free(element: Element) -> None:
    """Empty an activity and forget what stands before it."""
    element.clear()
    for one in (element, *element.iterancestors()):
        parent = one.getparent()
        while parent is not None and one.getprevious() is not None:
            del parent[0]


def _broken(error: Any) -> BrokenOffError:  # noqa: ANN401 - an error of lxml
    told = "The file is no XML from here on: {why}. What stood before was read."
    # lxml adds where it stands, and libxml2 what a programmer could do.
    words = _ADDED.split(str(error.msg or ""))[0]
    why = " ".join(words.split()).rstrip(".") or "it ends too early"
    return BrokenOffError(Message(told, why=why), error.lineno or 1)
