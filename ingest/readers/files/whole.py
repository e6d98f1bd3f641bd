"""A file as long as it is when it is opened: one that grows while it is read comes to an end."""

import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import cast

_BLOCK = 1 << 20
Told = Callable[[int], None]


def open_bytes(path: Path, progress: Told = lambda _: None) -> io.BufferedReader:
    """Open a file for reading; what is added to it later is left for the next time.

    Args:
        path: the file.
        progress: told how many bytes were taken, each time that some are.

    Raises:
        OSError: it cannot be opened.
    """
    raw = _Whole(path.open("rb", buffering=0), progress)
    return io.BufferedReader(cast(io.FileIO, raw), _BLOCK)


def read_whole(path: Path) -> bytes:
    """Return the bytes of a file; raises OSError when it cannot be read."""
    with open_bytes(path) as stream:
        return stream.read()


class _Whole(io.RawIOBase):
    """The bytes of a file up to the end that it has now."""

    def __init__(self, raw: io.FileIO, progress: Told) -> None:
        super().__init__()
        self._raw = raw
        self._left = os.fstat(raw.fileno()).st_size
        self._progress = progress

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        taken = self._raw.readinto(memoryview(buffer)[: self._left]) or 0
        self._left -= taken
        if taken:
            self._progress(taken)
        return taken

    def close(self) -> None:
        self._raw.close()
        super().close()
