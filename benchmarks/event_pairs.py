"""Accounts of events that are one or not, by invented pairs: `python -m benchmarks.event_pairs`."""

import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.names_measure import Counts, wilson
from graph.model.datafiles import read_yaml
from graph.store import open_store
from graph.store.base import ViewFilter
from ingest.loading.run import ingest
from ingest.resolution.event_match import ASK, DIFFERENT, SAME
from ingest.resolution.same_events import same_events

CASES = Path(__file__).resolve().parents[1] / "tests" / "cases" / "event_pairs.yaml"
# What sources say, before the ingest joins what is surely one.
_AS_TOLD = ViewFilter(as_told=True)


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair of accounts: what it shows, whether it is one event, and what the program says."""

    case: str
    is_one: bool
    verdict: str


def main() -> int:
    """Print each case and how often joining and asking were right."""
    found = list(judged_pairs())
    for one in found:
        is_right = one.verdict == SAME if one.is_one else one.verdict != SAME
        mark = "  " if is_right else "! "
        sys.stdout.write(f"{mark}{one.verdict:10}{'one' if one.is_one else 'two':5}{one.case}\n")
    for title, counts in measured(found).items():
        low, high = wilson(counts.right, counts.given)
        sys.stdout.write(
            f"{title}: P {counts.precision:.2f} [{low:.2f} {high:.2f}] "
            f"{counts.right}/{counts.given} R {counts.recall:.2f}\n"
        )
    return 0


def judged_pairs(cases: Path = CASES) -> Iterator[Judged]:
    """Yield every case with the verdict on its two accounts, each a source of its own."""
    for case in read_yaml(cases):
        with tempfile.TemporaryDirectory() as folder:
            for side in ("one", "two"):
                record = _record(side, case[side])
                (Path(folder) / f"{side}.json").write_text(json.dumps(record), encoding="utf-8")
            with open_store("memory:") as store:
                ingest([Path(folder)], store)
                with store.view(_AS_TOLD) as view:
                    verdicts = [match.verdict for match in same_events(view)]
        yield Judged(case["case"], case["is_one"], verdicts[0] if verdicts else DIFFERENT)


def measured(pairs: list[Judged]) -> dict[str, Counts]:
    """Count what is joined without asking, and what is joined or asked about."""
    wanted = sum(pair.is_one for pair in pairs)
    joined = [pair.is_one for pair in pairs if pair.verdict == SAME]
    shown = [pair.is_one for pair in pairs if pair.verdict in (SAME, ASK)]
    return {
        "joined without asking": Counts(sum(joined), len(joined), wanted),
        "joined or asked about": Counts(sum(shown), len(shown), wanted),
    }


def _record(name: str, account: dict[str, Any]) -> dict[str, Any]:
    names = list(account["parts"])
    place = {"name": account.get("town", account["country"]), "country": account["country"]}
    place["kind"] = "city" if "town" in account else "country"
    return {
        "document": {"uri": f"https://example.org/{name}"},
        "actors": [{"key": f"a{at}", "name": actor} for at, actor in enumerate(names)],
        "events": [
            {
                "key": "e1",
                "title": account["title"],
                "type": account["type"],
                "date": str(account["date"]),
                "places": [place],
                "themes": [{"id": theme} for theme in account["themes"]],
                "participations": [
                    {"actor": f"a{at}", "role": account["parts"][actor]}
                    for at, actor in enumerate(names)
                ],
            }
        ],
    }


if __name__ == "__main__":
    sys.exit(main())
