"""The optional ways to read a text; without one, the rules alone read it."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Protocol

from graph.model.record import Record
from ingest.extraction.extracting import extract
from ingest.extraction.llm import model_reader
from ingest.extraction.nlp import with_statistical_names
from ingest.extraction.text.lexicon import Lexicon


class Extra(StrEnum):
    """What may be added: statistical names beside the rules, or a language model instead."""

    nlp = "nlp"
    llm = "llm"


class Extractor(Protocol):
    """A text to the record of what it says."""

    def __call__(
        self, text: str, *, uri: str = "", title: str | None = None, published: date | None = None
    ) -> Record:
        """Read a text."""


def extractor(lexicon: Lexicon, extra: Extra | None, environment: Mapping[str, str]) -> Extractor:
    """Return what reads texts.

    Args:
        lexicon: the set-up of the rules.
        extra: what to add to them, None for nothing.
        environment: names the language model (MTANDAO_LLM_URL, _MODEL, _KEY, _CACHE).

    Raises:
        MissingExtraError: what was asked for is not installed or not named.
    """
    if extra is Extra.llm:
        return partial(model_reader(environment).read, lexicon=lexicon)
    if extra is Extra.nlp:
        return partial(extract, lexicon=with_statistical_names(lexicon))
    return partial(extract, lexicon=lexicon)
