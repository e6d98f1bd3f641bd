"""Whether words that are to be a title name a person; such words are no title."""

from ingest.extraction.actors.mentions import Found
from ingest.extraction.actors.name_view import NameView
from ingest.extraction.actors.person_shapes import (
    ADDRESSES,
    is_given,
    is_perhaps_given,
    is_rank,
    is_unexplained,
)
from ingest.extraction.text.spans import WITHHELD

_NO_NAMES = frozenset({"will", "may", "said", "mark", "france", "israel", "pacific"})


def names_person(found: Found, first: int, last: int) -> bool:
    """ "Visit of Mr Amani", "Paul Amani Opens a Forum", "Amani urges peace" of a Paul Amani.

    Args:
        found: the text with its mentions.
        first: the first token of the title.
        last: the token behind its last.
    """
    view, numbers = found.view, range(first, last)
    if any(_is_said(view, n) for n in numbers):
        return True
    open_ones = [n for n in numbers if is_unexplained(view, n)]
    pairs = any(n + 1 in open_ones and view.adjacent(n) for n in open_ones)
    return pairs or any(view.low(n) in found.told_names for n in open_ones)


def _is_said(view: NameView, at: int) -> bool:
    """A given name, an address, a rank with a name behind it, or a name that is held back."""
    mention = view.marks.mention(at)
    if mention is not None or view.marks.is_place(at):
        return mention is not None and mention.kind == WITHHELD
    if is_given(view, at) or view.low(at) in ADDRESSES:
        return True
    named = is_unexplained(view, at + 1) and view.adjacent(at)
    perhaps = is_perhaps_given(view, at) and view.low(at) not in _NO_NAMES
    return named and (is_rank(view, at) or view.low(at) in view.words.titles or perhaps)
