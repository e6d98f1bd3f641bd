"""What two circles share, and what lies between them (Q15)."""

from collections.abc import Callable
from dataclasses import dataclass

from graph.analysis.gaps.circle import Circle, Circles, Grounds
from graph.analysis.gaps.coverage_parts import Parts
from graph.analysis.gaps.gaps_words import Words
from graph.errors import ModelError
from graph.message import Message
from graph.model.statement import Statement
from graph.query.answer import Answer, Listing
from graph.query.hierarchy import above
from graph.query.names import Names, Ref
from graph.query.source import Claim, claim_of
from graph.query.unknown import Unknown, unknown
from graph.sentence import fill

KINDS = ("Actor", "Mechanism", "Programme")
_CLAIMS = 2
LANGUAGES = ("en", "fr")
# Of a thing of both, what it is in the first circle and in the second.
Sides = tuple[tuple[str, ...], tuple[str, ...]]
Both = dict[str, Sides]
DIRECT: dict[bool, Words] = {
    True: {
        "en": "{a} and {b} are in one circle already: they met, or a source ties them.",
        "fr": "{a} et {b} sont déjà dans un même cercle : ils se sont rencontrés, ou une source "
        "les lie.",
    },
    False: {
        "en": "No source tells of a direct tie between {a} and {b}: they met at no event told "
        "here.",
        "fr": "Aucune source ne rapporte de lien direct entre {a} et {b} : ils ne se sont "
        "rencontrés à aucun événement rapporté ici.",
    },
}
NO_DATA: Words = {
    "en": "No source tells of an event, a tie, a theme or a place of {name}: nothing can be "
    "compared, and that says nothing of the world.",
    "fr": "Aucune source ne rapporte d’événement, de lien, de thème ni de lieu de {name} : rien ne "
    "peut être comparé, et cela ne dit rien du monde.",
}
CAUTION: Words = {
    "en": "A shared theme or place is a reason to introduce two circles, not a tie between them.",
    "fr": "Un thème ou un lieu commun est une raison de présenter deux cercles, pas un lien entre "
    "eux.",
}


@dataclass(frozen=True, slots=True)
class Shared(Answer):
    """One thing that both circles have.

    Attributes:
        first, second: what it is there: the thing itself, or narrower themes under it.
        claims: what says so of the first circle, then of the second; the first statements.
    """

    thing: Ref
    first: tuple[Ref, ...]
    second: tuple[Ref, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class CircleSize(Answer):
    """How much sources tell of a circle."""

    of: Ref
    events: int
    actors: int
    themes: int
    places: int


@dataclass(frozen=True, slots=True)
class Comparison(Answer):
    """Two circles side by side.

    Attributes:
        direct: one of the two is in the circle of the other.
        actors: in both circles.
        themes: told of both, exactly so; `broader`: those above themes of both that are not told
            of both themselves.
        places: of both, countries too.
        summary: whether they are tied, or that nothing is told of one.
    """

    first: CircleSize
    second: CircleSize
    direct: bool
    no_data: bool
    actors: Listing[Shared]
    themes: Listing[Shared]
    broader: Listing[Shared]
    places: Listing[Shared]
    summary: Words
    caution: Words


def compared_circles(
    parts: Parts, ends: tuple[str, str], language: str = "en", limit: int | None = 50
) -> Comparison | Unknown:
    """Return what the circles of two actors share; the nearest names of one that is unknown.

    Only what sources tell counts, not what the vocabulary knows.

    Args:
        parts: of the view.
        ends: ids of both.
        language: of names.
        limit: how many of each list to show; None for all.

    Raises:
        ModelError: both are the same actor.
    """
    names = Names(parts.view, language)
    nodes = [names.node(end) for end in ends]
    for end, node in zip(ends, nodes, strict=True):
        if node is None or not set(KINDS) & set(node.kinds):
            return unknown(names, end, KINDS)
    first_id, second_id = (node.id for node in nodes if node is not None)
    if first_id == second_id:
        what = Message("Both are the same actor: {name}.", name=names.label(first_id))
        raise ModelError(what, next_step="Give two different actors.")
    circles = Circles(parts, names)
    first, second = circles.of(first_id), circles.of(second_id)
    return _Comparing(circles, names, (first, second), limit).comparison()


class _Comparing:
    """Puts the comparison together."""

    def __init__(
        self, circles: Circles, names: Names, both: tuple[Circle, Circle], limit: int | None
    ) -> None:
        self._circles, self._names, self._limit = circles, names, limit
        self._first, self._second = both

    def comparison(self) -> Comparison:
        """Return it."""
        one, other = self._first, self._second
        empty = next((circle.of for circle in (one, other) if circle.is_empty), None)
        direct = other.of in one.actors or one.of in other.actors
        blanks = {language: self._blanks(language, empty) for language in LANGUAGES}
        words = DIRECT[direct] if empty is None else NO_DATA
        return Comparison(
            first=self._size(one),
            second=self._size(other),
            direct=direct,
            no_data=empty is not None,
            actors=self._exact(lambda circle: circle.actors),
            themes=self._exact(lambda circle: circle.themes),
            broader=self._broader(),
            places=self._exact(lambda circle: circle.places),
            summary={lang: fill(text, lang, **blanks[lang]) for lang, text in words.items()},
            caution=CAUTION,
        )

    def _blanks(self, language: str, empty: str | None) -> dict[str, str]:
        names = Names(self._names.view, language)
        a, b = (names.label(circle.of) for circle in (self._first, self._second))
        return {"a": a, "b": b, "name": "" if empty is None else names.label(empty)}

    def _size(self, circle: Circle) -> CircleSize:
        counts = (len(one) for one in (circle.events, circle.actors, circle.themes, circle.places))
        return CircleSize(self._names.ref(circle.of), *counts)

    def _exact(self, of: Callable[[Circle], Grounds]) -> Listing[Shared]:
        """What both have themselves."""
        both: Both = {one: ((one,), (one,)) for one in set(of(self._first)) & set(of(self._second))}
        return self._listed(both, of)

    def _broader(self) -> Listing[Shared]:
        """Themes above themes of both, that both do not have themselves."""
        first, second = (self._upwards(one) for one in (self._first, self._second))
        exact = set(self._first.themes) & set(self._second.themes)
        both: Both = {
            theme: (tuple(sorted(first[theme])), tuple(sorted(second[theme])))
            for theme in (set(first) & set(second)) - exact
        }
        return self._listed(both, lambda circle: circle.themes)

    def _upwards(self, circle: Circle) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for theme in circle.themes:
            for one in above(self._names.view, "BROADER", theme):
                found.setdefault(one, set()).add(theme)
        return found

    def _listed(
        self,
        both: Both,
        of: Callable[[Circle], Grounds],
    ) -> Listing[Shared]:
        order = sorted(both, key=lambda one: (self._names.label(one), one))
        shown = order if self._limit is None else order[: self._limit]
        return Listing(tuple(self._shared(one, both[one], of) for one in shown), len(order))

    def _shared(
        self,
        thing: str,
        sides: Sides,
        of: Callable[[Circle], Grounds],
    ) -> Shared:
        claims = []
        for circle, own in zip((self._first, self._second), sides, strict=True):
            told: dict[str, Statement] = {}
            for one in own:
                for said in self._circles.statements(one, of(circle)[one]):
                    told.setdefault(said.id, said)
                    if len(told) >= _CLAIMS:
                        break
            claims += [claim_of(self._names, said) for said in list(told.values())[:_CLAIMS]]
        names = self._names
        return Shared(names.ref(thing), names.refs(sides[0]), names.refs(sides[1]), tuple(claims))
