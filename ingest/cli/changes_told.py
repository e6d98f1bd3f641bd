"""What a dry run would change, line by line; of each file and in all no more than one reads."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ingest.cli.printing import Printer
from ingest.loading.difference_words import Speaker, difference_line
from ingest.loading.summary import Change

_MADE_KEY = re.compile(r"row-[0-9a-f]{16}")
LINES_OF_FILE = 100
_LINES_IN_ALL = 1_000


def print_changes(out: Printer, speaker: Speaker, changes: Sequence[Change]) -> None:
    """Print the changes of each file, and how many lines of how many that are."""
    left = _LINES_IN_ALL
    for uri, some in groupby(changes, key=lambda change: change.uri):
        own = list(some)
        total = sum(1 + len(change.differences) for change in own)
        shown = min(total, LINES_OF_FILE, left)
        left -= shown
        for line, _ in zip(_lines(out, speaker, own), range(shown), strict=False):
            out.line(line)
        if shown < total:
            out.line(out.words.say("changes_cut", file=uri, shown=shown, total=total))


def _lines(out: Printer, speaker: Speaker, changes: Sequence[Change]) -> Iterator[str]:
    for change in changes:
        # A key that was made of a row without an id says nothing to a person.
        part = "" if _MADE_KEY.fullmatch(change.part) else change.part
        head = (change.name, change.uri, part)
        told = " · ".join(dict.fromkeys(part for part in head if part))
        outcome = out.words.say(f"outcome_{change.outcome}")
        yield out.words.say("file_told", file=outcome, told=told)
        for one in change.differences:
            yield f"  {difference_line(speaker, one)}"
