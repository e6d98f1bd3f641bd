"""Who may see what a row says: the words for it, and the strictest of several levels."""

from graph.message import Message
from graph.model.folding import fold
from graph.model.record import Sensitivity
from graph.model.template import CHOICES

_LEVELS: tuple[Sensitivity, ...] = ("public", "internal", "restricted")
_NO_LEVEL = "'{text}' says not who may see the row; it was read as restricted. Use {known}."
_YES = frozenset({"yes", "y", "oui", "o", "true", "vrai", "1", "x"})
_NO = frozenset({"no", "n", "non", "false", "faux", "0"})
# Of a column that is called so, yes closes a row and no leaves it open.
_CLOSING = ("restr", "confiden")


def level_of(text: str, heading: str = "") -> Sensitivity | None:
    """Return the level that a cell states, None when it states none.

    Args:
        text: the cell.
        heading: of its column; yes and no are understood below `Confidential`, say.
    """
    word = fold(text)
    for level in _LEVELS:
        if word in {fold(one) for one in (level, *CHOICES["sensitivity"].get(level, ()))}:
            return level
    is_closing = any(one in fold(heading) for one in _CLOSING)
    if is_closing and word in _NO:
        return "public"
    return "restricted" if is_closing and word in _YES else None


def no_level(text: str) -> Message:
    """Return what to tell of a cell that states no level: its row is then closed."""
    return Message(_NO_LEVEL, text=text, known=", ".join(_LEVELS))
