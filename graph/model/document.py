"""A source, and everything it says."""

from dataclasses import dataclass, field

from graph.model.node import Node
from graph.model.statement import Statement


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a sheet, kept so that evidence can be shown where it stands.

    Attributes:
        sheet: name of the sheet.
        row: number as the source counts it, from 1.
        cells: column name to cell text.
    """

    sheet: str
    row: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Document:
    """One source: a text, or the rows of a table that tell of one event.

    Attributes:
        id: `graph.model.ids.document_id`.
        uri: web address or file name, as the user gave it.
        part: key of the part of the file (a row or event key); empty for a whole text.
        form: `prose`, `table` or `vocabulary`.
        content_hash: SHA-256 of the text or of the rows; tells changed from unchanged.
        text: the immutable NFC text of prose, else None.
        rows: the rows of a table, else empty.
        published: EDTF date of publication, None when unknown.
        language: ISO 639-1 code, None when unknown.
        sensitivity: `public`, `internal` or `restricted`.
    """

    id: str
    uri: str
    part: str = ""
    form: str = "prose"
    content_hash: str = ""
    title: str | None = None
    publisher: str | None = None
    language: str | None = None
    published: str | None = None
    licence: str | None = None
    sensitivity: str = "public"
    is_event_report: bool | None = None
    text: str | None = None
    rows: tuple[TableRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """All that one document says: the unit that is written, replaced and retracted as a whole.

    Attributes:
        document: the source.
        nodes: every node its statements name, so that no reference dangles.
        statements: what it says; each has `statement.document == document.id`.
    """

    document: Document
    nodes: tuple[Node, ...]
    statements: tuple[Statement, ...] = field(default=())
