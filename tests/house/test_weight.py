"""What is weighed is weighed right."""

import sys
from pathlib import Path

import pytest

from house import weight
from house.weight import Weight, megabytes_of, print_weights, seconds_of_help


def test_links_weigh_nothing(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a").write_bytes(b"x" * 1_500_000)
    (tmp_path / "b").write_bytes(b"x" * 500_000)
    (tmp_path / "c").symlink_to(tmp_path / "b")
    assert megabytes_of(tmp_path) == pytest.approx(2.0)


def test_a_program_is_timed_from_start_to_end() -> None:
    assert 0 < seconds_of_help(Path(sys.executable)) < 60


def test_the_table_has_a_row_per_installation(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(weight, "_weigh", lambda lock: Weight(len(lock), 200.0, 1.25, 0.5))
    assert print_weights() == 0
    rows = capsys.readouterr().out.splitlines()
    numbers = rows[2].removeprefix("the command line").split()
    assert numbers == ["4", "MB", "200", "MB", "1.25", "s", "0.50", "s"]
    assert rows[3].startswith("with the app")
