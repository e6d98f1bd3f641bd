"""The text of a mapping file as plain values; what can only do harm is refused unread."""

import stat
from pathlib import Path
from typing import Any

import yaml

from graph.errors import SourceError
from graph.message import Message

# A sheet of a thousand columns needs a tenth of it.
MOST_BYTES = 256 << 10
_DEEPEST = 10
_OPENS = (yaml.SequenceStartEvent, yaml.MappingStartEvent)
_CLOSES = (yaml.SequenceEndEvent, yaml.MappingEndEvent)
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# What PyYAML raises where a plain value is none of its kind, such as the day 9999-99-99.
_NO_YAML = (yaml.YAMLError, ValueError, OverflowError, RecursionError)


def plain_values(path: Path) -> object:
    """Return what a mapping file says.

    Raises:
        SourceError: it cannot be read, is too long, is no YAML, has tags or refers to itself.
    """
    where = path.as_posix()
    try:
        text = _text(path)
    except (OSError, UnicodeDecodeError) as error:
        what = Message("The mapping cannot be read: {why}.", why=str(error))
        raise SourceError(what, where, "Save it as UTF-8, or make it anew.") from error
    try:
        _check(text, where)
        plain: object = yaml.load(text, Loader=_LOADER)
    except _NO_YAML as error:
        line = _line(getattr(error, "problem_mark", None))
        advice = "Look at the blanks and quotes."
        raise SourceError("The mapping is no YAML here.", where + line, advice) from error
    return plain


def _text(path: Path) -> str:
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise OSError("it is no ordinary file")  # a pipe would never end
    if found.st_size > MOST_BYTES:
        what = Message("The mapping is larger than {n} KB.", n=MOST_BYTES >> 10)
        raise SourceError(what, path.as_posix(), "A sheet needs far less.")
    with path.open("rb") as stream:
        return stream.read(MOST_BYTES).decode("utf-8-sig")


def _check(text: str, where: str) -> None:
    """Look at the parts of a text one after another, before anything is built of them."""
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, _OPENS) - isinstance(event, _CLOSES)
        if depth > _DEEPEST:
            what = Message("Its parts lie more than {n} deep in each other.", n=_DEEPEST)
            raise SourceError(what, where, "Look at the blanks and quotes.")
        # Aliases let a short file become a huge one; no mapping needs any.
        if isinstance(event, yaml.AliasEvent):
            raise SourceError("A mapping may not refer to itself.", where, "Write it out.")
        if getattr(event, "tag", None) is not None:
            said = "A mapping has no tags such as !!bool."
            raise SourceError(said, where + _line(event.start_mark), "Leave it out.")


def _line(mark: Any) -> str:  # noqa: ANN401 - of either of its two scanners
    return f", line {mark.line + 1}" if mark is not None else ""
