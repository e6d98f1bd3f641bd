"""Papers of ../shared that report no event; their openings were read to say so."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.extraction_reports import SHARED
from benchmarks.held_out import ANNOTATIONS, posts

LIST = ANNOTATIONS / "no_event.csv"
_TABLES = ("report_language-dev.csv", "report_theme_en-dev.csv")
# What the list says of a paper: `event` for one that tells an event after all. Left out are those
# that are `annotated`, `unclear`, or `alike` to two that are there.
_KEPT = {"none": False, "event": True}


@dataclass(frozen=True)
class Paper:
    """A text and whether it reports an event."""

    text: str
    is_report: bool


@cache
def other_papers(shared: Path = SHARED, listed: Path = LIST) -> tuple[Paper, ...]:
    """The papers of the list whose text is there, by number."""
    texts: dict[str, str] = {}
    for table in _TABLES:
        texts |= posts(shared / "data" / "reliefweb" / table)
    with listed.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["tells"] in _KEPT]
    return tuple(
        Paper(texts[row["nid"]], _KEPT[row["tells"]]) for row in rows if row["nid"] in texts
    )
