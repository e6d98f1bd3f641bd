"""From what a person filled in to the statement that a person then says."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.errors import ModelError
from graph.message import Message
from graph.model.dates import parse_date
from graph.model.document import Document
from graph.model.evidence import Evidence
from graph.model.ids import JsonValue
from graph.model.statement import Statement

_OPEN = ("readings",)
_OF_A_DATE = ("precision", "earliest", "latest")


@dataclass(frozen=True, slots=True)
class Filled:
    """What stands in the fields of the edit panel; None for a field that there was not.

    Attributes:
        subject, object: ids of nodes, ids of the vocabulary, or text.
        role: id of a role.
        themes: ids of the themes on which somebody took part or works.
        open: the source leaves it open.
        note: a remark; an empty one takes the remark away.
        quote: words of the text on which the fact rests.
        cells: sheet, row and column of the cells of a table on which it rests.
    """

    subject: str | None = None
    object: str | None = None
    role: str | None = None
    themes: Sequence[str] | None = None
    open: bool | None = None
    note: str | None = None
    quote: str | None = None
    cells: Sequence[tuple[str, int, str]] | None = None


def replacement(statement: Statement, filled: Filled, document: Document) -> Statement:
    """Return what the person says in place of the statement.

    Raises:
        ModelError: a number or a date is none, or the words do not stand in the text.
    """
    subject = statement.subject if filled.subject is None else filled.subject
    said = replace(statement, subject=subject, confidence=1.0, review=None)
    said = _with_object(said, filled.object)
    if filled.role is not None:
        said = replace(said, qualifiers={**said.qualifiers, "role": filled.role})
    if filled.themes is not None:
        said = _with_themes(said, filled.themes)
    if filled.open is not None:
        said = _with_certainty(said, filled.open)
    if filled.note is not None:
        said = replace(said, note=" ".join(filled.note.split()) or None)
    if document.text is None:
        return replace(said, evidence=_cells(statement, filled.cells, document))
    return replace(said, evidence=_evidence(statement, filled.quote, document.text))


def _with_object(statement: Statement, text: str | None) -> Statement:
    if text is None or not text.strip():
        return statement
    value = text.strip()
    if statement.predicate == "HAS_DATE":
        return _with_date(statement, value)
    if isinstance(statement.object, int | float):
        return replace(statement, object=_number(value))
    return replace(statement, object=value)


def _with_date(statement: Statement, text: str) -> Statement:
    found = parse_date(text)
    told: dict[str, JsonValue] = {
        "precision": found.precision,
        "earliest": found.earliest,
        "latest": found.latest,
    }
    kept = {k: v for k, v in statement.qualifiers.items() if k not in _OF_A_DATE}
    given = {name: value for name, value in told.items() if value is not None}
    status = "asserted" if statement.status == "absent" else statement.status
    certainty = "certain" if statement.certainty == "unknown" else statement.certainty
    note = None if statement.status == "absent" else statement.note  # it says that none was found
    said = replace(statement, object=found.edtf, qualifiers={**kept, **given}, note=note)
    return replace(said, status=status, certainty=certainty)


def _number(text: str) -> int | float:
    try:
        found = float(text.replace(",", "."))
    except ValueError as error:
        raise ModelError(
            Message("'{text}' is no number.", text=text), next_step="Write digits only."
        ) from error
    return int(found) if found.is_integer() else found


def _with_themes(statement: Statement, themes: Sequence[str]) -> Statement:
    kept = {name: value for name, value in statement.qualifiers.items() if name != "themes"}
    given: dict[str, JsonValue] = {"themes": sorted(themes)} if themes else {}
    return replace(statement, qualifiers={**kept, **given})


def _with_certainty(statement: Statement, is_open: bool) -> Statement:
    if is_open:
        certainty = "ambiguous" if statement.certainty == "certain" else statement.certainty
        return replace(statement, certainty=certainty)
    kept = {name: value for name, value in statement.qualifiers.items() if name not in _OPEN}
    return replace(statement, certainty="certain", qualifiers=kept)


def _evidence(statement: Statement, quote: str | None, text: str) -> tuple[Evidence, ...]:
    """The evidence as it was, or the words of the person nearest to where it was."""
    first = statement.evidence[0]
    if quote is None or quote.strip() in ("", first.quote.strip()):
        return statement.evidence
    words, near = quote.strip(), first.start or 0
    starts = [n for n in range(len(text)) if text.startswith(words, n)]
    if not starts:
        raise ModelError(
            Message("The words '{quote}' do not stand in the source.", quote=words),
            next_step="Choose words of the source as they stand.",
        )
    start = min(starts, key=lambda at: (abs(at - near), at))
    return (Evidence(words, start, start + len(words)),)


def _cells(
    statement: Statement, cells: Sequence[tuple[str, int, str]] | None, document: Document
) -> tuple[Evidence, ...]:
    """The cells that the person chose, in the order of the table; as it was when none are."""
    if not cells:
        return statement.evidence
    chosen, kept = set(cells), {_place(one): one for one in statement.evidence}
    places = [(row.sheet, row.row, column) for row in document.rows for column in row.cells]
    texts = {(r.sheet, r.row, c): text for r in document.rows for c, text in r.cells.items()}
    found = [
        kept.get(at) or Evidence(texts[at], sheet=at[0], row=at[1], column=at[2])
        for at in places
        if at in chosen
    ]
    return tuple(found) or statement.evidence


def _place(evidence: Evidence) -> tuple[str, int, str]:
    return evidence.sheet or "", evidence.row or 0, evidence.column or ""
