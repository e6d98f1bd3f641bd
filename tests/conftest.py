"""Fixtures that every test may use.

Policy:
- A fixture here is used by at least two rooms; others live in the conftest.py of their folder.
- Tests are offline: a socket may reach this machine only. Nothing turns that off.
- Time is `now`, a fixed moment; no test reads the clock to decide what is right.
- Names of people in tests are invented. Real organisations appear only in data/ and in shared.
- A limit in seconds is multiplied by `slowness` (tests/yardstick.py).
- What a machine may lack (shared material, a browser) skips with its reason, and fails on CI.
"""

import os
import shutil
import socket
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]
LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0", "::ffff:127.")
# A deadline for each example fails on a busy machine. On CI the same examples come each time, so
# that a failure belongs to the change that made it; elsewhere new ones are looked for.
settings.register_profile("mtandao", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("mtandao")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "microsoft-edge")


class OfflineError(RuntimeError):
    """A test tried to leave this machine."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--golden-rewrite",
        action="store_true",
        help="rewrite the expected outputs in tests/golden instead of comparing",
    )


@pytest.fixture(scope="session", autouse=True)
def offline() -> Iterator[None]:
    """Close every socket to other machines, for the whole run."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, _loopback_only(getattr(socket.socket, name)))
        yield


def _loopback_only(connect: Callable[..., Any]) -> Callable[..., Any]:
    def guarded(self: socket.socket, address: Any) -> Any:
        inside = not isinstance(address, tuple) or str(address[0]).startswith(LOOPBACK)
        if not inside:
            raise OfflineError(f"Tests run offline, and this one reached for {address!r}.")
        return connect(self, address)

    return guarded


@pytest.fixture
def now() -> datetime:
    """The moment at which every test happens."""
    return datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def project_root() -> Path:
    """The checkout: the folder of pyproject.toml."""
    return ROOT


@pytest.fixture(scope="session")
def sample_size() -> Mapping[str, int]:
    """How many main events and how many sources data/sample tells of, counted in its files."""
    files = sorted((ROOT / "data" / "sample").glob("*.yaml"))
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    texts = (file.read_text(encoding="utf-8") for file in files)
    records = [one for text in texts for one in yaml.load(text, Loader=loader)["records"]]
    events = (event for record in records for event in record["events"])
    main = {event["id"] for event in events if event.get("parent") is None}
    return {"event": len(main), "source": len(records)}


@pytest.fixture(scope="session")
def shared_folder() -> Path:
    """The read-only material beside the checkout: seeds, gold annotations, design."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        _missing(f"no folder {folder.name}/ beside the checkout")
    return folder


@pytest.fixture(scope="session")
def browser_path() -> Path:
    """An installed browser; `make test` finds or installs one and names it."""
    named = os.environ.get("MTANDAO_BROWSER")
    found = named or next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None or not Path(found).exists():
        _missing("no browser: `make test` installs one, or set MTANDAO_BROWSER")
    return Path(str(found))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """`make golden` runs only what has something to rewrite."""
    if config.getoption("--golden-rewrite"):
        kept = [item for item in items if "golden_rewrite" in getattr(item, "fixturenames", ())]
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = kept


@pytest.fixture(scope="session")
def golden_rewrite(request: pytest.FixtureRequest) -> bool:
    """True when `make golden` asked to rewrite what is expected instead of comparing with it."""
    return bool(request.config.getoption("--golden-rewrite"))


@pytest.fixture
def golden(golden_rewrite: bool) -> Callable[[str, str], None]:
    """Compare a text with tests/golden/<name>; `make golden` rewrites the file instead."""

    def check(name: str, text: str) -> None:
        path = ROOT / "tests" / "golden" / name
        if golden_rewrite:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.exists(), f"{path.name} does not exist yet: run `make golden` and read it"
        assert text == path.read_text(encoding="utf-8")

    return check


def _missing(reason: str) -> None:
    """Skip on a person's machine; on CI what is missing is a failure, never a silence."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
