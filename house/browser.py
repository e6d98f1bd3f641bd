"""A real browser for the tests: one that is installed, else one we can install."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from house.say import SetupError, say
from house.system import can_install_packages, install_packages

ON_PATH = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
    "chrome",
    "msedge",
)
MAC_APPS = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS_PROGRAMS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Chromium\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
)
FONTS = "fonts-dejavu-core"  # without any font, a browser draws no text
NO_BROWSER = """The tests walk through the app in a real browser.
None was found, and none could be installed.
Install Chromium, Google Chrome or Microsoft Edge
(Debian and Ubuntu: sudo apt install chromium; macOS: brew install --cask chromium),
or set MTANDAO_BROWSER to the program's path. Then run the same command again."""


def ensure_browser(python: Path) -> Path:
    """An installed browser's program; installs one first if there is none.

    Raises SetupError when every way fails.
    """
    found = find_browser(os.environ) or playwright_browser(python)
    if found is None and can_install_packages() and install_packages("chromium", FONTS):
        found = find_browser(os.environ)
    if found is None:
        say("Trying Playwright's own browser ...")
        subprocess.run([str(python), "-m", "playwright", "install", "chromium"], check=False)
        found = playwright_browser(python)
    if found is None:
        raise SetupError(NO_BROWSER)
    return found


def find_browser(environment: Mapping[str, str]) -> Path | None:
    """The first browser that exists: MTANDAO_BROWSER, then PATH, then the usual folders."""
    chosen = environment.get("MTANDAO_BROWSER")
    if chosen:
        if not Path(chosen).is_file():
            raise SetupError(f"MTANDAO_BROWSER names {chosen}, and there is no such file.")
        return Path(chosen)
    for name in ON_PATH:
        program = shutil.which(name, path=environment.get("PATH"))
        if program is not None:
            return Path(program)
    return next((path for path in usual_places(environment, sys.platform) if path.is_file()), None)


def usual_places(environment: Mapping[str, str], platform: str) -> Iterator[Path]:
    """Where browsers stand on macOS and Windows, whose PATH does not name them."""
    if platform == "darwin":
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            yield from (folder / app for app in MAC_APPS)
    if platform == "win32":
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
            programs = environment.get(variable)
            if programs:
                yield from (Path(programs) / program for program in WINDOWS_PROGRAMS)


def playwright_browser(python: Path) -> Path | None:
    """The Chromium that Playwright keeps for itself, if it was downloaded."""
    ask = (
        "from playwright.sync_api import sync_playwright as start\n"
        "with start() as playwright: print(playwright.chromium.executable_path)"
    )
    answer = subprocess.run([str(python), "-c", ask], capture_output=True, text=True, check=False)
    path = Path(answer.stdout.strip() or "-")
    return path if path.is_file() else None
