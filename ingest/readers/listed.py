"""Several entries in one cell: semicolons and lines part them; a comma, "and" or a stroke does so
only where each part is known by itself, for names hold such signs too."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from graph.message import Message
from graph.model.folding import fold
from ingest.readers.terms import Terms

PERHAPS_SEVERAL = (
    "'{text}' may name several and was read as one. Put a semicolon between them if they are."
)
_ALWAYS = re.compile(r"[;\n|]")
# The loosest sign first: names with "and" in them stand between commas.
_PERHAPS = tuple(map(re.compile, (r",", r"\s+(?:et|and)\s+|\s*&\s*", r"/")))
_ANY = re.compile(r"[;\n|,/&]|\s(?:et|and)\s")
# "Canada, Government of", "Burundi, République du": one name, turned around for sorting.
_TURNED = re.compile(r"^[^,;]+,[^,;]*\b(?:of|of the|du|de|de la|des|de l['’])\s*$", re.IGNORECASE)
_LONGEST = 2_000  # letters; nobody writes a longer list into a cell
_MOST_NAMES = 50_000

Known = Callable[[str], bool]


@dataclass(slots=True)
class Listed:
    """Parts the entries of cells, by the words of the vocabulary and by the names of the file.

    Attributes:
        terms: the words of the vocabulary.
    """

    terms: Terms
    _met: set[str] = field(default_factory=set)

    def note(self, texts: Iterable[str | None]) -> None:
        """Remember the organisations that stand in cells by themselves."""
        for text in texts:
            if text and len(self._met) < _MOST_NAMES and _ANY.search(text) is None:
                self._met.add(fold(text))

    def knows_body(self, name: str) -> bool:
        """True for an organisation of the vocabulary, or one that has a cell of its own."""
        folded = fold(name)
        return folded in self.terms.bodies or folded in self._met

    def may_be_several(self, text: str) -> bool:
        """True for a text that was left whole, of which a part is known by itself.

        A country beside a name that nobody knows is mostly part of it: the committee in Germany.
        """
        if len(text) > _LONGEST or self.knows_body(text) or _TURNED.match(text):
            return False
        for sign in _PERHAPS:
            parts = [part.strip() for part in sign.split(text) if part.strip()]
            countries = [self.terms.countries.find(part) is not None for part in parts]
            if len(parts) > 1 and (all(countries) or any(map(self.knows_body, parts))):
                return True
        return False


def always_parted(text: str, separator: str | None = None) -> list[str]:
    """Return what stands between semicolons, lines and the sign that a mapping names."""
    texts = _ALWAYS.split(text)
    parts = [p for one in texts for p in (one.split(separator) if separator else [one])]
    return [part.strip() for part in parts if part.strip()]


def parted(text: str, is_known: Known) -> list[str]:
    """Return the entries of a text of which each is known, else the whole text."""
    return (_parted(text, is_known) if len(text) <= _LONGEST else None) or [text]


def _parted(text: str, is_known: Known) -> list[str] | None:
    if is_known(text):
        return [text]
    for sign in _PERHAPS:
        parts = [part.strip() for part in sign.split(text) if part.strip()]
        if len(parts) > 1:
            found = [_parted(part, is_known) for part in parts]
            known = [one for entries in found if entries is not None for one in entries]
            return None if None in found else known
    return None


def perhaps_several(text: str) -> Message:
    """Return what to tell of a text that was read as one name."""
    return Message(PERHAPS_SEVERAL, text=text)
