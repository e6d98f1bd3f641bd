"""Every check the project asks for, run one after the other; all failures are reported."""

import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from house.install import VENV
from house.say import say
from house.start import start
from house.venv import script_path


class Check(NamedTuple):
    """One check: its name for people, a program of the virtual environment, its arguments."""

    name: str
    program: str
    arguments: tuple[str, ...]


STATIC = (
    Check("lint", "ruff", ("check", ".")),
    Check("format", "ruff", ("format", "--check", ".")),
    Check("types", "mypy", ()),
    Check("imports", "lint-imports", ("--no-logo",)),
)
# More than four at once wait for one disk and one browser more than they gain.
_TOGETHER = ("-n", "auto", "--maxprocesses", "4", "--dist", "loadfile")
TESTS = Check("tests", "pytest", (*_TOGETHER, "--durations", "10"))
# Following every line takes more than twice the time, so only who asks for it waits for it.
COVERAGE = Check("coverage", "pytest", (*_TOGETHER, "-q", "--cov", "--cov-report", "term"))


def run_checks(checks: Sequence[Check], extra: Mapping[str, str]) -> int:
    """Run every check with `extra` in its environment; 0 when all passed, else 1."""
    results = [(check.name, *_run_check(check, extra)) for check in checks]
    failed = [name for name, code, _ in results if code != 0]
    for name, code, seconds in results:
        say(f"{name:8} {'ok' if code == 0 else 'FAILED':6} {seconds:6.1f} s")
    if failed:
        say(f"Not green: {', '.join(failed)}. What each found stands above.")
        return 1
    say("All checks passed.")
    return 0


def _run_check(check: Check, extra: Mapping[str, str]) -> tuple[int, float]:
    say(f"--- {check.name}: {check.program} {' '.join(check.arguments)}")
    command = [str(script_path(VENV, check.program)), *check.arguments]
    started = time.monotonic()
    return start(command, extra), time.monotonic() - started
