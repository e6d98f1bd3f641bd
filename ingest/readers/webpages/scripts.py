"""The scripts of JSON-LD in a page, each with its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BEGIN = re.compile(
    r"<script\b[^>]{0,300}?\btype\s*=\s*[\"']?application/ld\+json\b[^>]{0,300}>", re.IGNORECASE
)
_END = re.compile(r"</script", re.IGNORECASE)
# A page tells of a hundred events in less.
LONGEST_SCRIPT = 1_000_000


@dataclass(frozen=True, slots=True)
class Script:
    """One script.

    Attributes:
        text: what it holds.
        line: line of the page where it begins, from 1.
        is_whole: False when it does not end.
    """

    text: str
    line: int
    is_whole: bool = True


def scripts_of(html: str) -> Iterator[Script]:
    """Yield the scripts of JSON-LD of a page, in their order."""
    position, line = 0, 1
    while (begin := _BEGIN.search(html, position)) is not None:
        end = _END.search(html, begin.end())
        line += html.count("\n", position, begin.start())
        if end is None:
            yield Script(html[begin.end() :], line, is_whole=False)
            return
        yield Script(html[begin.end() : end.start()], line)
        line += html.count("\n", begin.start(), end.end())
        position = end.end()
