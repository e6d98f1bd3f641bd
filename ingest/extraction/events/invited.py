"""Who is only invited, or has only said that it will come: that is no part in an event."""

import re

from ingest.extraction.actors.mentions import Found
from ingest.extraction.roles.roles import RoleFact

_FAR = 400  # characters from a label to the last of a long list
_INVITED = r"(?:(?:invité|convié|attendu)e?s|invited|expected)"
# "Sont invités : X, Y", "Invited are: X, Y", "Will be invited: X"; "Étaient invités" was there.
_LABEL = re.compile(
    rf"\b(?:(?:sont|seront|are|will\s+be)\s+(?:\w+\s+)?{_INVITED}\b[^:.]{{0,40}}:"
    rf"|{_INVITED}\s+(?:are|sont|will\s+be|seront)\b)",
    re.I,
)
_PLAIN_LABEL = re.compile(rf"\b{_INVITED}[^:.]{{0,25}}:", re.I)
_WILL_COME = re.compile(
    r"[^.;:,]{0,30}?\b(?:a|ont|has|have|had|avai(?:t|ent))\s+(?:\w+\s+)?confirm(?:é|ed)\s+"
    r"(?:sa|leur|its|their|his|her)\s+(?:participation|présence|venue|attendance|presence|coming)\b",
    re.I,
)


def is_only_invited(found: Found, fact: RoleFact, *, planned: bool) -> bool:
    """True for a part that stands behind "Invited are:" or before "has confirmed its attendance".

    A bare label "Invités :" counts as one only in a text whose event is still to come.
    """
    page = found.view.page
    mention = fact.mention
    sentence = page.sentence_at(mention.start)
    if sentence is None or fact.role == "organiser":
        return False
    if _WILL_COME.match(page.text, mention.end, sentence.end):
        return True
    start = sentence.start
    if page.blocks[sentence.block].kind == "item":
        start = _label_start(found, sentence.start)
    before = page.text[max(start, mention.start - _FAR) : mention.start]
    return any(label.search(before) for label in (_LABEL, _PLAIN_LABEL)[: 1 + planned])


def _label_start(found: Found, item: int) -> int:
    """Where the sentence begins that leads to a list of items."""
    page = found.view.page
    before = [s for s in page.body if s.start < item and page.blocks[s.block].kind != "item"]
    return before[-1].start if before else item
