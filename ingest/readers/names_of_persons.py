"""Whether a short text names a person, where a place or a word for a subject should stand."""

import re
from collections.abc import Iterable
from functools import cache

from graph.model.datafiles import data_folder, read_yaml
from graph.model.folding import fold
from ingest.readers.contacts import may_lead_to_somebody
from ingest.readers.terms import Terms

_TOKEN = re.compile(r"[^\W\d_][^\s,;/|()\[\]«»\"“”!?]*")
_PARTS = re.compile(r"[,;/|()\n]|\s[-–—]\s")
_LETTER = re.compile(r"[^\W\d_]")
# Parliaments are called houses.
_CHAMBERS = r"(?:peoples?|commons|lords|representatives|assembly|chiefs|federation|culture)\b"
_HOME = re.compile(
    rf"\b(?:(?:c/o|chez|home of|residence of|domicile de)\s+\S|house of\s+(?!{_CHAMBERS})\S)",
    re.IGNORECASE,
)
_ADDRESS_OF = frozenset({"m", "mr", "mrs", "ms", "mme", "mlle", "dr", "prof", "monsieur", "madame"})
# A hall or a street called after a person is one; an office or a house may be anybody's.
_SITES = frozenset(
    {
        *("hall", "hotel", "salle", "street", "road", "avenue", "rue", "boulevard", "place"),
        *("square", "stadium", "stade", "airport", "aeroport", "lycee", "school", "ecole"),
        *("college", "university", "universite", "hospital", "hopital", "church", "cathedral"),
        *("foundation", "fondation", "centre", "center", "institute", "institut", "library"),
    }
)
_OF_ANYBODY = frozenset({"office", "bureau", "cabinet", "direction", "secretariat"})
_ORDINARY = ("s", "ing", "tion", "ed", "ment")
_LONGEST = 20_000
_MOST_WORDS = 3


def names_person(text: str, terms: Terms) -> bool:
    """Return True for a text that plainly or probably names a person, or says how to reach one.

    Of names that no list has it knows nothing: a given name or a title must stand before another
    word in capitals. What the vocabulary knows is no person, nor what bears the word of a body.

    Args:
        text: a line of at most 20,000 characters; of a longer one the beginning is looked at.
        terms: the vocabulary.
    """
    text = text[:_LONGEST]
    if may_lead_to_somebody(text) or _HOME.search(text):
        return True
    return any(_is_person(part.strip(), terms) for part in _PARTS.split(text))


def without_persons(line: str, terms: Terms) -> str:
    """Return a line without the parts of it, between commas, that name persons; `…` for those."""
    if not names_person(line, terms):
        return line
    parts = [part.strip() for part in _PARTS.split(line)]
    kept = [part for part in parts if _LETTER.search(part) and not names_person(part, terms)]
    return ", ".join(["…", *kept]) if kept else ""


def _is_person(part: str, terms: Terms) -> bool:
    if not part or fold(part) in terms.bodies or fold(part) in terms.towns:
        return False
    tokens = _TOKEN.findall(part)
    if len(tokens) <= _MOST_WORDS and _is_bare_name(tokens):
        return True
    return any(_is_name(run) for run in _runs(tokens))


def _runs(tokens: Iterable[str]) -> Iterable[list[str]]:
    """Yield the words in capitals that stand together."""
    run: list[str] = []
    for token in tokens:
        if token[:1].isupper():
            run.append(token)
            continue
        if run:
            yield run
        run = []
    if run:
        yield run


def _is_name(run: list[str]) -> bool:
    words = [_bare(token) for token in run]
    given, perhaps, titles, bodies = _lists()
    if not bodies.isdisjoint(piece for word in words for piece in word.split()):
        return False
    for at, word in enumerate(words[:-1]):
        is_title = word in titles and (len(word) > 1 or run[at].endswith("."))
        if is_title or _first(word) in given:
            return True
        if _first(word) in perhaps and len(run) <= _MOST_WORDS:
            return not words[-1].endswith(_ORDINARY)
    # "Kamau Jane": the family name first.
    return len(words) > 1 and _first(words[-1]) in given


def _is_bare_name(tokens: list[str]) -> bool:
    """True for a given name that stands alone or before a word or two, in small letters too."""
    given, _, _, bodies = _lists()
    words = [piece for token in tokens for piece in _bare(token).split()]
    return bool(words) and words[0] in given and bodies.isdisjoint(words)


def _bare(token: str) -> str:
    """A word as lists have it: `Jane's` is `jane`."""
    return fold(re.sub(r"['’]s?$", "", token.rstrip(".:")))


def _first(word: str) -> str:
    return word.split()[0] if word else ""


@cache
def _lists() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """Given names, given names that are words too, titles, and words of bodies and sites."""
    content = read_yaml(data_folder() / "vocabulary" / "personal_names.yaml")
    sets = {
        name: frozenset(fold(word) for word in content[name])
        for name in ("given_names", "given_names_also_words", "titles", "forms_of_address")
    }
    bodies = frozenset(fold(word) for word in content["bodies"])
    return (
        sets["given_names"],
        sets["given_names_also_words"],
        sets["titles"] | sets["forms_of_address"] | _ADDRESS_OF,
        (bodies | _SITES) - _OF_ANYBODY,
    )
