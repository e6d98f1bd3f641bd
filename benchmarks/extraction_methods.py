"""What is measured side by side: our extraction, with and without its extras, and two baselines."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from benchmarks.extraction_baselines import guessed_names_only
from graph.model.datafiles import data_folder
from graph.model.record import Record
from graph.model.vocabulary import load_vocabulary
from ingest.extraction import Lexicon, build_lexicon, extract
from ingest.extraction.baseline import known_names_only
from ingest.extraction.llm import model_reader
from ingest.extraction.nlp import with_statistical_names

EXTRACTION = "extraction"


@dataclass(frozen=True)
class Method:
    """One way from a text to a record.

    Attributes:
        set_up: makes what it needs; raises MissingExtraError when something is not installed.
        read: a text and the set-up to a record.
        learns: whether it has numbers that are fitted on reports.
        timed: whether its speed is its own and not that of a machine elsewhere.
    """

    name: str
    set_up: Callable[[], Lexicon]
    read: Callable[[str, Lexicon], Record]
    learns: bool = False
    timed: bool = True


def methods(environment: Mapping[str, str]) -> tuple[Method, ...]:
    """Every method, ours first; the environment names the language model."""

    def with_model() -> Lexicon:
        model_reader(environment)
        return _shipped()

    def by_model(text: str, lexicon: Lexicon) -> Record:
        return model_reader(environment).read(text, lexicon)

    return (
        Method(EXTRACTION, _shipped, extract, learns=True),
        Method("gazetteer only", _shipped, known_names_only),
        Method("spaCy small only", _with_names, guessed_names_only),
        Method("extraction --with nlp", _with_names, extract, learns=True),
        Method("extraction --with llm", with_model, by_model, timed=False),
    )


@cache
def _shipped() -> Lexicon:
    """One for all methods of this process: it takes a second, and nothing changes it."""
    return build_lexicon(load_vocabulary(data_folder() / "vocabulary"))


@cache
def _with_names() -> Lexicon:
    """One too: the models take seconds."""
    return with_statistical_names(_shipped())
