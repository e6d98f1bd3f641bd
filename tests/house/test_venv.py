"""A virtual environment is found or made, or it is said what is missing."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

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


def test_a_working_environment_is_kept() -> None:
    here = Path(sys.prefix)
    assert venv.ensure_venv(here) == venv.script_path(here, "python")


@pytest.mark.skipif(sys.platform == "win32", reason="programs have other names there")
def test_programs_are_in_bin() -> None:
    assert venv.script_path(Path("x"), "mtandao") == Path("x/bin/mtandao")


def test_an_old_python_is_told_what_to_install() -> None:
    """The door itself must run where the house cannot."""
    pretend = (
        "import sys, shutil; sys.version_info = (3, 9, 2); shutil.which = lambda name: None\n"
        "import tasks; sys.exit(tasks.main(['run']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", pretend], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "mtandao needs Python 3.11 or newer; this is Python 3.9.2" in done.stderr
