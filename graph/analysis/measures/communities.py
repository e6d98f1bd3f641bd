"""Who meets mostly among themselves: communities by Leiden, in words, and how firm they are."""

from dataclasses import dataclass

import numpy as np

from graph.analysis.attendance import Numbers
from graph.analysis.event_days import newest_first
from graph.analysis.exclusion import LeftOut
from graph.analysis.measures.caution import Warned, cautions
from graph.analysis.measures.community_parting import Parting, parting_of
from graph.analysis.measures.community_ties import Bridge, CommunityTies, Membership
from graph.analysis.measures.community_topics import events_of_communities, typical
from graph.analysis.measures.community_words import (
    ABOUT,
    COMMUNITIES,
    FIRM,
    FIRMNESS,
    IN,
    LOOSE,
    MEMBERS,
    ONCE,
    ROUNDS,
    TOGETHER,
    UNKNOWN,
    UNSURE,
)
from graph.analysis.measures.measure_words import TIES, TWICE_OF, WEIGHTED
from graph.analysis.measures.ranking import RankedGround, not_counted, range_words
from graph.analysis.topics import Topics, topics_of
from graph.query.answer import Answer, Listing
from graph.query.names import Names, Ref
from graph.sentence import fill

_TOPICS, _BRIDGES, _MEMBERS = 3, 3, 8
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
        place: 1 for the largest.
        members: those with the strongest ties inside first.
        themes, countries: what stands out among the events where most were of it; first ones.
        events: how many such events there are.
        words: all this in a sentence.
        together: in which share of the rounds that have two of its members these are in one
            community; None without rounds.
        firm: firm, loose, unsure, once (all that holds it is one event) or unknown.
        firmness: what this means, in words.
        bridges: members with ties to other communities, the strongest first.
    """

    place: int
    members: Listing[Ref]
    themes: tuple[Topic, ...]
    countries: tuple[Topic, ...]
    events: int
    words: dict[str, str]
    together: float | None
    firm: str
    firmness: dict[str, str]
    bridges: Listing[Bridge]


@dataclass(frozen=True, slots=True)
class OpenedCommunity(Answer):
    """One community with all that makes it one.

    Attributes:
        members: as `Community` has them, each with its tie to another one.
        bridges: all of them.
        events: where most were of it, newest first.
    """

    community: Community
    members: Listing[Membership]
    bridges: Listing[Bridge]
    events: Listing[Ref]


@dataclass(frozen=True, slots=True)
class Communities(Answer):
    """The communities of two actors and more, largest first.

    Attributes:
        definition, ties: what they are, of which ties.
        modularity: how much more of the ties lies inside than by chance.
        inside: how many actors are in one; `alone`: how many in none, having no tie that counts.
        rand, rand_low, rand_high: how alike the partitions of the rounds are to this one (adjusted
            Rand index, 1 equal, 0 chance): mean and middle 90 %; None without rounds.
        rounds: of resampling; `range_words` say what they are.
        warnings, not_counted: as of a ranking.
    """

    definition: dict[str, str]
    ties: dict[str, str]
    communities: Listing[Community]
    modularity: float
    inside: int
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


def communities(
    asked: RankedGround,
    limit: int = 20,
    members: int = 8,
    language: str = "en",
    parting: Parting | None = None,
) -> Communities:
    """Return the communities with their themes and countries, and how firm they are.

    Args:
        asked: what is parted.
        limit: how many communities to list.
        members: how many of each.
        language: of names.
        parting: of the same, when it is known already.

    Raises:
        MissingExtraError: scipy or graspologic-native is not installed.
    """
    parting = parting_of(asked) if parting is None else parting
    ground, parts, evidence = asked.ground, parting.parts, parting.evidence
    told = _Told(asked, parting, Names(asked.view, language), members)
    rounds = len(parts.rand)
    spread = np.percentile(parts.rand, (5, 95)).tolist() if rounds else (None, None)
    return Communities(
        definition=COMMUNITIES,
        ties=TIES[WEIGHTED if ground.least == 1 else TWICE_OF[WEIGHTED]],
        communities=Listing(
            tuple(told.community(number) for number in range(min(limit, len(parts.sizes)))),
            len(parts.sizes),
        ),
        modularity=parts.modularity,
        inside=int(parts.sizes.sum()),
        alone=parting.alone,
        rand=float(parts.rand.mean()) if rounds else None,
        rand_low=spread[0],
        rand_high=spread[1],
        rounds=rounds,
        range_words=range_words(evidence, rounds, ground.seed, ROUNDS),
        events=ground.attendance.events,
        sources=evidence.clusters if evidence.by_source else None,
        warnings=tuple(cautions(ground.attendance, evidence)),
        not_counted=not_counted(parting.left, 0, asked.withheld),
    )


def community_of(
    asked: RankedGround, parting: Parting, node: str, language: str = "en"
) -> OpenedCommunity | None:
    """Return the community that an actor is in, None when it is in none.

    Args:
        asked: what was parted.
        parting: of it.
        node: the actor.
        language: of names.
    """
    actor = asked.ground.attendance.actor_number(node)
    number = -1 if actor is None else int(parting.parts.label[actor])
    told = _Told(asked, parting, Names(asked.view, language), _MEMBERS)
    return None if number < 0 else told.opened(number)


class _Told:
    """Communities while they are put into words."""

    def __init__(self, asked: RankedGround, parting: Parting, names: Names, members: int) -> None:
        attendance = asked.ground.attendance
        self._attendance, self._parts = attendance, parting.parts
        self._names, self._members = names, members
        self._ties = CommunityTies(asked.ground, parting.parts.label, names)
        self._of_event = events_of_communities(attendance, parting.parts.label)
        self._themes = topics_of(attendance, "theme")
        self._countries = topics_of(attendance, "country")

    def community(self, number: int) -> Community:
        """Return one community."""
        themes = self._topics(self._themes, number)
        countries = self._topics(self._countries, number)
        together, events = float(self._parts.together[number]), self._events(number)
        members = self._ties.members(number, self._members)
        firm = _how_firm(together, self._meetings(number))
        return Community(
            place=number + 1,
            members=Listing(tuple(one.actor for one in members.items), members.total),
            themes=themes,
            countries=countries,
            events=len(events),
            words=self._words(number, themes, countries),
            together=None if np.isnan(together) else together,
            firm=firm,
            firmness=_firmness(firm, together),
            bridges=self._ties.bridges(number, _BRIDGES),
        )

    def opened(self, number: int) -> OpenedCommunity:
        """Return one community with all its members, bridges and events."""
        size, events = int(self._parts.sizes[number]), self._events(number)
        newest = events[newest_first(self._attendance, events)]
        ids = [self._attendance.event_id(event) for event in newest.tolist()]
        return OpenedCommunity(
            community=self.community(number),
            members=self._ties.members(number, size),
            bridges=self._ties.bridges(number, size),
            events=Listing(self._names.refs(ids), len(ids)),
        )

    def _events(self, number: int) -> Numbers:
        return np.flatnonzero(self._of_event == number)

    def _meetings(self, number: int) -> int:
        """At how many events two members met."""
        own = self._parts.label[self._attendance.actor] == number
        return int((np.bincount(self._attendance.event[own]) > 1).sum())

    def _topics(self, topics: Topics, number: int) -> tuple[Topic, ...]:
        found = typical(topics, self._of_event, number, _TOPICS)
        return tuple(Topic(self._names.ref(one), events) for one, events in found)

    def _words(
        self, number: int, themes: tuple[Topic, ...], countries: tuple[Topic, ...]
    ) -> dict[str, str]:
        size = int(self._parts.sizes[number])
        return {
            lang: fill(MEMBERS[lang], lang, n=size)
            + _listed_words(ABOUT[lang], themes)
            + _listed_words(IN[lang], countries)
            + "."
            for lang in MEMBERS
        }


def _listed_words(text: str, topics: tuple[Topic, ...]) -> str:
    return text.format(what=", ".join(one.thing.label for one in topics)) if topics else ""


def _how_firm(together: float, meetings: int) -> str:
    if meetings == 1:
        return ONCE
    if np.isnan(together):
        return UNKNOWN
    return FIRM if together >= _FIRM else LOOSE if together >= _LOOSE else UNSURE


def _firmness(firm: str, together: float) -> dict[str, str]:
    if firm in (ONCE, UNKNOWN):
        return FIRMNESS[firm]
    share = round(100 * together)
    return {
        lang: f"{fill(TOGETHER[lang], lang, share=share)} {FIRMNESS[firm][lang]}"
        for lang in TOGETHER
    }
