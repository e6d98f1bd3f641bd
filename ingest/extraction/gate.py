"""Is this the report of an event at all? A vacancy or a policy paper yields no event."""

from ingest.extraction.hits import Hit
from ingest.extraction.mentions import Found

_ENOUGH = 2.0
_HEAD = 400


def is_event_report(found: Found, events: list[Hit]) -> bool:
    """True when a noun of events stands with what says that it took place."""
    page = found.view.page
    if not events and not page.found("event_verb"):
        return False
    if any(hit.start < _HEAD for hit in page.found("not_report")):
        return False
    score = 0.0
    for sentence in page.body:
        inside = [h for h in events if sentence.start <= h.start < sentence.end]
        held = [h for h in page.found("held") if sentence.start <= h.start < sentence.end]
        if inside and held:
            score += 2.0 if _is_specific(found, inside) else 1.0
        elif inside and sentence.start < _HEAD:
            score += 0.5
    score += 1.0 * len(page.found("event_verb"))
    return score >= _ENOUGH


def _is_specific(found: Found, hits: list[Hit]) -> bool:
    return any(hit.value not in found.view.words.generic_events for hit in hits)
