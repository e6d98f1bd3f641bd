"""The command line: `mtandao COMMAND`."""

from ingest.cli.entry import main

__all__ = ["main"]
