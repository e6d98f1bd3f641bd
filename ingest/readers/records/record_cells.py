"""The parts of a record as cells of the template: column to text."""

import json

from graph.model.record import (
    Count,
    Participation,
    RecordActor,
    RecordDocument,
    RecordEvent,
    RecordRelation,
    RecordTheme,
    Sourced,
)
from graph.model.template import in_step, join_cell

Cells = dict[str, str]


def actor_cells(actor: RecordActor, kind: str) -> Cells:
    """Return the row of the sheet Actors."""
    codes = [f"{scheme}={value}" for scheme, value in sorted(actor.identifiers.items())]
    return _filled(
        actor=actor.key,
        id=actor.id,
        name=actor.name,
        aliases=join_cell(actor.aliases),
        acronym=actor.acronym,
        kind=kind,
        type=actor.type,
        country=actor.country,
        parent=actor.parent,
        identifiers=join_cell(codes),
        **_fact_cells(actor),
    )


def event_cells(event: RecordEvent, document: RecordDocument) -> Cells:
    """Return the row of the sheet Events."""
    return _filled(
        event=event.key,
        id=event.id,
        title=event.title,
        title_fr=event.title_fr,
        type=event.type,
        modality=None if event.modality == "factual" else event.modality,
        main=None if event.main else "no",
        date=event.date or event.date_wording,
        parent=event.parent,
        order=event.order,
        programme=event.programme,
        mechanisms=join_cell(event.mechanisms),
        notes=event.notes,
        **_list_cells(event),
        **_document_cells(document),
        **_fact_cells(event),
    )


def participation_cells(part: Participation, event: str) -> Cells:
    """Return the row of the sheet Participations; `event` is the key of its event."""
    readings = [f"{role}={weight:g}" for role, weight in sorted(part.readings.items())]
    return _filled(
        event=event,
        actor=part.actor,
        role=part.role,
        themes=join_cell(part.themes),
        joint_with=join_cell(part.joint_with),
        on_behalf_of=part.on_behalf_of,
        n=part.n,
        basis=part.basis,
        list_open="yes" if part.list_open else None,
        readings=join_cell(readings),
        wording=part.wording,
        **_fact_cells(part),
    )


def relation_cells(relation: RecordRelation) -> Cells:
    """Return the row of the sheet Relations."""
    qualifiers = relation.qualifiers
    text = json.dumps(qualifiers, ensure_ascii=False, sort_keys=True) if qualifiers else None
    return _filled(
        subject=relation.subject,
        predicate=relation.predicate,
        object=relation.object,
        qualifiers=text,
        modality=None if relation.modality == "factual" else relation.modality,
        valid_from=relation.valid_from,
        valid_to=relation.valid_to,
        **_fact_cells(relation),
    )


def _list_cells(event: RecordEvent) -> dict[str, str]:
    themes = [t if isinstance(t, RecordTheme) else RecordTheme(id=t) for t in event.themes]
    places, counts = event.places, event.counts
    return {
        "place": join_cell(place.name for place in places),
        "country": in_step(place.country for place in places),
        "place_kind": in_step(place.kind for place in places),
        "place_id": in_step(place.id for place in places),
        "themes": join_cell(theme.id for theme in themes),
        "theme_wordings": in_step(theme.wording for theme in themes),
        "count": join_cell(str(count.n) for count in counts),
        "counted": join_cell(count.of for count in counts),
        "count_basis": in_step(_basis(count) for count in counts),
        "count_part_of": in_step(count.part_of for count in counts),
    }


def _basis(count: Count) -> str | None:
    return None if count.basis == "stated" else count.basis


def _document_cells(document: RecordDocument) -> dict[str, str | None]:
    report = document.is_event_report
    return {
        "source": document.uri,
        "source_part": document.part,
        "source_title": document.title,
        "publisher": document.publisher,
        "published": document.published,
        "language": document.language,
        "licence": document.licence,
        "source_sensitivity": _unless(document.sensitivity, "public"),
        "event_report": None if report is None else ("yes" if report else "no"),
    }


def _fact_cells(part: Sourced) -> dict[str, str | None]:
    return {
        "status": _unless(part.status, "asserted"),
        "certainty": _unless(part.certainty, "certain"),
        "confidence": None if part.confidence == 1.0 else f"{part.confidence:g}",
        "sensitivity": _unless(part.sensitivity, "public"),
        "rule": part.rule,
        "remark": part.note,
    }


def _unless(text: str, default: str) -> str | None:
    return None if text == default else text


def _filled(**cells: str | int | float | None) -> Cells:
    return {name: str(text) for name, text in cells.items() if text is not None and text != ""}
