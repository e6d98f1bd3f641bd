"""Notes of readers in French: a ledger keeps them filled in, and their form is known again."""

import re
from functools import cache
from pathlib import Path

from graph.model.datafiles import read_yaml
from ingest.messages import told

_CATALOGUE = Path(__file__).with_name("note_words.yaml")
_BLANK = re.compile(r"\{(\w+)\}")


def told_note(text: str, language: str) -> str:
    """Return a note in `en` or `fr`; one that a person wrote, or of an unknown form, as it is."""
    if language == "en":
        return text
    for form, french in _forms():
        found = form.fullmatch(text)
        if found is not None:
            return french.format(**found.groupdict())
    return told(text, language)


@cache
def _forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Each form of a note as a pattern, with its French; read once."""
    catalogue: dict[str, str] = read_yaml(_CATALOGUE)
    return tuple((_pattern(english), french) for english, french in catalogue.items())


def _pattern(english: str) -> re.Pattern[str]:
    """Words as they stand, a group of any words for each blank."""
    parts = _BLANK.split(english)
    said = (f"(?P<{one}>.+)" if n % 2 else re.escape(one) for n, one in enumerate(parts))
    return re.compile("".join(said), re.DOTALL)
