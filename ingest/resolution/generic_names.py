"""Names that any country could have a body of: "Women's Peace Network", "Human Rights Commission".

Such a name says what a body does, not whose it is; the country must be told beside it.
"""

from graph.model.datafiles import data_folder
from ingest.resolution.name_parts import NameReader
from ingest.resolution.name_words import COUNTRY, NAME, NUMBER, Meaning, load_name_words
from ingest.resolution.place_names import CountryNames

_OWN = frozenset({NAME, NUMBER, COUNTRY})
# Who is of the world or of a part of it is of no country.
_UNITED_NATIONS = "united nations"
_BEYOND = frozenset({"international", "world", "africa", "europe", "great lakes", "panafrican"})
_FEWEST = 2  # concepts; one word is looked at by others
_TELLING = 3  # so many subjects together are hardly in the names of two bodies
_MOST_KEPT = 100_000


class GenericNames:
    """Tells such names; the words are read when first needed (0.05 s).

    Args:
        countries: finds the country that a name itself tells.
    """

    def __init__(self, countries: CountryNames) -> None:
        self._countries = countries
        self._made: NameReader | None = None
        self._known: dict[str, bool] = {}

    @property
    def reader(self) -> NameReader:
        """Takes names apart."""
        if self._made is None:
            words = load_name_words(data_folder() / "vocabulary")
            self._made = NameReader(words, self._countries)
        return self._made

    def holds(self, name: str) -> bool:
        """True for a name of general words only, with at most two subjects and no country."""
        found = self._known.get(name)
        if found is None:
            if len(self._known) >= _MOST_KEPT:
                self._known.clear()
            found = self._known[name] = self._is_generic(name)
        return found

    def is_short(self, name: str) -> bool:
        """True for two general words, one of the world or of a part of it: `African Union`."""
        meant = self._meant(name)
        return len(meant) == _FEWEST and not _tells_own(meant)

    def _is_generic(self, name: str) -> bool:
        meant = self._meant(name)
        if len(meant) < _FEWEST or _tells_own(meant) or any(m.concept in _BEYOND for m in meant):
            return False
        return sum(meaning.kind not in ("heads", "wide") for meaning in meant) < _TELLING

    def _meant(self, name: str) -> list[Meaning]:
        return list(self.reader.readings(name)[0].meant.values())


def _tells_own(meant: list[Meaning]) -> bool:
    return any(meaning.kind in _OWN or meaning.concept == _UNITED_NATIONS for meaning in meant)
