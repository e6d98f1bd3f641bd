"""French verbs in the future, by their endings: "se tiendra", "discuteront"."""

import re
from collections.abc import Container, Iterable

from ingest.extraction.text.spans import Token

# "espéra" was, "espérera" will be.
_FUTURE = re.compile(r"(?:[eidv]|rr|oi)r(?:a|ont)$|(?:^a|^sa|cl)ur(?:a|ont)$")
_LAST = ("ra", "ront")
_SHORTEST = 4


def french_futures(tokens: Iterable[Token], none: Container[str]) -> list[int]:
    """Where such verbs begin, in order; `none` are folded words that only look like one."""
    return [token.start for token in tokens if _is_future(token, none)]


def _is_future(token: Token, none: Container[str]) -> bool:
    return (
        token.low.endswith(_LAST)
        and len(token.low) >= _SHORTEST
        and not token.is_capital
        and _FUTURE.search(token.text) is not None
        and token.low not in none
    )
