"""Who takes part although no cue says how: offices beside the event, who begins the report.

A report of an event seldom names a minister, or begins with an organisation, that was not there;
the confidence of the rule says how often that held in the annotated reports.
"""

from collections.abc import Iterable

from graph.model.folding import fold
from ingest.extraction.actors.mentions import Found
from ingest.extraction.roles.ought import only_ought
from ingest.extraction.roles.roles import RoleFact
from ingest.extraction.text.spans import Mention, Sentence
from ingest.extraction.text.within import starting_in

_NEAR = 16  # sentences; offices that a long report names after them are often told of
_BEGINNING = 2  # an article and a mark may stand before who begins a sentence


def facts_by_place(found: Found, facts: Iterable[RoleFact]) -> list[RoleFact]:
    """A part for each named actor without any, as far as its place in the report says so."""
    told = {key for fact in facts for key in _keys(fact.mention)}
    added = []
    for number, sentence in enumerate(found.view.page.body):
        for mention in starting_in(found.outer, sentence):
            keys = _keys(mention)
            if told & keys or not _takes_part(found, mention, sentence, number):
                continue
            told |= keys
            added.append(_fact(mention, sentence, heads=number == 0))
    return added


def _fact(mention: Mention, sentence: Sentence, heads: bool) -> RoleFact:
    """A report that begins with an organisation tells of what it did."""
    place = (mention.start, mention.end)
    if heads and mention.kind == "actor":
        return RoleFact(mention, "organiser", *place, "named-first", sentence, guessed=True)
    return RoleFact(mention, "participant", *place, "named-in-report", sentence, guessed=True)


def _takes_part(found: Found, mention: Mention, sentence: Sentence, number: int) -> bool:
    page = found.view.page
    if page.in_quote(mention.start):
        return False
    if mention.kind == "office":
        if found.view.low(_before(found, mention)) in _ASKED:
            return False
        return number < _NEAR or bool(starting_in(page.found("event"), sentence))
    if only_ought(found, mention):
        return False
    begins = _before(found, mention) < sentence.first or not found.view.low(sentence.first)
    free = [n for n in range(sentence.first, mention.first) if not found.view.is_aside(n)]
    return mention.kind == "actor" and begins and len(free) <= _BEGINNING and number == 0


def _before(found: Found, mention: Mention) -> int:
    """The token before a name and its article."""
    at = mention.first - 1
    while found.view.low(at) in found.view.words.determiners:
        at -= 1
    return at


# "called on the Governor to act": who is asked may be far away.
_ASKED = frozenset({"on", "upon"})


def _keys(mention: Mention) -> set[str]:
    return {fold(mention.name), f"ref:{mention.ref}"} if mention.ref else {fold(mention.name)}
