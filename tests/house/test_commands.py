"""What the commands say and return; what they start is replaced by harmless programs."""

import errno
import os
import re
from pathlib import Path

import pytest

from house import checks, commands
from house.commands import COMMANDS, run_command
from house.install import LEVELS

ROOT = Path(__file__).resolve().parents[2]


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command([]) == 0
    told = capsys.readouterr().out
    assert [name for name in COMMANDS if f"  {name} " not in told] == []


def test_a_slip_of_the_pen_gets_a_hint(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["tset"]) == 2
    assert "There is no command 'tset'. Did you mean 'test'?" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("number", "advice"),
    [
        (errno.EACCES, "put it in a folder that you may write to."),
        (errno.EROFS, "put it in a folder that you may write to."),
        (errno.ENOSPC, "Free about 1 GB."),
        (errno.EIO, "Check that the checkout is whole."),
    ],
)
def test_what_the_system_refuses_is_said_without_a_traceback(
    number: int,
    advice: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuse(_: object) -> int:
        raise OSError(number, os.strerror(number), ".venv")

    monkeypatch.setitem(COMMANDS, "run", COMMANDS["run"]._replace(act=refuse))
    assert run_command(["run"]) == 2
    told = capsys.readouterr().out
    assert f"{os.strerror(number)} (.venv)." in told
    assert advice in told


def test_the_makefile_knows_every_command() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    listed = re.search(r"^COMMANDS := (.*)$", makefile, re.MULTILINE)
    assert listed is not None
    assert set(listed[1].split()) == set(COMMANDS)


def test_ci_runs_what_people_run() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert script.startswith("#!/usr/bin/env bash")
    assert script.rstrip().endswith("make test")


def test_all_failures_are_reported_not_only_the_first(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    codes = {"lint": 1, "types": 0, "tests": 1}
    monkeypatch.setattr(checks, "start", lambda command, _: codes[command[-1]])
    three = [checks.Check(name, "python", (name,)) for name in codes]
    assert checks.run_checks(three, {}) == 1
    assert "Not green: lint, tests." in capsys.readouterr().out
    assert checks.run_checks(three[1:2], {}) == 0
    assert "All checks passed." in capsys.readouterr().out


@pytest.mark.parametrize(("asked", "level"), [([], "test"), (["--guided"], "fuzz")])
def test_what_guides_the_fuzzing_is_installed_when_it_is_asked_for(
    asked: list[str], level: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[object] = []
    monkeypatch.setattr(commands, "ensure_installed", lambda name: done.append(name) or Path("py"))
    monkeypatch.setattr(commands, "start", lambda command: done.append(command) or 0)
    assert run_command(["fuzz", *asked]) == 0
    assert done == [level, ["py", "-m", "benchmarks.fuzzing", *asked]]
    assert "fuzz" in LEVELS["fuzz"]
