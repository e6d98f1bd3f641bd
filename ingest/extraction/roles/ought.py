"""Who is only said to have had to do something: "X should have been there", "X aurait dû venir"."""

from ingest.extraction.actors.mentions import Found
from ingest.extraction.text.spans import Mention

_WOULD = frozenset(
    ("should", "might", "ought", "could", "devrait", "devraient", "pourrait", "pourraient")
)
_WOULD_HAVE = frozenset({"would", "aurait", "auraient"})


def only_ought(found: Found, mention: Mention) -> bool:
    """True where a wish follows a name: what X ought to do is no part that it had."""
    low, at = found.view.low, found.view.past_gloss(mention.last)
    if low(at) in _WOULD:
        return True
    return low(at) in _WOULD_HAVE and low(at + 1) in ("have", "du", "pu", "voulu")
