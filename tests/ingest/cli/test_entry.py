"""Every error becomes one plain line and the right exit code."""

import pytest

from ingest.cli import entry


@pytest.mark.parametrize("wrong", [("nonsense",), ("events", "--limit", "none"), ("show",)])
def test_a_wrong_command_line_ends_with_2(run, wrong):
    done = run(*wrong)
    assert done.code == 2
    assert "Error" in done.err


@pytest.mark.parametrize(
    ("raised", "says", "code"),
    [
        (OSError(28, "No space left on device", "mtandao.db"), "No space left on device", 2),
        (PermissionError(13, "Permission denied", "x.db"), "Permission denied (x.db)", 2),
        (KeyboardInterrupt(), "Stopped.", 130),
    ],
)
def test_what_goes_wrong_is_one_line_without_a_traceback(run, monkeypatch, raised, says, code):
    def fail():
        raise raised

    monkeypatch.setattr(entry, "build_app", lambda: fail)
    done = run("stats")
    assert done.code == code
    assert done.err.startswith("Error: ")
    assert says in done.err
    assert done.err.count("\n") == 1
