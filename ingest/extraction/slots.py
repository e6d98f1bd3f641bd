"""Names that only their place in the sentence shows to be organisations."""

from ingest.extraction.name_view import NameView
from ingest.extraction.spans import Mention
from ingest.extraction.token_index import TokenIndex

# Roles that organisations have far more often than people; a single name there is taken for one.
_ROLES = frozenset({"organiser", "co-organiser", "funder", "host", "technical-support"})
_LONGEST = 6


def slot_mentions(view: NameView, index: TokenIndex) -> list[Mention]:
    """Unknown capitalised names right after "in cooperation with", "funded by" and the like."""
    found = []
    for hit in view.page.found("cue"):
        if hit.entry.direction != "after" or hit.value not in _ROLES or hit.entry.weak:
            continue
        _, at = index.around(hit.start, hit.end)
        while view.low(at) in view.words.determiners or view.low(at) in view.words.fillers:
            at += 1
        mention = _name_at(view, at)
        if mention is not None:
            found.append(mention)
    return found


def _name_at(view: NameView, first: int) -> Mention | None:
    last = first
    while (
        last < first + _LONGEST
        and view.capital(last)
        and (last == first or view.adjacent(last - 1))
    ):
        last += 1
    if last == first or view.marks.is_place(first) or not view.marks.is_free(first, last):
        return None
    lows = [view.low(n) for n in range(first, last)]
    looks_like_one = any(low in view.words.organisation_words for low in lows)
    if len(lows) > 1 and not looks_like_one:
        return None
    start, end = view.tokens[first].start, view.tokens[last - 1].end
    return Mention(start, end, first, last, "actor", view.page.text[start:end], "slot")
