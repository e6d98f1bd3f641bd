"""What a command does for the index of its ledger: it serves from it, or brings it up to date."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console

from graph.errors import StoreError
from graph.index.serving import Serving, refresh
from graph.store import open_store
from graph.store.base import View, ViewFilter
from ingest.cli.command import require_ledger
from ingest.cli.printing import Printer


@contextmanager
def served(
    out: Printer, url: str, shown: ViewFilter | None = None
) -> Iterator[tuple[View, Serving]]:
    """Open a ledger, look at it as it is now, and give the door to its index beside it.

    Args:
        out: tells that the index is built.
        url: of the ledger.
        shown: which statements count; None for all.

    Raises:
        StoreError: there is no ledger yet, or it cannot be read.
    """
    require_ledger(url)
    with open_store(url, read_only=True) as store, store.view(shown) as view:
        yield view, Serving(store, shown, say=lambda reason: _write_building(out))


def refresh_index(out: Printer, url: str) -> str:
    """Build the index of a large ledger when it lacks much; say so in one sentence.

    Returns:
        What was done, in the language of the reader; empty when nothing was to be done. That the
        index cannot be written is no error: it only makes answers slower.
    """
    began = time.monotonic()
    with open_store(url, read_only=True) as store, _progress(out) as say:
        try:
            is_built = refresh(store, say)
        except StoreError as error:
            return out.words.say("index_not_built", why=out.words.tell(error.what))
    seconds = f"{time.monotonic() - began:.1f}"
    return out.words.say("index_built", seconds=seconds) if is_built else ""


@contextmanager
def _progress(out: Printer) -> Iterator[Callable[[str], None]]:
    """Give what is called before building: it shows a moving line, or writes one when piped."""
    console = Console(file=sys.stderr)
    if not console.is_terminal:
        yield lambda reason: _write_building(out)
        return
    status = console.status(out.words.say("index_building"))
    try:
        yield lambda reason: status.start()
    finally:
        status.stop()


def _write_building(out: Printer) -> None:
    sys.stderr.write(out.words.say("index_building") + "\n")
