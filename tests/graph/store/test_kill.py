"""A writer that is killed has lost nothing that it had reported as written."""

from benchmarks.torture import KillReport, kill_bulk_loads, kill_writers, main


def test_kills_lose_no_acknowledged_account(tmp_path):
    report = kill_writers(tmp_path / "ledger.db", kills=5)
    assert (report.lost, report.torn, report.damaged) == ([], [], [])
    assert report.kills == 5
    assert report.acknowledged > 0


def test_a_killed_bulk_load_leaves_everything_or_nothing(tmp_path):
    report = kill_bulk_loads(tmp_path, kills=3)
    assert report.complaints == []


def test_a_loss_would_be_reported():
    assert KillReport(kills=1).is_good
    assert not KillReport(kills=1, lost=["doc-1"]).is_good
    assert not KillReport(kills=1, torn=["doc-1 has 3 statements"]).is_good


def test_the_command_tells_what_came_out(capsys):
    assert main(["--kills", "1", "--seconds", "1"]) == 0
    said = capsys.readouterr().out
    assert said.count("0 lost, 0 torn, 0 damages") == 2
