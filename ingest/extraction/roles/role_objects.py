"""What must stand behind a cue before it gives a role: an event, people, an office, a person."""

from ingest.extraction.actors.mentions import Found
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Mention, Sentence, Span
from ingest.extraction.text.within import starting_in

_REACH_OF_OBJECT = 12
_FAR = 120  # characters between a meeting and "with"
_MEETINGS = frozenset({"meeting", "field-mission", "advocacy-visit", "consultation", "dialogue"})
_NEAR = 5  # words between "according to" and the title of who is quoted: "Pour Zoé Ruz, chef de"


def fitting_items(found: Found, hit: Hit, items: list[Mention]) -> list[Mention]:
    """The actors of a list that may follow a cue; a cue that needs none keeps them all.

    "called on the Minister" is a visit, "called on the Minister to act" and "called on UNHCR" are
    not; "according to the Director of X" quotes somebody, "according to X" may be a report.
    """
    if hit.entry.needs == "office":
        offices = [m for m in items if m.kind == "office"]
        asked = bool(items) and found.view.low(items[-1].last) == "to"
        return [] if asked else offices
    if hit.entry.needs == "person":
        _, first = found.index.around(hit.start, hit.end)
        titled = any(found.view.title(n) for n in range(first, first + _NEAR))
        return [m for m in items[:1] if m.kind == "office" or titled]
    return items


def list_begins(found: Found, sentence: Sentence, hit: Hit) -> int | None:
    """The offset from which the list of a cue is read; None when the cue gives none.

    What is given goes "to" somebody: "handed over two vehicles to the Ministry of Health".
    """
    if hit.entry.needs != "gift":
        return hit.end
    view = found.view
    _, at = found.index.around(hit.start, hit.end)
    for to in range(at, min(at + _REACH_OF_OBJECT, sentence.last)):
        if view.low(to) in _TO and starting_in(found.outer, Span(*_after_article(found, to))):
            return view.tokens[to].end
    return None


def _after_article(found: Found, to: int) -> tuple[int, int]:
    """The place of the word after a preposition, past an article."""
    view = found.view
    at = to + 1
    while at < len(view.tokens) - 1 and view.low(at) in _THE:
        at += 1
    at = min(at, len(view.tokens) - 1)
    return view.tokens[at].start, view.tokens[at].end


_TO = frozenset({"to", "a", "au", "aux"})
_THE = frozenset({"the", "la", "l", "les", "le", "their", "its"})


def without_subject(
    found: Found, sentence: Sentence, hit: Hit, items: list[Mention]
) -> list[Mention]:
    """The items without those that act: "With funds of X, Y and Z trained …" has X only.

    So a cue is read that begins a sentence whose list runs into a verb.
    """
    view = found.view
    first, _ = found.index.around(hit.start, hit.end)
    far = first - sentence.first > _BEGINNING
    if len(items) < _SEVERAL or far or hit.entry.weak:
        return items
    if view.low(sentence.first) in _ARTICLES[view.language]:
        return items
    if view.tokens[view.past_gloss(items[0].last)].text != ",":
        return items
    at = view.past_gloss(items[-1].last)
    while at < sentence.last and view.low(at) in view.words.adverbs - _HAVE:
        at += 1
    acts = at in view.verbs or view.low(at) in _HAVE or view.low(at).endswith(_FUTURE)
    return items[:1] if acts else items


# "Le séminaire organisé par X, Y et Z a pris fin": the seminar is what ended.
_ARTICLES = {
    "en": frozenset({"the", "a", "an", "this", "these"}),
    "fr": frozenset({"le", "la", "les", "l", "un", "une", "ce", "cet", "cette", "ces"}),
}
_SEVERAL = 2
_BEGINNING = 6  # words: "A travers ce projet financé par"
_HAVE = frozenset({"ont", "a", "has", "have", "will", "vont", "va", "had", "avaient", "avait"})
_FUTURE = ("eront", "iront", "era", "ira")


def follows_meeting(found: Found, sentence: Sentence, hit: Hit) -> bool:
    """True in "the meeting on security in the region, with the Mayor": whom one meets is there."""
    if hit.entry.needs != "meeting":
        return True
    before = Span(max(sentence.start, hit.start - _FAR), hit.start)
    told = starting_in(found.view.page.found("event"), before)
    return any(event.value in _MEETINGS for event in told)


def has_object(found: Found, sentence: Sentence, hit: Hit, last: int) -> bool:
    """True when the word that a verb needs stands after it: an event, or people."""
    needs = hit.entry.needs
    if needs not in ("event", "people"):
        return True
    view = found.view
    reach = Span(hit.end, _reach(found, sentence, last))
    if needs == "event":
        told = starting_in(view.page.found("event"), reach)
        return bool(told) or _follows_event(found, sentence, hit)
    return bool(starting_in(found.outer, reach) or starting_in(view.page.found("counted"), reach))


def _reach(found: Found, sentence: Sentence, last: int) -> int:
    """The offset up to which the object of a verb is looked for; asides do not count."""
    left = _REACH_OF_OBJECT
    at = last
    while at < sentence.last and left:
        left -= at not in found.view.page.asides
        at += 1
    return found.view.tokens[at - 1].end


def _follows_event(found: Found, sentence: Sentence, hit: Hit) -> bool:
    """True in "the workshop that X held", "l’atelier que X a organisé"."""
    view = found.view
    first, _ = found.index.around(hit.start, hit.end)
    begin = max(sentence.first, first - _REACH_OF_OBJECT)
    relative = [n for n in range(begin, first) if view.low(n) in ("that", "which", "que", "qu")]
    if not relative:
        return False
    start, end = view.tokens[begin].start, view.tokens[relative[-1]].start
    told = starting_in(view.page.found("event"), Span(start, end))
    return any(0 <= end - h.end <= 2 for h in told)
