"""The sidecar lock: writers of all processes take turns; a killed process leaves none behind.

SQLite polls when it is locked and starves the second writer (7 s measured); turns on a lock file
keep a curator's edit behind an ingest below 0.2 s.
"""

import threading
from pathlib import Path

from filelock import FileLock, Timeout

from graph.errors import StoreError
from graph.message import Message

POLL_SECONDS = 0.0005


class WriteLock:
    """Held by one writer at a time: among the threads of this process and all processes."""

    def __init__(self, ledger: Path, patience: float) -> None:
        """Prepare the lock of a ledger.

        Args:
            ledger: the ledger file; the lock is the file beside it with `.lock` added.
            patience: seconds to wait for another writer before giving up.
        """
        self.path = Path(f"{ledger}.lock")
        self._patience = patience
        self._threads = threading.Lock()
        self._file = FileLock(self.path, thread_local=False)

    def acquire(self) -> None:
        """Wait for the turn.

        Raises:
            StoreError: another writer held the lock all the time, or the file cannot be made.
        """
        if not self._threads.acquire(timeout=self._patience):
            raise self._still_held()
        try:
            self._file.acquire(timeout=self._patience, poll_interval=POLL_SECONDS)
        except Timeout as error:
            self._threads.release()
            raise self._still_held() from error
        except OSError as error:
            self._threads.release()
            raise StoreError(
                Message("The lock file cannot be made: {why}.", why=error.strerror or str(error)),
                str(self.path),
                "Put the ledger into a folder that you may write to.",
            ) from error
        except BaseException:  # Ctrl-C while waiting: the other threads must not wait for ever
            self._threads.release()
            raise

    def release(self) -> None:
        """Let the next writer go."""
        try:
            self._file.release()
        finally:
            self._threads.release()

    def is_held(self) -> bool:
        """True when a writer of any process holds the lock just now."""
        if not self.path.exists():
            return False
        probe = FileLock(self.path, thread_local=False)
        try:
            with probe.acquire(timeout=0):
                return False
        except Timeout:
            return True
        except OSError:
            return False

    def _still_held(self) -> StoreError:
        return StoreError(
            Message(
                "Another writer has held the ledger for {seconds} seconds.",
                seconds=f"{self._patience:g}",
            ),
            str(self.path),
            "Wait until it ends, or end a process that hangs; then try again.",
        )
