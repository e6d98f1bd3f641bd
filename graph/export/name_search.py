"""Whole names found in texts."""

from collections.abc import Iterable

from graph.model.folding import fold

Words = tuple[str, ...]


class NameSearch:
    """Tells whether a withheld name stands in a text, whatever its case, accents and punctuation.

    A name is found as whole words in a row: "Gamma" in "gamma's men", not in "Gammas". Where
    several names stand, the longest counts, and a free one before a withheld one: in "Burundi
    National Police" the name "Police" is not found when the longer name is free.

    Args:
        withheld: names that may not leave.
        free: names that may.
    """

    def __init__(self, withheld: Iterable[str] = (), free: Iterable[str] = ()) -> None:
        names = {words: True for words in map(_words, withheld) if words}
        names |= {words: False for words in map(_words, free) if words}
        self._by_first: dict[str, list[tuple[Words, bool]]] = {}
        for words in sorted(names, key=len, reverse=True):
            self._by_first.setdefault(words[0], []).append((words, names[words]))

    def __bool__(self) -> bool:
        return bool(self._by_first)

    def stands_in(self, text: str) -> bool:
        """True when a withheld name stands in the text."""
        if not self:
            return False
        words = _words(text)
        place = 0
        while place < len(words):
            name, is_withheld = self._longest_at(words, place)
            if is_withheld:
                return True
            place += max(len(name), 1)
        return False

    def _longest_at(self, words: Words, place: int) -> tuple[Words, bool]:
        for name, is_withheld in self._by_first.get(words[place], ()):
            if words[place : place + len(name)] == name:
                return name, is_withheld
        return (), False


def _words(text: str) -> Words:
    return tuple(fold(text).split())
