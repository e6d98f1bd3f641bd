"""Two processes write and a person edits while eight read: no error, nothing torn, nothing lost."""

from benchmarks.torture import crowd


def test_many_processes_at_one_ledger(tmp_path):
    report = crowd(tmp_path / "ledger.db", seconds=3.0)
    assert report.errors == []
    assert report.torn == []
    assert report.found == report.written > 0
    assert report.looks > 0
    assert report.waits != []
