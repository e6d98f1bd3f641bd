"""How often suggestions come true, beside simple orders: part of `make eval`.

`python -m benchmarks.backtested [--earlier]`. Two graphs with dates: the generated one of 10,000
events, and the visits, talks and agreements of ICEWS14 as meetings of two, with 30 days in place
of two years. All that was chosen was chosen with `--earlier`, which hides the reported days.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import cast

import numpy as np
from numpy.typing import NDArray

from benchmarks.forecast_data import HOURS, PARTS
from benchmarks.generator import COUNTRIES, SIZES, THEMES, country_of, generate
from benchmarks.names_sets import SHARED
from graph.analysis.attendance import Attendance
from graph.analysis.suggestions.backtest import Backtest, backtest
from graph.analysis.suggestions.backtest_lessons import Trial
from graph.analysis.suggestions.backtest_past import HORIZON_DAYS, dated, past_of
from graph.analysis.ties.tie_weights import TieRules
from graph.analysis.topics import Topics
from graph.index.graph_index import GraphIndex
from graph.index.lists import group

ICEWS = SHARED / "data" / "icews14"
_CUTS, _QUESTIONS = 3, 600
_ICEWS_DAYS = 30
_ICEWS_BEGINS = date(2014, 1, 1).toordinal()
# Of the relations only these say that two surely met or talked: to wish for a visit, to ask for
# one, to refuse or to halt talks is none.
_MEETINGS = frozenset(
    {
        "consult",
        "discuss by telephone",
        "engage in negotiation",
        "host a visit",
        "make a visit",
        "mediate",
        "meet at a 'third' location",
        "sign formal agreement",
    }
)
Numbers = NDArray[np.int64]


class _Numbered:
    """Stands for the index: actors and events are called by their numbers."""

    def id_of(self, number: int) -> str:
        return str(number)

    def number_of(self, node_id: str) -> int | None:
        return int(node_id)


@dataclass(frozen=True)
class Meetings:
    """Who met when: event and actor of each part, day and topics of each event."""

    event: Numbers
    actor: Numbers
    day: Numbers
    actors: int
    themes: tuple[Numbers, Numbers]
    countries: tuple[Numbers, Numbers]
    horizon: int = HORIZON_DAYS


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--earlier", action="store_true", help="hide the days that are reported")
    options = parser.parse_args(arguments)
    sys.stdout.write("\n".join(table(measure(is_earlier=options.earlier))) + "\n")
    return 0


def measure(
    folder: Path = ICEWS, is_earlier: bool = False, questions: int = _QUESTIONS
) -> dict[str, Backtest]:
    """Return what came true, by graph; ICEWS14 is left out where it does not lie there."""
    found = {"generated, 10,000 events": _asked(generated(), is_earlier, questions)}
    if (folder / "train.txt").is_file():
        found["ICEWS14, meetings"] = _asked(icews(folder), is_earlier, questions)
    return found


def generated(events: int = SIZES["S"]) -> Meetings:
    """The generated graph; who is unspecified was at an event, but met nobody."""
    graph = generate(events, lambda sentence: None)
    each = np.arange(graph.events)
    return Meetings(
        event=graph.event[graph.ties].astype(np.int64),
        actor=graph.actor[graph.ties].astype(np.int64),
        day=graph.day.astype(np.int64),
        actors=graph.actors,
        themes=(graph.themed.astype(np.int64), graph.theme.astype(np.int64)),
        countries=(each, country_of(graph.place).astype(np.int64)),
    )


def icews(folder: Path) -> Meetings:
    """Facts in which two surely met; what they did is the theme."""
    lines = (folder / "relation2id.txt").read_text(encoding="utf-8").splitlines()
    names = [line.rsplit("\t", 1)[0].casefold().replace("_", " ") for line in lines]
    kept = [n for n, name in enumerate(names) if name in _MEETINGS]
    parts = [np.loadtxt(folder / f"{part}.txt", dtype=np.int64, ndmin=2)[:, :4] for part in PARTS]
    rows = np.concatenate(parts)
    rows = rows[np.isin(rows[:, 1], kept) & (rows[:, 0] != rows[:, 2])]
    event, nothing = np.arange(len(rows)), np.zeros(0, dtype=np.int64)
    return Meetings(
        event=np.repeat(event, 2),
        actor=rows[:, [0, 2]].ravel(),
        day=_ICEWS_BEGINS + rows[:, 3] // HOURS,
        actors=int(rows[:, [0, 2]].max()) + 1,
        themes=(event, rows[:, 1]),
        countries=(nothing, nothing),
        horizon=_ICEWS_DAYS,
    )


def _asked(meetings: Meetings, is_earlier: bool, questions: int) -> Backtest:
    attendance = _attendance(meetings)
    topics = [_topics(attendance, *one) for one in (meetings.themes, meetings.countries)]
    if is_earlier:
        last = dated(attendance).last + 1 - meetings.horizon * _CUTS
        attendance = past_of(attendance, last)
        topics = [replace(one, attendance=attendance) for one in topics]
    rules = TieRules(date.fromordinal(int(meetings.day.max()) + 1))
    may = np.ones(meetings.actors, dtype=np.bool_)
    trial = Trial(attendance, topics, rules, may, questions, horizon=meetings.horizon)
    return backtest(trial, _CUTS)


def _attendance(meetings: Meetings) -> Attendance:
    pairs = np.unique(meetings.event * meetings.actors + meetings.actor)
    event, events = pairs // meetings.actors, len(meetings.day)
    day, index = meetings.day.astype(np.int32), _Numbered()
    return Attendance(
        index=cast(GraphIndex, index),
        actor_node=np.arange(meetings.actors),
        event_node=np.arange(meetings.actors, meetings.actors + events),
        starts=np.searchsorted(event, np.arange(events + 1)),
        actor=(pairs % meetings.actors).astype(np.int32),
        roles=np.ones(len(pairs), np.uint32),
        confidence=np.full(len(pairs), 100, np.uint8),
        role_names=("participant",),
        first_day=day,
        last_day=day,
        year=np.zeros(events, np.int16),
        type=np.full(events, -1, np.int32),
        type_names=(),
    )


def _topics(attendance: Attendance, event: Numbers, topic: Numbers) -> Topics:
    order = np.lexsort((topic, event))
    ids = tuple(str(one) for one in range(max(THEMES, COUNTRIES, int(topic.max(initial=0)) + 1)))
    lists = group(event[order], topic[order].astype(np.int32), attendance.events)
    return Topics(attendance, ids, lists)


def table(found: dict[str, Backtest]) -> list[str]:
    """Return the tables as lines of Markdown."""
    lines: list[str] = []
    for name, told in found.items():
        days = ", ".join(day.isoformat() for day in told.cuts)
        lines += [f"{name}: {told.questions} questions on {days}", ""]
        lines += ["| ranked by | MRR | 95 % | hits@1 | hits@5 | hits@10 | coverage | novelty |"]
        lines += ["|---|---|---|---|---|---|---|---|"]
        for method, one in told.methods.items():
            hits = " | ".join(f"{hit:.2f}" for hit in (one.hits_1, one.hits_5, one.hits_10))
            lines.append(
                f"| {method} | {one.mrr:.3f} | {one.low:.3f}-{one.high:.3f} | {hits} | "
                f"{one.coverage:.2f} | {one.novelty:.1f} |"
            )
        if told.ahead is not None and told.ahead_listed is not None:
            lines += ["", f"Ours less {told.best}: {_bounds(told.ahead)}; as listed "
                      f"{_bounds(told.ahead_listed)}.", ""]  # fmt: skip
    return lines


def _bounds(ahead: tuple[float, float, float]) -> str:
    value, low, high = ahead
    return f"{value:+.3f} ({low:+.3f} to {high:+.3f})"


if __name__ == "__main__":
    sys.exit(main())
