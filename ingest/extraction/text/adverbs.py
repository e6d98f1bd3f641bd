"""Adverbs by their ending: "officially", "conjointement"; they stand between any two words."""

from collections.abc import Iterable, Sequence

from ingest.extraction.text.spans import Token

_ENDINGS = (
    ("ellement", "alement", "amment", "emment", "ivement", "iquement", "ierement", "airement")
    + ("eusement", "ointement", "ablement", "iblement", "aitement", "essamment", "idement")
    + ("ompletement", "iscretement", "ommunement", "ouvertement", "ly")
)
_NO_ADVERBS = frozenset(
    ("family", "assembly", "july", "italy", "supply", "reply", "early", "monthly", "weekly")
    + ("daily", "yearly", "quarterly", "friendly", "elderly", "deadly", "ally", "rally", "apply")
    + ("comply", "imply", "multiply", "likely", "costly", "rely", "only", "lovely", "unlikely")
    + ("paiement", "traitement", "allaitement", "timely", "orderly")
)
_SHORTEST = 5


def adverbs_among(tokens: Sequence[Token]) -> Iterable[int]:
    """Numbers of the tokens that are adverbs by their ending, in order; of both languages."""
    for number, token in enumerate(tokens):
        low = token.low
        ends = len(low) >= _SHORTEST and low.endswith(_ENDINGS)
        if ends and not token.is_capital and low not in _NO_ADVERBS:
            yield number
