"""Speed and memory of a method, in a process of its own: no other method's memory is counted."""

import multiprocessing
import os
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

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
    """Measure a method in a fresh process; processor time, so other programs count little."""
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=fresh) as pool:
        return pool.submit(_measured, name, list(texts)).result()


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
