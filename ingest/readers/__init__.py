"""One format a file: a file in, records out. `READERS` is the list of formats."""

from ingest.readers.base import Item, Progress, ReadAccount, Reader, ReadRecord
from ingest.readers.csv_ import CsvReader
from ingest.readers.docx_ import DocxReader
from ingest.readers.ledger_jsonl import LedgerReader
from ingest.readers.pdf import PdfReader
from ingest.readers.prose import HtmlReader, TextReader
from ingest.readers.records_json import JsonReader
from ingest.readers.records_yaml import YamlReader
from ingest.readers.sniffing import sniff
from ingest.readers.terms import Terms, load_terms
from ingest.readers.workbook import WorkbookReader

__all__ = [
    "READERS",
    "Item",
    "Progress",
    "ReadAccount",
    "ReadRecord",
    "Reader",
    "Terms",
    "load_terms",
    "sniff",
]

READERS: tuple[Reader, ...] = (
    LedgerReader(),
    WorkbookReader(),
    YamlReader(),
    JsonReader(),
    CsvReader(),
    DocxReader(),
    PdfReader(),
    HtmlReader(),
    TextReader(),
)
