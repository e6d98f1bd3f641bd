"""Says of a ledger into which nothing was read that this is why answers are empty."""

import sys

from graph.errors import StoreError
from graph.message import Message
from graph.query.sources import has_sources
from graph.store import open_store
from ingest.cli.printing import harmless
from ingest.cli.words import Words

_EMPTY = "No source has been read into this ledger yet, so nothing can be found in it."
_ADVICE = "Fill it with `mtandao ingest FILE`, or name another with --store."


def tell_if_empty(url: str, words: Words) -> None:
    """Write a line on standard error when the ledger is empty; output stays as it is.

    A ledger that is missing or cannot be read is left to the command, which says so.
    """
    try:
        with open_store(url, read_only=True) as store, store.view() as view:
            if has_sources(view):
                return
    except StoreError:
        return
    told = words.tell(Message("{what} {step}", what=_EMPTY, step=_ADVICE))
    sys.stderr.write(harmless(told) + "\n")
