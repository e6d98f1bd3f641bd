"""Many texts as one block of bytes with offsets: mapped from a file, read one at a time."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import overload

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Offsets = NDArray[np.int64]


class TextColumn(Sequence[str]):
    """Texts by number, in UTF-8.

    Args:
        blob: the texts one after the other; shape (bytes,).
        offsets: where each begins, and the end of the last; shape (texts + 1,).
    """

    def __init__(self, blob: Bytes, offsets: Offsets) -> None:
        self.offsets = offsets
        # Views of plain memory: reading one number of an array takes three times as long.
        self._bytes = memoryview(blob.data)
        self._begins = memoryview(offsets.data)
        self._length = len(offsets) - 1

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, number: int) -> str: ...

    @overload
    def __getitem__(self, number: slice) -> list[str]: ...

    def __getitem__(self, number: int | slice) -> str | list[str]:
        if isinstance(number, slice):
            return [self[i] for i in range(*number.indices(len(self)))]
        return self.raw(number).decode("utf-8", "surrogatepass")

    def raw(self, number: int) -> bytes:
        """The bytes of one text; IndexError when there is no such number."""
        if not 0 <= number < self._length:
            raise IndexError(number)
        return bytes(self._bytes[self._begins[number] : self._begins[number + 1]])

    def many(self, numbers: Iterable[int]) -> list[str]:
        """The texts of some numbers, in their order."""
        return [self[number] for number in numbers]

    def lengths(self, numbers: NDArray[np.int64] | slice) -> NDArray[np.int64]:
        """Bytes of some texts; shape as `numbers`."""
        if isinstance(numbers, slice):
            return np.diff(self.offsets[numbers.start : numbers.stop + 1])
        return self.offsets[numbers + 1] - self.offsets[numbers]

    def find(self, text: str) -> int | None:
        """The number of `text` in a column that is sorted, or None."""
        key = _encoded(text)
        number = self.lower_bound(key)
        return number if number < len(self) and self.raw(number) == key else None

    def lower_bound(self, key: bytes) -> int:
        """The first number in a sorted column whose text is not below `key`."""
        return bisect_left(range(len(self)), key, key=self.raw)

    def prefix_range(self, prefix: str) -> tuple[int, int]:
        """First and last-but-one number of the texts of a sorted column that begin so."""
        key = _encoded(prefix)
        # No UTF-8 byte is 0xFF, so this stands after every text that begins with the prefix.
        return self.lower_bound(key), self.lower_bound(key + b"\xff")


def pack_texts(texts: Iterable[str]) -> tuple[Bytes, Offsets]:
    """Blob and offsets of the texts, in their order."""
    encoded = [_encoded(text) for text in texts]
    ends = np.fromiter(accumulate(map(len, encoded)), dtype=np.int64, count=len(encoded))
    offsets = np.concatenate([np.zeros(1, dtype=np.int64), ends])
    return np.frombuffer(b"".join(encoded), dtype=np.uint8), offsets


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
