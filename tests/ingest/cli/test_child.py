"""A program below this one ends with it, and a taken port is told."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph.errors import MtandaoError
from ingest.cli.child import is_free, require_free_port, run_below

_PARENT = (
    "import os, sys; from ingest.cli.child import run_below; "
    'below = \'import os, sys, time; open(sys.argv[1], "w").write(str(os.getpid())); '
    "time.sleep(60)'; "
    "sys.exit(run_below([sys.executable, '-c', below, sys.argv[1]], os.environ) != 0)"
)


def test_the_exit_code_is_that_of_the_program():
    assert run_below([sys.executable, "-c", "raise SystemExit(3)"], os.environ) == 3


def test_a_signal_to_end_ends_the_program_below_too(tmp_path):
    note = tmp_path / "pid"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    with subprocess.Popen([sys.executable, "-c", _PARENT, str(note)], env=environment) as parent:
        below = int(_when_written(note))
        parent.send_signal(signal.SIGTERM)
        assert parent.wait(timeout=60) == 1
    with pytest.raises(ProcessLookupError):
        os.kill(below, 0)


def _when_written(note: Path) -> str:
    for _ in range(600):
        if note.exists() and note.read_text(encoding="utf-8"):
            return note.read_text(encoding="utf-8")
        time.sleep(0.1)
    raise AssertionError("the program below did not start")


def test_a_taken_port_is_an_error_with_a_next_step():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert not is_free(port)
        with pytest.raises(MtandaoError, match=rf"uses this port.*\(port {port}\).*--port \d+"):
            require_free_port(port)
    require_free_port(port)
