"""Ledgers to test: one body of tests runs over every kind of store."""

import os
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from graph.store import open_store
from graph.store.base import Store
from tests.graph.store.accounts import account, put

NOBODY = 65534


@pytest.fixture(params=["memory", "sqlite"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty ledger of each kind."""
    return "memory:" if request.param == "memory" else f"sqlite:{tmp_path / 'ledger.db'}"


@pytest.fixture
def store(url: str, now: datetime) -> Iterator[Store]:
    """An empty ledger of each kind, open."""
    with open_store(url, clock=lambda: now) as opened:
        yield opened


@pytest.fixture
def sqlite_path(tmp_path: Path) -> Path:
    """The path of a ledger file that does not exist yet."""
    return tmp_path / "ledger.db"


@pytest.fixture
def open_sqlite(sqlite_path: Path, now: datetime) -> Callable[[], Store]:
    """Opens the ledger file, as often as it is called."""
    return lambda: open_store(str(sqlite_path), clock=lambda: now)


@pytest.fixture
def written(sqlite_path, open_sqlite):
    """A closed ledger file with three accounts."""
    with open_sqlite() as store:
        put(store, *(account(number) for number in range(3)))
    return sqlite_path


@pytest.fixture
def ledger(sqlite_path, open_sqlite):
    """The path of a closed ledger file with fifty accounts."""
    with open_sqlite() as store:
        put(store, *(account(number, ("alpha", "beta", f"gamma{number}")) for number in range(50)))
    return sqlite_path


@pytest.fixture
def as_ordinary_user(tmp_path: Path) -> Callable[[Callable[[], str]], str]:
    """Runs a function as a user to whom file permissions apply, also when the tests run as root."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return lambda function: function()
    # A worker of pytest-xdist has one folder more between the temporary one and its own.
    for folder in (tmp_path, *tmp_path.parents):
        if folder == Path(tempfile.gettempdir()):
            break
        folder.chmod(0o755)
    return _run_as_nobody


def _run_as_nobody(function: Callable[[], str]) -> str:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.seteuid(NOBODY)
            os.write(writing, function().encode())
            code = 0
        finally:
            # Whatever happened, the copy must never go on as a second test run.
            os._exit(code)
    os.close(writing)
    _, status = os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as answer:
        text = answer.read().decode()
    assert status == 0, "the function failed in the other process"
    return text
