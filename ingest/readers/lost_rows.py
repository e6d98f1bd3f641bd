"""What blocks of rows could not hold, told and counted."""

from collections.abc import Iterator

from graph.message import Message
from ingest.findings import Finding, Notice
from ingest.readers.counting import Counting
from ingest.readers.files.blocks import Lost

_TOO_LONG = "A row has more than four million bytes; it was left out."
_OPEN = (
    "A quotation mark is not closed, so that the rows behind it are one cell. Close it, and read"
    " the file again."
)
_UNENDED = "The last row does not end with its line; the file may be cut off."


class LostRows:
    """Collects what is lost of one file while it is read."""

    def __init__(self, file: str, counting: Counting) -> None:
        self._file = file
        self._counting = counting
        self._found: list[Finding] = []

    def tell(self, what: Lost) -> None:
        """Note one loss."""
        if what is Lost.TOO_LONG:
            self._counting.entries()
            why = Message(_TOO_LONG)
            self._found.append(self._counting.reject(None, None, why, "that are too long"))
        else:
            message = Message(_OPEN if what is Lost.OPEN else _UNENDED)
            self._found.append(Notice(self._file, None, None, message))

    def findings(self) -> Iterator[Finding]:
        """Yield what was lost since the last call."""
        found, self._found = self._found, []
        yield from found
