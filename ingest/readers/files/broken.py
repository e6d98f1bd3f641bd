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
# What a damaged archive lets out: one may lead to a place before its own beginning (an OSError),
# lack a part (KeyError), or say that the name of a part is UTF-8 where it is not (ValueError).
ARCHIVE_ERRORS = (
    *(zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError),
    *(KeyError, RuntimeError, OSError, ValueError),
)


class BrokenOffError(SourceError):
    """The text is not in its format from `line` on; what was read before it is good."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason, f"line {line}")
        self.reason = reason
        self.line = line
