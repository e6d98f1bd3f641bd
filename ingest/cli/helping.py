"""What `--help` says, in the language of the reader."""

import copy
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

from graph.model.datafiles import read_yaml

_CATALOGUE = Path(__file__).with_name("help_fr.yaml")


def help_in(text: str, language: str) -> str:
    """Return a text of the help, paragraph by paragraph; what has no French stays English."""
    if language == "en":
        return text
    paragraphs = (" ".join(one.split()) for one in text.split("\n\n"))
    return "\n\n".join(french_help().get(one, one) for one in paragraphs)


def hint_in(hint: Any, language: str) -> Any:  # noqa: ANN401 (a type, as typing gives it)
    """Return the type of an option with what its help says in a language."""
    if language == "en" or get_origin(hint) is not Annotated:
        return hint
    kind, *notes = get_args(hint)
    return Annotated[kind, *(_told(note, language) for note in notes)]


@cache
def french_help() -> Mapping[str, str]:
    """The catalogue, read once and only for who reads French."""
    found: dict[str, str] = read_yaml(_CATALOGUE)
    return found


def _told(note: Any, language: str) -> Any:  # noqa: ANN401 (an option or argument of typer)
    told = copy.copy(note)
    for name in ("help", "show_default"):
        if isinstance(getattr(note, name, None), str):
            setattr(told, name, help_in(getattr(note, name), language))
    return told
