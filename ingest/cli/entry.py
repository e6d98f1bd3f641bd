"""The entry point: every error becomes one plain line, and the exit code says what happened."""

import sys

import typer

from graph.errors import MtandaoError
from ingest.cli.catalogue import build_app

NOT_DONE = 2
STOPPED = 130


def main() -> None:
    """Run the command that the arguments name.

    Exit codes: 0 done, 1 done with rejected input, 2 not done, 130 stopped by the user.
    """
    app = build_app()
    try:
        app()
    except MtandaoError as error:
        _fail(str(error), NOT_DONE)
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        _fail(f"{error.strerror or error}{where}", NOT_DONE)
    except KeyboardInterrupt:
        _fail("Stopped. What was written before stays; the same command may be run again.", STOPPED)


def _fail(message: str, code: int) -> None:
    typer.echo(f"Error: {message}", err=True)
    sys.exit(code)
