"""Who tells of its own event: the organisation whose page says "we" and that signs it."""

from collections.abc import Iterable

from ingest.extraction.actors.mentions import Found
from ingest.extraction.roles.roles import RoleFact
from ingest.extraction.text.within import starting_in

_WE = frozenset({"we", "our", "us", "nous", "notre", "nos"})
_SHORT = 80  # characters of a line that signs or dates a page
_EDGES = 2  # such lines stand first or last


def facts_by_signature(found: Found, facts: Iterable[RoleFact]) -> list[RoleFact]:
    """The organiser of a page in the first person: the one organisation that signs it."""
    page = found.view.page
    if any(fact.role == "organiser" for fact in facts) or not _says_we(found):
        return []
    lines = [b for b in page.blocks if b.end - b.start < _SHORT]
    edges = [b for b in lines if b in page.blocks[: _EDGES + 1] or b in page.blocks[-_EDGES:]]
    for line in edges:
        for mention in starting_in(found.outer, line):
            sentence = page.sentence_at(mention.start)
            if mention.kind == "actor" and sentence is not None:
                place = (mention.start, mention.end)
                return [RoleFact(mention, "organiser", *place, "signed", sentence, guessed=True)]
    return []


def _says_we(found: Found) -> bool:
    page = found.view.page
    tokens = found.view.tokens
    return any(t.low in _WE and t.text != "US" and not page.in_quote(t.start) for t in tokens)
