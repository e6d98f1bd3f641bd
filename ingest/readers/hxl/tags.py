"""HXL hashtags: which row of a sheet holds them, and what is in them. Only here libhxl is known."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.errors import MissingExtraError

# The standard wants the tags at the top; titles and remarks of any length stand above them.
SEARCHED_ROWS = 25
_LOOKS = re.compile(r"^\s*#[A-Za-z][A-Za-z0-9_]*(?:\s*\+\s*[A-Za-z][A-Za-z0-9_]*)*\s*$")
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Tag:
    """The hashtag of one column.

    Attributes:
        position: of the column, from 0.
        tag: without the hash, lower case: `org`, `adm1`.
        attributes: without the plus: `acronym`, `code`, `v_hrinfo`.
        text: as it stands in the sheet.
    """

    position: int
    tag: str
    attributes: frozenset[str]
    text: str


def is_tag_row(texts: Sequence[str]) -> bool:
    """True when at least two cells, and half of those that are filled, are hashtags."""
    filled = [text for text in texts if text.strip()]
    tagged = sum(1 for text in filled if _LOOKS.match(text))
    return tagged >= _FEWEST and 2 * tagged >= len(filled)


def read_tags(texts: Sequence[str]) -> list[Tag]:
    """Return the hashtags of a row, in its order.

    Raises:
        MissingExtraError: libhxl is not installed.
    """
    try:
        # A quarter of a second, for those who read such a file only.
        from hxl.model import Column
    except ImportError as error:
        what = "Reading sheets with HXL hashtags needs a library that is not installed."
        raise MissingExtraError(what, next_step="Install it with `pip install libhxl`.") from error
    found = []
    for position, text in enumerate(texts):
        column = Column.parse(text.strip()) if text.strip() else None
        if column:
            tag, attributes = str(column.tag), frozenset(str(one) for one in column.attributes)
            found.append(Tag(position, tag.lstrip("#").lower(), attributes, text.strip()))
    return found
