"""The entry point: every error becomes one plain line, and the exit code says what happened."""

import io
import os
import sys
from typing import Any, cast

import typer
from typer.exceptions import TyperException

from graph.errors import MtandaoError
from graph.message import Message
from ingest.cli.catalogue import build_app
from ingest.cli.printing import harmless
from ingest.cli.stopping import StoppedError
from ingest.cli.usage import NAME, usage_error
from ingest.cli.words import Words, language_asked

NOT_DONE = 2
STOPPED = 130


def main() -> None:
    """Run the command that the arguments name.

    Exit codes: 0 done, 1 done with rejected input, 2 not done, 130 stopped by the user,
    141 what reads the output closed it.
    """
    _ready_output()
    words = Words(language_asked(sys.argv, os.environ))
    app = build_app(words.language)
    try:
        sys.exit(_run(app))
    except StoppedError as error:
        _fail(words, str(error), STOPPED)
    except MtandaoError as error:
        _fail(words, str(error), NOT_DONE)
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        what = error.strerror or str(error)
        _fail(words, Message("{what}{where}", what=what, where=where), NOT_DONE)
    except KeyboardInterrupt:
        _fail(words, str(StoppedError()), STOPPED)


def _run(app: typer.Typer) -> int:
    """Run the command; return the exit code.

    Raises:
        MtandaoError: the command line is not as it should be, or something went wrong.
    """
    try:
        code = app(standalone_mode=False, prog_name=NAME)
    except typer.Abort as error:
        raise StoppedError from error
    except TyperException as error:
        said = usage_error(error)
        if said is not None:
            raise said from error
        cast(Any, error).show()
        return NOT_DONE
    return code if isinstance(code, int) else 0


def _ready_output() -> None:
    """A terminal that lacks a letter shows its number; a closed output swallows what is written."""
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _fail(words: Words, message: str, code: int) -> None:
    typer.echo(harmless(words.say("error", message=words.tell(message))), err=True)
    sys.exit(code)
