"""Which reader a file needs: the one that was asked for, else the one its content asks for."""

from difflib import get_close_matches
from pathlib import Path

from graph.errors import SourceError
from graph.message import Message
from ingest.readers import READERS, Reader, sniff


def choose_reader(path: Path, as_format: str | None = None) -> Reader:
    """Return the reader of a file.

    Args:
        path: the file; its content and name are looked at.
        as_format: name of a reader; then nothing is looked at.

    Raises:
        SourceError: no reader has that name, or none knows what the file is.
    """
    return sniff(path, READERS) if as_format is None else named_reader(as_format)


def named_reader(name: str) -> Reader:
    """Return the reader of that name; raises SourceError with the nearest name."""
    readers = {reader.name: reader for reader in READERS}
    if name in readers:
        return readers[name]
    near = get_close_matches(name.lower(), readers, n=1)
    hint = Message("There are {known}.", known=", ".join(sorted(readers)))
    if near:
        hint = Message("Did you mean {name}?", name=near[0])
    raise SourceError(Message("There is no format '{name}'.", name=name), next_step=hint)
