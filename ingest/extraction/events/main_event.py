"""The event that a report is about, as a part of the record."""

from dataclasses import dataclass

from graph.model.record import Modality, RecordEvent, RecordEvidence
from ingest.extraction.actors.programmes import programme_of_event
from ingest.extraction.events.counts import FoundCount
from ingest.extraction.events.event_issues import is_conflicting
from ingest.extraction.events.event_parts import (
    located_evidence,
    record_counts,
    record_places,
    record_themes,
)
from ingest.extraction.events.event_titles import title_of_event
from ingest.extraction.events.found_places import FoundPlace
from ingest.extraction.events.participations import Scene, participations_of
from ingest.extraction.events.themes import themes_between
from ingest.extraction.roles.roles import RoleFact
from ingest.extraction.text.evidence import evidence_at
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Located, Span

MAIN = "e1"


@dataclass(frozen=True)
class Own:
    """What is told of the main event alone, and the kind and date that were found for it."""

    hits: list[Hit]
    facts: list[RoleFact]
    themes: list[Hit]
    counts: list[FoundCount]
    places: list[FoundPlace]
    kind: Located | None
    date: Located | None
    modality: Modality


def main_event(scene: Scene, own: Own) -> RecordEvent:
    """The main event with all that is told of it."""
    found = scene.found
    text = found.view.page.text
    themes = themes_between(found, own.themes, 0, len(text))
    programme = programme_of_event(found, scene.cast)
    first = next((Span(hit.start, hit.end) for hit in own.themes), None)
    title, place = title_of_event(found, own.kind, own.hits, first)
    kind = located_evidence(scene, own.kind)
    date = own.date
    return RecordEvent(
        key=MAIN,
        title=title,
        type=None if own.kind is None else own.kind.value,
        type_evidence=kind,
        modality=own.modality,
        date=None if date is None else date.value,
        date_evidence=located_evidence(scene, date),
        places=record_places(scene, own.places),
        themes=[*record_themes(scene, themes)],
        programme=None if programme is None else programme.key,
        participations=participations_of(scene, own.facts),
        counts=record_counts(scene, own.counts, conflicting=is_conflicting(own.counts)),
        evidence=_proof(scene, own, place, first),
        confidence=found.view.page.lexicon.trust("event" if date is None else date.rule),
        rule="event" if date is None else date.rule,
    )


def _proof(scene: Scene, own: Own, title: Span | None, theme: Span | None) -> RecordEvidence:
    """The words that tell of the event: its title or kind, else what else is told of it."""
    told: list[Span | Located | RoleFact | Hit | None] = [title, own.kind, *own.hits[:1], own.date]
    told += [*own.facts[:1], theme]
    first = next((one for one in told if one is not None), scene.found.view.page.body[0])
    return evidence_at(scene.found.view.page.text, first.start, first.end)
