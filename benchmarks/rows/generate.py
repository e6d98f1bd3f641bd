"""Makes the graph of one size; the folder is named S, M or L."""

from pathlib import Path

from benchmarks.generator import SIZES, generate, save
from benchmarks.outcome import Outcome, say


def ours(folder: Path) -> Outcome:
    """Generate and write the arrays."""
    events = SIZES[folder.name]
    say(f"generating {events:,} events")
    save(generate(events, say), folder)
    return Outcome()
