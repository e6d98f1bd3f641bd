"""Many ways to say when, where, what kind and about what; the cases are in tests/cases."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.model.record import Record
from tests.ingest.extraction.facts import themes

CASES = Path(__file__).parents[2] / "cases" / "event_wordings.yaml"


def _cases() -> list[Any]:
    content = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return [
        pytest.param(field, text, wanted, id=f"{language}-{field}-{number}")
        for language, fields in content.items()
        for field, cases in fields.items()
        for number, (text, wanted) in enumerate(cases, start=1)
    ]


@pytest.mark.parametrize(("field", "text", "wanted"), _cases())
def test_the_main_event_is_told(
    read: Callable[[str], Record], field: str, text: str, wanted: str | None
) -> None:
    record = read(text)
    assert record.events
    right = {None} if wanted is None else set(wanted.split(" or "))
    assert right & _said(record, field), _said(record, field)


def _said(record: Record, field: str) -> set[str | None]:
    main = record.events[0]
    if field == "date":
        return {main.date}
    if field == "type":
        return {main.type}
    if field == "theme":
        return {*themes(main)}
    return {place.name for place in main.places}
