"""A virtual environment is found or made, or it is said what is missing."""

import ast
import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

import tasks
from house import venv
from house.say import SetupError

ROOT = Path(__file__).resolve().parents[2]


def test_a_python_without_ensurepip_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    monkeypatch.setattr(venv, "can_install_packages", lambda: False)
    with pytest.raises(
        SetupError, match=r"ensurepip is missing\.\n.*apt install python3\.\d+-venv"
    ):
        venv.ensure_venv(tmp_path / "new")


def test_a_checkout_without_the_right_to_write_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(venv.os, "access", lambda _folder, _mode: False)
    with pytest.raises(SetupError, match=r"You may not write to .*\n.*a folder that is yours"):
        venv.ensure_venv(tmp_path / "new")


def test_a_working_environment_is_kept() -> None:
    here = Path(sys.prefix)
    assert venv.ensure_venv(here) == venv.script_path(here, "python")


@pytest.mark.skipif(sys.platform == "win32", reason="programs have other names there")
def test_programs_are_in_bin() -> None:
    assert venv.script_path(Path("x"), "mtandao") == Path("x/bin/mtandao")


def test_an_old_python_is_told_what_to_install() -> None:
    """The door itself must run where the house cannot."""
    pretend = (
        "import sys, tasks; sys.version_info = (3, 9, 2); tasks.works = lambda name: False\n"
        "sys.exit(tasks.main(['run']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", pretend], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "mtandao needs Python 3.11 or newer; this is Python 3.9.2" in done.stderr


def test_the_door_is_read_by_any_old_python() -> None:
    """Red Hat 8 still calls 3.6 python3: no word of it may be newer than that."""
    text = (ROOT / "tasks.py").read_text(encoding="utf-8")
    assert ast.parse(text, feature_version=(3, 4)).body
    assert "from __future__" not in text
    assert not any(
        isinstance(node, ast.JoinedStr | ast.AnnAssign) for node in ast.walk(ast.parse(text))
    )


@pytest.mark.parametrize(("code", "is_one"), [("exit 0", True), ("exit 127", False)])
@pytest.mark.skipif(sys.platform == "win32", reason="no shell scripts there")
def test_a_name_on_the_path_that_is_no_python_is_passed_over(
    tmp_path: Path, code: str, is_one: bool
) -> None:
    stub = tmp_path / "python3.13"
    stub.write_text(f"#!/bin/sh\n{code}\n", encoding="utf-8")
    stub.chmod(0o755)
    assert tasks.works(str(stub)) is is_one
    assert not tasks.works(str(tmp_path / "python3.14"))
