"""What a person who presses Ctrl-C is told."""

from graph.errors import MtandaoError


class StoppedError(MtandaoError):
    """The user stopped the command; typer would end it without a word."""

    def __init__(self) -> None:
        super().__init__(
            "Stopped.",
            next_step="What was written before stays; the same command may be run again.",
        )
