import builtins

import pytest

from ingest import cli
from ingest.cli import progress, stats


def test_a_stopped_command_says_what_stays(run, monkeypatch):
    def stop(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(stats.StatsCommand, "run", stop)
    done = run("stats")
    assert done.code == 130
    assert done.err == (
        "Error: Stopped. What was written before stays; the same command may be run again.\n"
    )


def test_who_stops_an_ingest_is_told_how_far_it_came(run, tmp_path, monkeypatch):
    rows = "".join(f"e{number},Meeting {number}\n" for number in range(450))
    (tmp_path / "events.csv").write_text(f"event,title\n{rows}", encoding="utf-8")

    class Impatient:
        """Presses Ctrl-C behind the first 400 sources."""

        def note(self, stage: str, done: int, total: int | None, bytes_read: int) -> None:
            if stage == "writing" and done >= 400:
                raise KeyboardInterrupt

    monkeypatch.setattr(progress, "_Lines", Impatient)
    done = run("ingest", "events.csv")
    assert done.code == 130
    assert done.err == (
        "Error: Stopped after 400 sources."
        " What was written before stays; the same command may be run again.\n"
    )
    assert run("stats", "--json").json["events"] == 400


def test_who_stops_the_program_while_it_loads_sees_no_traceback(capsys, monkeypatch):
    def interrupted(name: str, *rest: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(builtins, "__import__", interrupted)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    monkeypatch.undo()
    assert ended.value.code == 130
    assert capsys.readouterr().err == "Error: Stopped before anything was done.\n"
