"""Python looks for lost circles of objects far too often while millions of good ones are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# An ingest makes hardly any circles; with the usual 700 it spent a sixth of its time looking.
_OBJECTS = 50_000


@contextmanager
def rare_collecting() -> Iterator[None]:
    """Let the collector run rarely in this block; afterwards it is as it was."""
    before = gc.get_threshold()
    gc.set_threshold(_OBJECTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
