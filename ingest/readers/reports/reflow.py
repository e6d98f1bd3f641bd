"""Lines as a printer broke them become the paragraphs that the writer wrote."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from math import ceil

_ENDS = re.compile(r"[.!?:;…][\"”»’)\]]*$")
_BEGINS = re.compile(r"(?:[•▪●◦–—*·-]|\d{1,2}[.)]|[a-z][.)])\s")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010]$")
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.)?\s*[-–—]?\s*\d{1,4}\s*(?:(?:/|of|sur|de)\s*\d{1,4})?\s*[-–—]?", re.IGNORECASE
)
# A line that ends before this share of the usual width was ended by its writer.
_SHORT = 0.8
_EDGE = 2  # running heads and feet stand on the first and last two lines of a page
_FEWEST_PAGES = 3


def paragraphs_of_pages(pages: Sequence[str]) -> tuple[str, int]:
    """Return the running text of printed pages, one line a paragraph, and the lines left out.

    Left out are page numbers and lines that stand at the edge of more than half of the pages;
    with fewer than three pages only page numbers, since nothing tells a running head then.
    """
    lined = [[line.strip() for line in page.split("\n") if line.strip()] for page in pages]
    kept = [list(_without_running_lines(lines, _running_lines(lined))) for lines in lined]
    left_out = sum(map(len, lined)) - sum(map(len, kept))
    lines = [line for page in kept for line in page]
    return "\n".join(_paragraphs(lines)), left_out


def _running_lines(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """Lines, their digits aside, that stand at the edge of most pages."""
    if len(pages) < _FEWEST_PAGES:
        return frozenset()
    seen = Counter(shape for lines in pages for shape in set(map(_shape, _edges(lines))))
    return frozenset(shape for shape, count in seen.items() if 2 * count > len(pages))


def _edges(lines: Sequence[str]) -> list[str]:
    return [*lines[:_EDGE], *lines[max(len(lines) - _EDGE, _EDGE) :]]


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", line)


def _without_running_lines(lines: Sequence[str], running: frozenset[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        at_edge = number < _EDGE or number >= len(lines) - _EDGE
        is_number = _PAGE_NUMBER.fullmatch(line) is not None
        if not (at_edge and (is_number or _shape(line) in running)):
            yield line


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    width = _usual_width(lines)
    paragraph: list[str] = []
    for number, line in enumerate(lines):
        _join(paragraph, line)
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if _is_end(line, following, width):
            yield "".join(paragraph)
            paragraph = []
    if paragraph:
        yield "".join(paragraph)


def _is_end(line: str, following: str, width: float) -> bool:
    if not following or _BEGINS.match(following):
        return True
    if _HYPHEN.search(line) or following[0].islower():
        return False
    return len(line) < _SHORT * width or (
        _ENDS.search(line) is not None and len(line) < 0.95 * width
    )


def _join(paragraph: list[str], line: str) -> None:
    """Put one line behind the others; a word that was broken at a hyphen is whole again.

    A hyphen before a capital belongs to the word: Sud-Kivu. In pieces, since a paragraph of a
    hundred thousand lines would be copied as often.
    """
    if paragraph and not _HYPHEN.search(paragraph[-1]):
        paragraph.append(" ")
    elif paragraph and line[0].islower():
        paragraph[-1] = paragraph[-1][:-1]
    paragraph.append(line)


def _usual_width(lines: Sequence[str]) -> float:
    """The length that nine of ten lines do not pass: that of a full line."""
    lengths = sorted(map(len, lines))
    return float(lengths[ceil(0.9 * (len(lengths) - 1))]) if lengths else 0.0
