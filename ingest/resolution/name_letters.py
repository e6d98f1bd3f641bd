"""Acronyms and the words that they stand for."""

from collections.abc import Iterable, Iterator

from graph.model.folding import fold

_MOST_OF_A_WORD = 5
_INNER_LETTER = 0.06
_SHORTEST = 3
_OF_UNITED_NATIONS = "un"


def compact(acronym: str) -> str:
    """Return the letters and digits of an acronym, folded: `FIDA-U` is `fidau`."""
    return fold(acronym).replace(" ", "")


def writings_of(acronyms: Iterable[str]) -> Iterator[str]:
    """Yield compact acronyms, and those of the United Nations without their first two letters.

    `UNOCHA` and `OCHA` are one; `UNDP` stays as it is, two letters tell nothing.
    """
    for acronym in acronyms:
        yield acronym
        if acronym.startswith(_OF_UNITED_NATIONS):
            rest = acronym.removeprefix(_OF_UNITED_NATIONS)
            if len(rest) >= _SHORTEST:
                yield rest


def fit(acronym: str, words: tuple[tuple[str, bool], ...]) -> float:
    """Return 0 to 1: the share of the content words that give the acronym's letters in order.

    0 when some letter comes from no word. Each word gives letters from its start, at most five.
    """
    content = sum(not empty for _, empty in words)
    if content == 0 or not any(word[0] == acronym[0] for word, _ in words):
        return 0.0
    # best[i]: most content words that gave letters, with the first i letters used; a letter
    # that is not the first of its word costs a little.
    best: dict[int, float] = {0: 0.0}
    for word, empty in words:
        following = dict(best)
        for used, gave in best.items():
            for taken in range(1, _MOST_OF_A_WORD + 1):
                if acronym[used : used + taken] != word[:taken] or used + taken > len(acronym):
                    break
                now = gave + (not empty) - _INNER_LETTER * (taken - 1)
                following[used + taken] = max(following.get(used + taken, -1.0), now)
        best = following
    whole = best.get(len(acronym), 0.0)
    return min(whole / content, 1.0) if whole > 1 else 0.0
