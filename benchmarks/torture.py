"""Kills writers and lets many processes at one ledger: nothing acknowledged may be lost or torn.

Run as `python -m benchmarks.torture --kills 100 --seconds 20`; exit code 1 when anything was.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.torture_workers import BULK_ACCOUNTS, STATEMENTS, torn_accounts
from graph.store.maintenance import check_store
from graph.store.opening import open_store

LONGEST_LIFE_SECONDS = 0.6
BULK_KILLS_EVERY = 5
WRITING_KINDS = ("ingest", "one-by-one")


@dataclass(slots=True)
class KillReport:
    """What killing writers did.

    Attributes:
        kills: writers that were ended while they wrote.
        acknowledged: accounts that a writer had reported as written before it was ended.
        lost: accounts that were reported and are gone.
        torn: accounts of which only a part is there.
        damaged: what the check of the file found.
    """

    kills: int = 0
    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)
    torn: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)

    @property
    def complaints(self) -> list[str]:
        """Return all that went wrong, a line each."""
        return [*self.lost, *self.torn, *self.damaged]

    @property
    def is_good(self) -> bool:
        """True when nothing went wrong."""
        return not self.complaints

    def __str__(self) -> str:
        return (
            f"{self.acknowledged} accounts acknowledged, {len(self.lost)} lost, "
            f"{len(self.torn)} torn, {len(self.damaged)} damages"
        )


@dataclass(slots=True)
class CrowdReport:
    """What two writers, a curator and eight readers did to each other.

    Attributes:
        written: accounts the writers reported.
        found: accounts that are there afterwards.
        looks: moments that readers looked at; `torn` what was not whole in them.
        waits: milliseconds the curator waited for each edit.
        errors: what any process complained of.
    """

    written: int = 0
    found: int = 0
    looks: int = 0
    torn: list[str] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        """True when all that was reported is there, nothing was torn and nobody complained."""
        return self.written == self.found and not (self.torn or self.errors)


def kill_writers(ledger: Path, kills: int, seed: int = 0) -> KillReport:
    """Start a writer, kill it after a moment, look at what is left; `kills` times."""
    report = KillReport()
    chance = random.Random(seed)
    acknowledged: set[str] = set()
    open_store(str(ledger)).close()
    for number in range(kills):
        kind = WRITING_KINDS[number % len(WRITING_KINDS)]
        acknowledged |= _write_until_killed(ledger, kind, chance.uniform(0.0, LONGEST_LIFE_SECONDS))
        report.kills += 1
        _look_after_kill(ledger, acknowledged, report)
    report.acknowledged = len(acknowledged)
    return report


def kill_bulk_loads(folder: Path, kills: int, seed: int = 0) -> KillReport:
    """Kill bulk loads into empty ledgers: each must leave everything or nothing."""
    report = KillReport()
    chance = random.Random(seed)
    for number in range(kills):
        ledger = folder / f"bulk-{number}.db"
        told = _write_until_killed(ledger, "bulk", chance.uniform(0.0, LONGEST_LIFE_SECONDS))
        report.kills += 1
        with open_store(str(ledger)) as store, store.view() as view:
            found = view.counts()["documents"]
            report.torn.extend(torn_accounts(view))
        report.acknowledged += BULK_ACCOUNTS * ("done" in told)
        if found != BULK_ACCOUNTS and ("done" in told or found != 0):
            report.lost.append(f"{ledger.name} has {found} of {BULK_ACCOUNTS} accounts")
        report.damaged.extend(finding.what for finding in check_store(ledger))
    return report


def crowd(ledger: Path, seconds: float, writers: int = 2, readers: int = 8) -> CrowdReport:
    """Let writers, a curator and readers work at one ledger at the same time."""
    report = CrowdReport()
    open_store(str(ledger)).close()
    kinds = [("ingest", f"writer{number}") for number in range(writers)]
    kinds += [("edit", "curator")] + [("read", f"reader{number}") for number in range(readers)]
    processes = [(kind, _start(kind, ledger, name, seconds)) for kind, name in kinds]
    for kind, process in processes:
        told, complaints = process.communicate()
        if process.returncode != 0:
            report.errors.append(complaints.strip().splitlines()[-1])
        _take_in(report, kind, told.splitlines())
    with open_store(str(ledger)) as store, store.view() as view:
        report.found = view.counts()["documents"]
        report.torn.extend(torn_accounts(view))
    report.errors.extend(finding.what for finding in check_store(ledger))
    return report


def main(arguments: Sequence[str] | None = None) -> int:
    """Run both tortures and print what came out; 1 when anything was lost or torn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        killed = kill_writers(Path(folder) / "killed.db", chosen.kills, chosen.seed)
        _say(f"{killed.kills} kills while writing: {killed}")
        bulk = kill_bulk_loads(Path(folder), max(chosen.kills // BULK_KILLS_EVERY, 1), chosen.seed)
        _say(f"{bulk.kills} kills in bulk loads: {bulk}")
        crowded = crowd(Path(folder) / "crowd.db", chosen.seconds)
        _say(
            f"2 writers, 1 curator, 8 readers, {chosen.seconds:g} s: {crowded.written} accounts "
            f"({STATEMENTS * crowded.written} statements) written, {crowded.found} found, "
            f"{crowded.looks} looks, {len(crowded.torn)} torn, {len(crowded.errors)} errors; "
            f"an edit waited {_spread(crowded.waits)}, a look took {_spread(crowded.times)}"
        )
        for line in (*killed.complaints, *bulk.complaints, *crowded.torn, *crowded.errors):
            _say(line)
    return 0 if killed.is_good and bulk.is_good and crowded.is_good else 1


def _write_until_killed(ledger: Path, kind: str, seconds: float) -> set[str]:
    """Return what a writer had acknowledged when it was killed, some time after its first word."""
    process = _start(kind, ledger, kind, 60.0)
    assert process.stdout is not None
    first = process.stdout.readline()
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
    rest, _ = process.communicate()
    lines = (first + rest).splitlines(keepends=True)
    return {line.strip() for line in lines if line.endswith("\n")}


def _look_after_kill(ledger: Path, acknowledged: set[str], report: KillReport) -> None:
    with open_store(str(ledger)) as store, store.view() as view:
        report.lost.extend(sorted(acknowledged - set(view.document_ids())))
        report.torn.extend(torn_accounts(view))
    report.damaged.extend(finding.what for finding in check_store(ledger))


def _start(kind: str, ledger: Path, name: str, seconds: float) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "benchmarks.torture_workers", kind, str(ledger), name, str(seconds)],
        cwd=Path(__file__).resolve().parents[1],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _take_in(report: CrowdReport, kind: str, lines: list[str]) -> None:
    if kind == "ingest":
        report.written += len(lines)
        return
    told: dict[str, Any] = json.loads(lines[-1]) if lines else {}
    report.looks += told.get("looks", 0)
    report.torn.extend(told.get("torn", []))
    report.waits.extend(told.get("waits", []))
    report.times.extend(told.get("times", []))


def _spread(milliseconds: list[float]) -> str:
    if not milliseconds:
        return "-"
    ordered = sorted(milliseconds)
    late = ordered[min(len(ordered) * 99 // 100, len(ordered) - 1)]
    return f"{median(ordered):.1f} ms (p99 {late:.1f}, at most {ordered[-1]:.1f})"


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
