"""Features of the words of two names and of what they mean."""

from ingest.resolution.name_pair import NamePair, kinds_over
from ingest.resolution.name_words import NAME, NUMBER

_WHOLE = 0.97
_WIDE = frozenset({"international", "united nations", "general"})
_TELLING = frozenset({"people", "compass", "ordinals", NUMBER})


def same_words(pair: NamePair) -> float:
    """Both names have the same words, whatever their order, legal form and small words."""
    if pair.left.plain == pair.right.plain:
        return 1.0
    return float(sorted(pair.left.plain.split()) == sorted(pair.right.plain.split()))


def same_meaning(pair: NamePair) -> float:
    """Every word of one name has its equal in the other, in English, French or Spanish."""
    return float(min(pair.left_share, pair.right_share) >= _WHOLE)


def shared_meaning(pair: NamePair) -> float:
    """How much of the name that has less in common is found in the other."""
    return min(pair.left_share, pair.right_share) ** 2


def only_wide_words_more(pair: NamePair) -> float:
    """One name has nothing more than international, United Nations or general."""
    more = {meaning.concept for meaning in (*pair.left_over, *pair.right_over)}
    return float(_is_within(pair) and more <= _WIDE)


def one_within_other(pair: NamePair) -> float:
    """All words of one name stand in the other, which has others too."""
    return float(_is_within(pair)) - only_wide_words_more(pair)


def telling_word_on_one_side(pair: NamePair) -> float:
    """Only one name speaks of women, youth, a faith, the north, a number or the like."""
    if _is_word_against_name(pair):
        return 0.0
    left, right = kinds_over(pair.left_over), kinds_over(pair.right_over)
    return float(bool((left | right) & _TELLING))


def other_field(pair: NamePair) -> float:
    """A name has a field of work that the other has not: health, education, justice."""
    if _is_word_against_name(pair):
        return 0.0
    left, right = kinds_over(pair.left_over), kinds_over(pair.right_over)
    return (("sectors" in left) + ("sectors" in right)) / 2


def own_word_on_one_side(pair: NamePair) -> float:
    """Only one name has a word that no list knows, as the proper name of a body."""
    if _is_word_against_name(pair):
        return 0.0
    return float((NAME in kinds_over(pair.left_over)) != (NAME in kinds_over(pair.right_over)))


def own_words_differ(pair: NamePair) -> float:
    """Each name has words that no list knows, and they are not the same."""
    if _is_word_against_name(pair):
        return 0.0
    return float(NAME in kinds_over(pair.left_over) and NAME in kinds_over(pair.right_over))


def part_left_out(pair: NamePair) -> float:
    """Only a part of a name was compared, the one before or behind a dash."""
    return float(not (pair.left.is_whole and pair.right.is_whole))


def former_name(pair: NamePair) -> float:
    """The name is one that the other bore before."""
    is_former = pair.left.is_former or pair.right.is_former
    return float(is_former and (same_words(pair) == 1.0 or same_meaning(pair) == 1.0))


def _is_within(pair: NamePair) -> bool:
    least, most = sorted((pair.left_share, pair.right_share))
    return most >= _WHOLE > least > 0


def _is_word_against_name(pair: NamePair) -> bool:
    """True for UNHCR beside a full name: words say nothing then, letters may."""
    return (pair.left.acronym is None) != (pair.right.acronym is None) and not pair.shared
