"""Which reader a file needs: the one that was asked for, else the one that is surest."""

from difflib import get_close_matches
from pathlib import Path

from graph.errors import SourceError
from ingest.readers import READERS, Reader

_HEAD = 64 * 1024


def choose_reader(path: Path, as_format: str | None = None) -> Reader:
    """Return the reader of a file.

    Args:
        path: the file; its first 64 KB and its name are looked at.
        as_format: name of a reader; then nothing is looked at.

    Raises:
        SourceError: no reader has that name, or none knows what the file is.
        OSError: the file cannot be opened.
    """
    if as_format is not None:
        return _named(as_format)
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    if not head:
        raise SourceError("The file is empty.", path.as_posix(), "Nothing was taken from it.")
    rated = [(reader.sniff(head, path.name), reader) for reader in READERS]
    sureness, reader = max(rated, key=lambda pair: pair[0])
    if sureness <= 0:
        known = ", ".join(sorted(suffix for r in READERS for suffix in r.suffixes))
        raise SourceError(
            "This is no format that can be read.",
            path.as_posix(),
            f"Known endings: {known}. Name the format with --as when the ending misleads.",
        )
    return reader


def _named(name: str) -> Reader:
    readers = {reader.name: reader for reader in READERS}
    if name in readers:
        return readers[name]
    near = get_close_matches(name.lower(), readers, n=1)
    hint = f"Did you mean {near[0]}?" if near else f"There are {', '.join(sorted(readers))}."
    raise SourceError(f"There is no format '{name}'.", next_step=hint)
