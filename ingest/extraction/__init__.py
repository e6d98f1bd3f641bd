"""From prose to records: `build_lexicon` once in a process, then `extract` for each text."""

from ingest.extraction.extracting import extract
from ingest.extraction.extras import Extra, Extractor, extractor
from ingest.extraction.text.lexicon import Lexicon, build_lexicon

__all__ = ["Extra", "Extractor", "Lexicon", "build_lexicon", "extract", "extractor"]
