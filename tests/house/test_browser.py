"""Which browser is taken, in which order."""

from pathlib import Path

import pytest

from house.browser import find_browser, usual_places
from house.say import SetupError


def program(folder: Path, name: str) -> Path:
    path = folder / name
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_the_named_browser_comes_first(tmp_path: Path) -> None:
    program(tmp_path, "chromium")
    mine = program(tmp_path, "mine")
    found = find_browser({"MTANDAO_BROWSER": str(mine), "PATH": str(tmp_path)})
    assert found == mine


def test_a_named_browser_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="MTANDAO_BROWSER names .*nowhere, and there is no such"):
        find_browser({"MTANDAO_BROWSER": str(tmp_path / "nowhere")})


def test_chromium_is_preferred_to_edge(tmp_path: Path) -> None:
    program(tmp_path, "microsoft-edge")
    chromium = program(tmp_path, "chromium")
    assert find_browser({"PATH": str(tmp_path)}) == chromium


def test_windows_and_macos_keep_browsers_in_their_own_folders() -> None:
    windows = list(usual_places({"PROGRAMFILES": "P"}, "win32"))
    assert windows[0].as_posix().startswith("P")
    assert "msedge.exe" in windows[-1].name
    assert any("Google Chrome.app" in str(path) for path in usual_places({}, "darwin"))
    assert list(usual_places({}, "linux")) == []
