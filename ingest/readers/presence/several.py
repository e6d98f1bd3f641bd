"""Cells that name several bodies, or may: how each was read, counted to be told."""

from collections.abc import Iterator

from graph.message import Message
from graph.model.template import split_cell
from ingest.findings import Notice
from ingest.readers.listed import Listed, parted
from ingest.readers.terms import Terms

_READ_AS_SEVERAL = (
    "Different cells that name several organisations, each of them read by itself: {n:,}. One is"
    " '{text}'."
)
_READ_AS_ONE = (
    "Different cells that may name several organisations and were read as one: {n:,}. One is"
    " '{text}'; put a semicolon between them if they are."
)
_MOST_REMEMBERED = 50_000


class SeveralBodies:
    """Parts the names in cells by semicolons and lines; by other signs where each name is known.

    Args:
        terms: the words of the vocabulary.
    """

    def __init__(self, terms: Terms) -> None:
        self._lists = Listed(terms)
        self._names: dict[str, list[str]] = {}
        self._told: dict[str, tuple[str, int]] = {}

    def names(self, text: str) -> list[str]:
        """Return the names in a cell, and count a cell that is met for the first time."""
        if text not in self._names:
            if len(self._names) >= _MOST_REMEMBERED:
                self._names.clear()
            lines = [line.strip() for one in split_cell(text) for line in one.splitlines()]
            found = [name for one in lines if one for name in parted(one, self._lists.knows_body)]
            self._names[text] = found
            if len(found) > 1:
                self._count(_READ_AS_SEVERAL, text)
            if any(map(self._lists.may_be_several, found)):
                self._count(_READ_AS_ONE, text)
        return self._names[text]

    def notices(self, file: str) -> Iterator[Notice]:
        """Yield how many cells were read as several bodies, and how many as one."""
        for template in (_READ_AS_SEVERAL, _READ_AS_ONE):
            if template in self._told:
                text, number = self._told[template]
                yield Notice(file, None, None, Message(template, n=number, text=text))

    def _count(self, template: str, text: str) -> None:
        first, number = self._told.get(template, (text, 0))
        self._told[template] = (first, number + 1)
