"""Is this the report of an event at all? A vacancy or a policy paper yields no event."""

from collections.abc import Mapping

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.gate_signs import signs_of
from ingest.extraction.text.hits import Hit

_HEAD = 120
_OTHER_PAPER = -9.0


def is_event_report(found: Found, events: list[Hit]) -> bool:
    """True when the signs weigh more for a report than for another paper."""
    return report_weight(found, events) > 0.0


def report_weight(found: Found, events: list[Hit]) -> float:
    """How much speaks for the report of an event, in log odds; much less for a named other paper.

    The weights are those of a logistic regression, kept in lexicon/gate_weights.yaml.
    """
    page = found.view.page
    if any(hit.start < _HEAD for hit in page.found("not_report")):
        return _OTHER_PAPER
    return weight_of(signs_of(found, events), page.lexicon.gate_weights)


def weight_of(signs: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The log odds of a report: `base` and each sign by its weight."""
    return weights["base"] + sum(weights[name] * value for name, value in signs.items())
