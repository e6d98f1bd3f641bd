"""Plain sentences in many word orders, English and French; the cases are in tests/cases."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.model.record import Record, RecordActor
from tests.ingest.extraction.facts import themes

CASES = Path(__file__).parents[2] / "cases" / "sentences.yaml"


def _cases() -> list[Any]:
    content = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return [
        pytest.param(language, case, id=f"{language}-{number}")
        for language, cases in content.items()
        for number, case in enumerate(cases, start=1)
    ]


@pytest.mark.parametrize(("language", "case"), _cases())
def test_sentence(language: str, case: dict[str, Any], read: Callable[[str], Record]) -> None:
    record = read(case["text"])
    assert record.document.language == language
    assert record.document.is_event_report == case.get("report", True)
    for name, roles in case.get("roles", {}).items():
        assert _roles_of(record, name) & set(roles.split(" or ")), (name, _roles_of(record, name))
    for actor in record.actors:
        assert not set(case.get("unnamed", ())) & _said_of(actor)
    assert _wanted(case) <= _said_of_event(record)


def _wanted(case: dict[str, Any]) -> set[tuple[str, str]]:
    return {(field, case[field]) for field in ("theme", "place", "date", "type") if field in case}


def _said_of_event(record: Record) -> set[tuple[str, str | None]]:
    return {
        pair
        for main in record.events[:1]
        for pair in (
            ("date", main.date),
            ("type", main.type),
            *(("theme", theme) for theme in themes(main)),
            *(("place", place.name) for place in main.places),
        )
    }


def _roles_of(record: Record, name: str) -> set[str]:
    wanted = _plain(name)
    keys = {a.key for a in record.actors if wanted in map(_plain, (a.name, *a.aliases))}
    return {p.role for e in record.events for p in e.participations if p.actor in keys}


def _said_of(actor: RecordActor) -> set[str | None]:
    return {actor.name, *actor.aliases, actor.id, actor.type}


def _plain(name: str) -> str:
    bare = name.replace("’", "'").casefold()
    return bare.removeprefix("the ").removeprefix("l'").removeprefix("le ").removeprefix("la ")
