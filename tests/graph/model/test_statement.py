"""A statement's id depends on what it says, not on how it was found."""

from dataclasses import replace

from graph.model.evidence import Evidence
from graph.model.statement import Review, Statement

SPOKE = Statement(
    "PARTICIPATED_IN",
    "cenap",
    "ev-1",
    "doc-1",
    (Evidence("CENAP", 10, 15),),
    {"role": "presenter", "themes": ["theme:ssr"]},
)


def test_what_describes_a_statement_does_not_change_it() -> None:
    described = replace(
        SPOKE,
        evidence=(Evidence("CENAP", 99, 104),),
        confidence=0.4,
        sensitivity="internal",
        origin="rules/2",
        note="checked",
        recorded_at="2026-01-01T00:00:00Z",
        review=Review("accepted", "a curator", "2026-01-02T00:00:00Z"),
    )
    assert described.id == SPOKE.id


def test_what_it_says_makes_it_another() -> None:
    others = [
        replace(SPOKE, subject="ictj"),
        replace(SPOKE, object="ev-2"),
        replace(SPOKE, document="doc-2"),
        replace(SPOKE, qualifiers={"role": "opener", "themes": ["theme:ssr"]}),
        replace(SPOKE, status="inferred"),
        replace(SPOKE, certainty="ambiguous"),
        replace(SPOKE, modality="planned"),
        replace(SPOKE, valid_from="2009"),
    ]
    assert len({SPOKE.id, *(other.id for other in others)}) == len(others) + 1
