"""A report of ReliefWeb: an account of what its metadata says, and its body as prose."""

from graph.model.record import Record
from ingest.readers.base import ReadRecord
from ingest.readers.reliefweb.metadata import ORIGIN, Metadata, document_of


def metadata_record(metadata: Metadata) -> ReadRecord | None:
    """Return what the metadata of a report says: who published it, and on what, about where.

    None when it says nothing that a graph can hold. The body is another source at the same
    address, because a fact of the one is shown in a cell, of the other in a sentence.
    """
    record = metadata.record
    for key, cell in metadata.sources():
        record.relation("document", "PUBLISHED_BY", key, [cell])
    countries = list(metadata.countries())
    focus = sorted({country.id for country in countries})
    for theme in metadata.themes():
        cells = theme.evidence if isinstance(theme.evidence, list) else []
        evidence = [*cells, *(country.cell for country in countries)]
        said = {"wording": theme.wording, "place_focus": focus or None}
        record.relation(
            *("document", "ADDRESSES", theme.id, evidence, said),
            status=theme.status,
            note=theme.note,
        )
    record.row(metadata.row)
    read = record.finish()
    return read if read.record.relations else None


def prose_record(metadata: Metadata, text: str, address: str) -> ReadRecord:
    """Return the body of a report as a text of which nobody has said yet what it says."""
    item = metadata.item
    document = document_of(item, metadata.row, address, f"{item.part}-body")
    told = document.model_copy(update={"text": text})
    return ReadRecord(Record(document=told, origin=ORIGIN), line=item.number)
