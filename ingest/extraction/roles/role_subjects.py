"""Who is not the subject of a verb of roles although the name stands before it."""

from ingest.extraction.actors.mentions import Found
from ingest.extraction.text.spans import Mention


def is_affiliation(found: Found, mention: Mention) -> bool:
    """True in "WIPC as a Just Future partner organised": the programme is not the subject."""
    return mention.kind == "programme" and found.view.low(mention.last) in _PARTNERS


_PARTNERS = frozenset({"partner", "partners", "partenaire", "partenaires"})


def is_complement(found: Found, mention: Mention) -> bool:
    """True in "the resolution of the Council said": not the Council speaks."""
    view = found.view
    at = mention.first - 1
    while view.low(at) in view.words.determiners - _GENITIVE:
        at -= 1
    if view.low(at) not in _GENITIVE:
        return False
    while view.low(at) in view.words.determiners or view.low(at) in view.words.prepositions:
        at -= 1
    noun = view.low(at)
    person = view.of_title(at) or noun in view.words.fillers or view.tokens[at].is_capital
    return not person and bool(noun)


_GENITIVE = frozenset({"of", "in", "at", "de", "du", "des", "d", "by", "par"})


def is_passive(found: Found, first: int) -> bool:
    """True in "was organised", "were also trained": the name before is the object."""
    view = found.view
    near = [view.low(first - 1), view.low(first - 2) if view.low(first - 1) in _BETWEEN else ""]
    return any(low in view.words.being for low in near if low)


def is_noun(found: Found, first: int, last: int) -> bool:
    """True for one French word after an article or "de": "la cérémonie de clôture"."""
    view = found.view
    return view.language == "fr" and last == first + 1 and view.low(first - 1) in _BEFORE_NOUN


_BEFORE_NOUN = frozenset(
    ("de", "d", "du", "des", "la", "le", "l", "un", "une", "en", "sa", "son", "leur", "cette")
    + ("ce", "cet", "au", "aux", "toute", "chaque", "sous", "par")
)


def event_acts(found: Found, first: int) -> bool:
    """True in "held before the Council's debate, this event brought together ...".

    The subject is the event, not the name that stands before it.
    """
    view = found.view
    at = first - 1
    while view.low(at) in view.words.adverbs:
        at -= 1
    hit = found.event_tokens.get(at)
    return hit is not None and view.marks.mention(at) is None and _begins_clause(found, at)


def _begins_clause(found: Found, noun: int) -> bool:
    """An article before the noun, and before that a mark or the beginning of the sentence."""
    view = found.view
    sentence = view.page.sentence_at(view.tokens[noun].start)
    article = noun - 1
    begins = sentence is not None and sentence.first == article
    return view.low(article) in _THIS and (begins or view.tokens[article - 1].text == ",")


_THIS = frozenset({"the", "this", "that", "le", "la", "l", "cet", "cette", "ce"})
_BETWEEN = frozenset(
    ("also", "jointly", "officially", "egalement", "aussi", "conjointement", "officiellement")
)
