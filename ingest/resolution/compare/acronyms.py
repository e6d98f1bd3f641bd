"""Features of acronyms: letters that the words of the other name give, or that both carry."""

from ingest.resolution.name_letters import fit
from ingest.resolution.name_pair import NamePair
from ingest.resolution.name_parts import NameParts

_NO_MEANING_SHARED = 0.34


def acronym_of_words(pair: NamePair) -> float:
    """One name is the acronym of the other's words: 1 when every word gives a letter.

    A word may give several letters (AMADECOM: Association malienne pour le développement
    communautaire), small words may give none.
    """
    return max(_as_letters(pair.left, pair.right), _as_letters(pair.right, pair.left))


def known_acronym_fits(pair: NamePair) -> float:
    """The acronym by which one body is known has the first letters of the other's words."""
    left, right = pair.left_side.acronyms, pair.right_side.acronyms
    if pair.left.acronym is not None or pair.right.acronym is not None:
        return 0.0
    fits = [fit(acronym, pair.right.words) for acronym in left if len(acronym) > 2]
    fits += [fit(acronym, pair.left.words) for acronym in right if len(acronym) > 2]
    return max(fits, default=0.0)


def acronym_in_other_language(pair: NamePair) -> float:
    """An acronym has just the first letters of the other's words in another language.

    The order of the words differs between languages, so the letters are compared sorted.
    """
    left = _letters(pair.left, pair.right)
    return float(left or _letters(pair.right, pair.left))


def same_acronym(pair: NamePair) -> float:
    """Both are known by one acronym."""
    return float(bool(_acronyms(pair)))


def acronym_collision(pair: NamePair) -> float:
    """Both are known by one acronym, but their full names have hardly a word in common."""
    full = pair.left.acronym is None and pair.right.acronym is None
    share = max(pair.left_share, pair.right_share)
    return float(full and share < _NO_MEANING_SHARED and bool(_acronyms(pair)))


def different_acronyms(pair: NamePair) -> float:
    """Each name carries an acronym, and they are not the same, nor letters of the other's words."""
    left = pair.left.carried or pair.left_side.acronyms
    right = pair.right.carried or pair.right_side.acronyms
    if not left or not right or _acronyms(pair):
        return 0.0
    return float(not _are_initials(left, pair.right) and not _are_initials(right, pair.left))


def _as_letters(short: NameParts, long: NameParts) -> float:
    if long.acronym is not None:
        return 0.0
    if short.acronym is not None:
        return fit(short.acronym, long.words)
    if short.lead is None or long.lead is not None:
        return 0.0
    # `DRS Mopti`: what follows the acronym stands in the other name as it is.
    own = {word for word, _ in short.words}
    rest = tuple(word for word in long.words if word[0] not in own)
    if len(rest) < len(long.words):
        return fit(short.lead, rest)
    return fit(short.lead, long.words) if len(short.countries) + 1 == len(own) else 0.0


def _are_initials(acronyms: frozenset[str], name: NameParts) -> bool:
    """True for PAM and World Food Programme, whose words it has in French."""
    return any("".join(sorted(acronym)) in name.initials for acronym in acronyms)


def _letters(short: NameParts, long: NameParts) -> bool:
    if short.acronym is None or long.acronym is not None or len(short.acronym) < 3:
        return False
    return "".join(sorted(short.acronym)) in long.initials


def _acronyms(pair: NamePair) -> frozenset[str]:
    left = pair.left.carried | pair.left_side.acronyms
    right = pair.right.carried | pair.right_side.acronyms
    return (left & right) | _as_words(pair.left, right) | _as_words(pair.right, left)


def _as_words(name: NameParts, acronyms: frozenset[str]) -> frozenset[str]:
    """Acronyms of the other body that stand in a longer name as words: UN OCHA."""
    if name.acronym is not None or not acronyms:
        return frozenset()
    return acronyms.intersection(word for word, empty in name.words if not empty)
