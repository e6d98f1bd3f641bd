"""Small records and readings of accounts that several tests use."""

from typing import Any

from graph.model.statement import Statement
from ingest.loading.account import Told


def workshop(number: int = 1, **event: Any) -> dict[str, Any]:
    """A workshop of a known and a new organisation in Bujumbura."""
    return {
        "document": {"uri": f"https://example.org/{number}", "title": f"Report {number}"},
        "actors": [
            {"key": "a1", "name": "International Alert"},
            {"key": "a2", "name": "Lake Network", "type": "network", "country": "BI"},
        ],
        "events": [
            {
                "key": "e1",
                "title": f"Workshop {number}",
                "type": "workshop",
                "date": "2009-03-02",
                "places": [{"name": "Bujumbura", "country": "BI"}],
                "themes": ["ssr"],
                "participations": [
                    {"actor": "a1", "role": "organiser"},
                    {"actor": "a2", "role": "participant"},
                ],
                **event,
            }
        ],
    }


def told_of(told: Told, predicate: str) -> list[Statement]:
    """The statements of one predicate."""
    return [s for s in told.account.statements if s.predicate == predicate]


def reasons_of(told: Told) -> list[str]:
    """Why parts were left out."""
    return [rejection.reason for rejection in told.rejections]
