"""Who meets mostly among themselves: communities by Leiden, in words, and how firm they are."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Numbers, Values
from graph.analysis.exclusion import LeftOut
from graph.analysis.leiden import leiden
from graph.analysis.measures.caution import Warned, cautions
from graph.analysis.measures.community_topics import events_of_communities, typical
from graph.analysis.measures.community_words import (
    ABOUT,
    COMMUNITIES,
    FIRM,
    FIRMNESS,
    IN,
    LOOSE,
    MEMBERS,
    ROUNDS,
    TOGETHER,
    UNKNOWN,
    UNSURE,
)
from graph.analysis.measures.ground import Ground
from graph.analysis.measures.measure_words import TIES, TWICE_OF, WEIGHTED
from graph.analysis.measures.partition import adjusted_rand, staying_together
from graph.analysis.measures.ranking import RankedGround, not_counted, range_words, who_counts
from graph.analysis.measures.resampling import (
    LEAST_ROUNDS,
    MOST_WORK,
    Evidence,
    evidence_of,
    samples,
)
from graph.analysis.topics import Topics, topics_of
from graph.query.answer import Answer, Listing
from graph.query.names import Names, Ref

_ROUNDS = 100
_TOPICS = 3
# Of a small network the best of so many tries is taken.
_TRIALS, _FEW_PAIRS = 10, 20_000
# Below this share of pairs that stay together a community is not told as firm, or as one at all.
_FIRM, _LOOSE = 0.75, 0.5


@dataclass(frozen=True, slots=True)
class Topic(Answer):
    """A theme or country, and how many of the events of a community have it."""

    thing: Ref
    events: int


@dataclass(frozen=True, slots=True)
class Community(Answer):
    """Actors that are tied more to each other than to others.

    Attributes:
        members: those with the strongest ties inside first.
        themes, countries: what stands out among the events where most were of it; first ones.
        events: how many such events there are.
        words: all this in a sentence.
        together: in which share of the rounds that have two of its members these are in one
            community; None without rounds.
        firmness: what `together` means, in words.
    """

    members: Listing[Ref]
    themes: tuple[Topic, ...]
    countries: tuple[Topic, ...]
    events: int
    words: dict[str, str]
    together: float | None
    firmness: dict[str, str]


@dataclass(frozen=True, slots=True)
class Communities(Answer):
    """The communities of two actors and more, largest first.

    Attributes:
        definition, ties: what they are, of which ties.
        modularity: how much more of the ties lies inside than by chance.
        alone: how many actors are in none, having no tie to another that counts.
        rand, rand_low, rand_high: how alike the partitions of the rounds are to this one (adjusted
            Rand index, 1 equal, 0 chance): mean and middle 90 %; None without rounds.
        rounds: of resampling; `range_words` say what they are.
        warnings, not_counted: as of a ranking.
    """

    definition: dict[str, str]
    ties: dict[str, str]
    communities: Listing[Community]
    modularity: float
    alone: int
    rand: float | None
    rand_low: float | None
    rand_high: float | None
    rounds: int
    range_words: dict[str, str]
    events: int
    sources: int | None
    warnings: tuple[Warned, ...]
    not_counted: tuple[LeftOut, ...]


@dataclass(frozen=True)
class _Parted:
    """The partition, and what the rounds say of it.

    Attributes:
        label: the community of each actor, -1 for none; shape (actors,).
        sizes: of each community; shape (communities,).
        together: of each community, NaN without rounds; shape (communities,).
        rand: of each round.
    """

    label: Numbers
    sizes: Numbers
    modularity: float
    together: Values
    rand: Values


def communities(
    asked: RankedGround, limit: int = 20, members: int = 8, language: str = "en"
) -> Communities:
    """Return the communities with their themes and countries, and how firm they are.

    Args:
        asked: what is parted.
        limit: how many communities to list.
        members: how many of each.
        language: of names.

    Raises:
        MissingExtraError: scipy or graspologic-native is not installed.
    """
    ground = asked.ground
    evidence = evidence_of(asked.view, ground.attendance)
    counted, left = who_counts(asked)
    parted = _parted(ground, evidence, counted)
    told = _Told(asked, parted, Names(asked.view, language), members)
    rounds = len(parted.rand)
    spread = np.percentile(parted.rand, (5, 95)).tolist() if rounds else (None, None)
    return Communities(
        definition=COMMUNITIES,
        ties=TIES[WEIGHTED if ground.least == 1 else TWICE_OF[WEIGHTED]],
        communities=Listing(
            tuple(told.community(number) for number in range(min(limit, len(parted.sizes)))),
            len(parted.sizes),
        ),
        modularity=parted.modularity,
        alone=int((counted & (parted.label < 0)).sum()),
        rand=float(parted.rand.mean()) if rounds else None,
        rand_low=spread[0],
        rand_high=spread[1],
        rounds=rounds,
        range_words=range_words(evidence, rounds, ground.seed, ROUNDS),
        events=ground.attendance.events,
        sources=evidence.clusters if evidence.by_source else None,
        warnings=tuple(cautions(ground.attendance, evidence)),
        not_counted=not_counted(left, 0, asked.withheld),
    )


def _parted(ground: Ground, evidence: Evidence, counted: NDArray[np.bool_]) -> _Parted:
    label, modularity = _labels(ground, counted)
    count = int(label.max(initial=-1)) + 1
    together, rand = np.full((1, count), np.nan), []
    for sample in samples(ground, evidence, _rounds(ground) if count else 0, ground.seed):
        other, _ = _labels(sample, counted)
        both = (label >= 0) & (other >= 0)
        together = np.vstack([together, staying_together(label, other, count)])
        rand.append(adjusted_rand(label[both], other[both]))
    known = (~np.isnan(together)).sum(axis=0)
    mean = np.divide(np.nansum(together, axis=0), known, out=np.full(count, np.nan),
                     where=known > 0)  # fmt: skip
    return _Parted(label, np.bincount(label[label >= 0]), modularity, mean, np.array(rand))


def _labels(ground: Ground, counted: NDArray[np.bool_]) -> tuple[Numbers, float]:
    """The community of each actor, -1 for who is alone or does not count; and the modularity.

    Programmes tie those who met at their events, and are parted with them, but are no members.
    """
    trials = _TRIALS if ground.graph.pairs <= _FEW_PAIRS else 1
    found, modularity = leiden(ground.graph.matrix, ground.seed, trials=trials)
    sizes = np.bincount(found[counted], minlength=int(found.max(initial=-1)) + 1)
    rank = np.empty(len(sizes), dtype=np.int64)
    rank[np.argsort(-sizes, kind="stable")] = np.arange(len(sizes))
    return np.where(counted & (sizes[found] > 1), rank[found], -1), modularity


def _rounds(ground: Ground) -> int:
    """As many as take some seconds; 0 where too few are affordable."""
    rounds = int(min(_ROUNDS, MOST_WORK // (20 * ground.meetings + 200 * ground.graph.pairs + 1)))
    return rounds if rounds >= LEAST_ROUNDS else 0


class _Told:
    """Communities while they are put into words."""

    def __init__(self, asked: RankedGround, parted: _Parted, names: Names, members: int) -> None:
        attendance = asked.ground.attendance
        self._asked, self._parted, self._names, self._members = asked, parted, names, members
        self._of_event = events_of_communities(attendance, parted.label)
        self._themes = topics_of(attendance, "theme")
        self._countries = topics_of(attendance, "country")

    def community(self, number: int) -> Community:
        """Return one community."""
        themes = self._topics(self._themes, number)
        countries = self._topics(self._countries, number)
        together = float(self._parted.together[number])
        return Community(
            members=self._listed(number),
            themes=themes,
            countries=countries,
            events=int((self._of_event == number).sum()),
            words=self._words(number, themes, countries),
            together=None if np.isnan(together) else together,
            firmness=_firmness(together),
        )

    def _listed(self, number: int) -> Listing[Ref]:
        ground = self._asked.ground
        inside = (self._parted.label == number).astype(np.float64)
        ties: Values = ground.graph.matrix @ inside
        mine = np.flatnonzero(inside)
        order = mine[np.lexsort((mine, -ties[mine]))][: self._members]
        ids = [ground.attendance.actor_id(actor) for actor in order.tolist()]
        return Listing(self._names.refs(ids), len(mine))

    def _topics(self, topics: Topics, number: int) -> tuple[Topic, ...]:
        found = typical(topics, self._of_event, number, _TOPICS)
        return tuple(Topic(self._names.ref(one), events) for one, events in found)

    def _words(
        self, number: int, themes: tuple[Topic, ...], countries: tuple[Topic, ...]
    ) -> dict[str, str]:
        size = int(self._parted.sizes[number])
        return {
            lang: MEMBERS[lang].format(n=size)
            + _listed_words(ABOUT[lang], themes)
            + _listed_words(IN[lang], countries)
            + "."
            for lang in MEMBERS
        }


def _listed_words(text: str, topics: tuple[Topic, ...]) -> str:
    return text.format(what=", ".join(one.thing.label for one in topics)) if topics else ""


def _firmness(together: float) -> dict[str, str]:
    if np.isnan(together):
        return UNKNOWN
    level = FIRM if together >= _FIRM else LOOSE if together >= _LOOSE else UNSURE
    share = round(100 * together)
    return {
        lang: f"{TOGETHER[lang].format(share=share)} {FIRMNESS[level][lang]}" for lang in TOGETHER
    }
