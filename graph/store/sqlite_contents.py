"""Texts and rows of documents as they are kept: compressed where that pays."""

import json
import zlib
from dataclasses import dataclass, field

import apsw

from graph.model.document import Document, TableRow
from graph.model.evidence import Evidence

# Below this many bytes zlib saves little and costs 20 µs a document.
WORTH_COMPRESSING = 1024


@dataclass(slots=True)
class Content:
    """The text or the rows of one document, and the words at any place of it."""

    text: str | None = None
    rows: tuple[TableRow, ...] = ()
    _cells: dict[tuple[str, int], dict[str, str]] = field(default_factory=dict)

    def quote_at(self, place: Evidence) -> str | None:
        """Return the words at the span or in the cell, None when there is no such place."""
        if place.sheet is None:
            return None if self.text is None else self.text[place.start : place.end]
        if not self._cells:
            self._cells = {(row.sheet, row.row): row.cells for row in self.rows}
        cells = self._cells.get((place.sheet, place.row or 0), {})
        return cells.get(place.column or "")

    def holds(self, evidence: Evidence) -> bool:
        """True when the quote is what the content has there, so it need not be kept twice."""
        has_place = evidence.is_span or evidence.sheet is not None
        return has_place and self.quote_at(evidence) == evidence.quote


def content_of(document: Document) -> Content:
    """Return the content of a document in hand."""
    return Content(document.text, document.rows)


def write_content(connection: apsw.Connection, number: int, document: Document) -> None:
    """Keep the text or the rows of the document under its number, in place of what was there."""
    packed = pack_content(document)
    if packed is None:
        connection.execute("DELETE FROM contents WHERE document = ?", (number,))
        return
    connection.execute(
        "INSERT INTO contents (document, kind, content) VALUES (?, ?, ?) "
        "ON CONFLICT (document) DO UPDATE SET kind = excluded.kind, content = excluded.content",
        (number, *packed),
    )


def pack_content(document: Document) -> tuple[str, bytes] | None:
    """Return kind and bytes of the content as they are kept; None when there is no content."""
    if document.text is not None:
        kind, raw = "text", document.text.encode("utf-8")
    elif document.rows:
        rows = [[row.sheet, row.row, row.cells] for row in document.rows]
        packed = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
        kind, raw = "rows", packed.encode("utf-8")
    else:
        return None
    if len(raw) < WORTH_COMPRESSING:
        return kind, raw
    return f"{kind} zlib", zlib.compress(raw)


def read_content(connection: apsw.Connection, number: int) -> Content:
    """Return the content that is kept under the number of a document."""
    row = connection.execute(
        "SELECT kind, content FROM contents WHERE document = ?", (number,)
    ).fetchone()
    if row is None:
        return Content()
    kind, raw = row
    text = (zlib.decompress(raw) if kind.endswith("zlib") else bytes(raw)).decode("utf-8")
    if kind.startswith("text"):
        return Content(text)
    return Content(
        None, tuple(TableRow(sheet, row, cells) for sheet, row, cells in json.loads(text))
    )
