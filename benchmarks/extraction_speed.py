"""Speed and memory of a method, in a process of its own: no other method's memory is counted."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.extraction_methods import methods
from benchmarks.memory import peak_mb

_ROUNDS = 3
_ENOUGH_SECONDS = 4.0


@dataclass(frozen=True, slots=True)
class Cost:
    """Documents a second of one core (the best round), seconds to set up, memory in all."""

    documents_per_second: float
    set_up_seconds: float
    memory_mb: float


def cost_of(name: str, texts: Sequence[str]) -> Cost:
    """Measure a method in a fresh process; processor time, so other programs count little.

    Raises:
        subprocess.CalledProcessError: the method failed there; its own words went to stderr.
    """
    # A program of its own, not a spawned worker: that would run the caller's main file again.
    command = [sys.executable, "-m", "benchmarks.extraction_speed", name]
    told = subprocess.run(
        command,
        input=json.dumps(list(texts)),
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[1],
        text=True,
        check=True,
    )
    return Cost(**json.loads(told.stdout))


def _measured(name: str, texts: list[str]) -> Cost:
    method = next(one for one in methods(os.environ) if one.name == name)
    begun = time.process_time()
    lexicon = method.set_up()
    set_up = time.process_time() - begun
    best, spent = 0.0, 0.0
    for _ in range(_ROUNDS):
        started = time.process_time()
        for text in texts:
            method.read(text, lexicon)
        taken = max(time.process_time() - started, 1e-9)
        best, spent = max(best, len(texts) / taken), spent + taken
        if spent > _ENOUGH_SECONDS:
            break
    return Cost(round(best, 1), round(set_up, 2), round(peak_mb()))


if __name__ == "__main__":
    json.dump(asdict(_measured(sys.argv[1], json.load(sys.stdin))), sys.stdout)
