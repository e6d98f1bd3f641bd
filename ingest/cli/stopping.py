"""What a person who presses Ctrl-C is told."""

from graph.errors import MtandaoError
from graph.message import Message


class StoppedError(MtandaoError):
    """The user stopped the command; typer would end it without a word.

    Args:
        documents: how many an ingest had written or found unchanged; None for other commands.
    """

    def __init__(self, documents: int | None = None) -> None:
        super().__init__(
            "Stopped."
            if documents is None
            else Message("Stopped after {n} [source|sources].", n=documents),
            next_step="What was written before stays; the same command may be run again.",
        )
