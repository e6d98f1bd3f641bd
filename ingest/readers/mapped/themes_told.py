"""What a row tells of themes and countries: ids of the vocabulary, or the words of the sheet."""

from graph.model.folding import fold
from graph.model.record import RecordEvidence
from ingest.readers.mapped.mapped_rows import MappedRow
from ingest.readers.row_record import RowRecord


def themes_of(
    record: RowRecord, row: MappedRow, name: str = "theme"
) -> list[tuple[str, str, RecordEvidence]]:
    """Return each theme of a row: its id, its word and its cell.

    A word that no list knows becomes a concept of the sheet's own list, and is counted.
    """
    found = []
    for word, cell in row.entries(name):
        known = row.sheet.file.words.theme(word)
        if known is None:
            key = f"concept:{fold(word) or word}"
            scheme = f"{row.sheet.mapping.scheme or 'sheet'}-theme"
            known = record.concept(key, [cell], name=word, scheme=scheme)
        found.append((known, word, cell))
    return found


def countries_of(
    record: RowRecord, row: MappedRow, name: str = "country"
) -> list[tuple[str, RecordEvidence]]:
    """Return the key of each country of a row with its cell; unknown words are counted."""
    found = []
    for word, cell in row.entries(name):
        code = row.sheet.file.words.country(word)
        if code is not None:
            key = f"country:{code}"
            record.place(key, [cell], name=word, country=code, kind="country")
            found.append((key, cell))
    return found
