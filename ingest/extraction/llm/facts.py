"""Makes the facts of a record from an answer, each with the words of the text that prove it."""

from collections import Counter
from dataclasses import dataclass

from graph.model.folding import fold
from graph.model.record import (
    Participation,
    RecordActor,
    RecordEvent,
    RecordEvidence,
    RecordPlace,
    RecordTheme,
)
from ingest.extraction.llm.checking import (
    NO_ACTOR,
    NO_EVENT,
    NOT_AGREED,
    NOT_REPORTED,
    TWICE,
    Checking,
    ToldActor,
    ToldEvent,
    ToldPart,
    ToldPlace,
    ToldTheme,
)
from ingest.extraction.text.lexicon import Lexicon

RULE = "llm"


@dataclass
class Facts:
    """What is left of an answer, and why the rest is not."""

    actors: list[RecordActor]
    events: list[RecordEvent]
    rejected: Counter[str]


def checked_facts(answer: object, checking: Checking, lexicon: Lexicon) -> Facts:
    """Return the facts that the text proves; an answer of another form proves nothing."""
    if not isinstance(answer, dict):
        return Facts([], [], Counter({NOT_AGREED: 1}))
    making = _Making(checking, lexicon.confidence.get(RULE, lexicon.confidence["default"]))
    actors = making.actors(answer.get("actors"))
    events = making.events(answer.get("events"))
    if answer.get("is_event_report") is not True:
        checking.rejected += Counter({NOT_REPORTED: sum(map(_facts_in, events))})
        events = []
    return Facts(actors, events, checking.rejected)


def _facts_in(event: RecordEvent) -> int:
    """An event and what is told of it."""
    return 1 + len(event.places) + len(event.themes) + len(event.participations)


def _entries_of(told: ToldEvent) -> int:
    """How much was told of an event that falls."""
    lists = (told.places, told.themes, told.participations)
    return sum(len(one) for one in lists if isinstance(one, list))


class _Making:
    """One answer under way into facts."""

    def __init__(self, checking: Checking, confidence: float) -> None:
        self._checking = checking
        self._confidence = confidence
        self._ids = checking.vocabulary
        self._actors: dict[str, RecordActor] = {}

    def actors(self, given: object) -> list[RecordActor]:
        """Actors whose name stands in their quote; two of one name are one."""
        check = self._checking
        by_name: dict[str, RecordActor] = {}
        for told in check.items(given, ToldActor):
            if told.key in self._actors:
                check.rejected[TWICE] += 1
                continue
            proof = check.proof(told.quote, told.name)
            if proof is not None:
                name = fold(told.name)
                by_name.setdefault(name, self._actor(told, proof, f"a{len(by_name) + 1}"))
                self._actors[told.key] = by_name[name]
        return [*by_name.values()]

    def _actor(self, told: ToldActor, proof: RecordEvidence, key: str) -> RecordActor:
        types = self._ids.actor_types
        known = told.type is not None and self._checking.is_known(told.type, types)
        return RecordActor(
            key=key,
            name=told.name,
            type=told.type if known else None,
            evidence=proof,
            confidence=self._confidence,
            rule=RULE,
        )

    def events(self, given: object) -> list[RecordEvent]:
        """Events of a known kind whose words stand in the text; the first is the main one."""
        found: list[RecordEvent] = []
        check = self._checking
        for told in check.items(given, ToldEvent):
            proof = check.proof(told.quote)
            if proof is None or not check.is_known(told.type, self._ids.event_types):
                check.rejected += Counter({NO_EVENT: _entries_of(told)})
                continue
            day = check.date(told.date, told.date_quote)
            found.append(
                RecordEvent(
                    key=f"e{len(found) + 1}",
                    main=not found,
                    type=told.type,
                    type_evidence=proof,
                    date=None if day is None else day[0],
                    date_evidence=None if day is None else day[1],
                    places=self._places(told.places),
                    themes=[*self._themes(told.themes)],
                    participations=self._parts(told.participations),
                    evidence=proof,
                    confidence=self._confidence,
                    rule=RULE,
                )
            )
        return found

    def _places(self, given: object) -> list[RecordPlace]:
        check = self._checking
        return [
            RecordPlace(
                name=told.name,
                country=check.country(told.country),
                evidence=proof,
                confidence=self._confidence,
                rule=RULE,
            )
            for told in check.items(given, ToldPlace)
            if (proof := check.proof(told.quote, told.name)) is not None
        ]

    def _themes(self, given: object) -> list[RecordTheme]:
        check = self._checking
        return [
            RecordTheme(
                id=told.id,
                wording=told.quote,
                evidence=proof,
                confidence=self._confidence,
                rule=RULE,
            )
            for told in check.items(given, ToldTheme)
            if check.is_known(told.id, self._ids.themes)
            and (proof := check.proof(told.quote)) is not None
        ]

    def _parts(self, given: object) -> list[Participation]:
        check = self._checking
        found = []
        for told in check.items(given, ToldPart):
            actor = self._actors.get(told.actor)
            if actor is None:
                check.rejected[NO_ACTOR] += 1
                continue
            proof = check.proof(told.quote, actor.name)
            if proof is not None and check.is_known(told.role, self._ids.roles):
                found.append(
                    Participation(
                        actor=actor.key,
                        role=told.role,
                        evidence=proof,
                        confidence=self._confidence,
                        rule=RULE,
                    )
                )
        return found
