"""A calendar as its entries: the lines of each, unfolded, and what stands where none should."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TextIO

from graph.message import Message

# A name of a meeting has 400 characters, a list of dates 6,000; pictures and descriptions have
# more, and none of them is read.
LONGEST_LINE = 20_000
MOST_LINES = 2_000
# An entry of a hundred broken lines is broken; each more is counted only.
MOST_PROBLEMS = 100
READ = frozenset(
    {
        *("SUMMARY", "DTSTART", "DTEND", "DURATION", "UID", "RECURRENCE-ID"),
        *("RRULE", "RDATE", "EXDATE", "LOCATION", "ORGANIZER", "ATTENDEE"),
        *("STATUS", "CLASS", "URL", "CATEGORIES"),
    }
)
_WRITTEN = frozenset({"DTSTAMP", "CREATED", "LAST-MODIFIED"})
# What says nothing of an event: by which program it was written, how it is shown.
_OF_PROGRAMS = frozenset({"SEQUENCE", "TRANSP", "PRIORITY", "METHOD"})
_ENTRY = "VEVENT"
_OF_CALENDARS = frozenset({"VCALENDAR", "VEVENT"})


@dataclass(slots=True)
class Entry:
    """One VEVENT.

    Attributes:
        line: where it begins, from 1.
        lines: number and text of each line that is read.
        unread: names of the properties that hold something and are not read.
        problems: line and reason of what was left out of it, at most a hundred.
        more_problems: how many there are beyond those.
        written: the latest day on which it was written down, as YYYYMMDD; empty when unknown.
        is_whole: False when it does not end.
    """

    line: int
    lines: list[tuple[int, str]] = field(default_factory=list)
    unread: dict[str, None] = field(default_factory=dict)
    problems: list[tuple[int, str]] = field(default_factory=list)
    more_problems: int = 0
    written: str = ""
    is_whole: bool = False
    _is_full: bool = False

    def keep(self, number: int, line: str) -> None:
        """Keep a line that is read; of an entry with more than any has the rest is left out."""
        if len(self.lines) < MOST_LINES:
            self.lines.append((number, line))
        elif not self._is_full:
            self._is_full = True
            told = "The entry has more than {n} lines; those after them were left out."
            self.complain(self.line, Message(told, n=MOST_LINES))

    def complain(self, number: int, why: str) -> None:
        """Note what was left out of it."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append((number, why))
        else:
            self.more_problems += 1


@dataclass(frozen=True, slots=True)
class ZoneName:
    """The time zone that a calendar is kept in, `X-WR-TIMEZONE`; no name where another begins."""

    name: str
    line: int


Found = Entry | ZoneName | tuple[int, Message]


def read_entries(stream: TextIO) -> Iterator[Found]:
    """Yield the entries of calendars, their time zone, and lines that are none of a calendar."""
    reading = _Reading()
    for number, line in _unfolded(stream):
        yield from reading.read(number, line)
    if reading.entry is not None:
        yield reading.entry


@dataclass(slots=True)
class _Reading:
    """Where in the calendar we are."""

    entry: Entry | None = None
    inner: list[str] = field(default_factory=list)

    def read(self, number: int, line: str) -> Iterator[Found]:
        name = _name_of(line)
        value = line.partition(":")[2].strip().upper()
        if name == "BEGIN":
            yield from self._begin(number, value)
        elif name == "END":
            yield from self._end(value)
        elif self.inner or not line.strip():
            return
        elif self.entry is not None:
            _add(self.entry, number, name, line)
        elif name == "X-WR-TIMEZONE":
            yield ZoneName(line.partition(":")[2].strip(), number)
        elif not name:
            told = "This is no line of a calendar: '{text}'. It was passed over."
            yield number, Message(told, text=line[:40])

    def _begin(self, number: int, kind: str) -> Iterator[Entry | ZoneName]:
        if kind == "VCALENDAR":
            if self.entry is not None:
                yield self.entry
            self.entry, self.inner = None, []
            yield ZoneName("", number)
        elif kind == _ENTRY:
            if self.entry is not None:
                yield self.entry
            self.entry, self.inner = Entry(number), []
        elif kind not in _OF_CALENDARS and len(self.inner) < MOST_LINES:
            self.inner.append(kind)

    def _end(self, kind: str) -> Iterator[Entry]:
        if kind in self.inner:
            del self.inner[self.inner.index(kind) :]
        elif kind in _OF_CALENDARS:
            self.inner = []
            if self.entry is not None:
                self.entry.is_whole = kind == _ENTRY
                yield self.entry
            self.entry = None


def _add(entry: Entry, number: int, name: str, line: str) -> None:
    if name in READ:
        if len(line) > LONGEST_LINE:
            told = "{name} is longer than such a thing is ({n} characters); it was left out."
            entry.complain(number, Message(told, name=name, n=len(line)))
        else:
            entry.keep(number, line)
    elif not name:
        told = "This is no line of a calendar: '{text}'. It was passed over."
        entry.complain(number, Message(told, text=line[:40]))
    elif name in _WRITTEN:
        day = line.partition(":")[2].strip()[:8]
        if day.isascii() and day.isdigit():
            entry.written = max(entry.written, day)
    elif name not in _OF_PROGRAMS and len(entry.unread) < MOST_LINES:
        entry.unread[name] = None


def _name_of(line: str) -> str:
    """The name of a property in capitals; empty when the line has none."""
    head = line.partition(":")[0] if ":" in line else ""
    name = head.partition(";")[0].strip().upper()
    return name if name.replace("-", "").isalnum() and name.isascii() else ""


def _unfolded(stream: TextIO) -> Iterator[tuple[int, str]]:
    """Yield number and text of each line, those that go on put together; none without measure."""
    began, length = 1, 0
    held: list[str] = []
    for number, line in _lines(stream):
        if line[:1] in (" ", "\t") and held:
            # Of millions of short lines that go on each would be copied anew.
            if length <= LONGEST_LINE:
                held.append(line[1:])
                length += len(line) - 1
            continue
        if held:
            yield began, "".join(held)[: LONGEST_LINE + 1]
        began, held, length = number, [line] if line else [], len(line)
    if held:
        yield began, "".join(held)[: LONGEST_LINE + 1]


def _lines(stream: TextIO) -> Iterator[tuple[int, str]]:
    """Yield number and text of each line as it stands; what is longer than any is cut."""
    number = 0
    while piece := stream.readline(LONGEST_LINE + 1):
        number += 1
        line = piece.rstrip("\r\n").lstrip("\ufeff")
        while piece and piece[-1] not in "\r\n":
            piece = stream.readline(LONGEST_LINE + 1)
        yield number, line
