"""When two names in one text mean the same office: "the Governor", "Governor of North Kivu"."""

from collections.abc import Iterable
from typing import TypeVar

from ingest.extraction.actors.actor_names import bare

T = TypeVar("T")

# With one of these words it is another office: the deputy is not the minister.
_OTHERS = frozenset(
    ("deputy", "vice", "assistant", "acting", "co", "under", "joint", "former", "second", "first")
    + ("adjoint", "adjointe", "delegue", "deleguee", "ancien", "ancienne", "sous", "principal")
)


def the_office(name: str, known: Iterable[tuple[T, Iterable[str]]]) -> list[T]:
    """The only one of the known offices that a name can mean, an empty list when none or several.

    `known` gives each office with its names in the text.
    """
    wanted = _words(name)
    fits = [one for one, names in known if any(_alike(wanted, _words(n)) for n in names)]
    return fits if len(fits) == 1 else []


def _words(name: str) -> list[str]:
    words = bare(name).split()
    if tuple(words) in _SAME:
        return _SAME[tuple(words)]
    return _ACRONYMS.get(words[0], words) if len(words) == 1 else words


# Acronyms of offices that every mission has.
_SAME: dict[tuple[str, ...], list[str]] = {("garde", "sceaux"): ["ministre", "justice"]}
_ACRONYMS = {
    "igp": ["inspector", "general", "police"],
    "dpp": ["director", "public", "prosecutions"],
    "srsg": ["special", "representative", "secretary", "general"],
    "dsrsg": ["deputy", "special", "representative", "secretary", "general"],
    "rssg": ["representant", "special", "secretaire", "general"],
    "rsasg": ["representant", "special", "adjoint", "secretaire", "general"],
}


def _alike(one: list[str], other: list[str]) -> bool:
    """One name lies whole in the other, and nothing beside it makes another office of it."""
    short, long = sorted((one, other), key=len)
    for at in range(len(long) - len(short) + 1):
        if long[at : at + len(short)] == short:
            return _OTHERS.isdisjoint([*long[:at], *long[at + len(short) :]])
    return False
