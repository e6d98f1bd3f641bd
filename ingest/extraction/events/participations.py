"""Turns roles into participations: one for each actor and role of an event."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from graph.model.record import Participation
from ingest.extraction.actors.actors import Actor, Cast
from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.themes import themes_between
from ingest.extraction.roles.roles import RoleFact
from ingest.extraction.text.evidence import evidence_at
from ingest.extraction.text.hits import Hit

# What a clearer role of the same actor at the same event makes superfluous.
_WEAKER = frozenset({"participant", "trainee", "target-audience", "unspecified"})
_SPEAKING = frozenset({"presenter", "opener", "closer"})
_BESIDE = frozenset({"funder-object-thank"})  # counts beside other parts
_LONGEST_QUOTE = 240
INFERRED = "No word says so; it is inferred from where the report names it."
_MOST_THEMES = 4


@dataclass(frozen=True, slots=True)
class Scene:
    """What participations are made from."""

    found: Found
    cast: Cast
    themes: list[Hit]


def participations_of(scene: Scene, facts: Iterable[RoleFact]) -> list[Participation]:
    """Participations in the order of the text, each actor and role once."""
    kept: dict[tuple[int, str], tuple[Actor, RoleFact]] = {}
    for actor, fact in _without_guesses(scene, facts):
        kept.setdefault((id(actor), fact.role), (actor, fact))
    strong = {id(actor) for actor, fact in kept.values() if fact.role not in _WEAKER}
    parents = {id(a.parent) for a, f in kept.values() if a.parent is not None}
    chosen = [
        (actor, fact)
        for actor, fact in kept.values()
        if not (fact.role in _WEAKER and (id(actor) in strong or id(actor) in parents))
    ]
    return [_participation(scene, actor, fact) for actor, fact in chosen]


def _without_guesses(scene: Scene, facts: Iterable[RoleFact]) -> list[tuple[Actor, RoleFact]]:
    """The facts with their actors; of one that a cue tells of under any name, no guess stays."""
    pairs = [(scene.cast.of(fact.mention), fact) for fact in facts]
    told = {id(actor) for actor, fact in pairs if not fact.guessed}
    first: dict[int, RoleFact] = {}
    for actor, fact in pairs:
        if fact.guessed and fact.rule not in _BESIDE:
            first.setdefault(id(actor), fact)
    return [
        (actor, fact)
        for actor, fact in pairs
        if not fact.guessed
        or fact.rule in _BESIDE
        or (id(actor) not in told and first[id(actor)] is fact)
    ]


def _participation(scene: Scene, actor: Actor, fact: RoleFact) -> Participation:
    text = scene.found.view.page.text
    start, end = _shortest(scene, fact)
    confidence = scene.found.view.page.lexicon.confidence
    about = _themes(scene, fact) if fact.role in _SPEAKING else []
    # Nothing but the place of the name speaks for it: the words do not say it.
    inferred = fact.guessed and not fact.wording
    return Participation(
        actor=actor.key,
        role=fact.role,
        themes=about,
        joint_with=sorted({scene.cast.of(m).key for m in fact.joint} - {actor.key}),
        list_open=fact.list_open,
        readings=fact.readings,
        wording=fact.wording or None,
        status="inferred" if inferred else "asserted",
        note=INFERRED if inferred else None,
        certainty="ambiguous" if fact.readings else "certain",
        confidence=confidence.get(fact.rule, confidence["default"]),
        evidence=evidence_at(text, start, end),
        rule=fact.rule,
    )


def _shortest(scene: Scene, fact: RoleFact) -> tuple[int, int]:
    """The mention with its cue; the mention alone when that would quote too much or a person."""
    view = scene.found.view
    start, end = fact.start, fact.end
    if end - start > _LONGEST_QUOTE:
        return fact.mention.start, fact.mention.end
    first, last = scene.found.index.around(start, end)
    titled = any(view.low(n) in view.words.titles for n in range(first, last))
    between = [
        n
        for n in range(first, last)
        if view.capital(n) and not view.marks.is_place(n) and n not in (first,)
    ]
    if titled or len(between) > 1:
        return fact.mention.start, fact.mention.end
    return start, end


def _themes(scene: Scene, fact: RoleFact) -> list[str]:
    """What a speaker spoke about, as far as the sentence says it after the name."""
    begin, end = fact.about or (fact.mention.end, fact.sentence.end)
    themes = themes_between(scene.found, scene.themes, begin, end)
    return [theme.id for theme in themes[:_MOST_THEMES]]


def with_role(fact: RoleFact, role: str, readings: dict[str, float]) -> RoleFact:
    """The same fact in another role."""
    return replace(fact, role=role, readings=readings)
