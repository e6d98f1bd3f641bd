"""Errors of damaged files: ours for a text that breaks off, and those that libraries let out."""

import struct
import zipfile
import zlib

from graph.errors import SourceError

# What parsers of others raise at a file that is whole for its format, but not what it must be.
# Nothing of ours runs where these are caught, but for the door through which all files come in.
PARSER_ERRORS = (
    *(ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, NameError, OSError),
    *(RuntimeError, SyntaxError, TypeError, ValueError),
    *(struct.error, zipfile.BadZipFile, zlib.error),
)


class BrokenOffError(SourceError):
    """The text is not in its format from `line` on; what was read before it is good."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason, f"line {line}")
        self.reason = reason
        self.line = line
