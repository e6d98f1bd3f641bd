"""Who could introduce one actor to another: whom the first one knows and who leads to the second.

A programme, a mechanism or an event brings actors together, but introduces nobody: the one who
introduces is the first actor on the way.
"""

from dataclasses import dataclass, replace

from graph.analysis.exclusion import protected_types
from graph.analysis.paths.path import KINDS, MOST, Route, route_of, why_of
from graph.analysis.paths.path_ground import Ground
from graph.analysis.paths.path_routes import LONGER, Routes
from graph.analysis.paths.path_search import Manner
from graph.analysis.paths.path_step import ORDER, StepTeller
from graph.analysis.paths.path_words import INTRODUCES, NOBODY
from graph.model.presence import POST
from graph.query.answer import Answer, Listing
from graph.query.names import Names, Ref
from graph.query.network_meetings import Meetings
from graph.query.unknown import Unknown, unknown
from graph.sentence import fill
from graph.store.base import View

# Paths without anybody between are passed over so many times.
_TRIES = 20
# They may stand between, and the one before or after them introduces.
_NO_BODIES = frozenset({POST, "country"})


@dataclass(frozen=True, slots=True)
class Introducer(Answer):
    """One who could introduce.

    Attributes:
        near: how many steps of the path lead to it.
        path: from the first by way of it to the second, with the reasons step by step.
        sentence: language to one sentence.
    """

    who: Ref
    near: int
    path: Route
    sentence: dict[str, str]


@dataclass(frozen=True, slots=True)
class Introductions(Answer):
    """Who could introduce one to another.

    Attributes:
        introducers: live paths first, then the strongest; its total counts those that were found.
        complete: False when there may be more: the search stopped at its limit.
        why: in words that there is nobody, by language; empty when there is somebody.
    """

    start: Ref
    end: Ref
    introducers: Listing[Introducer]
    complete: bool
    why: dict[str, str]


def introducers(
    view: View,
    ground: Ground,
    ends: tuple[str, str],
    language: str = "en",
    limit: int = 5,
    most: int = MOST,
) -> Introductions | Unknown:
    """Return who could introduce one actor to another, best first.

    Bodies that are closed, groups without a name and whom the view does not show introduce nobody.
    Whom the vocabulary protects (armed groups, intelligence services, persons) neither introduces
    nor leads on; posts and countries may stand between, and introduce nobody. That both have met
    before is left out of account.

    Args:
        view: what may be shown.
        ground: of the same view.
        ends: ids of both.
        language: of the names.
        limit: how many to look for among live paths, and among all.
        most: how many actors each search may leave before it gives up.
    """
    names = Names(view, language)
    nodes = [names.node(end) for end in ends]
    for end, node in zip(ends, nodes, strict=True):
        if node is None or not set(KINDS) & set(node.kinds):
            return unknown(names, end, KINDS)
    start, goal = (node.id for node in nodes if node is not None)
    one, other = ground.number(start), ground.number(goal)
    found: dict[int, tuple[int, ...]] = {}
    complete = True
    if one is not None and other is not None and one != other:
        search = Routes(view, ground, (one, other), most)
        found = _by_introducer(names, ground, search, limit)
        complete = search.complete and len(found) < limit
    teller = StepTeller(Meetings(names), ground)
    told = sorted((_told(teller, ground, *pair) for pair in found.items()), key=_rank)
    why = {} if told else {lang: _nobody(teller, (start, goal), lang) for lang in NOBODY}
    return Introductions(
        start=names.ref(start),
        end=names.ref(goal),
        introducers=Listing(tuple(told[:limit]), len(told)),
        complete=complete,
        why=why,
    )


def _by_introducer(
    names: Names, ground: Ground, search: Routes, limit: int
) -> dict[int, tuple[int, ...]]:
    """The best path by way of each: of live steps for as many as there are, then of any.

    Those that go much longer ways than the shortest are left out, as among paths.
    """
    found: dict[int, tuple[int, ...]] = {}
    fit = _Fit(names, ground, search)
    for live_only in (True, False):
        wanted = len(found) + limit
        dearer = {search.ends: float("inf")}
        for _ in range(limit + _TRIES):
            manner = Manner(live_only=live_only, dearer=dearer, barred=frozenset(found))
            way = fit.way(manner)
            if not way or len(found) == wanted:
                break
            who = next((v for v in way[1:-1] if _may_introduce(names, ground, v)), None)
            if who is None:
                dearer[way[-2], way[-1]] = float("inf")
            else:
                found[who] = way
    longest = min((len(way) for way in found.values()), default=0) + LONGER
    return {who: way for who, way in found.items() if len(way) <= longest}


class _Fit:
    """Searches ways that lead through nobody of a protected type, told as soon as they are met."""

    def __init__(self, names: Names, ground: Ground, search: Routes) -> None:
        self._names, self._ground, self._search = names, ground, search
        self._protected = protected_types(ground.weighing.vocabulary)
        self._unfit: frozenset[int] = frozenset()

    def way(self, manner: Manner) -> tuple[int, ...]:
        """Return the best way, empty for none."""
        while True:
            barred = manner.barred | self._unfit
            way = tuple(self._search.way(replace(manner, barred=barred)).vertices)
            unfit = frozenset(one for one in way[1:-1] if self._is_protected(one))
            if not unfit:
                return way
            self._unfit |= unfit

    def _is_protected(self, vertex: int) -> bool:
        node = self._names.node(self._ground.id_of(vertex))
        return node is not None and node.subtype in self._protected


def _may_introduce(names: Names, ground: Ground, vertex: int) -> bool:
    node = names.node(ground.id_of(vertex))
    return node is not None and "Actor" in node.kinds and node.subtype not in _NO_BODIES


def _told(teller: StepTeller, ground: Ground, who: int, way: tuple[int, ...]) -> Introducer:
    route, near = route_of(teller, way), way.index(who)
    sentence = {}
    for language in ("en", "fr"):
        names = teller.names(language)
        a, b = names.shorts(ground.id_of(way[0]), ground.id_of(way[-1]))
        x = names.label(ground.id_of(who))
        why = why_of(teller, route.steps, route.state, language)
        said = INTRODUCES[language]
        sentence[language] = fill(
            said, language, a=a, x=x, b=b, near=near, n=len(route.steps), why=why
        )
    return Introducer(route.steps[near - 1].end, near, route, sentence)


def _rank(one: Introducer) -> tuple[int, float, str]:
    return ORDER.index(one.path.state), -one.path.strength, one.who.id


def _nobody(teller: StepTeller, ends: tuple[str, str], language: str) -> str:
    a, b = (teller.names(language).label(end) for end in ends)
    return fill(NOBODY[language], language, a=a, b=b)
