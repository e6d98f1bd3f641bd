"""Branches of known organisations, named by country or town: "UNDP Chad", "Mai-Mai Kitete"."""

from collections.abc import Iterable

from ingest.extraction.actors.name_view import NameView
from ingest.extraction.text.spans import Mention

_BRANCHED = frozenset(
    ("ingo", "un-agency", "un-mission", "igo", "wro", "network", "national-ngo", "faith-org")
    + ("foundation", "donor-agency", "youth-org", "hr-org", "non-state-armed", "regional-ngo")
)
_LONGEST = 4
_SHORT_SUFFIX = 4  # "-CI"; a longer one is a town


def extend_to_branches(view: NameView, known: Iterable[Mention]) -> None:
    """Let names of the vocabulary go on over the place just after them; both wordings stay.

    The branch keeps the id of its organisation: the vocabulary has no branches of most.
    """
    for mention in known:
        if mention.kind != "actor" or mention.ref is None:
            continue
        if _is_other_acronym(view, mention):
            token = view.tokens[mention.last - 1]
            mention.ref, mention.country, mention.known_as = None, None, ()
            mention.end, mention.name = token.end, token.text
        if mention.type not in _BRANCHED or mention.ref is None:
            continue
        last = _past_place(view, mention)
        if last > mention.last:
            mention.parts.append(mention.name)
            mention.last, mention.end = last, view.tokens[last - 1].end
            mention.name = view.page.text[mention.start : mention.end]
            view.marks.add(mention)


def _is_other_acronym(view: NameView, mention: Mention) -> bool:
    """ "CNDH-CI" is not CNDH: letters after a hyphen make the acronym another body's."""
    token = view.tokens[mention.last - 1]
    rest = view.page.text[mention.end : token.end]
    short = rest[:1] == "-" and rest[1:].isupper() and len(rest) <= _SHORT_SUFFIX
    return short and mention.first == mention.last - 1


def _past_place(view: NameView, mention: Mention) -> int:
    armed = mention.type == "non-state-armed"
    at = mention.last
    while at < min(mention.last + _LONGEST, len(view.tokens)) and view.adjacent(at - 1):
        token = view.tokens[at]
        placed = view.marks.is_place(at) and view.marks.mention(at) is None
        if not (token.is_capital and (placed or (armed and view.capital(at)))):
            break
        at += 1
    return at
