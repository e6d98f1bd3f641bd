"""Numbers as people read them."""

from app_pages._wording import Wording


def number(words: Wording, value: float) -> str:
    """Return a number with two digits behind the point; a small one with two that count."""
    told = f"{value:.2f}" if value >= 0.1 or value == 0 else f"{value:.2g}"
    return told.replace(".", ",") if words.language == "fr" else told
