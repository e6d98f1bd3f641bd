"""How the program came to a fact, in plain words: the name of a rule tells a reader nothing."""

from collections.abc import Mapping
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

from graph.model.datafiles import read_yaml

_CATALOGUE = Path(__file__).with_name("rule_words.yaml")


def told_rule(origin: str, language: str) -> str:
    """Return how a statement was read, in `en` or `fr`.

    Args:
        origin: of a statement that no person made: reader, version and rule.
    """
    reader, _, rule = origin.partition(":")
    if reader.startswith("llm"):
        rule = reader
    sought = rule or reader
    words = rule_words()
    return next(said for form, said in words.items() if fnmatchcase(sought, form))[language]


@cache
def rule_words() -> Mapping[str, Mapping[str, str]]:
    """Return the words of each form of a rule's name, the special ones first; read once."""
    found: dict[str, dict[str, str]] = read_yaml(_CATALOGUE)
    return found
