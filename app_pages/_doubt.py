"""Says beside a fact why no source says it plainly: planned, left open, contradicted."""

from app_pages._wording import Wording


def with_doubt(words: Wording, said: str, doubt: str | None) -> str:
    """Return what is said, with its doubt in brackets when there is one.

    Args:
        doubt: a word of the model as `graph.query.doubt.doubt_of` gives it, None for none.
    """
    return said if doubt is None else f"{said} ({doubt_words(words, doubt)})"


def doubt_words(words: Wording, doubt: str) -> str:
    """Return a word for a modality, a certainty or a status in the reader's language."""
    code = doubt.replace(" ", "_")
    keys = (f"{vocabulary}.{code}" for vocabulary in ("modality", "certainty", "status"))
    return next((words.say(key) for key in keys if words.has(key)), doubt)
