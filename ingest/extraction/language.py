"""Tells the language of a text; English and French by their small words, others by a model."""

from collections import Counter
from collections.abc import Iterable, Mapping

import py3langid.langid

_ENOUGH = 0.12
_CLEAR = 1.5
_MODEL_READS = 2000


def language_of(text: str, words: Iterable[str], stop_words: Mapping[str, list[str]]) -> str | None:
    """Return `en`, `fr` or the ISO 639-1 code of another language; None for a text without words.

    Args:
        text: the text; read by the model only when the small words do not decide.
        words: its words, folded.
        stop_words: small words of `en`, `fr` and of `other` languages.
    """
    counts = Counter(word for word in words if word)
    total = sum(counts.values())
    if total == 0:
        return None
    share = {name: sum(counts[w] for w in found) / total for name, found in stop_words.items()}
    best = max(("en", "fr"), key=lambda name: share[name])
    rival = max(share[name] for name in share if name != best)
    if share[best] >= _ENOUGH and share[best] >= rival * _CLEAR:
        return best
    return _ask_model(text)


def _ask_model(text: str) -> str:
    identifier = py3langid.langid.LanguageIdentifier.from_pickled_model(py3langid.langid.MODEL_FILE)
    code, _ = identifier.classify(text[:_MODEL_READS])
    return str(code)
