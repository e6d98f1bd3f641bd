"""Sets of row numbers of several sheets, one bit a row: millions of rows take little memory."""

from collections import defaultdict

# A number beyond is not noted: no file has so many rows, but a field of one may say so.
_MOST = 1 << 28


class RowNumbers:
    """Numbers of rows, from 1, by sheet."""

    def __init__(self) -> None:
        self._bits: dict[str, bytearray] = defaultdict(bytearray)

    def add(self, sheet: str, number: int) -> bool:
        """Note a row; False when it was noted before, or has no number that can be noted."""
        if not 0 <= number < _MOST or self.has(sheet, number):
            return False
        bits = self._bits[sheet]
        at, bit = divmod(number, 8)
        if at >= len(bits):
            bits.extend(bytes(max(at + 1, 2 * len(bits)) - len(bits)))
        bits[at] |= 1 << bit
        return True

    def has(self, sheet: str, number: int) -> bool:
        """True when the row was noted."""
        bits = self._bits.get(sheet)
        at, bit = divmod(number, 8)
        return bits is not None and 0 <= at < len(bits) and bool(bits[at] >> bit & 1)

    def count_besides(self, *others: "RowNumbers") -> int:
        """Return how many rows were noted here and in none of the others."""
        total = 0
        for sheet, bits in self._bits.items():
            found = int.from_bytes(bits, "little")
            for other in others:
                found &= ~int.from_bytes(other._bits.get(sheet, b""), "little")
            total += found.bit_count()
        return total
