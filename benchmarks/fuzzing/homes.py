"""Folders of good files, of which one is broken at a time: an input is a number."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

from benchmarks.fuzzing.mutations import mutate
from benchmarks.fuzzing.seeds import Seed, copy_beside

# One input in so many breaks a file beside the one that is read: a mapping, a second table.
_ONE_BESIDE_IN = 6


class Homes:
    """The good files of one reader, each in a folder of its own.

    Args:
        seeds: the files.
        seed: decides how they are broken.
        folder: where theirs are made.
    """

    def __init__(self, seeds: Sequence[Seed], seed: int, folder: Path) -> None:
        self._begin = f"{seed}:{seeds[0].reader}"
        self._contents = [one.content for one in seeds]
        self._weights = [one.weight for one in seeds]
        self._homes = []
        for number, one in enumerate(seeds):
            home = folder / str(number)
            home.mkdir(parents=True)
            self._homes.append(_Home(copy_beside(one, home)))

    def break_one(self, number: int) -> tuple[Path, Path]:
        """Make the input of a number; return which file is to be read, and which is broken."""
        random = Random(f"{self._begin}:{number}")
        (home,) = random.choices(self._homes, self._weights)
        return home.path, home.break_one(random, self._contents)


class _Home:
    def __init__(self, files: Sequence[Path]) -> None:
        self.path = files[0]
        self._good = {file: file.read_bytes() for file in files}
        self._broken = self.path

    def break_one(self, random: Random, others: Sequence[bytes]) -> Path:
        chosen = self.path
        if len(self._good) > 1 and random.randrange(_ONE_BESIDE_IN) == 0:
            chosen = random.choice(list(self._good)[1:])
        if chosen != self._broken:
            _write(self._broken, self._good[self._broken])
        self._broken = chosen
        _write(chosen, mutate(random, self._good[chosen], others))
        return chosen


def _write(path: Path, content: bytes) -> None:
    """Write a file anew: to write over one takes ten times as long where disks are careful."""
    path.unlink()
    path.write_bytes(content)
