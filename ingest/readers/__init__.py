"""One format a file: a file in, records out. `READERS` is the list of formats."""

from ingest.readers.base import Item, Progress, Reader, ReadRecord
from ingest.readers.records_json import JsonReader
from ingest.readers.records_yaml import YamlReader
from ingest.readers.terms import Terms, load_terms

__all__ = ["READERS", "Item", "Progress", "ReadRecord", "Reader", "Terms", "load_terms"]

READERS: tuple[Reader, ...] = (YamlReader(), JsonReader())
