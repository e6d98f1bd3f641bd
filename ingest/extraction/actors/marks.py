"""What is known about each token: which mention, place or country covers it."""

from collections.abc import Iterable

from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Mention
from ingest.extraction.text.token_index import TokenIndex


class Marks:
    """Token number to the mention or the place that covers it."""

    def __init__(self, size: int, index: TokenIndex) -> None:
        self._mention: list[Mention | None] = [None] * size
        self._place = [False] * size
        self._index = index

    def add(self, mention: Mention) -> None:
        """Cover the tokens of a mention."""
        for number in range(mention.first, mention.last):
            self._mention[number] = mention

    def add_places(self, hits: Iterable[Hit]) -> None:
        """Cover the tokens of places and countries."""
        for hit in hits:
            first, last = self._index.around(hit.start, hit.end)
            self._place[first:last] = [True] * (last - first)

    def mention(self, number: int) -> Mention | None:
        """The mention at a token, None outside the text or where there is none."""
        return self._mention[number] if 0 <= number < len(self._mention) else None

    def is_place(self, number: int) -> bool:
        """True when a place covers the token."""
        return 0 <= number < len(self._place) and self._place[number]

    def is_free(self, first: int, last: int) -> bool:
        """True when no mention covers any of the tokens."""
        return all(mention is None for mention in self._mention[first:last])
