"""English names in French reports and French names in English ones, by their head nouns."""

from dataclasses import replace

from ingest.extraction.actors.name_view import NameView
from ingest.extraction.actors.organisation_types import UNKNOWN
from ingest.extraction.actors.organisations import mention_at
from ingest.extraction.text.spans import Mention

_OTHER = {"en": "fr", "fr": "en"}
_OF = frozenset({"de", "du", "des", "d", "pour", "of", "for"})


def foreign_mentions(view: NameView) -> list[Mention]:
    """Mentions whose head is a noun of the other language only, with a capital, in order."""
    other = replace(view, language=_OTHER[view.language])
    found: list[Mention] = []
    for at in range(len(view.tokens)):
        if found and at < found[-1].last:
            continue
        if not _may_be_head(view, other, at):
            continue
        mention = mention_at(other, at, None)
        if mention is not None and view.low(mention.last - 1) not in view.words.instruments:
            view.marks.add(mention)
            found.append(mention)
    return found


def _may_be_head(view: NameView, other: NameView, at: int) -> bool:
    """A capitalised noun beside another capital, or with "de" or "of" after it."""
    token = view.tokens[at]
    heads = view.words.heads[other.language]
    if heads.get(token.low, UNKNOWN) == UNKNOWN or not token.is_capital or token.is_upper:
        return False
    if view.marks.mention(at) is not None or view.head(at) or view.title(at):
        return False
    if view.language == "fr":
        return view.capital(at - 1) and view.adjacent(at - 1)
    return view.capital(at + 1) or view.low(at + 1) in _OF
