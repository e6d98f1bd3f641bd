"""Messages in the language of the reader: the catalogue of what the program says goes wrong."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from graph.message import said_in
from graph.model.datafiles import read_yaml

_CATALOGUE = Path(__file__).with_name("messages.yaml")


def told(text: str, language: str) -> str:
    """Return a message in `en` or `fr`; English is how it stands in the code."""
    return text if language == "en" else said_in(text, french())


@cache
def french() -> Mapping[str, str]:
    """The catalogue: each English message with its French, blanks in braces; read once."""
    found: dict[str, str] = read_yaml(_CATALOGUE)
    return found
