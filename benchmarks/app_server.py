"""The app as `mtandao app` starts it, in a process of its own, on a ledger."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ENTRY = "import sys; sys.argv[0] = 'mtandao'; from ingest.cli import main; main()"
_PATIENCE_SECONDS = 60.0


@contextmanager
def served(store: Path) -> Iterator[tuple[str, float]]:
    """The address, and the milliseconds from the start of the process to its first answer."""
    port = _free_port()
    options = ["app", "--no-browser", "--port", str(port), "--store", str(store)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a second start finds compiled files
    begin = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", _ENTRY, *options],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = f"http://localhost:{port}"
        _wait_until_up(f"{address}/_stcore/health")
        yield address, (time.perf_counter() - begin) * 1000
    finally:
        process.terminate()
        process.wait(timeout=10)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait_until_up(address: str) -> None:
    end = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=1):
                return
        except OSError:
            time.sleep(0.02)
    raise TimeoutError(f"the app did not answer at {address}")
