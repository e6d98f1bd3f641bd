"""The error for a text that cannot be read from some line on."""

from graph.errors import SourceError


class BrokenOffError(SourceError):
    """The text is not in its format from `line` on; what was read before it is good."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason, f"line {line}")
        self.reason = reason
        self.line = line
