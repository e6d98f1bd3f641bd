"""The extra `nlp`: a statistical model suggests unknown organisations, a gate decides."""

from ingest.extraction.nlp.model import with_statistical_names

__all__ = ["with_statistical_names"]
