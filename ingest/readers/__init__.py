"""One format a file: a file in, records out. `READERS` is the list of formats."""

from ingest.readers.base import Item, Progress, Reader, ReadRecord
from ingest.readers.csv_ import CsvReader
from ingest.readers.records_json import JsonReader
from ingest.readers.records_yaml import YamlReader
from ingest.readers.sniffing import sniff
from ingest.readers.terms import Terms, load_terms
from ingest.readers.workbook import WorkbookReader

__all__ = [
    "READERS",
    "Item",
    "Progress",
    "ReadRecord",
    "Reader",
    "Terms",
    "load_terms",
    "sniff",
]

READERS: tuple[Reader, ...] = (WorkbookReader(), YamlReader(), JsonReader(), CsvReader())
