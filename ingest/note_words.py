"""Notes of readers in French: a ledger keeps them filled in, and their form is known again."""

import re
from functools import cache
from pathlib import Path

from graph.model.datafiles import read_yaml
from ingest.messages import french, told

_CATALOGUE = Path(__file__).with_name("note_words.yaml")
_BLANK = re.compile(r"\{(\w+)\}")
_SENTENCE = re.compile(r"(?<=[.)]) (?=[A-Z])")
# Forms with fewer letters of their own would fit names.
_TELLING = 12


def told_note(text: str, language: str) -> str:
    """Return a note in `en` or `fr`; one that a person wrote, or of an unknown form, as it is."""
    if language == "en":
        return text
    for form, said in _forms():
        found = form.fullmatch(text)
        if found is not None:
            return said.format(**{n: _inside(v) for n, v in found.groupdict().items()})
    whole = told(text, language)
    return _inside(text) if whole == text else whole


def _inside(blank: str) -> str:
    """What fills a blank: a doubt or reasons, which have words of their own, else a name."""
    for form, said in _forms():
        found = form.fullmatch(blank)
        if found is not None:
            return said.format(**{n: _inside(v) for n, v in found.groupdict().items()})
    return " ".join(_reason(one) for one in _SENTENCE.split(blank))


def _reason(sentence: str) -> str:
    """A sentence of the catalogue of messages; anything else as it stands."""
    for form, said in _reasons():
        found = form.fullmatch(sentence)
        if found is not None:
            return said.format(**found.groupdict())
    return sentence


@cache
def _reasons() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The messages that are whole sentences and say enough to be known again; read once."""
    whole = ((form, said) for form, said in french().items() if form.endswith((".", ")")))
    return tuple(
        (_pattern(form), said) for form, said in whole if len(_BLANK.sub("", form)) > _TELLING
    )


@cache
def _forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Each form of a note as a pattern, with its French; read once."""
    catalogue: dict[str, str] = read_yaml(_CATALOGUE)
    return tuple((_pattern(english), french) for english, french in catalogue.items())


def _pattern(english: str) -> re.Pattern[str]:
    """Words as they stand, a group of any words for each blank; the same ones where it recurs."""
    said: list[str] = []
    for number, part in enumerate(_BLANK.split(english)):
        if number % 2 == 0:
            said.append(re.escape(part))
        else:
            group = f"(?P<{part}>.+)"
            said.append(f"(?P={part})" if group in said else group)
    return re.compile("".join(said), re.DOTALL)
