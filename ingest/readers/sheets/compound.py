"""Old Excel files are chains of sectors: looked at before a library follows them without end.

[MS-CFB] Compound File Binary File Format, https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb
"""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import SourceError

SIGNATURE = b"\xd0\xcf\x11\xe0"
_HEADER = 512
_LAST = 0xFFFFFFFA  # numbers from here on end a chain
_IN_HEADER = 109
_ENTRY = 128
_SHIFTS = (9, 12)
_ADVICE = "Open it in a spreadsheet program and save it again as .xlsx."


class _CircularError(ValueError):
    """A chain of sectors leads back into itself."""


def check_compound(path: Path) -> None:
    """Follow every chain of sectors of an .xls file once.

    Raises:
        SourceError: one leads back into itself, or the file is too short to have any.
    """
    try:
        content = _Content.of(path)
        for start, table in content.chains():
            content.follow(start, table)
    except (struct.error, _CircularError) as error:
        raise SourceError(
            "The workbook is cut off or damaged.", path.as_posix(), _ADVICE
        ) from error


@dataclass(frozen=True, slots=True)
class _Content:
    """The sectors of one file, and for each the number of the next in its chain."""

    path: Path
    shift: int
    header: bytes
    table: Sequence[int]

    @staticmethod
    def of(path: Path) -> "_Content":
        """Read header and table of sectors."""
        with path.open("rb") as stream:
            header = stream.read(_HEADER)
        (shift,) = struct.unpack_from("<H", header, 30)
        if shift not in _SHIFTS:
            raise _CircularError("no size of sectors")
        bare = _Content(path, shift, header, ())
        numbers = struct.unpack_from(f"<{_IN_HEADER}I", header, 76)
        places = [*numbers, *bare._further_places()]
        table = [n for place in places if place < _LAST for n in bare.numbers(place)]
        return _Content(path, shift, header, table)

    def chains(self) -> Iterator[tuple[int, Sequence[int]]]:
        """Yield where each chain begins, and the table that it is in."""
        directory, cutoff, small = (struct.unpack_from("<I", self.header, at)[0]
                                    for at in (48, 56, 60))  # fmt: skip
        yield directory, self.table
        yield small, self.table
        small_table = [n for sector in self.follow(small, self.table) for n in self.numbers(sector)]
        for sector in self.follow(directory, self.table):
            text = self.sector(sector)
            for at in range(0, len(text) - _ENTRY + 1, _ENTRY):
                kind = text[at + 66]
                start, size = struct.unpack_from("<IQ", text, at + 116)
                is_small = kind == 2 and size < cutoff
                if kind:
                    yield start, small_table if is_small else self.table

    def follow(self, start: int, table: Sequence[int]) -> list[int]:
        """Return the sectors of a chain in their order."""
        found: list[int] = []
        while start < _LAST and start < len(table):
            found.append(start)
            if len(found) > len(table):
                raise _CircularError("a chain without end")
            start = table[start]
        return found

    def numbers(self, sector: int) -> Sequence[int]:
        """Return a sector as numbers of others."""
        text = self.sector(sector)
        return struct.unpack(f"<{len(text) // 4}I", text[: len(text) // 4 * 4])

    def sector(self, number: int) -> bytes:
        """Return a sector; nothing when it lies behind the end."""
        with self.path.open("rb") as stream:
            stream.seek((number + 1) << self.shift)
            return stream.read(1 << self.shift)

    def _further_places(self) -> Iterator[int]:
        """The places of the table that the header has no room for."""
        (place,) = struct.unpack_from("<I", self.header, 68)
        met: set[int] = set()
        while place < _LAST:
            if place in met:
                raise _CircularError("a table without end")
            met.add(place)
            numbers = self.numbers(place)
            yield from numbers[:-1]
            place = numbers[-1] if numbers else _LAST
