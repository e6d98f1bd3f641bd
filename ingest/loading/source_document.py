"""The document of a record: what names it, and the hash that tells changed from unchanged."""

from graph.model.document import Document
from graph.model.ids import JsonValue, content_hash, document_id, text_hash
from graph.model.node import Node
from ingest.loading.marked_things import source_level
from ingest.readers.base import ReadRecord


def source_document(read: ReadRecord, file: str) -> Document:
    """Return the document that a record comes from.

    Args:
        read: the record and the rows it stands in.
        file: name of the file, for a record that does not tell its own address.
    """
    told = read.record.document
    uri = told.uri or file
    rows: list[JsonValue] = [[row.sheet, row.row, row.cells] for row in read.rows]
    is_prose = told.text is not None
    return Document(
        id=document_id(uri, told.part, told.text),
        uri=uri,
        part=told.part,
        form="prose" if is_prose else "table",
        content_hash=text_hash(told.text) if told.text is not None else content_hash(rows, 64),
        title=told.title,
        publisher=told.publisher,
        language=told.language,
        published=told.published,
        licence=told.licence,
        sensitivity=source_level(read),
        is_event_report=told.is_event_report,
        text=told.text,
        rows=() if is_prose else read.rows,
    )


def document_node(document: Document) -> Node:
    """Return the node by which statements speak of the document itself."""
    label = document.title or " ".join(filter(None, (document.uri, document.part))) or document.id
    return Node(document.id, ("Document",), None, label)
