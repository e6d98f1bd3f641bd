"""The words of the interface, in English and French, from `wording.yaml`."""

from pathlib import Path

from graph.errors import ModelError
from graph.model.datafiles import read_yaml
from graph.sentence import fill

LANGUAGES = ("en", "fr")


class Wording:
    """All wordings of one language.

    Args:
        phrases: key to language to text.
        language: `en` or `fr`.
    """

    def __init__(self, phrases: dict[str, dict[str, str]], language: str) -> None:
        self._phrases = phrases
        self.language = language

    def say(self, key: str, **values: object) -> str:
        """Return the wording of `key` with its blanks filled.

        A phrase with `one` and `many` chooses by `count`: French counts 0 as one, English as many.

        Raises:
            ModelError: the catalogue has no such key.
        """
        phrase = self._phrases.get(key)
        if phrase is None:
            raise ModelError(f"No wording for '{key}'.", "app_pages/wording.yaml", "Add it there.")
        return fill(self._choose(phrase, values.get("count")), self.language, **values)

    def has(self, key: str) -> bool:
        """True when the catalogue knows the key (codes of data may have no wording)."""
        return key in self._phrases

    def _choose(self, phrase: dict[str, str], count: object) -> str:
        singular = phrase.get(f"{self.language}_one")
        last_singular = 1 if self.language == "fr" else None
        is_one = count == 1 or (last_singular == 1 and count == 0)
        return singular if singular is not None and is_one else phrase[self.language]


def load_phrases() -> dict[str, dict[str, str]]:
    """Read the catalogue that stands beside this file."""
    path = Path(__file__).with_name("wording.yaml")
    phrases: dict[str, dict[str, str]] = read_yaml(path)
    return phrases
