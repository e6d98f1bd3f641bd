"""How an ingest tells how far it is, and how it is asked to stop."""

from typing import Protocol


class StopRequested(Exception):  # noqa: N818 - it is a wish of the caller, not an error
    """Raised by a progress callback to stop an ingest; what was committed stays."""


class Progress(Protocol):
    """Called often and cheaply; may raise `StopRequested`."""

    def __call__(self, stage: str, done: int, total: int | None, bytes_read: int) -> None:
        """Take note.

        Args:
            stage: `found` (once: `total` files of `bytes_read` bytes), `vocabulary`, `reading`
                (files) or `writing` (documents).
            done, total: of that stage; None when nobody knows how many there will be.
            bytes_read: bytes read so far, of all files.
        """


def no_progress(stage: str, done: int, total: int | None, bytes_read: int) -> None:
    """Take no note."""
