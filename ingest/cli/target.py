"""Where a command writes: nothing is replaced unasked, and nothing is left half written."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import MtandaoError
from graph.message import Message

_SQLITE = b"SQLite format 3\0"
_SIDE_FILES = ("-wal", "-shm", "-journal", ".lock")


class TakenError(MtandaoError):
    """There is something already where a command was told to write."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "There is already a file of this name; nothing was written.",
            str(path),
            "Choose another name, or add --force to replace it.",
        )


class LedgerTargetError(MtandaoError):
    """A command was told to write over a ledger, which not even --force does."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "This file is a ledger, or belongs to one; nothing was written.",
            str(path),
            "Choose another name. A ledger is copied with `mtandao backup`.",
        )


@contextmanager
def written_whole(target: Path, *, force: bool) -> Iterator[Path]:
    """Give a place beside the target to write to; what stands there is then moved at once.

    The place has the same name, in a hidden folder that is removed at the end. Of a folder each
    file is moved on its own, and files of other names that are in the target stay.

    Raises:
        TakenError: the target, or a file of it, exists and `force` is not given.
        LedgerTargetError: the target is a ledger or one of its side files.
        MtandaoError: the folder to write in is not there.
    """
    if target.exists() and not (target.is_file() or target.is_dir()):
        yield target  # a device or a pipe: there is nothing to replace
        return
    if _belongs_to_ledger(target):
        raise LedgerTargetError(target)
    if target.is_file() and not force:
        raise TakenError(target)
    with _folder_beside(target) as folder:
        draft = folder / target.name
        try:
            yield draft
        except MtandaoError as error:
            if error.where != draft.as_posix():
                raise
            raise MtandaoError(error.what, str(target), error.next_step) from error
        if draft.is_dir():
            _move_files(draft, target, force)
        else:
            draft.replace(target)


def _belongs_to_ledger(target: Path) -> bool:
    ledgers = [target, *(Path(str(target).removesuffix(end)) for end in _SIDE_FILES)]
    return any(ledger.is_file() and _is_sqlite(ledger) for ledger in ledgers)


def _is_sqlite(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE


@contextmanager
def _folder_beside(target: Path) -> Iterator[Path]:
    try:
        if not target.suffix:
            target.parent.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=".mtandao-", dir=target.parent))
    except OSError as error:
        raise MtandaoError(
            Message("Nothing can be written here: {why}.", why=error.strerror or str(error)),
            str(target),
            "Choose a folder that is there and that you may write to.",
        ) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _move_files(draft: Path, target: Path, force: bool) -> None:
    files = sorted(draft.iterdir())
    taken = next((target / file.name for file in files if (target / file.name).exists()), None)
    if taken is not None and not force:
        raise TakenError(taken)
    target.mkdir(exist_ok=True)
    for file in files:
        file.replace(target / file.name)
