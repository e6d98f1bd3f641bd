"""Counting what is read of a file, so that each entry of it is accounted for at the end."""

from collections import Counter
from collections.abc import Iterable

from ingest.findings import ReadCount, Rejection

# A list of a million different unknown words must not fill the memory.
_MOST_WORDS = 10_000


class Counting:
    """Counts the entries of one file while a reader reads it.

    Args:
        file: the file as the user named it.
        unit: what an entry is: a key of `ingest.findings.UNITS`.
    """

    def __init__(self, file: str, unit: str) -> None:
        self.file = file
        self._unit = unit
        self._total = 0
        self._rejected: Counter[str] = Counter()
        self._unknown: dict[str, Counter[str]] = {}

    def entries(self, number: int = 1) -> None:
        """Count entries, read or not."""
        self._total += number

    def reject(self, row: int | None, field: str | None, reason: str, few_words: str) -> Rejection:
        """Count an entry that is left out whole, and return the finding that says so.

        Args:
            row: its row or line, from 1.
            field: the column that is wrong.
            reason: what is wrong and what to do.
            few_words: the same for the sum: "without an organisation".
        """
        self._rejected[few_words] += 1
        return Rejection(self.file, row, field, reason)

    def unknown(self, what: str, word: str, times: int = 1) -> bool:
        """Note a word that no list knows; True when it is met for the first time.

        Args:
            what: the kind of word, in the plural: "sector names".
            word: as the source writes it.
            times: how often it is met now.
        """
        words = self._unknown.setdefault(what, Counter())
        if word not in words and len(words) >= _MOST_WORDS:
            word = "..."
        words[word] += times
        return words[word] == times

    def done(self, unused: Iterable[str] = (), mapping: str = "") -> ReadCount:
        """Return the sum.

        Args:
            unused: the columns that hold something and were not read.
            mapping: the file that says what its columns mean, if it needs one.
        """
        unknown = {what: dict(words) for what, words in sorted(self._unknown.items())}
        rejected = dict(sorted(self._rejected.items()))
        unread = tuple(dict.fromkeys(unused))
        return ReadCount(self.file, self._unit, self._total, rejected, unknown, unread, mapping)
