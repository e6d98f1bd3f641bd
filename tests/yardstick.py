"""How slow this machine is just now: limits in seconds are multiplied by it.

A limit says what a quick machine with nothing else to do needs, and more. A laptop of ten years
ago, or two test runs on two cores, need several times that and are not wrong for it.
"""

import re
import time
from collections import Counter
from collections.abc import Callable

# What the piece of work below takes on the machine that the limits were written for.
REFERENCE_SECONDS = 0.02
ROUNDS = 7
# Slower than this a machine is no excuse: the limit would pass whatever takes minutes.
MOST = 10.0


def slowness(clock: Callable[[], float] = time.perf_counter) -> float:
    """How many times longer a piece of work takes than it should, from 1 to `MOST`.

    Args:
        clock: `time.perf_counter` for limits on what a person waits for: other programs count;
            `time.process_time` for limits on what the program computes: they hardly do.
    """
    begin = clock()
    for _ in range(ROUNDS):
        _work()
    return min(max(1.0, (clock() - begin) / ROUNDS / REFERENCE_SECONDS), MOST)


def _work() -> None:
    words = [f"word-{number % 977}" for number in range(60_000)]
    Counter(words).most_common(3)
    re.sub(r"[aeiou]", "", " ".join(words[:20_000]))
