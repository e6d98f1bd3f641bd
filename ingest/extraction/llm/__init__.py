"""The extra `llm`: a language model reads the report, and only what the text proves is kept."""

from ingest.extraction.llm.reading import ModelReader, model_reader

__all__ = ["ModelReader", "model_reader"]
