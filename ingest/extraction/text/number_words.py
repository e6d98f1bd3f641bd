"""Reads numbers written in words: "one hundred and fifty", "quatre-vingt-dix"."""

from collections.abc import Mapping, Sequence

_HUNDRED = 100
_THOUSAND = 1000
_AND = frozenset({"and", "et"})


def number_of(words: Sequence[str], numbers: Mapping[str, int]) -> int | None:
    """The number that words in lower case say together, None when they are no single number.

    `numbers` maps the simple words, such as "two", "twenty" and "hundred", to what they mean.
    """
    thousands = below = room = 0
    for position, word in enumerate(words):
        if word in _AND:
            if not (below or thousands) or position == len(words) - 1:
                return None
            continue
        value = numbers.get(word, 0)
        if value == _THOUSAND and not thousands:
            thousands, below, room = (below or 1) * _THOUSAND, 0, 0
        elif value == _HUNDRED and below < 10:
            below, room = (below or 1) * _HUNDRED, _HUNDRED
        elif value == 20 and below % _HUNDRED == 4 and word.startswith("vingt"):
            below, room = below + 76, 20
        elif value and (value < room or not below):
            below, room = below + value, _room_after(value)
        else:
            return None
    return thousands + below or None


def _room_after(value: int) -> int:
    """What may be added: after "soixante" up to nineteen, after other tens up to nine."""
    if value == 60:
        return 20
    return 10 if value >= 20 and value % 10 == 0 else 0
