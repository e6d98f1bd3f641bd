"""Arrays in a folder: written so that a half-written one is never taken for a whole one.

A snapshot is a folder of `.npy` files and a `manifest.json`, which is written last and knows the
size and CRC-32 of every file. `CURRENT` names the snapshot that readers open.
"""

import json
import mmap
import os
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.errors import StoreError

FORMAT = 3
MANIFEST = "manifest.json"
# So much is checked byte by byte at every opening: a hundredth of a second.
CHECKED_AT_OPENING = 8_000_000
# Smaller files are read at once: a mapped one keeps a file handle of the process.
MAPPED_FROM = 1_000_000

Arrays = Mapping[str, NDArray[Any]]
Facts = dict[str, Any]


@dataclass(frozen=True)
class Snapshot(Mapping[str, NDArray[Any]]):
    """The arrays of one folder, mapped into memory, and what its manifest says of them."""

    folder: Path
    facts: Facts
    arrays: dict[str, NDArray[Any]]

    def __getitem__(self, name: str) -> NDArray[Any]:
        return self.arrays[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.arrays)

    def __len__(self) -> int:
        return len(self.arrays)

    def verify(self) -> None:
        """Read every byte and compare with the manifest; about a second for a gigabyte.

        Raises:
            StoreError: a file is not what was written.
        """
        for name, entry in self.facts["arrays"].items():
            if _checksum(self.folder / f"{name}.npy") != entry["crc32"]:
                raise _damaged(self.folder, f"{name}.npy has changed since it was written")


def write_snapshot(folder: Path, arrays: Arrays, facts: Facts) -> None:
    """Write arrays and manifest into a new folder, and see them to the disk."""
    folder.mkdir(parents=True)
    entries = {name: _write_array(folder / f"{name}.npy", a) for name, a in sorted(arrays.items())}
    body = {**facts, "format": FORMAT, "arrays": entries}
    with open(folder / MANIFEST, "w", encoding="utf-8") as file:
        json.dump({**body, "crc32": _fact_checksum(body)}, file, sort_keys=True)
        file.flush()
        os.fsync(file.fileno())
    sync_folder(folder)


def read_snapshot(folder: Path) -> Snapshot:
    """Map the arrays of a folder.

    Raises:
        StoreError: a file is missing, cut off or changed, or a newer program wrote the folder.
    """
    facts = _read_manifest(folder)
    arrays = {name: _map_array(folder, name, entry) for name, entry in facts["arrays"].items()}
    snapshot = Snapshot(folder, facts, arrays)
    if sum(entry["bytes"] for entry in facts["arrays"].values()) <= CHECKED_AT_OPENING:
        snapshot.verify()
    return snapshot


def sync_folder(folder: Path) -> None:
    """See the names in a folder to the disk, where the system can do that (not on Windows)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write_array(path: Path, array: NDArray[Any]) -> Facts:
    with open(path, "wb") as file:
        np.save(file, np.ascontiguousarray(array), allow_pickle=False)
        file.flush()
        os.fsync(file.fileno())
    return {
        "dtype": array.dtype.str,
        "shape": list(array.shape),
        "bytes": path.stat().st_size,
        "crc32": _checksum(path),
    }


def _read_manifest(folder: Path) -> Facts:
    try:
        facts: Facts = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        checksum = facts.pop("crc32")
    except (OSError, ValueError, KeyError, AttributeError) as error:
        raise _damaged(folder, "its manifest cannot be read") from error
    if checksum != _fact_checksum(facts):
        raise _damaged(folder, "its manifest has changed since it was written")
    if facts["format"] != FORMAT:
        raise StoreError(
            f"The index has format {facts['format']}; this program reads {FORMAT}.",
            str(folder),
            "Build it again.",
        )
    return facts


def _map_array(folder: Path, name: str, entry: Facts) -> NDArray[Any]:
    path = folder / f"{name}.npy"
    try:
        content = _content(path, entry["bytes"])
    except (OSError, ValueError) as error:
        raise _damaged(folder, f"{path.name} cannot be read") from error
    if len(content) != entry["bytes"]:
        raise _damaged(folder, f"{path.name} has {len(content)} bytes of {entry['bytes']}")
    dtype, shape = np.dtype(entry["dtype"]), tuple(entry["shape"])
    count = int(np.prod(shape, dtype=np.int64))
    begin = len(content) - count * dtype.itemsize
    return np.frombuffer(content, dtype=dtype, count=count, offset=begin).reshape(shape)


def _content(path: Path, expected: int) -> bytes | mmap.mmap:
    with open(path, "rb") as file:
        if expected < MAPPED_FROM:
            return file.read()
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _checksum(path: Path) -> int:
    """CRC-32 of a file; a missing one has none."""
    found = 0
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            found = zlib.crc32(block, found)
    return found


def _fact_checksum(facts: Facts) -> int:
    return zlib.crc32(json.dumps(facts, sort_keys=True).encode())


def _damaged(folder: Path, why: str) -> StoreError:
    return StoreError(f"The index is damaged: {why}.", str(folder), "Build it again.")
