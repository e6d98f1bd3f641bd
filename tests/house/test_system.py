"""Installing a system package: the list of packages is refreshed once when it is stale."""

import os
import sys
from pathlib import Path

import pytest

from house import system

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="apt-get is a Debian program")

STALE = 'if [ "$1" = update ]; then touch fresh; elif [ ! -e fresh ]; then exit 100; fi\n'


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose apt-get notes what it was asked; tests append what it then does."""
    program = tmp_path / "apt-get"
    program.write_text('#!/bin/sh\necho "$1" >> asked\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.chdir(tmp_path)
    return program


def asked(apt: Path) -> list[str]:
    return (apt.parent / "asked").read_text(encoding="utf-8").split()


def test_a_fresh_list_is_not_refreshed(apt: Path) -> None:
    assert system.install_packages("chromium")
    assert asked(apt) == ["install"]


def test_a_stale_list_is_refreshed_once(apt: Path) -> None:
    apt.write_text(apt.read_text(encoding="utf-8") + STALE, encoding="utf-8")
    assert system.install_packages("chromium")
    assert asked(apt) == ["install", "update", "install"]


def test_a_package_that_cannot_be_had_is_not_claimed(apt: Path) -> None:
    apt.write_text(apt.read_text(encoding="utf-8") + "exit 100\n", encoding="utf-8")
    assert not system.install_packages("chromium")
    assert asked(apt) == ["install", "update", "install"]


def test_only_root_installs(apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert not system.can_install_packages()
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert system.can_install_packages()
