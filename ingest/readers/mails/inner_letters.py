"""A message and those that were passed on within it, each by itself and without its headers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from ingest.readers.mails.line_kinds import (
    begins_answered,
    begins_forwarded,
    begins_original,
    is_header,
    is_quoted,
    shown,
    tells_of_sending,
)

_FEWEST_HEADERS = 3
_QUOTE = re.compile(r"^\s{0,20}> ?")
_LETTER = re.compile(r"[^\W\d_]")


def letters_in(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield the lines of the message, then those of each that was passed on or stands below it.

    Headers, quoted lines and what the message answers to are in none of them. Where nothing was
    written above a message that is answered, what is not quoted below is the answer.
    """
    whole = _unquoted(lines)
    parting = _Parting(_places_of_headers([words for _, words in whole]))
    for place, (line, words) in enumerate(whole):
        after = whole[place + 1][1] if place + 1 < len(whole) else ""
        yield from parting.take(place, line, words, after)
        if parting.is_over:
            break
    yield parting.letter


@dataclass(slots=True)
class _Parting:
    """Where in the message we are.

    Attributes:
        headers: the places of headers that no line announces.
        letter: the lines of the letter under way.
        has_words: there are words in it.
        is_head: headers may follow.
        skipped: how many lines are still of what has been said.
        is_over: nothing more is to be read.
    """

    headers: frozenset[int]
    letter: list[str] = field(default_factory=list)
    has_words: bool = False
    is_head: bool = False
    skipped: int = 0
    is_over: bool = False

    def take(self, place: int, line: str, words: str, after: str) -> Iterator[list[str]]:
        """Take a line and its words; yield the letter that ends with it, if one does."""
        if not words:
            self._add(line, words)
            return
        answered = begins_answered(words, after)
        is_original = begins_original(words)
        if self.skipped:
            self.skipped -= 1
        elif (answered or is_original) and self.has_words:
            self.is_over = True
        elif answered:
            self.skipped = answered - 1
        elif is_original or begins_forwarded(words):
            yield self._begin()
        elif place in self.headers:
            if not self.is_head:
                yield self._begin()
        else:
            self._add(line, words)

    def _begin(self) -> list[str]:
        before, self.letter, self.has_words, self.is_head = self.letter, [], False, True
        return before

    def _add(self, line: str, words: str) -> None:
        if self.is_head and (is_header(words) or not words):
            return
        if not is_quoted(words):
            self.is_head = False
            self.letter.append(line)
            self.has_words = self.has_words or _LETTER.search(words) is not None


def _unquoted(lines: Sequence[str]) -> list[tuple[str, str]]:
    """Each line as it is and as it is shown, a quotation that was passed on without its marks."""
    kept: list[tuple[str, str]] = []
    is_passed_on = waits = False
    for line in lines:
        words = shown(line)
        if waits and words:
            is_passed_on, waits = is_quoted(words), False
        if is_passed_on and is_quoted(words):
            plain = _QUOTE.sub("", line)
            kept.append((plain, shown(plain)))
        else:
            kept.append((line, words))
        waits = waits or begins_forwarded(words)
    return kept


def _places_of_headers(lines: Sequence[str]) -> frozenset[int]:
    """Where headers name who wrote to whom, with no line before them: as programs write them."""
    found: set[int] = set()
    is_of_head = _are_of_heads(lines)
    for is_head, group in groupby(range(len(lines)), key=is_of_head.__getitem__):
        run = list(group) if is_head else []
        is_long = sum(is_header(lines[place]) for place in run) >= _FEWEST_HEADERS
        if is_long and any(tells_of_sending(lines[place]) for place in run):
            found.update(run)
    return frozenset(found)


def _are_of_heads(lines: Sequence[str]) -> list[bool]:
    """True for each header, and for each line of addresses with which a header goes on."""
    found: list[bool] = []
    for line in lines:
        goes_on = bool(found) and found[-1] and "@" in line and not is_quoted(line)
        found.append(goes_on or is_header(line))
    return found
