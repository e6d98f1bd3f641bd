"""Puts one event of the record together from what the steps found."""

from collections.abc import Iterable

from graph.model.record import Count, RecordEvent, RecordEvidence, RecordPlace, RecordTheme
from ingest.extraction.events.counts import FoundCount
from ingest.extraction.events.event_dates import first_dates
from ingest.extraction.events.event_places import first_places
from ingest.extraction.events.found_places import FoundPlace
from ingest.extraction.events.kinds import kind_of_hit
from ingest.extraction.events.other_events import OtherEvent
from ingest.extraction.events.participations import Scene, participations_of
from ingest.extraction.events.persons_in_titles import names_person
from ingest.extraction.events.sessions import FoundSession
from ingest.extraction.events.themes import FoundTheme, in_name, themes_between
from ingest.extraction.roles.roles import RoleFact
from ingest.extraction.text.evidence import evidence_at
from ingest.extraction.text.spans import Located
from ingest.extraction.text.within import holding


def record_themes(scene: Scene, themes: Iterable[FoundTheme]) -> list[RecordTheme]:
    """Themes with their evidence."""
    return [_record_theme(scene, theme) for theme in themes]


def _record_theme(scene: Scene, theme: FoundTheme) -> RecordTheme:
    page = scene.found.view.page
    rule = "theme-of-name" if in_name(scene.found, theme) else "theme"
    return RecordTheme(
        id=theme.id,
        wording=theme.wording,
        evidence=evidence_at(page.text, theme.start, theme.end),
        confidence=page.lexicon.trust(rule),
        rule=rule,
    )


def record_places(scene: Scene, places: Iterable[FoundPlace]) -> list[RecordPlace]:
    """Places with their evidence."""
    text = scene.found.view.page.text
    confidence = scene.found.view.page.lexicon.confidence
    return [
        RecordPlace(
            name=place.name,
            country=place.country,
            kind=place.kind,
            id=place.id,
            evidence=evidence_at(text, place.start, place.end),
            confidence=confidence.get("place", confidence["default"]),
            rule="place",
        )
        for place in places
    ]


def record_counts(scene: Scene, counts: Iterable[FoundCount], conflicting: bool) -> list[Count]:
    """Counts with their evidence; parts name the sum they belong to."""
    text = scene.found.view.page.text
    confidence = scene.found.view.page.lexicon.confidence
    return [
        Count(
            n=count.n,
            of=count.of,
            basis=count.basis,
            part_of=None if count.part_of is None else str(count.part_of),
            certainty="conflicting" if conflicting and count.part_of is None else "certain",
            evidence=evidence_at(text, count.start, count.end),
            confidence=confidence.get("count", confidence["default"]),
            rule="count",
        )
        for count in counts
    ]


def located_evidence(scene: Scene, located: Located | None) -> RecordEvidence | None:
    """The evidence of a value, None when there is no value."""
    if located is None:
        return None
    return evidence_at(scene.found.view.page.text, located.start, located.end)


def session_event(
    scene: Scene, session: FoundSession, facts: list[RoleFact], number: int
) -> RecordEvent:
    """A session as an event of its own inside the main event."""
    themes = themes_between(scene.found, scene.themes, session.start, session.end)
    head = evidence_at(scene.found.view.page.text, *session.head)
    return RecordEvent(
        key=f"s{number}",
        title=_session_title(scene, session),
        type=session.kind,
        type_evidence=head,
        parent="e1",
        order=session.order,
        themes=[*record_themes(scene, themes)],
        participations=participations_of(scene, facts),
        evidence=head,
        confidence=scene.found.view.page.lexicon.trust("session"),
        rule="session",
    )


def _session_title(scene: Scene, session: FoundSession) -> str | None:
    """Its wording, or what its kind is called when the wording names a person."""
    view, title = scene.found.view, session.title
    start = view.page.text.find(title[1:], session.start) - 1 if title else 0
    around = scene.found.index.around(max(start, 0), max(start, 0) + len(title))
    if not title or not names_person(scene.found, *around):
        return title or None
    kind = view.page.lexicon.vocabulary.event_types.get(session.kind)
    return None if kind is None else kind.labels.get(view.language, session.kind)


def other_events_told(
    scene: Scene, others: list[OtherEvent], facts: Iterable[RoleFact]
) -> list[RecordEvent]:
    """The events beside the main one, planned or held before, each with the facts of its place."""
    own: list[list[RoleFact]] = [[] for _ in others]
    for fact in facts:
        number = holding(others, fact.mention.start)
        if number is not None:
            own[number].append(fact)
    dates, places = first_dates(scene.found, others), first_places(scene.found, others)
    return [
        _other_event(scene, other, own[n], f"e{n + 2}", (dates[n], places[n]))
        for n, other in enumerate(others)
    ]


def _other_event(
    scene: Scene,
    other: OtherEvent,
    facts: list[RoleFact],
    key: str,
    when_and_where: tuple[Located | None, list[FoundPlace]],
) -> RecordEvent:
    found = scene.found
    date, places = when_and_where
    head = evidence_at(found.view.page.text, other.head.start, other.head.end)
    themes = themes_between(found, scene.themes, other.start, other.end)
    kind = kind_of_hit(found, other.head)
    label = found.view.page.lexicon.vocabulary.event_types[kind].labels
    return RecordEvent(
        key=key,
        main=False,
        title=label.get(found.view.language, kind),
        type=kind,
        type_evidence=head,
        modality=other.modality,
        date=None if date is None else date.value,
        date_evidence=located_evidence(scene, date),
        places=record_places(scene, places),
        themes=[*record_themes(scene, themes)],
        participations=participations_of(scene, facts),
        evidence=head,
        confidence=found.view.page.lexicon.trust("other-event"),
        rule="other-event",
    )
