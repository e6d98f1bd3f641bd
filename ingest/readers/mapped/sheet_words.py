"""Words of a mapped sheet to ids; each word that no list knows is counted where it is met."""

from ingest.readers.counting import Counting
from ingest.readers.presence.words import PresenceWords
from ingest.readers.terms import Terms


class SheetWords:
    """Finds the ids that words mean.

    Args:
        terms: the words of the vocabulary.
        counting: is told of each unknown word.
    """

    def __init__(self, terms: Terms, counting: Counting) -> None:
        self._words = PresenceWords(terms, counting)
        self._counting = counting

    def actor_type(self, word: str) -> str | None:
        """Return the id of the type of an organisation, None for a word that no list knows."""
        return self._counted("organisation types", word, self._words.actor_type(word))

    def country(self, word: str) -> str | None:
        """Return the ISO code of a country by its name or code, None for an unknown one."""
        return self._counted("country names", word, self._words.country(word))

    def theme(self, word: str) -> str | None:
        """Return the theme that a word for a theme or sector means, None for an unknown one."""
        return self._counted("sector names", word, self._words.theme(word, None))

    def knows_theme(self, word: str) -> bool:
        """Return whether a word means a theme; nothing is counted."""
        return self._words.theme(word, None) is not None

    def _counted(self, what: str, word: str, found: str | None) -> str | None:
        if found is None:
            self._counting.unknown(what, word)
        return found
