"""Parts that a mark behind a name tells: "the Centre’s workshop", "a UNMIL-funded project"."""

import re

from ingest.extraction.actors.mentions import Found
from ingest.extraction.roles.roles import RoleFact
from ingest.extraction.text.spans import Sentence
from ingest.extraction.text.within import starting_in

_MODIFIERS = 5
_PREFIXED = re.compile(r"-(?P<how>\w+)\b", re.IGNORECASE)


def facts_by_prefix(found: Found) -> list[RoleFact]:
    """The organisers and funders whose names are put before what they did, in order."""
    return [
        fact
        for sentence in found.view.page.body
        for fact in (*_prefixed(found, sentence), *_possessive(found, sentence))
    ]


def _possessive(found: Found, sentence: Sentence) -> list[RoleFact]:
    """The organiser in "the Centre’s three-day workshop"."""
    view = found.view
    starts = found.event_tokens
    facts = []
    for mention in starting_in(found.outer, sentence):
        at = mention.last
        if mention.kind != "actor" or not view.is_possessive(at):
            continue
        near = [n for n in range(at + 1, at + _MODIFIERS) if n in starts]
        words = range(at + 1, near[0]) if near else ()
        if near and not any(view.tokens[n].is_capital or view.is_aside(n) for n in words):
            place = (mention.start, starts[near[0]].end)
            facts.append(RoleFact(mention, "organiser", *place, "prefixed", sentence, "’s"))
    return facts


def _prefixed(found: Found, sentence: Sentence) -> list[RoleFact]:
    """The role in "a UNMIL-funded project", "the UN-backed symposium"."""
    view = found.view
    roles = view.words.raw["prefixed_roles"]
    facts = []
    for mention in starting_in(found.outer, sentence):
        match = _PREFIXED.match(view.page.text, mention.end)
        role = roles.get(match["how"].lower()) if match is not None else None
        if match is not None and role is not None:
            place = (mention.start, match.end())
            facts.append(RoleFact(mention, role, *place, "prefixed", sentence, match["how"]))
    return facts
