"""Reads IATI activity files, 1.0x to 2.03, one record an activity."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from graph.message import Message
from graph.model.record import RecordEvidence
from ingest.findings import Notice, Rejection
from ingest.readers.base import Item, Progress, Reader
from ingest.readers.counting import Counting
from ingest.readers.files.broken import BrokenOffError
from ingest.readers.files.encoding import decode_head
from ingest.readers.iati.activities_xml import Element, activities
from ingest.readers.iati.activity import NamelessError, entry_of, identifier_of, record_of
from ingest.readers.iati.codes import code_lists
from ingest.readers.iati.elements import language_of
from ingest.readers.iati.entry import FileTelling
from ingest.readers.reporting import Place
from ingest.readers.terms import Terms

_OPENS = re.compile(r"<iati-activit(?:ies|y)[\s/>]")
_SURE = 0.98
# Three times what the longest lists of transactions have; more would not fit in memory.
MOST_PARTS = 50_000
# What is counted while the file is read, and how it is told at its end.
_LEFT_OUT = {
    "contacts": "{n:,} contacts were not kept: they may name persons.",
    "links": "{n:,} [link to a document was|links to documents were] not followed.",
    "nowhere": "{n:,} places say no more than 'developing countries' and were left out.",
    "nameless": "{n:,} [location has no name and was|locations have no name and were] left out.",
    "codes of places": "{n:,} codes of places were left out: no list of them is known, or the place"
    " has one of that list.",
    "repayments": "{n:,} transactions pay back money or interest, which supports nobody.",
}


class IatiReader(Reader):
    """Reads activities as programmes with roles, themes, places and money; see docs/how-to/iati.md.

    No event is made of them: an activity tells who is present, not who met.
    """

    name = "iati"
    suffixes = (".xml",)

    def sniff(self, head: bytes, name: str) -> float:
        """Return 0.98 for XML that opens activities, whatever its name."""
        return _SURE if _OPENS.search(decode_head(head)) else 0.0

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield a record for each activity; see `Reader.read`.

        A file that breaks off gives what stood before, and a rejection that says where.
        """
        file = path.as_posix()
        telling = FileTelling(file, terms, code_lists(), Counting(file, "activities"))
        read = _Activities(telling, address or file)
        try:
            for element in activities(path, progress):
                yield from read.items(element)
        except BrokenOffError as error:
            yield Rejection(file, error.line, None, error.reason)
        if not read.lines:
            yield Notice(file, None, None, Message("The file holds no activity."))
        yield from _notices(telling)
        yield telling.counting.done(sorted(telling.unused))


@dataclass(frozen=True, slots=True)
class ActivityPlaces:
    """Where the cells of an activity stand: at its line, in the element they name."""

    file: str
    line: int

    def place(self, where: str, cell: RecordEvidence) -> Place:
        """Return file, line of the activity, and element with its number and column."""
        return Place(self.file, self.line, f"{cell.sheet} {cell.row}, {cell.column}")


class _Activities:
    """Makes items of activities; knows which were there before."""

    def __init__(self, telling: FileTelling, address: str) -> None:
        self._telling = telling
        self._address = address
        self.lines: dict[str, int] = {}

    def items(self, element: Element) -> Iterator[Item]:
        """Yield the record of an activity and what was left out of it."""
        self._telling.counting.entries()
        reject = self._telling.counting.reject
        if len(element) > MOST_PARTS:
            told = Message("The activity has more than {n:,} elements.", n=MOST_PARTS)
            yield reject(element.sourceline, None, told, "with too many elements")
            return
        entry = entry_of(element, self._telling, _language_around(element))
        try:
            identifier = identifier_of(entry)
        except NamelessError:
            told = Message("The activity has neither an identifier nor a title.")
            yield reject(entry.line, "iati-identifier", told, "without an identifier or a title")
            return
        first = self.lines.get(identifier)
        if first is not None:
            told = Message(
                "The activity {id} stands in line {line} too; the first was read.",
                id=identifier,
                line=first,
            )
            yield reject(entry.line, "iati-identifier", told, "that stand in the file twice")
            return
        self.lines[identifier] = entry.line
        read = record_of(entry, element, identifier, self._address)
        yield replace(read, places=ActivityPlaces(self._telling.name, entry.line))
        yield from entry.found


def _language_around(element: Element) -> str | None:
    parent = element.getparent()
    return None if parent is None else language_of(parent)


def _notices(telling: FileTelling) -> Iterator[Notice]:
    for name, sentence in _LEFT_OUT.items():
        number = telling.left_out[name]
        if number:
            yield Notice(telling.name, None, None, Message(sentence, n=number))
