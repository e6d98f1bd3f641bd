"""Which files an ingest reads: those that are named, and those in the folders that are named."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from graph.message import Message
from graph.store.sqlite_schema import APPLICATION_ID
from ingest.findings import Notice, Rejection
from ingest.readers.mapped.mapping_file import ENDING

# The head of an SQLite file, and where in it stands the mark of the program it is of.
_SQLITE, _HEAD_OF_SQLITE, _MARK_AT = b"SQLite format 3\0", 100, 68
_BESIDE_LEDGERS = ("-wal", "-shm", "-journal", ".lock")


@dataclass
class Walk:
    """The files that were found, in a fixed order, and what was passed over.

    Attributes:
        files: files to read, in the order of the arguments, each folder sorted by name.
        total_bytes: their sizes together.
        hidden: how many hidden files and folders were passed over.
        own: how many files and folders of a ledger of ours were passed over.
        rejections: arguments that lead nowhere.
        notices: links that lead out of their folder, and how much was hidden.
    """

    files: list[Path] = field(default_factory=list)
    total_bytes: int = 0
    hidden: int = 0
    own: int = 0
    rejections: list[Rejection] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    _places: dict[str, Path] = field(default_factory=dict, repr=False)

    def add(self, path: Path) -> None:
        """Note a file to read; one that was named twice, however it is spelled, is read once."""
        first = self._places.setdefault(os.path.realpath(path), path)
        if first is path:
            self.files.append(path)
            self.total_bytes += path.stat().st_size
        elif first != path:
            message = Message("This is the same file as {file}; it was read once.", file=first)
            self.notices.append(Notice(path.as_posix(), None, None, message))


def walk(paths: Iterable[Path]) -> Walk:
    """Find the files; a file that is named is read even when it is hidden."""
    found = Walk()
    for path in paths:
        if path.is_dir():
            _walk_folder(path, found)
        elif path.is_file():
            found.add(path)
        else:
            found.rejections.append(Rejection(path.as_posix(), None, None, _why_not(path)))
    return found


def _why_not(path: Path) -> str:
    if os.path.exists(path):
        return "This is a pipe or a device, not a file. Give a file, or - for standard input."
    return "There is no such file or folder. Check the spelling of the path."


def _walk_folder(folder: Path, found: Walk) -> None:
    hidden_before, read_before, own_before = found.hidden, len(found.files), found.own
    told_before = len(found.rejections) + len(found.notices)
    home = os.path.realpath(folder)
    for path in _files_below(folder, found):
        message = _passed_over(path, home)
        if message is None:
            found.add(path)
        else:
            found.notices.append(Notice(path.as_posix(), None, None, message))
    hidden = found.hidden - hidden_before
    if hidden:
        message = Message(
            "{n} hidden [file or folder was|files or folders were] passed over.", n=hidden
        )
        found.notices.append(Notice(folder.as_posix(), None, None, message))
    told = len(found.rejections) + len(found.notices) > told_before
    if found.own > own_before:
        message = Message(
            "{n} [file of the ledger itself was|files of the ledger itself were] passed over.",
            n=found.own - own_before,
        )
        found.notices.append(Notice(folder.as_posix(), None, None, message))
    if len(found.files) == read_before and not told:
        message = "There is no file to read in this folder, or all were named before."
        found.notices.append(Notice(folder.as_posix(), None, None, message))


def _passed_over(path: Path, home: str) -> str | None:
    """Say why a thing in a folder is not read, None for an ordinary file below `home`."""
    if path.is_symlink():
        # Path.resolve breaks on a link that leads to itself.
        if not Path(os.path.realpath(path)).is_relative_to(home):
            return "This link leads out of the folder; it was not followed."
        if not path.is_file():
            return "This link leads to no file; it was not followed."
    if path.name.endswith(ENDING):
        return "This says how the sheet beside it is read; it is read with that."
    return None if path.is_file() else "This is no ordinary file; it was not read."


def _files_below(folder: Path, found: Walk) -> Iterator[Path]:
    def note_unreadable(error: OSError) -> None:
        reason = "The folder cannot be opened: {why}. Check its permissions."
        said = Message(reason, why=error.strerror or str(error))
        found.rejections.append(Rejection(str(error.filename), None, None, said))

    for base, folders, files in os.walk(folder, onerror=note_unreadable):
        shown = sorted(name for name in folders if not name.startswith("."))
        links = [name for name in shown if Path(base, name).is_symlink()]
        snapshots = {f"{name}.index" for name in files if _is_ledger(Path(base, name))}
        found.own += len(snapshots.intersection(shown))
        shown = [name for name in shown if name not in snapshots]
        found.hidden += sum(name.startswith(".") for name in folders)
        found.hidden += sum(name.startswith(".") for name in files)
        folders[:] = [name for name in shown if name not in links]
        for name in links:
            message = "This link to a folder was not followed; name the folder itself."
            found.notices.append(Notice(Path(base, name).as_posix(), None, None, message))
        seen = sorted(name for name in files if not name.startswith("."))
        own = _of_ledgers(Path(base), seen)
        found.own += len(own)
        for name in seen:
            if name not in own:
                yield Path(base, name)


def _of_ledgers(folder: Path, names: list[str]) -> set[str]:
    """The files of a folder that are ledgers of ours, or lie beside one for its sake."""
    ledgers = [name for name in names if _is_ledger(folder / name)]
    beside = {f"{ledger}{end}" for ledger in ledgers for end in ("", *_BESIDE_LEDGERS)}
    return beside & {*names}


def _is_ledger(path: Path) -> bool:
    """True for an SQLite file with the mark of a ledger, or with the lock of one beside it.

    The mark of a new ledger may still lie in its journal.
    """
    try:
        # A file may go, or be closed to us, between one look and the next.
        if path.is_symlink() or not path.is_file() or path.stat().st_size < _HEAD_OF_SQLITE:
            return False
        with path.open("rb") as stream:
            head = stream.read(_HEAD_OF_SQLITE)
        mark = int.from_bytes(head[_MARK_AT : _MARK_AT + 4], "big")
        is_ours = mark == APPLICATION_ID or path.with_name(f"{path.name}.lock").is_file()
    except OSError:
        return False
    return head.startswith(_SQLITE) and is_ours
