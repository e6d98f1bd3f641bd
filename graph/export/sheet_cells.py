"""Facts as cells of the template: what the sheets have in common."""

import json
from collections.abc import Mapping, Sequence

from graph.model.document import Document
from graph.model.ids import JsonValue
from graph.model.levels import strictest
from graph.model.statement import Statement
from graph.model.template import Sheet

Cells = dict[str, str]


def filled(**cells: str | int | None) -> Cells:
    """Return the cells that say something, each as stripped text."""
    texts = {name: "" if text is None else tidy(str(text)) for name, text in cells.items()}
    return {name: text for name, text in texts.items() if text}


def tidy(text: str) -> str:
    """Return the text as a CSV reader gives it back: one kind of line end, no blank ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").strip()


def row_of(sheet: Sheet, cells: Mapping[str, str]) -> tuple[str, ...]:
    """Return the cells in the order of the columns."""
    return tuple(cells.get(name, "") for name in sheet.header)


def document_cells(document: Document, part: str) -> Cells:
    """Return the columns that name the source; `part` is the part of it that the row tells."""
    report = document.is_event_report
    return filled(
        source=document.uri,
        source_part=part,
        source_title=document.title,
        publisher=document.publisher,
        published=document.published,
        language=document.language,
        licence=document.licence,
        source_sensitivity=unless(document.sensitivity, "public"),
        event_report=None if report is None else ("yes" if report else "no"),
    )


def fact_cells(first: Statement, others: Sequence[Statement] = ()) -> Cells:
    """Return how sure a row is and who may see it.

    A row has one word for all its facts: that of the first; only the sensitivity is the highest.
    """
    level = strictest(one.sensitivity for one in (first, *others))
    return filled(
        status=unless(first.status, "asserted"),
        certainty=unless(first.certainty, "certain"),
        confidence=None if first.confidence == 1.0 else f"{first.confidence:g}",
        sensitivity=unless(level, "public"),
        rule=first.origin.partition(":")[2],
        remark=first.note,
    )


def unless(text: str, default: str) -> str | None:
    """Return the text, None when it is the default, which stays unwritten."""
    return None if text == default else text


def text_in(qualifiers: Mapping[str, JsonValue], name: str) -> str | None:
    """Return a qualifier as text, None when it has none."""
    value = qualifiers.get(name)
    return None if value is None or isinstance(value, (list, tuple, dict)) else str(value)


def texts_in(qualifiers: Mapping[str, JsonValue], name: str) -> list[str]:
    """Return a qualifier as a list of texts."""
    value = qualifiers.get(name)
    if isinstance(value, str):
        return [value]
    return [str(entry) for entry in value] if isinstance(value, (list, tuple)) else []


def plain_theme(theme: str) -> str:
    """Return a theme as the template writes it, without the prefix of its node."""
    return theme.removeprefix("theme:")


def qualifier_cell(qualifiers: Mapping[str, JsonValue]) -> str:
    """Return qualifiers as a JSON object, keys sorted; empty for none."""
    return json.dumps(qualifiers, ensure_ascii=False, sort_keys=True) if qualifiers else ""
