"""One row of the template to one part of a record, each fact with the cell that says it."""

import json
from math import isfinite
from typing import Any

from graph.message import Message
from graph.model.record import (
    Count,
    Participation,
    RecordActor,
    RecordDocument,
    RecordEvent,
    RecordPlace,
    RecordRelation,
    RecordTheme,
)
from ingest.readers.records.json_values import whole_number
from ingest.readers.records.record_rows import (
    ACTOR_FACTS,
    EVENT_FACTS,
    PARTICIPATION_FACTS,
    RELATION_FACTS,
)
from ingest.readers.sheets.cells import Cells, RowRefusedError


def actor_of(cells: Cells) -> RecordActor:
    """Return the actor of a row of the sheet Actors; raises RowRefusedError."""
    return RecordActor(
        key=cells.row.key,
        name=cells.text("name") or "",
        aliases=cells.entries("aliases"),
        acronym=cells.text("acronym"),
        type=cells.text("type"),
        country=cells.text("country"),
        parent=cells.text("parent"),
        id=cells.text("id"),
        identifiers=cells.pairs("identifiers"),
        evidence=cells.facts(ACTOR_FACTS),
        **cells.fact(),
    )


def event_of(cells: Cells) -> RecordEvent:
    """Return the event of a row of the sheet Events, without what other sheets say of it.

    Raises:
        RowRefusedError: a word of a closed list is unknown.
    """
    fact = cells.fact()
    has_titles = "title" in cells.place.columns
    is_main = cells.yes("main")
    date = cells.date("date")
    return RecordEvent(
        key=cells.row.key,
        title=cells.text("title") if has_titles else cells.row.key,
        title_fr=cells.text("title_fr"),
        id=cells.text("id"),
        main=True if is_main is None else is_main,
        type=cells.text("type"),
        modality=cells.choice("modality") or "factual",  # type: ignore[arg-type]
        date=date,
        date_wording=cells.text("date") if date is None else None,
        date_evidence=cells.evidence("date"),
        type_evidence=cells.evidence("type"),
        places=_places(cells, fact),
        themes=_themes(cells, fact),
        mechanisms=[],
        participations=[],
        order=cells.number("order"),
        counts=_counts(cells, fact),
        notes=cells.text("notes"),
        evidence=cells.facts(EVENT_FACTS),
        **fact,
    )


def document_of(cells: Cells) -> RecordDocument:
    """Return the source that a row names; its address is empty when it names none."""
    return RecordDocument(
        uri=cells.text("source") or "",
        part=cells.text("source_part") or "",
        title=cells.text("source_title"),
        publisher=cells.text("publisher"),
        language=cells.text("language"),
        published=cells.date("published"),
        licence=cells.text("licence"),
        is_event_report=cells.yes("event_report"),
        **_given(sensitivity=cells.level("source_sensitivity")),
    )


def participation_of(cells: Cells) -> Participation:
    """Return the participation of a row, actors as they are written; raises RowRefusedError."""
    return Participation(
        actor=cells.row.cells["actor"],
        themes=cells.entries("themes"),
        joint_with=cells.entries("joint_with"),
        on_behalf_of=cells.text("on_behalf_of"),
        n=cells.number("n"),
        basis=_basis(cells.text("basis")),
        list_open=cells.yes("list_open") or False,
        readings=_readings(cells),
        wording=cells.text("wording"),
        evidence=cells.facts(PARTICIPATION_FACTS),
        **_given(role=cells.text("role")),
        **cells.fact(),
    )


def relation_of(cells: Cells) -> RecordRelation:
    """Return the relation of a row, both ends as they are written; raises RowRefusedError."""
    return RecordRelation(
        subject=cells.row.cells["subject"],
        predicate=cells.row.cells["predicate"],
        object=cells.text("object"),
        modality=cells.choice("modality") or "factual",  # type: ignore[arg-type]
        qualifiers=qualifiers_of(cells),
        valid_from=cells.date("valid_from"),
        valid_to=cells.date("valid_to"),
        evidence=cells.facts(RELATION_FACTS),
        **cells.fact(),
    )


def qualifiers_of(cells: Cells) -> dict[str, Any]:
    """Return the qualifiers of a relation: a JSON object, or entries such as `kind=office`."""
    text = cells.text("qualifiers") or ""
    if not text.startswith("{"):
        return dict(cells.pairs("qualifiers"))
    try:
        found = json.loads(text, parse_int=whole_number)
    except json.JSONDecodeError as error:
        reason = Message("This is no JSON object: {why}.", why=error.msg)
        raise RowRefusedError("qualifiers", reason) from error
    except RecursionError as error:
        raise RowRefusedError("qualifiers", "The JSON is nested too deeply.") from error
    for name in [name for name, value in found.items() if not _is_plain(value)]:
        reason = Message("The value of '{name}' is no plain value; it was left out.", name=name)
        cells.reject("qualifiers", reason)
        del found[name]
    return dict(found)


def _is_plain(value: object) -> bool:
    """True for what a qualifier of a record may be."""
    if isinstance(value, float) and not isfinite(value):
        return False
    if isinstance(value, list):
        return all(isinstance(entry, str) for entry in value)
    return value is None or isinstance(value, (str, int, float, bool))


def _places(cells: Cells, fact: dict[str, Any]) -> list[RecordPlace]:
    names = cells.entries("place")
    if not names:
        evidence = cells.evidence("country")
        return [
            RecordPlace(name=name, country=name, kind="country", evidence=evidence, **fact)
            for name in cells.entries("country")
        ]
    columns = ("country", "place_kind", "place_id")
    steps = [cells.in_step(column, len(names), column != "place_id") for column in columns]
    evidence = cells.evidence("place")
    return [
        RecordPlace(name=name, country=country, kind=kind, id=own, evidence=evidence, **fact)
        for name, country, kind, own in zip(names, *steps, strict=True)
    ]


def _themes(cells: Cells, fact: dict[str, Any]) -> list[RecordTheme | str]:
    ids = cells.entries("themes")
    wordings = cells.in_step("theme_wordings", len(ids))
    evidence = cells.evidence("themes")
    return [
        RecordTheme(id=own, wording=wording, evidence=evidence, **fact)
        for own, wording in zip(ids, wordings, strict=True)
    ]


def _counts(cells: Cells, fact: dict[str, Any]) -> list[Count]:
    numbers = cells.entries("count")
    columns = ("counted", "count_basis", "count_part_of")
    steps = [cells.in_step(column, len(numbers), True) for column in columns]
    evidence = cells.evidence("count")
    found = []
    for text, of, basis, whole in zip(numbers, *steps, strict=True):
        n = cells.number("count", text)
        if n is not None:
            given = _given(basis=_basis(basis))
            named = of or "participants"
            found.append(Count(n=n, of=named, part_of=whole, evidence=evidence, **given, **fact))
    return found


def _basis(text: str | None) -> str | None:
    """Return `stated` or `targeted` for the French words too; other words stay."""
    french = {"déclaré": "stated", "dit": "stated", "visé": "targeted", "prévu": "targeted"}
    return french.get(text.lower(), text) if text else None


def _readings(cells: Cells) -> dict[str, float]:
    found: dict[str, float] = {}
    for role, weight in cells.pairs("readings").items():
        try:
            found[role] = float(weight.replace(",", "."))
        except ValueError:
            reason = "'{text}' is no weight of '{role}'; it was left out."
            cells.reject("readings", Message(reason, text=weight, role=role))
    return found


def _given(**fields: str | None) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}
