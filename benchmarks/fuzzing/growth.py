"""Good files made large or deep: one change alone that takes a reader long, or much memory."""

from collections.abc import Sequence
from random import Random

LONGEST_INPUT = 12_000_000
# Bytes that are added: mostly as much as a careless export has, now and then 10 MB.
_SIZES = (1_000, 10_000, 10_000, 100_000)
_LARGEST = 10_000_000
_ONE_LARGEST_IN = 100
_DEPTHS = (50, 2_000, 2_000, 50_000)
_FILLINGS = (b"x", b" ", b",", b"\n", b"a,", b"\xc3\xa9", b"9", b'"', b"\t", b"\x00")
_NESTS = (
    (b"[", b"]"),
    (b'{"a":', b"}"),
    (b"<a>", b"</a>"),
    (b"(", b")"),
    (b"BEGIN:VEVENT\r\n", b""),
    (b"- ", b""),
    (b"> ", b""),
)


def grow(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Return a file with something huge, repeated or nested in it, of 12 MB at most."""
    return random.choice((_huge, _repeat, _nest))(random, data)[:LONGEST_INPUT]


def _size(random: Random) -> int:
    return _LARGEST if random.randrange(_ONE_LARGEST_IN) == 0 else random.choice(_SIZES)


def _huge(random: Random, data: bytes) -> bytes:
    filling, size, at = random.choice(_FILLINGS), _size(random), random.randint(0, len(data))
    return data[:at] + filling * (size // len(filling)) + data[at:]


def _repeat(random: Random, data: bytes) -> bytes:
    start = random.randint(0, len(data))
    end = min(len(data), start + random.choice((1, 4, 20, 100, 1000)))
    times = _size(random) // max(end - start, 1)
    return data[:end] + data[start:end] * times + data[end:]


def _nest(random: Random, data: bytes) -> bytes:
    opening, closing = random.choice(_NESTS)
    depth, at = random.choice(_DEPTHS), random.randint(0, len(data))
    inside = opening * depth + (closing * depth if random.random() < 0.5 else b"")
    return data[:at] + inside + data[at:]
