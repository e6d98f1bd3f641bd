import csv
from pathlib import Path

from benchmarks.names_cost import EACH, EVENTS, in_turns, write_sheet
from ingest.resolution.likely_nodes import LikelyNodes


def test_every_name_takes_part_in_turn(tmp_path: Path) -> None:
    folder = write_sheet(tmp_path / "sheet", ["Gibora Network", "Zomoka Forum"])
    with (folder / "participations.csv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    assert len(rows) == EVENTS * EACH
    assert {row["actor"] for row in rows} == {"Gibora Network", "Zomoka Forum"}


def test_the_search_is_left_out_every_other_time_and_put_back() -> None:
    search = LikelyNodes.of
    is_searched: list[bool] = []

    def run() -> float:
        is_searched.append(LikelyNodes.of is search)
        return 2.0 if is_searched[-1] else 1.0

    assert in_turns(run) == (2.0, 1.0)
    assert is_searched == [True, False] * 3
    assert LikelyNodes.of is search
