"""Tells the language of a text; English and French by their small words, others by a model."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Protocol, cast

_ENOUGH = 0.12
_CLEAR = 1.5
_MODEL_READS = 2000
_READ = ("en", "fr")
_FEWEST = 10  # words of a text in another language than these
_SURE = 0.9


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


class LanguageModel:
    """py3langid's model of 97 languages, loaded when the first text needs it."""

    @cached_property
    def _identifier(self) -> _Identifier:
        # Most texts never need it; loading takes half a second.
        from py3langid.langid import MODEL_FILE, LanguageIdentifier

        identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
        return cast(_Identifier, identifier)

    def guess(self, text: str) -> str:
        """Return the ISO 639-1 code of the likeliest language, by the beginning of the text."""
        return self.told(text)[0]

    def told(self, text: str) -> tuple[str, float]:
        """Return the likeliest language and how likely it is, from 0 to 1."""
        return self._identifier.classify(text[:_MODEL_READS])


def language_of(
    text: str, words: Iterable[str], stop_words: Mapping[str, list[str]], model: LanguageModel
) -> str | None:
    """Return `en`, `fr` or the ISO 639-1 code of another language; None when it is not plain.

    A line of names tells no language: another one than English and French is only named for a
    text of some length of which the model is sure.

    Args:
        text: the text; read by the model only when the small words do not decide.
        words: its words, folded.
        stop_words: small words of `en`, `fr` and of `other` languages.
        model: asked when the small words do not decide.
    """
    counts = Counter(word for word in words if word and not word.isdigit())
    total = sum(counts.values())
    if total == 0:
        return None
    share = {name: sum(counts[w] for w in found) / total for name, found in stop_words.items()}
    best = max(_READ, key=lambda name: share[name])
    rival = max(share[name] for name in share if name != best)
    if share[best] >= _ENOUGH and share[best] >= rival * _CLEAR:
        return best
    guess, likelihood = model.told(text)
    if guess in _READ or (total >= _FEWEST and likelihood >= _SURE):
        return guess
    return best if share[best] > rival else None
