"""Which known names could be meant: found by words, acronyms and rough spelling, not by scanning.

Every name is filed under keys; a name asked for looks under its own keys, the rarest first
(Papadakis et al. 2020, "Blocking and Filtering Techniques for Entity Resolution").
"""

import math
from collections.abc import Iterable, Iterator
from operator import itemgetter

from ingest.resolution.name_letters import compact
from ingest.resolution.name_parts import NameParts
from ingest.resolution.name_words import NAME, stem

_MOST_UNDER_A_KEY = 300
_ROUGH = 4
_VOWELS = str.maketrans("", "", "aeiouy")


class CandidateIndex:
    """Files names of nodes and finds those that a name could mean."""

    def __init__(self) -> None:
        self._filed: dict[str, list[str]] = {}

    def add(self, node_id: str, names: tuple[NameParts, ...], acronyms: Iterable[str] = ()) -> None:
        """File all names of a node, and the compact acronyms that it is known by."""
        keys = {key for name in names for key in _keys(name)}
        for acronym in acronyms:
            keys |= {f"={acronym}", stem(acronym)}
        for key in keys:
            self._filed.setdefault(key, []).append(node_id)

    def __len__(self) -> int:
        """How many keys there are."""
        return len(self._filed)

    def find(self, names: tuple[NameParts, ...], limit: int) -> list[str]:
        """Return ids of at most `limit` nodes, those that share most and rarest keys first.

        A key that more than 300 nodes have is asked only while fewer than `limit` were found.
        """
        keys = {key: len(self._filed.get(key, ())) for name in names for key in _keys(name)}
        ranked = sorted((count, key) for key, count in keys.items() if count > 0)
        found: dict[str, float] = {}
        for count, key in ranked:
            if count > _MOST_UNDER_A_KEY and len(found) >= limit:
                break
            worth = 1.0 / (1.0 + math.log(count))
            for node_id in self._filed[key][: 4 * _MOST_UNDER_A_KEY]:
                found[node_id] = found.get(node_id, 0.0) + worth
        best = sorted(found.items(), key=lambda item: (-item[1], item[0]))
        return list(map(itemgetter(0), best[:limit]))


def _keys(name: NameParts) -> Iterator[str]:
    for concept, meaning in name.meant.items():
        yield concept
        if meaning.kind == NAME:
            yield from _rough(concept)
    for acronym in name.carried:
        yield f"={acronym}"
    if len(name.joined) >= _ROUGH:
        yield f"#{name.joined}"
    if name.lead is not None:
        yield f"+{name.lead[:2]}"
    if name.acronym is not None:
        yield f"+{name.acronym[:2]}"
        yield f"*{''.join(sorted(name.acronym))}"
        yield f"={name.acronym}"
    else:
        yield from _of_initials(name)


def _rough(word: str) -> Iterator[str]:
    """Keys that a slip of the pen leaves: the start, the end, the consonants."""
    if len(word) >= _ROUGH:
        yield f"<{word[:_ROUGH]}"
        yield f">{word[-_ROUGH:]}"
        bones = word.translate(_VOWELS)
        if len(bones) > 2:
            yield f"|{bones}"


def _of_initials(name: NameParts) -> Iterator[str]:
    content = [word for word, empty in name.words if not empty]
    for letters in name.initials:
        yield f"*{letters}"
    if content:
        yield f"+{content[0][:2]}"
        yield f"={compact(''.join(word[0] for word in content))}"
        yield f"={''.join(word[0] for word, _ in name.words)}"
    if len(content) > 1:
        yield f"+{content[0][0]}{content[1][0]}"
