"""The sizes that `make sizes` prints are right."""

from pathlib import Path

import pytest

from house.sizes import count_lines, function_lengths, print_sizes, spread


def test_spread_is_median_p90_and_maximum() -> None:
    assert spread([]) == (0, 0, 0)
    assert spread([7]) == (7, 7, 7)
    assert spread(list(range(10, 0, -1))) == (5, 9, 10)


def test_functions_and_methods_are_measured(tmp_path: Path) -> None:
    source = tmp_path / "a.py"
    source.write_text("def f():\n    return 1\n\n\nclass C:\n    def g(self): ...\n")
    assert count_lines(source) == 6
    assert sorted(function_lengths(source)) == [(1, "g"), (2, "f")]


def test_the_table_has_a_row_per_room(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "graph").mkdir()
    (tmp_path / "graph" / "a.py").write_text("def f():\n    return 1\n")
    assert print_sizes(tmp_path) == 0
    rows = capsys.readouterr().out.splitlines()
    assert [row.split()[0] for row in rows[1:-1]] == ["graph", "all"]
    assert "a.py:f" in rows[1]
