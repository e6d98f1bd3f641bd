"""Ctrl-C ends the run, and what is left is said as commands."""

import os
import signal
import time
from argparse import Namespace
from pathlib import Path

from benchmarks.fuzzing.running import ReaderReport
from benchmarks.fuzzing.stopping import rest, stopped_by_keys


def test_keys_are_noted_and_given_back() -> None:
    before = signal.getsignal(signal.SIGINT)
    with stopped_by_keys() as stopped:
        assert not stopped.is_set()
        os.kill(os.getpid(), signal.SIGINT)
        until = time.monotonic() + 10
        while not stopped.is_set() and time.monotonic() < until:
            time.sleep(0.01)
        assert stopped.is_set()
    assert signal.getsignal(signal.SIGINT) == before


def test_what_is_left_is_said() -> None:
    asked = Namespace(seed=7, inputs=100, first=50, keep=Path("kept"), files=[Path("a b")])
    done = [ReaderReport("csv", 100), ReaderReport("hxl", 30)]
    assert rest(["csv", "hxl", "iati"], done, asked).splitlines() == [
        "Stopped. This does the rest:",
        "  make fuzz ARGS='--reader hxl --first 80 --inputs 70 --seed 7 --keep kept"
        """ --files '"'"'a b'"'"''""",
        "  make fuzz ARGS='--reader iati --first 50 --inputs 100 --seed 7 --keep kept"
        """ --files '"'"'a b'"'"''""",
    ]
    assert rest(["csv"], done, asked) == ""
