"""Joins the mentions that mean the same actor within one text."""

from dataclasses import dataclass, field

from ingest.extraction.actors.actor_names import Beginnings, bare, names_of
from ingest.extraction.actors.same_offices import the_office
from ingest.extraction.text.spans import Mention


@dataclass(eq=False)
class Actor:
    """One actor of the text with all its wordings; `key` is set when the record is put together.

    Attributes:
        wordings, letters: its names and acronyms, as the keys of dictionaries: in their order, and
            one of thousands is found at once.
        known_by: the keys by which the cast finds it.
        told_by: how much the rule knew that said its type.
    """

    kind: str
    mentions: list[Mention]
    ref: str | None = None
    type: str | None = None
    country: str | None = None
    parent: "Actor | None" = None
    key: str = ""
    wordings: dict[str, None] = field(default_factory=dict)
    letters: dict[str, None] = field(default_factory=dict)
    known_by: set[str] = field(default_factory=set)
    told_by: int = -1

    @property
    def names(self) -> list[str]:
        """Its wordings in the order in which they were met; a short form when it has no other."""
        return [*self.wordings] or [self.first.name]

    @property
    def acronyms(self) -> list[str]:
        """Its acronyms in the order in which they were met."""
        return [*self.letters]

    @property
    def first(self) -> Mention:
        """Where the text names it first."""
        return self.mentions[0]


class Cast:
    """All actors of a text, found by mention."""

    def __init__(self) -> None:
        self.actors: list[Actor] = []
        self._by_name: dict[str, Actor] = {}
        self._by_mention: dict[int, Actor] = {}
        self._beginnings: Beginnings[Actor] = Beginnings()
        self._endings: Beginnings[Actor] = Beginnings()

    def add(self, mention: Mention) -> Actor:
        """Join a mention to the actor it means, or make a new actor of it."""
        names = names_of(mention)
        known = list(dict.fromkeys(a for n in names if (a := self._by_name.get(n)) is not None))
        fits = [actor for actor in known if _compatible(actor, mention)]
        if not fits:
            fits = self._by_beginning(mention) or self._by_ending(mention)
        actor = fits[0] if fits else self._new(mention)
        for other in fits[1:]:
            self._merge(actor, other)
        self._join(actor, mention, names)
        return actor

    def of(self, mention: Mention) -> Actor:
        """The actor a mention means; it becomes one when it was none (groups)."""
        actor = self._by_mention.get(id(mention))
        return actor if actor is not None else self.add(mention)

    def link_parents(self) -> None:
        """Set the parent of each unit and office."""
        for actor in self.actors:
            for mention in actor.mentions:
                if actor.parent is None and mention.parent is not None:
                    parent = self.of(mention.parent)
                    actor.parent = parent if parent is not actor else None

    def _new(self, mention: Mention) -> Actor:
        actor = Actor(mention.kind, [], mention.ref, mention.type, mention.country)
        self.actors.append(actor)
        return actor

    def _join(self, actor: Actor, mention: Mention, names: list[str]) -> None:
        actor.mentions.append(mention)
        self._by_mention[id(mention)] = actor
        if mention.rule != "short-form" and mention.name not in actor.wordings:
            actor.wordings[mention.name] = None
            self._beginnings.add(actor.kind, bare(mention.name), actor)
            self._endings.add(actor.kind, _backwards(mention.name), actor)
        actor.wordings.update(dict.fromkeys(mention.parts))
        actor.letters.update(dict.fromkeys(mention.also))
        actor.ref = actor.ref or mention.ref
        actor.country = actor.country or mention.country
        _learn_type(actor, mention)
        for name in names:
            if self._by_name.setdefault(name, actor) is actor:
                actor.known_by.add(name)

    def _merge(self, kept: Actor, other: Actor) -> None:
        self.actors.remove(other)
        self._beginnings.drop(other.kind, map(bare, other.wordings), other)
        self._endings.drop(other.kind, map(_backwards, other.wordings), other)
        for name in other.known_by:
            self._by_name[name] = kept
        kept.known_by |= other.known_by
        for mention in other.mentions:
            self._join(kept, mention, names_of(mention))

    def _by_beginning(self, mention: Mention) -> list[Actor]:
        """The one actor whose name begins with this one, or the other way round."""
        if mention.kind == "group" or mention.ref is not None:
            return []
        if mention.kind == "office":
            return the_office(
                mention.name, ((a, a.wordings) for a in self.actors if a.kind == "office")
            )
        near: list[Actor] = []
        for actor in self._beginnings.like(mention.kind, bare(mention.name)):
            if actor not in near and _may_be_short_for(mention, actor) and _near(actor, mention):
                if near:
                    return []
                near.append(actor)
        return near

    def _by_ending(self, mention: Mention) -> list[Actor]:
        """The one actor met before whose name ends with this one: "Peace Centre" staff."""
        if mention.kind != "actor" or mention.ref is not None:
            return []
        end = f"{_backwards(mention.name)} "
        near = {
            id(actor): actor
            for actor in self._endings.like(mention.kind, end.strip())
            if any(_goes_on(_backwards(known), end) for known in actor.wordings)
        }
        alike = [actor for actor in near.values() if _alike(mention, actor)]
        return alike if len(near) == 1 else []


def _backwards(name: str) -> str:
    return " ".join(reversed(bare(name).split()))


def _may_be_short_for(mention: Mention, actor: Actor) -> bool:
    """Of a body that the vocabulary knows only its own beginning: "African Court"."""
    name = bare(mention.name)
    longer = any(_goes_on(bare(known), f"{name} ") for known in actor.wordings)
    return actor.ref is None or (longer and mention.rule == "head-noun" and _alike(mention, actor))


# "South Sudan Council of Churches", "Conseil des Églises du Soudan du Sud": not those of Sudan.
_DIRECTIONS = frozenset(
    ("south", "north", "east", "west", "sud", "nord", "est", "ouest", "southern", "northern")
)


def _goes_on(known: str, part: str) -> bool:
    """A bare name goes on after a part of it, with more than the end of a place's name."""
    return known.startswith(part) and known[len(part) :].split()[0] not in _DIRECTIONS


def _alike(mention: Mention, actor: Actor) -> bool:
    return mention.country is None or mention.country == actor.country


def _compatible(actor: Actor, mention: Mention) -> bool:
    """Two ids of the vocabulary, or two countries, are never one actor."""
    refs = actor.ref is None or mention.ref is None or actor.ref == mention.ref
    return refs and _near(actor, mention)


def _near(actor: Actor, mention: Mention) -> bool:
    return None in (actor.country, mention.country) or actor.country == mention.country


# How much a rule knows about the kind of an actor; the best one that says a kind decides.
_KNOWS = {"gazetteer": 3, "short-form": 3, "acronym": 0, "slot": 0, "glossed": 1}


def _learn_type(actor: Actor, mention: Mention) -> None:
    knows = _KNOWS.get(mention.rule, 2)
    if mention.type is not None and knows > actor.told_by:
        actor.type, actor.told_by = mention.type, knows


def cast_of(mentions: list[Mention]) -> Cast:
    """Join all mentions; longer names first at one place, so that parts find their whole."""
    cast = Cast()
    named = [m for m in mentions if m.kind not in ("group", "mechanism")]
    for mention in sorted(named, key=lambda m: (m.ref is None, m.start)):
        cast.add(mention)
    cast.actors.sort(key=lambda actor: min(m.start for m in actor.mentions))
    cast.link_parents()
    return cast
