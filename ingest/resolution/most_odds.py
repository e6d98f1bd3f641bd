"""The most that two names could score, found without laying them over each other.

A bound from above: what it rules out would score less, so leaving it out changes no answer.
"""

from collections.abc import Iterable, Mapping, Set

from ingest.resolution.compare.spelling import spelled_alike
from ingest.resolution.name_letters import fit
from ingest.resolution.name_pair import BOTH_HEADS, HALF, Side, may_look_alike, told_otherwise
from ingest.resolution.name_parts import NameParts

_WHOLE = 0.97
_SLACK = 1e-9


class MostOdds:
    """Bounds the log-odds of pairs of names.

    Args:
        bias, by_feature: the weights of the score.
    """

    def __init__(self, bias: float, by_feature: Mapping[str, float]) -> None:
        self._bias = bias
        self._by_share = _above(by_feature, "shared_meaning")
        self._spelling = _above(by_feature, "same_spelling")
        self._whole = _above(by_feature, "same_meaning", "only_wide_words_more", "same_words")
        self._whole += _above(by_feature, "former_name")
        self._known = _above(by_feature, "known_acronym_fits")
        self._same = _above(by_feature, "same_acronym")

    def reach(
        self, one: NameParts, left: Side, other: NameParts, right: Side, needed: float
    ) -> bool:
        """True when the log-odds of the two names could be `needed` or more."""
        if one.joined == other.joined or _letters_fit(one, other):
            return True
        beside = self._spelling + self._known + self._same
        overlap = _Overlap(one, left, other, right)
        if self._odds(overlap.most, one, other) + beside < needed:
            return False
        odds = self._odds(overlap.found(), one, other)
        if odds < needed <= odds + beside and _share_acronyms(one, left, other, right):
            odds += self._same
        if odds < needed <= odds + self._spelling + self._known:
            odds += self._spelling * (spelled_alike(one, other) > 0)
        if odds < needed <= odds + self._known and _spell_out(one, left, other, right):
            odds += self._known
        return odds >= needed

    def _odds(self, found: float, one: NameParts, other: NameParts) -> float:
        mine, yours = one.weight, other.weight
        least, most = (mine, yours) if mine < yours else (yours, mine)
        share = min(1.0, found / max(most, 0.1))
        odds = self._bias + self._by_share * share * share + _SLACK
        return odds + self._whole if found >= _WHOLE * least else odds


def _above(by_feature: Mapping[str, float], *names: str) -> float:
    return sum(max(0.0, by_feature.get(name, 0.0)) for name in names)


def _letters_fit(one: NameParts, other: NameParts) -> bool:
    """True when a single word, or one before a name, may be letters of the other name."""
    return _are_letters(one, other) or _are_letters(other, one)


def _are_letters(short: NameParts, long: NameParts) -> bool:
    letters = short.acronym or short.lead
    if letters is None or long.acronym is not None:
        return False
    if letters[0] in long.firsts and fit(letters, long.words) > 0:
        return True
    return "".join(sorted(letters)) in long.initials


class _Overlap:
    """How much of two names may be found in one another, in weights of words.

    Attributes:
        most: when every word that no list knows had its like.
    """

    __slots__ = ("_mine", "_one", "_other", "_sure", "_yours", "most")

    def __init__(self, one: NameParts, left: Side, other: NameParts, right: Side) -> None:
        shared = one.meant.keys() & other.meant.keys()
        self._one, self._other = one, other
        self._mine, self._yours = one.meant.keys() - shared, other.meant.keys() - shared
        self._sure: float = sum([one.meant[concept].weight for concept in shared])
        if self._mine:
            self._sure += _told(one, self._mine, told_otherwise(other, right))
        if self._yours:
            self._sure += _told(other, self._yours, told_otherwise(one, left))
        self.most = self._sure
        if self._mine and self._yours:
            self.most += min(len(self._mine), len(self._yours))

    def found(self) -> float:
        """Return the weight with the words that do have their like."""
        if not self._mine or not self._yours:
            return self._sure
        one, other = self._one, self._other
        words = _looking_alike(one.own & self._mine, self._yours)
        words += _looking_alike(other.own & self._yours, self._mine)
        heads = min(len(one.heads & self._mine), len(other.heads & self._yours))
        return self._sure + words + BOTH_HEADS * heads + HALF * len(one.near & other.near)


def _told(name: NameParts, over: Set[str], told: Set[str]) -> float:
    return sum([name.meant[concept].weight for concept in over & told]) if told else 0.0


def _looking_alike(own: Iterable[str], others: Set[str]) -> int:
    found = 0
    for word in own:
        for other in others:
            if may_look_alike(word, other):
                found += 1
                break
    return found


def _spell_out(one: NameParts, left: Side, other: NameParts, right: Side) -> bool:
    """True when a known acronym of one body may have the first letters of the other's words."""
    return _may_fit(right.acronyms, one) or _may_fit(left.acronyms, other)


def _may_fit(acronyms: Iterable[str], name: NameParts) -> bool:
    for acronym in acronyms:
        if len(acronym) > 2 and acronym[0] in name.firsts and fit(acronym, name.words) > 0:
            return True
    return False


def _share_acronyms(one: NameParts, left: Side, other: NameParts, right: Side) -> bool:
    mine = one.carried | left.acronyms if one.carried else left.acronyms
    yours = other.carried | right.acronyms if other.carried else right.acronyms
    return (
        not mine.isdisjoint(yours)
        or (bool(yours) and _stands_in(one, yours))
        or (bool(mine) and _stands_in(other, mine))
    )


def _stands_in(name: NameParts, acronyms: Set[str]) -> bool:
    return any([word in acronyms for word, _ in name.words])
