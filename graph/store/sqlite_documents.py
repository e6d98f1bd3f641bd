"""Rows of the table `documents`."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import apsw
import numpy as np
from numpy.typing import NDArray

from graph.model.document import Document
from graph.model.ids import document_key
from graph.store.sqlite_contents import content_of, read_content, write_content
from graph.store.sqlite_schema import SENSITIVITY_CODES

COLUMNS = (
    "name, uri, part, form, content_hash, sensitivity, title, publisher, language, published, "
    "licence, is_event_report"
)
INSERT = f"INSERT INTO documents (id, key, {COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
_UPDATE = f"UPDATE documents SET ({COLUMNS}) = (?,?,?,?,?,?,?,?,?,?,?,?) WHERE id = ?"


def key_number(name: str) -> int:
    """Return the key by which statement ids name a document, as an integer of 48 bits."""
    return int(document_key(name), 16)


def find_document(connection: apsw.Connection, name: str) -> int | None:
    """Return the number of a document, None when the ledger does not know it."""
    found = connection.execute(
        "SELECT id FROM documents WHERE key = ? AND name = ?", (key_number(name), name)
    ).get
    return None if found is None else int(found)


def document_row(document: Document) -> tuple[Any, ...]:
    """Return the values of `COLUMNS` for a document."""
    report = document.is_event_report
    return (
        document.id,
        document.uri,
        document.part,
        document.form,
        document.content_hash,
        SENSITIVITY_CODES.index(document.sensitivity),
        document.title,
        document.publisher,
        document.language,
        document.published,
        document.licence,
        None if report is None else int(report),
    )


def insert_document(connection: apsw.Connection, document: Document) -> int:
    """Keep a new document with its content; returns its number."""
    connection.execute(INSERT, (None, key_number(document.id), *document_row(document)))
    number = connection.last_insert_rowid()
    write_content(connection, number, document)
    return number


def update_document(connection: apsw.Connection, number: int, document: Document) -> None:
    """Keep the document with its content in place of what was known under its number."""
    connection.execute(_UPDATE, (*document_row(document), number))
    write_content(connection, number, document)


def read_document(connection: apsw.Connection, number: int) -> Document:
    """Return the document of that number, with its text or rows."""
    row: Any = connection.execute(
        f"SELECT {COLUMNS} FROM documents WHERE id = ?", (number,)
    ).fetchone()
    content = read_content(connection, number)
    return replace(_document(row), text=content.text, rows=content.rows)


def read_documents(connection: apsw.Connection) -> Iterator[Document]:
    """Yield all documents by id, without their content."""
    for row in connection.execute(f"SELECT {COLUMNS} FROM documents ORDER BY name"):
        yield _document(row)


def document_places(connection: apsw.Connection) -> NDArray[np.int64]:
    """Return row number to position among all documents sorted by id; -1 for no document."""
    largest = connection.execute("SELECT max(id) FROM documents").get or 0
    places = np.full(largest + 1, -1, np.int64)
    ordered = connection.execute("SELECT id FROM documents ORDER BY name")
    numbers = np.fromiter((number for (number,) in ordered), np.int64)
    places[numbers] = np.arange(len(numbers))
    return places


def has_same_content(one: Document, other: Document) -> bool:
    """True when two versions of a document have the same text and rows."""
    kept, given = content_of(one), content_of(other)
    return kept.text == given.text and kept.rows == given.rows


def _document(row: tuple[Any, ...]) -> Document:
    name, uri, part, form, content_hash, sensitivity = row[:6]
    title, publisher, language, published, licence, report = row[6:]
    return Document(
        id=name,
        uri=uri,
        part=part,
        form=form,
        content_hash=content_hash,
        sensitivity=SENSITIVITY_CODES[sensitivity],
        title=title,
        publisher=publisher,
        language=language,
        published=published,
        licence=licence,
        is_event_report=None if report is None else bool(report),
    )
