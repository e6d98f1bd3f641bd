"""The command line: `mtandao COMMAND`."""

import sys

_STOPPED = 130


def main() -> None:
    """Run the command that the arguments name; see `ingest.cli.entry.main`.

    Who presses Ctrl-C while the program still loads is told so, and sees no traceback.
    """
    try:
        from ingest.cli import entry
    except KeyboardInterrupt:
        sys.stderr.write("Error: Stopped before anything was done.\n")
        sys.exit(_STOPPED)
    entry.main()


__all__ = ["main"]
