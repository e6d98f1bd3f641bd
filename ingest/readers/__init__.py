"""One format a file: a file in, records out. `READERS` is the list of formats."""

from ingest.readers.acled.reading import AcledReader
from ingest.readers.base import Item, Progress, ReadAccount, Reader, ReadRecord
from ingest.readers.calendars.reading import CalendarReader
from ingest.readers.gdelt.events import GdeltEventsReader
from ingest.readers.gdelt.gkg import GkgReader
from ingest.readers.hxl.reading import HxlReader
from ingest.readers.iati.reader import IatiReader
from ingest.readers.mails.reading import MailReader
from ingest.readers.mapped.reader import MappedReader
from ingest.readers.networks.reading import NetworkCsvReader, NetworkReader
from ingest.readers.rdf.reading import RdfReader
from ingest.readers.records.ledger_jsonl import LedgerReader
from ingest.readers.records.records_json import JsonReader
from ingest.readers.records.records_yaml import YamlReader
from ingest.readers.reliefweb.reading import ReliefWebReader
from ingest.readers.reports.docx_ import DocxReader
from ingest.readers.reports.pdf import PdfReader
from ingest.readers.reports.prose import HtmlReader, TextReader
from ingest.readers.sniffing import sniff
from ingest.readers.template.csv_ import CsvReader
from ingest.readers.template.workbook import WorkbookReader
from ingest.readers.terms import Terms, load_terms
from ingest.readers.webpages.reading import WebPageReader

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
    RdfReader(),
    NetworkReader(),
    NetworkCsvReader(),
    WorkbookReader(),
    YamlReader(),
    JsonReader(),
    ReliefWebReader(),
    CalendarReader(),
    CsvReader(),
    AcledReader(),
    GdeltEventsReader(),
    GkgReader(),
    HxlReader(),
    MappedReader(),
    IatiReader(),
    DocxReader(),
    PdfReader(),
    HtmlReader(),
    WebPageReader(),
    MailReader(),
    TextReader(),
)
