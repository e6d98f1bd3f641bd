"""Output that is cut short, by `head` say, is no rejected input."""

import os
import subprocess
import sys
from pathlib import Path

from ingest.cli.closed_pipe import CLOSED_PIPE

RUN = "from ingest.cli.entry import main; main()"


def test_a_closed_pipe_has_the_code_of_other_programs(tmp_path: Path, project_root: Path) -> None:
    sheet = tmp_path / "events.csv"
    sheet.write_text("event,title,date\ne1,Workshop,2019\n", encoding="utf-8")
    store = ["--store", str(tmp_path / "ledger.db")]
    program = [sys.executable, "-c", RUN]
    environment = {**os.environ, "PYTHONPATH": str(project_root)}
    subprocess.run([*program, "ingest", str(sheet), *store], env=environment, check=True)
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [*program, "events", *store],
            env=environment,
            stdout=writing,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (CLOSED_PIPE, b"")
