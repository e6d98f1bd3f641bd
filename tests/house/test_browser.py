"""Which browser is taken, in which order."""

from pathlib import Path

import pytest

from house import browser
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


def test_without_any_browser_it_is_said_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("MTANDAO_BROWSER", raising=False)
    monkeypatch.setattr(browser, "usual_places", lambda *_: iter(()))
    monkeypatch.setattr(browser, "can_install_packages", lambda: False)
    nothing = program(tmp_path, "python")  # a Python without Playwright and without a network
    with pytest.raises(SetupError, match=r"None was found, and none could be installed\.\nInstall"):
        browser.ensure_browser(nothing)
    assert "Trying Playwright's own browser" in capsys.readouterr().out


def test_a_browser_of_the_system_is_installed_where_that_may_be_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def install(*names: str) -> bool:
        asked.extend(names)
        program(tmp_path, "chromium")
        return True

    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("MTANDAO_BROWSER", raising=False)
    monkeypatch.setattr(browser, "usual_places", lambda *_: iter(()))
    monkeypatch.setattr(browser, "can_install_packages", lambda: True)
    monkeypatch.setattr(browser, "install_packages", install)
    assert browser.ensure_browser(program(tmp_path, "python")) == tmp_path / "chromium"
    assert asked[0] == "chromium"


def test_windows_and_macos_keep_browsers_in_their_own_folders() -> None:
    windows = list(usual_places({"PROGRAMFILES": "P"}, "win32"))
    assert windows[0].as_posix().startswith("P")
    assert "msedge.exe" in windows[-1].name
    assert any("Google Chrome.app" in str(path) for path in usual_places({}, "darwin"))
    assert list(usual_places({}, "linux")) == []
