"""Tells the language of a text; English and French by their small words, others by a model."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Protocol, cast

_ENOUGH = 0.12
_CLEAR = 1.5
_MODEL_READS = 2000


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


class LanguageModel:
    """py3langid's model of 97 languages, loaded when the first text needs it."""

    @cached_property
    def _identifier(self) -> _Identifier:
        # Most texts never need it; loading takes half a second.
        from py3langid.langid import MODEL_FILE, LanguageIdentifier

        return cast(_Identifier, LanguageIdentifier.from_model_file(MODEL_FILE))

    def guess(self, text: str) -> str:
        """Return the ISO 639-1 code of the likeliest language, by the beginning of the text."""
        code, _ = self._identifier.classify(text[:_MODEL_READS])
        return code


def language_of(
    text: str, words: Iterable[str], stop_words: Mapping[str, list[str]], model: LanguageModel
) -> str | None:
    """Return `en`, `fr` or the ISO 639-1 code of another language; None for a text without words.

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
    best = max(("en", "fr"), key=lambda name: share[name])
    rival = max(share[name] for name in share if name != best)
    if share[best] >= _ENOUGH and share[best] >= rival * _CLEAR:
        return best
    return model.guess(text)
