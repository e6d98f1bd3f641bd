"""What kind of event a text reports, and where it says so."""

import re
from collections import defaultdict

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.future import is_to_come
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Located, Sentence, Span
from ingest.extraction.text.within import covered_by, holding, starting_in

_EARLY = 4
_GENERIC = 0.45
_OF_OCCASION = 0.3
_NEAR = 60  # characters: "on the occasion of the sixteenth "
_FRAME = 45  # characters: "at the opening of the second regional "
_BARE = 1
_MAKING = frozenset({"organiser", "host", "opener"})
_OF_FRAME = 2.0
_OF_AGAIN = 0.5  # said once more in the same sentence
_GENERAL, _STATUTORY = "gathering", "statutory-meeting"
_SESSION = re.compile(r"sessions?|séances?|sittings?", re.I)
_BODY = (
    r"(?:assembly|assemblée|parliament|parlement|parlementaire|council|conseil|committee|comité"
    r"|commission|senate|sénat|congress|congrès|board|states parties|etats parties|états parties)"
)
_OF_BODY = re.compile(rf"\s+(?:of|de|du|des|d[’'])\s?[^.;:]*?\b{_BODY}\b", re.I)
_BODY_BEFORE = re.compile(rf"\b{_BODY}\b[^.;:,]*$", re.I)
_BODY_WEIGHT = {True: 5.0, False: 1.0}


def event_hits(found: Found) -> list[Hit]:
    """Nouns of events that are no part of a name and stand outside direct speech."""
    view = found.view
    kept = []
    closed = covered_by(view.page.found("no_event"))
    for hit in view.page.found("event"):
        first, last = found.index.around(hit.start, hit.end)
        # "session of the National Assembly" ends in a name, "Peace Forum" is one.
        name = view.marks.mention(first)
        inside_name = name is not None and name.kind != "group"
        if _compound(found, last) or holding(closed, hit.start) is not None:
            continue
        if not inside_name and not view.page.in_quote(hit.start):
            kept.append(hit)
    return kept


def _compound(found: Found, after: int) -> bool:
    """True in "training camps", "conference room": the noun only says what kind of thing."""
    return found.view.low(after) in found.view.words.raw["compounds"]


def kind_of_event(found: Found, hits: list[Hit]) -> Located | None:
    """The kind with the most weight: early sentences and sentences that say "held" weigh more."""
    weights: defaultdict[str, float] = defaultdict(float)
    first: dict[str, Hit] = {}
    page = found.view.page
    for number, sentence in enumerate(page.body):
        weight = _BODY_WEIGHT[number < _EARLY] + 2.0 * _is_held(found, sentence)
        nouns = starting_in(hits, sentence)
        verbs = starting_in(page.found("event_verb"), sentence)
        told: dict[str, float] = {}
        for hit in [*nouns, *verbs]:
            kind = kind_of_hit(found, hit)
            framed = _OF_FRAME * is_framed(found, hit)
            said = (weight + framed) * _share(found, hit, kind)
            told[kind] = max(told.get(kind, 0.0), said) + _OF_AGAIN * min(told.get(kind, 0.0), said)
            first.setdefault(kind, hit)
        for kind, most in told.items():
            weights[kind] += most
    if not weights:
        return None
    best = max(weights, key=lambda kind: (weights[kind], -first[kind].start))
    return Located(first[best].start, first[best].end, best, "event-noun")


def _share(found: Found, hit: Hit, kind: str) -> float:
    """How much a noun or verb says of the kind: little when it is general or only the occasion."""
    share = _GENERIC if kind in found.view.words.generic_events else 1.0
    return share * _OF_OCCASION if is_occasion(found, hit) or is_to_come(found, hit) else share


def kind_of_hit(found: Found, hit: Hit) -> str:
    """The kind of a hit: a session of a parliament or a council is a meeting by statute."""
    text = found.view.page.text
    if hit.value != _GENERAL or not _SESSION.fullmatch(text, hit.start, hit.end):
        return hit.value
    sentence = found.view.page.sentence_at(hit.start)
    begin, end = (hit.start, hit.end) if sentence is None else (sentence.start, sentence.end)
    after = _OF_BODY.match(text, hit.end, min(end, hit.end + _NEAR))
    before = _BODY_BEFORE.search(text, max(begin, hit.start - _NEAR), hit.start)
    return _STATUTORY if after or before else hit.value


def is_framed(found: Found, hit: Hit) -> bool:
    """True for an event at which something was said: "at the opening of a conference"."""
    frames = starting_in(found.view.page.found("at_event"), Span(hit.start - _FRAME, hit.start))
    return any(hit.start - frame.end > _BARE for frame in frames)


def is_occasion(found: Found, hit: Hit) -> bool:
    """True for what the event is only the occasion of, or what came before: "after the talks"."""
    page = found.view.page
    before = starting_in(page.found("occasion"), Span(hit.start - _NEAR, hit.start))
    nearest = [occasion for occasion in before if occasion.end <= hit.start][-1:]
    # "After the talks, a conference": the talks are the occasion.
    return any(not starting_in(page.found("event"), Span(o.end, hit.start)) for o in nearest)


def making_cues(found: Found, sentence: Sentence) -> list[Hit]:
    """Wordings that give somebody a part in making the event: "held a", "a organisé"."""
    cues = starting_in(found.view.page.found("cue"), sentence)
    return [hit for hit in cues if hit.value in _MAKING and not hit.entry.weak]


def _is_held(found: Found, sentence: Sentence) -> bool:
    held = found.view.page.found("held")
    return bool(starting_in(held, sentence))
