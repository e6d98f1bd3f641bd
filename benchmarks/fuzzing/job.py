"""What the one who asks and the process that reads say to each other."""

import json
import pickle
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from benchmarks.fuzzing.seeds import Seed

MOST_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Job:
    """What a process reads.

    Attributes:
        reader: name of the reader.
        seeds: its good files.
        seed: decides how they are broken.
        folder: for the broken files, where it is, and what it did when it took too long.
    """

    reader: str
    seeds: Sequence[Seed]
    seed: int
    folder: Path

    @property
    def file(self) -> Path:
        """Where the job is kept."""
        return self.folder / "job"

    @property
    def number(self) -> Path:
        """A file with the number of the input that is being read."""
        return self.folder / "number"

    @property
    def trace(self) -> Path:
        """A file for the lines that ran when the time was over."""
        return self.folder / "trace"

    def save(self) -> None:
        """Keep it in its file."""
        self.file.write_bytes(pickle.dumps(self))


def load_job(path: Path) -> Job:
    """Return a job that was saved by the one who asks, a moment ago."""
    found = pickle.loads(path.read_bytes())
    assert isinstance(found, Job)
    return found


@dataclass(frozen=True, slots=True)
class Crash:
    """An error that must not come out of a reader.

    Attributes:
        number: of the input.
        told: what it is, and the last line of ours in it.
        trace: all of it.
    """

    number: int
    told: str
    trace: str


@dataclass(slots=True)
class Stretch:
    """What became of some inputs.

    Attributes:
        inputs: how many.
        crashes: those that crashed.
        seconds: of processor time, of all.
        slowest: of the slowest.
        peak_mb: the most memory of the process so far.
    """

    inputs: int = 0
    crashes: list[Crash] = field(default_factory=list)
    seconds: float = 0.0
    slowest: float = 0.0
    peak_mb: float = 0.0

    def as_line(self) -> str:
        """Return it as one line of JSON."""
        return json.dumps(asdict(self)) + "\n"


def stretch_of(line: bytes) -> Stretch:
    """Return what a line says."""
    found = json.loads(line)
    crashes = [Crash(**crash) for crash in found.pop("crashes")]
    return Stretch(crashes=crashes, **found)
