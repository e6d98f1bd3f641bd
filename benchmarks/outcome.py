"""What one measurement gives, and how times are summed up."""

import hashlib
import json
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np

# A file of this name in the folder of a size says that events were added to what lies there.
CHANGED = "changed"


@dataclass
class Outcome:
    """Figures by name (ms, seconds, a second ...), and a digest that equal answers share.

    Attributes:
        figures: name with its unit to number.
        answers: digest of what was answered; empty when there is nothing to compare.
        note: a remark for the table.
        peak_mb: largest memory of the process up to the end of the work, set by `measure`
            unless the row has set it itself before checking its answers.
    """

    figures: dict[str, float] = field(default_factory=dict)
    answers: str = ""
    note: str = ""
    peak_mb: float = 0.0

    def as_json(self) -> str:
        """One line of JSON."""
        return json.dumps(asdict(self), sort_keys=True)


def digest(answers: object) -> str:
    """Eight letters that equal answers share."""
    return hashlib.sha256(json.dumps(answers).encode()).hexdigest()[:8]


def timed(work: Callable[[], Any], times: int = 1) -> list[float]:
    """Milliseconds of each of several runs."""
    found = []
    for _ in range(times):
        begin = time.perf_counter()
        work()
        found.append((time.perf_counter() - begin) * 1000)
    return found


def summary(name: str, milliseconds: Iterable[float], *levels: int) -> dict[str, float]:
    """Percentiles, for example `{"mid p50 ms": 0.7}`."""
    times = np.array(list(milliseconds))
    return {f"{name} p{level} ms".strip(): float(np.percentile(times, level)) for level in levels}


def say(sentence: str) -> None:
    """Tell on stderr how far it is."""
    sys.stderr.write(f"  {sentence}\n")
    sys.stderr.flush()
