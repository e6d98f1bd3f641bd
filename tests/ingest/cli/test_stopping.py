from ingest.cli import stats


def test_a_stopped_command_says_what_stays(run, monkeypatch):
    def stop(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(stats.StatsCommand, "run", stop)
    done = run("stats")
    assert done.code == 130
    assert done.err == (
        "Error: Stopped. What was written before stays; the same command may be run again.\n"
    )
