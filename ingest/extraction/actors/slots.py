"""Names that only their place in the sentence shows to be organisations."""

from ingest.extraction.actors.acronyms import type_of_acronym
from ingest.extraction.actors.articled_names import acting_name, described_name
from ingest.extraction.actors.donors import donor_mentions
from ingest.extraction.actors.name_view import NameView
from ingest.extraction.actors.organisation_types import type_of_words
from ingest.extraction.text.spans import Mention
from ingest.extraction.text.token_index import TokenIndex

# Roles that organisations have far more often than people; a single name there is taken for one.
_ROLES = frozenset({"organiser", "co-organiser", "funder", "host", "technical-support"})
_ACTING = frozenset({"organiser", "host", "facilitator"})
_LONGEST = 6
_LONGEST_LIST = 60
_JOINS = frozenset({"and", "et", "as", "well", "ainsi", "que"})


def slot_mentions(view: NameView, index: TokenIndex) -> list[Mention]:
    """Unknown capitalised names in the list after "in cooperation with", "funded by" and so on."""
    found: dict[int, Mention] = {m.first: m for m in donor_mentions(view, index)}
    for donor in found.values():
        view.marks.add(donor)
    for hit in view.page.found("cue"):
        new: list[Mention] = []
        if hit.entry.direction == "before" and hit.value in _ACTING and hit.entry.needs:
            new = acting_name(view, index.around(hit.start, hit.end)[0])
        if hit.entry.direction == "after" and hit.value in _ROLES and not hit.entry.weak:
            new = _names_of_list(view, index.around(hit.start, hit.end)[1])
        for mention in new:
            found.setdefault(mention.first, mention)
    return [*found.values()]


def _names_of_list(view: NameView, at: int) -> list[Mention]:
    """Names from a token on, as long as commas and "and" join them to one another."""
    found: list[Mention] = []
    end = min(at + _LONGEST_LIST, len(view.tokens))
    while at < end:
        at = _past_small_words(view, at)
        known = view.mention_from(at)
        mention = known or described_name(view, at) or _name_at(view, at)
        if mention is None:
            break
        if known is None:
            found.append(mention)
        at = _past_gloss(view, mention.last)
        if not (view.low(at) in _JOINS or at < end and view.tokens[at].text in (",", ";")):
            break
    return found


def _says_nothing(view: NameView, at: int) -> bool:
    """One word that is a head noun, a title, a part of the world or a common acronym."""
    region = view.low(at) in view.words.raw["regions"]
    common = view.tokens[at].text in view.words.not_acronyms
    return view.head(at) or view.title(at) or region or common


def _past_small_words(view: NameView, at: int) -> int:
    words = view.words
    while at < len(view.tokens) and view.mention_from(at) is None:
        low = view.low(at)
        small = low in words.determiners or low in words.fillers or low in _JOINS
        if described_name(view, at) is not None:
            break
        if not small and view.tokens[at].text not in (",", ";"):
            break
        at += 1
    return at


def _past_gloss(view: NameView, at: int) -> int:
    marks = [t.text for t in view.tokens[at : at + 3]]
    return at + 3 if marks[::2] == ["(", ")"] else at


def _name_at(view: NameView, first: int) -> Mention | None:
    if first >= len(view.tokens):
        return None
    last = first
    while (
        last < first + _LONGEST
        and view.capital(last)
        and (last == first or view.adjacent(last - 1))
    ):
        last += 1
    if last > first and view.marks.is_place(last) and view.tokens[first].is_upper:
        last += 1
    if last == first or view.marks.is_place(first) or not view.marks.is_free(first, last):
        return None
    lows = [view.low(n) for n in range(first, last)]
    looks_like_one = any(low in view.words.organisation_words for low in lows)
    if len(lows) == 1 and _says_nothing(view, first):
        return None
    if len(lows) > 1 and not looks_like_one and not view.tokens[first].is_upper:
        return None
    name = view.written(first, last)
    kind = type_of_acronym(view, name) if last == first + 1 else type_of_words(view, name)
    return Mention(*view.stretch(first, last), "actor", name, "slot", type=kind)
