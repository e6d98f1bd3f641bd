"""The features of a pair of names, in the order in which weights are kept."""

from collections.abc import Callable, Mapping

from ingest.resolution.compare import acronyms, identity, spelling, words
from ingest.resolution.name_pair import NamePair

Feature = Callable[[NamePair], float]

FEATURES: Mapping[str, Feature] = {
    feature.__name__: feature
    for feature in (
        words.same_words,
        words.same_meaning,
        words.shared_meaning,
        words.only_wide_words_more,
        words.one_within_other,
        words.telling_word_on_one_side,
        words.other_field,
        words.own_word_on_one_side,
        words.own_words_differ,
        words.part_left_out,
        words.former_name,
        spelling.same_spelling,
        acronyms.acronym_of_words,
        acronyms.known_acronym_fits,
        acronyms.acronym_in_other_language,
        acronyms.same_acronym,
        acronyms.acronym_collision,
        acronyms.different_acronyms,
        identity.country_on_one_side,
    )
}


def values_of(pair: NamePair) -> tuple[float, ...]:
    """Return the value of every feature, 0 to 1, in the order of `FEATURES`."""
    return tuple(feature(pair) for feature in FEATURES.values())
