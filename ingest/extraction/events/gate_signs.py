"""The signs by which the report of an event is told from another paper, each a number to 1."""

from collections.abc import Sequence

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.future import is_to_come
from ingest.extraction.events.gate_score import has_town, is_datelined, is_said, told_score
from ingest.extraction.events.gate_words import broad_signs, has_day
from ingest.extraction.events.kinds import is_framed, is_occasion
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Sentence, Span
from ingest.extraction.text.within import starting_in

_LEAD = 4
_MOST_TOLD = 5.0
_MANY = 3
_PARTS = frozenset({"organiser", "host", "opener", "closer", "facilitator", "participant"})


def signs_of(found: Found, events: list[Hit]) -> dict[str, float]:
    """Name of each sign to how plainly the text shows it, 0 to 1."""
    page = found.view.page
    body = [s for s in page.body if not s.continues]
    lead = [s for s in body if page.blocks[s.block].kind != "item"][:_LEAD]
    nouns = [hit for s in lead for hit in starting_in(events, s) if _names_one(found, hit, s)]
    told = [s for s in lead if _is_told(found, events, s)]
    return {
        "told": min(told_score(found, events), _MOST_TOLD) / _MOST_TOLD,
        "share": _share(found, events, body),
        "lead noun": float(bool(nouns)),
        "lead verb": float(any(_is_done(found, s) for s in lead)),
        "lead day": float(any(has_day(found, s) for s in told)),
        "lead town": float(any(has_town(found, s) or is_datelined(found, s) for s in told)),
        "at an event": float(
            any(is_framed(found, h) for s in lead for h in starting_in(events, s))
        ),
        "parts": _parts(found, body),
        "to come": _ahead(found, events, told),
        "incident": _most(found, "incident", lead),
        "other paper": _most(found, "other_paper", lead),
        "figures": _figures(found),
        "summed up": float(any(_is_summed_up(found, events, s) for s in lead)),
        **broad_signs(found, body),
    }


def _verbs(found: Found, sentence: Sentence) -> list[Hit]:
    page = found.view.page
    verbs = starting_in(page.found("event_verb"), sentence)
    return [hit for hit in verbs if not page.in_quote(hit.start)]


def _is_told(found: Found, events: list[Hit], sentence: Sentence) -> bool:
    return bool(starting_in(events, sentence) or _verbs(found, sentence))


def _is_done(found: Found, sentence: Sentence) -> bool:
    """A verb of an event, and no word of the future near it."""
    return any(not is_to_come(found, hit) for hit in _verbs(found, sentence))


def _names_one(found: Found, hit: Hit, sentence: Sentence) -> bool:
    """Not the occasion of something else, and not "workshops" of which nothing is said."""
    if is_occasion(found, hit):
        return False
    many = found.view.page.text[hit.start : hit.end].lower().endswith("s")
    return not many or is_said(found, sentence) or has_day(found, sentence)


def _ahead(found: Found, events: list[Hit], told: Sequence[Sentence]) -> float:
    """How much of what the first sentences tell of events is still to come."""
    hits = [h for s in told for h in (*starting_in(events, s), *_verbs(found, s))]
    return sum(is_to_come(found, hit) for hit in hits) / len(hits) if hits else 0.0


def _share(found: Found, events: list[Hit], body: Sequence[Sentence]) -> float:
    """How many sentences speak of an event; from half of them on it is 1."""
    count = sum(_is_told(found, events, sentence) for sentence in body)
    return min(1.0, 2.0 * count / len(body)) if body else 0.0


def _parts(found: Found, body: Sequence[Sentence]) -> float:
    page = found.view.page
    stretch = Span(body[0].start, body[-1].end) if body else Span(0, 0)
    cues = starting_in(page.found("cue"), stretch)
    told = {h.value for h in cues if h.value in _PARTS and not page.in_quote(h.start)}
    return min(len(told), _MANY) / _MANY


def _most(found: Found, kind: str, lead: Sequence[Sentence]) -> float:
    """How many words of a kind the first sentences hold; three are many."""
    page = found.view.page
    hits = [h for s in lead for h in starting_in(page.found(kind), s)]
    return min(sum(not page.in_quote(h.start) for h in hits), _MANY) / _MANY


def _figures(found: Found) -> float:
    """How much of the text is numbers beside those of its days; a tenth is much."""
    view = found.view
    days = sum(3 for _ in view.page.dates)
    numbers = sum(token.low.isdigit() for token in view.tokens) - days
    return max(0.0, min(1.0, 10.0 * numbers / len(view.tokens))) if view.tokens else 0.0


def _is_summed_up(found: Found, events: list[Hit], sentence: Sentence) -> bool:
    """ "held 23 workshops": what was done in a year is told, no event."""
    view = found.view
    firsts = (found.index.around(h.start, h.end)[0] for h in starting_in(events, sentence))
    return any(view.low(n - 1).isdigit() and view.low(n).endswith("s") for n in firsts)
