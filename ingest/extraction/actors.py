"""Joins the mentions that mean the same actor within one text."""

from dataclasses import dataclass, field

from graph.model.folding import fold
from ingest.extraction.page import Page
from ingest.extraction.spans import Mention

_SMALL = frozenset(
    ("the", "a", "an", "of", "for", "and", "la", "le", "les", "l", "de", "du", "des", "d", "et")
    + ("un", "une", "pour")
)


@dataclass(eq=False)
class Actor:
    """One actor of the text with all its wordings; `key` is set when the record is put together."""

    kind: str
    names: list[str]
    mentions: list[Mention]
    ref: str | None = None
    type: str | None = None
    country: str | None = None
    parent: "Actor | None" = None
    key: str = ""
    acronyms: list[str] = field(default_factory=list)

    @property
    def first(self) -> Mention:
        """Where the text names it first."""
        return self.mentions[0]


class Cast:
    """All actors of a text, found by mention."""

    def __init__(self, page: Page) -> None:
        self.actors: list[Actor] = []
        self._page = page
        self._by_name: dict[str, Actor] = {}
        self._by_mention: dict[int, Actor] = {}

    def add(self, mention: Mention) -> Actor:
        """Join a mention to the actor it means, or make a new actor of it."""
        names = _names_of(mention)
        known = list(dict.fromkeys(a for n in names if (a := self._by_name.get(n)) is not None))
        fits = [actor for actor in known if _compatible(actor, mention)]
        if not fits:
            fits = self._by_beginning(mention)
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
        actor = Actor(mention.kind, [], [], mention.ref, mention.type, mention.country)
        self.actors.append(actor)
        return actor

    def _join(self, actor: Actor, mention: Mention, names: list[str]) -> None:
        actor.mentions.append(mention)
        self._by_mention[id(mention)] = actor
        if mention.rule != "short-form" and mention.name not in actor.names:
            actor.names.append(mention.name)
        actor.acronyms += [a for a in mention.also if a not in actor.acronyms]
        actor.ref = actor.ref or mention.ref
        actor.type = _better_type(actor, mention)
        actor.country = actor.country or mention.country
        for name in names:
            self._by_name.setdefault(name, actor)

    def _merge(self, kept: Actor, other: Actor) -> None:
        self.actors.remove(other)
        for mention in other.mentions:
            self._join(kept, mention, _names_of(mention))
        for name, actor in list(self._by_name.items()):
            if actor is other:
                self._by_name[name] = kept

    def _by_beginning(self, mention: Mention) -> list[Actor]:
        """The one actor whose name begins with this one, or the other way round."""
        name = _bare(mention.name)
        if " " not in name or mention.kind == "group" or mention.ref is not None:
            return []
        same = [a for a in self.actors if a.kind == mention.kind and a.ref is None]
        near = [a for a in same if any(_begins(_bare(n), name) for n in a.names)]
        return near if len(near) == 1 else []


def _names_of(mention: Mention) -> list[str]:
    if mention.kind == "group":
        return [f"{id(mention)}"]
    names = [f"{mention.kind}:{_bare(name)}" for name in (mention.name, *mention.also)]
    if mention.rule == "demonym" and mention.country is not None:
        secures = "secur" in fold(mention.name)
        names.append(f"force:{mention.country}:{mention.type}:{secures}")
    core = _core(mention)
    if core:
        names.append(f"unit:{core}")
    return [*names, f"ref:{mention.ref}"] if mention.ref is not None else names


def _core(mention: Mention) -> str:
    """The name of a unit without its organisation."""
    parent = mention.parent
    if parent is None or mention.kind != "actor" or parent.start < mention.start:
        return ""
    words = _bare(mention.name[: parent.start - mention.start]).split()
    while words and words[-1] in ("of", "the", "de", "la", "du", "des", "d", "l", "at", "pour"):
        words.pop()
    return f"{' '.join(words)}@{parent.ref or _bare(parent.name)}" if len(words) > 1 else ""


def _bare(name: str) -> str:
    """The words of a name that tell it from others."""
    words = [word for word in fold(name).split() if word not in _SMALL]
    return " ".join(words)


def _begins(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short.count(" ") >= 1 and f"{long} ".startswith(f"{short} ")


def _compatible(actor: Actor, mention: Mention) -> bool:
    """Two ids of the vocabulary, or two countries, are never one actor."""
    refs = actor.ref is None or mention.ref is None or actor.ref == mention.ref
    lands = actor.country is None or mention.country is None or actor.country == mention.country
    return refs and lands


# How much a rule knows about the kind of an actor; the best one that says a kind decides.
_KNOWS = {"gazetteer": 3, "short-form": 3, "acronym": 0, "slot": 0, "glossed": 1}


def _better_type(actor: Actor, mention: Mention) -> str | None:
    said = [m for m in (*actor.mentions, mention) if m.type is not None]
    return max(said, key=lambda m: _KNOWS.get(m.rule, 2)).type if said else None


def cast_of(page: Page, mentions: list[Mention]) -> Cast:
    """Join all mentions; longer names first at one place, so that parts find their whole."""
    cast = Cast(page)
    named = [m for m in mentions if m.kind not in ("group", "mechanism")]
    for mention in sorted(named, key=lambda m: (m.ref is None, m.start)):
        cast.add(mention)
    cast.actors.sort(key=lambda actor: min(m.start for m in actor.mentions))
    cast.link_parents()
    return cast
