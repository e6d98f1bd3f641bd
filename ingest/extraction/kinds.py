"""What kind of event a text reports, and where it says so."""

from collections import defaultdict

from ingest.extraction.hits import Hit
from ingest.extraction.mentions import Found
from ingest.extraction.spans import Located, Sentence, Span
from ingest.extraction.within import covered_by, holding, starting_in

_EARLY = 3
_GENERIC = 0.3
_OF_OCCASION = 0.3
_NEAR = 60  # characters: "on the occasion of the sixteenth "
_BODY_WEIGHT = {True: 3.0, False: 1.0}


def event_hits(found: Found) -> list[Hit]:
    """Nouns of events that are no part of a name and stand outside direct speech."""
    view = found.view
    kept = []
    closed = covered_by(view.page.found("no_event"))
    for hit in view.page.found("event"):
        first, last = found.index.around(hit.start, hit.end)
        inside_name = any(
            (m := view.marks.mention(n)) is not None and m.kind != "group"
            for n in range(first, last)
        )
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
        for hit in [*nouns, *verbs]:
            weights[hit.value] += weight * _share(found, hit)
            first.setdefault(hit.value, hit)
    if not weights:
        return None
    best = max(weights, key=lambda kind: (weights[kind], -first[kind].start))
    return Located(first[best].start, first[best].end, best, "event-noun")


def _share(found: Found, hit: Hit) -> float:
    """How much a noun or verb says of the kind: little when it is general or only the occasion."""
    is_generic = hit.value in found.view.words.generic_events
    return (_GENERIC if is_generic else 1.0) * (_OF_OCCASION if is_occasion(found, hit) else 1.0)


def is_occasion(found: Found, hit: Hit) -> bool:
    """True for what the event is only the occasion of, or what came before: "after the talks"."""
    before = starting_in(found.view.page.found("occasion"), Span(hit.start - _NEAR, hit.start))
    return any(occasion.end <= hit.start for occasion in before)


def _is_held(found: Found, sentence: Sentence) -> bool:
    held = found.view.page.found("held")
    return bool(starting_in(held, sentence))
