"""How the commands speak: plain lines that appear at once, and one error that people can act on."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


class SetupError(Exception):
    """The set-up cannot go on; the message says what happened and what to do next."""


def say(text: str, end: str = "\n") -> None:
    """Write one line for people and show it at once, also when output goes to a file."""
    sys.stdout.write(text + end)
    sys.stdout.flush()
