"""JSON as plain values, streamed: one record of a list, or one line of JSON Lines, at a time."""

import json
import re
from collections.abc import Iterator
from typing import Any, NoReturn, TextIO

from graph.message import Message
from ingest.readers.files.broken import BrokenOffError
from ingest.readers.one_line import whole_characters
from ingest.readers.records.entry import Entry

_CHUNK = 1 << 18
_BLANK = " \t\r\n\ufeff"
_RECORDS = re.compile(r'\{\s*"records"\s*:\s*(?=\[)')
_OPEN, _END, _CLOSE = re.compile(r"\{"), re.compile(r"\}"), re.compile(r"\]")
_COLON, _COMMA = re.compile(":"), re.compile(",")
# Half of a character; where the other half stands beside it, the two are one.
_HALF = re.compile(r"\\u[dD][89a-fA-F]")
_NEXT_LINE = re.compile(r"\n(?=\{)")


class _RefusedError(ValueError):
    """A value that is JSON but that we do not read."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


def read_json(stream: TextIO) -> Iterator[Entry]:
    """Yield the records of a JSON text: of a list, of `{"records": [...]}`, or one a line.

    Raises:
        BrokenOffError: what follows is no JSON; what was yielded before is good.
    """
    window = _Window(stream)
    if window.peek() == "{":
        window.skip(_RECORDS)
    if window.peek() == "[":
        yield from _items(window)
        return
    while window.peek():
        try:
            yield window.value()
        except BrokenOffError as error:
            # A broken line of JSON Lines says nothing about the lines after it.
            if not window.skip_to(_NEXT_LINE):
                raise
            yield _refused_entry(error.line, error.reason)


def read_member_list(stream: TextIO, name: str) -> Iterator[Entry]:
    """Yield the entries of a list, wherever in an answer it stands: `{"took": 3, "data": [...]}`.

    A list without names around it, values one a line and a single value without such a list are
    yielded as `read_json` does. What else the answer holds is passed over.

    Raises:
        BrokenOffError: what follows is no JSON; what was yielded before is good.
    """
    window = _Window(stream)
    while window.peek() == "{":
        yield from _members(window, name)
    if window.peek():
        yield from _items(window)


def _members(window: "_Window", name: str) -> Iterator[Entry]:
    """The entries of the list of that name in the object that begins here, else the object."""
    line, others, has_list = window.line, {}, False
    window.skip(_OPEN)
    while window.peek() != "}":
        member = window.value().value
        if not isinstance(member, str) or window.peek() != ":":
            raise BrokenOffError("A name and a colon are missing in the JSON.", window.line)
        window.skip(_COLON)
        begin = window.peek()
        if member == name and begin == "[":
            has_list = True
            yield from _items(window)
            window.skip(_CLOSE)
        else:
            others[member] = window.value()
        if window.peek() not in (",", "}"):
            raise BrokenOffError("A comma or the closing brace is missing.", window.line)
        window.skip(_COMMA)
    window.skip(_END)
    if not has_list:
        problems = [problem for entry in others.values() for problem in entry.problems]
        yield Entry({key: entry.value for key, entry in others.items()}, line, problems=problems)


def _items(window: "_Window") -> Iterator[Entry]:
    window.skip(re.compile(r"\["))
    while window.peek() != "]":
        yield window.value()
        if window.peek() not in (",", "]"):
            reason = "A comma or the closing bracket of the list is missing."
            raise BrokenOffError(reason, window.line)
        window.skip(re.compile(","))


class _Window:
    """The part of the text that is in memory: at least the value that is being read."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._text = ""
        self._at = 0
        self.line = 1
        self._strict = json.JSONDecoder(
            object_pairs_hook=_object, parse_constant=_refuse, parse_int=whole_number
        )
        self._loose = json.JSONDecoder(parse_int=whole_number)

    def peek(self) -> str:
        """Return the next character that is not blank; empty at the end of the file."""
        while True:
            while self._at < len(self._text) and self._text[self._at] in _BLANK:
                self._go_to(self._at + 1)
            if self._at < len(self._text) or not self._more(_CHUNK):
                return self._text[self._at : self._at + 1]

    def skip(self, pattern: re.Pattern[str]) -> None:
        """Leave what the pattern matches here, if it does."""
        match = pattern.match(self._text, self._at)
        if match is not None:
            self._go_to(match.end())

    def skip_to(self, pattern: re.Pattern[str]) -> bool:
        """Go behind the next match of the pattern; False when the file has none."""
        while True:
            match = pattern.search(self._text, self._at)
            if match is not None:
                self._go_to(match.end())
                return True
            self._go_to(max(self._at, len(self._text) - 1))
            if not self._more(_CHUNK):
                return False

    def value(self) -> Entry:
        """Return the value that begins here, reading on until it is complete."""
        line, size = self.line, _CHUNK
        while True:
            try:
                return self._decode(line)
            except json.JSONDecodeError as error:
                # Each time twice as much, so that a long value is not decoded too often.
                if not self._more(size):
                    broken = self.line + self._text.count("\n", self._at, error.pos)
                    why = error.msg.lower().removesuffix(" at")
                    reason = Message("The JSON breaks off: {why}.", why=why)
                    raise BrokenOffError(reason, broken) from error
                size *= 2

    def _decode(self, line: int) -> Entry:
        problem = None
        try:
            value, end = self._strict.raw_decode(self._text, self._at)
            if _HALF.search(self._text, self._at, end):
                value = _whole(value)
        except _RefusedError as error:
            problem = error.reason
            value, end = self._loose.raw_decode(self._text, self._at)
        except RecursionError as error:
            raise BrokenOffError("The JSON is nested too deeply.", line) from error
        self._go_to(end)
        return Entry(value, line) if problem is None else _refused_entry(line, problem)

    def _go_to(self, position: int) -> None:
        self.line += self._text.count("\n", self._at, position)
        self._at = position

    def _more(self, size: int) -> bool:
        chunk = self._stream.read(size)
        self._text = self._text[self._at :] + chunk
        self._at = 0
        return bool(chunk)


def _refused_entry(line: int, reason: str) -> Entry:
    return Entry(None, line, problems=[(line, reason)])


def whole_number(digits: str) -> int | str:
    """Return the number; one that no ledger can keep stays text, for the checks to refuse."""
    return int(digits) if len(digits.lstrip("-")) < 19 else digits


def _whole(value: Any) -> Any:  # noqa: ANN401
    """Return a value with U+FFFD for each half of a character: no ledger can keep one."""
    if isinstance(value, str):
        return whole_characters(value)
    if isinstance(value, list):
        return [_whole(one) for one in value]
    if isinstance(value, dict):
        return {whole_characters(name): _whole(one) for name, one in value.items()}
    return value


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        told = "The field '{name}' stands twice in the same place."
        raise _RefusedError(Message(told, name=twice))
    return found


def _refuse(name: str) -> NoReturn:
    raise _RefusedError(Message("{text} is no number of JSON.", text=name))
