"""Paths between two actors by what they did: several, each with its age and whether it is live."""

from dataclasses import dataclass
from datetime import date
from math import prod

from graph.analysis.attending import attendance_of
from graph.analysis.ended import SOME_DAY
from graph.analysis.paths.path_ground import Ground, ground_of
from graph.analysis.paths.path_routes import Found, Routes
from graph.analysis.paths.path_step import ORDER, Step, StepTeller
from graph.analysis.paths.path_words import (
    CLOSED,
    CLOSED_ON,
    NONE,
    STATES,
    SUMMARY,
    SUMMARY_BY,
    WHY,
)
from graph.analysis.ties.tie_factors import Weighing
from graph.analysis.ties.tie_weights import rules_of, weigh
from graph.index.graph_index import GraphIndex
from graph.index.opening import index_of_view
from graph.model.vocabulary import Vocabulary
from graph.query.answer import Answer
from graph.query.date_words import date_in_words
from graph.query.names import Names, Ref
from graph.query.network_meetings import Meetings
from graph.query.unknown import Unknown, unknown
from graph.sentence import fill
from graph.store.base import View

KINDS = ("Actor", "Mechanism", "Programme")
MOST = 20_000
PATHS = 5


@dataclass(frozen=True, slots=True)
class Route(Answer):
    """One path.

    Attributes:
        state: that of its worst step: `live`, `undated`, `old` or `closed`; `words` says it.
        strength: product of the steps, each halved; 0 to 1. Compares paths of one answer only.
        age: of its oldest step in full years; None when no step has a date.
        sentence: the whole path in words, by language.
    """

    steps: tuple[Step, ...]
    state: str
    words: dict[str, str]
    strength: float
    age: int | None
    sentence: dict[str, str]


@dataclass(frozen=True, slots=True)
class Path(Answer):
    """What joins two actors.

    Attributes:
        steps: of the first of `paths`; none when nothing joins the two, or they are one.
        reached: how many actors were looked at before giving up or arriving.
        complete: False when a search stopped at its limit, so a path may yet exist.
        paths: live ones first, then those of unknown age, then old ones; in each the strongest.
        why: why there is none, by language; empty when there is one.
    """

    start: Ref
    end: Ref
    found: bool
    steps: tuple[Step, ...]
    reached: int
    complete: bool
    paths: tuple[Route, ...]
    why: dict[str, str]


def ground_for(
    view: View,
    vocabulary: Vocabulary,
    today: date,
    index: GraphIndex | None = None,
    known: bool = True,
) -> Ground:
    """Return what paths run over, made from a view; keep it while the ledger stays the same.

    Args:
        view: what may be shown.
        vocabulary: its weights of roles and formats, and which bodies have ended.
        today: from when ages are counted.
        index: of the view; None to make one in memory, for small ledgers.
        known: False to leave out what only the vocabulary says.
    """
    attendance = attendance_of(index_of_view(view) if index is None else index)
    rules = rules_of(vocabulary, today)
    return ground_of(view, Weighing(attendance, weigh(attendance, rules), rules, vocabulary), known)


def convening_path(
    view: View,
    ground: Ground,
    ends: tuple[str, str],
    language: str = "en",
    count: int = PATHS,
    most: int = MOST,
) -> Path | Unknown:
    """Return several paths from one actor to another that share few steps.

    Steps are sure parts in one event, in events of one mechanism, or a stated cooperation,
    membership, programme or support. The strongest path, the strongest of live steps only and the
    one of fewest steps are all among them, so that none hides the others.

    Args:
        view: what may be shown.
        ground: of the same view.
        ends: ids of both.
        language: of the names.
        count: how many paths at most, 3 or more.
        most: how many actors each search may leave before it gives up.
    """
    names = Names(view, language)
    nodes = [names.node(end) for end in ends]
    for end, node in zip(ends, nodes, strict=True):
        if node is None or not set(KINDS) & set(node.kinds):
            return unknown(names, end, KINDS)
    start, goal = (node.id for node in nodes if node is not None)
    one, other = ground.number(start), ground.number(goal)
    if one is None or other is None or one == other:
        lost = start if one is None else goal
        return _none(names, (start, goal), Found((), 0, True, False), lost)
    found = Routes(view, ground, (one, other), most).find(count)
    if not found.ways:
        return _none(names, (start, goal), found, None)
    teller = StepTeller(Meetings(names), ground)
    routes = sorted((route_of(teller, way) for way in found.ways), key=_rank)
    return Path(
        start=names.ref(start),
        end=names.ref(goal),
        found=True,
        steps=routes[0].steps,
        reached=found.reached,
        complete=found.complete,
        paths=tuple(routes),
        why={},
    )


def route_of(teller: StepTeller, way: tuple[int, ...]) -> Route:
    """Return a path told, from its vertices."""
    steps = tuple(teller.step(*pair) for pair in zip(way, way[1:], strict=False))
    state = max((step.state for step in steps), key=ORDER.index)
    ages = [step.age for step in steps if step.age is not None]
    return Route(
        steps=steps,
        state=state,
        words=STATES[state],
        strength=prod(step.strength / 2 for step in steps),
        age=max(ages, default=None),
        sentence={lang: _told(teller, steps, state, lang) for lang in ("en", "fr")},
    )


def _rank(route: Route) -> tuple[int, float, tuple[str, ...]]:
    return ORDER.index(route.state), -route.strength, tuple(step.end.id for step in route.steps)


def _told(teller: StepTeller, steps: tuple[Step, ...], state: str, language: str) -> str:
    names = teller.names(language)
    via = [names.label(step.end.id) for step in steps[:-1]]
    ends = {"a": names.label(steps[0].start.id), "b": names.label(steps[-1].end.id)}
    form = SUMMARY_BY if via else SUMMARY
    why = why_of(teller, steps, state, language)
    return fill(form[language], language, **ends, via=", ".join(via), why=why)


def why_of(teller: StepTeller, steps: tuple[Step, ...], state: str, language: str) -> str:
    """Return in words why steps together are in a state."""
    names = teller.names(language)
    ends = dict.fromkeys(end.id for step in steps for end in (step.start, step.end))
    closed = [
        fill(
            (CLOSED if day == SOME_DAY else CLOSED_ON)[language],
            language,
            name=names.label(end),
            day=date_in_words(day.isoformat(), language),
        )
        for end in ends
        if (day := teller.ended(end)) is not None
    ]
    return fill(
        WHY[state][language],
        language,
        n=len(steps),
        count=sum(1 for step in steps if step.state == state),
        years=max((step.age for step in steps if step.age is not None), default=0),
        closed=" ".join(closed),
    )


def _none(names: Names, ends: tuple[str, str], found: Found, lost: str | None) -> Path:
    """The answer without a path: both ends are one, or nothing joins them, and why."""
    is_one = ends[0] == ends[1]
    reason = "no data" if lost is not None else "apart" if found.complete else "gave up"
    told = {lang: _why_none(names, lang, reason, ends, lost) for lang in NONE[reason]}
    refs = names.refs(ends)
    return Path(
        refs[0], refs[1], is_one, (), found.reached, found.complete, (), {} if is_one else told
    )


def _why_none(
    names: Names, language: str, reason: str, ends: tuple[str, str], lost: str | None
) -> str:
    own = Names(names.view, language)
    a, b = (own.label(end) for end in ends)
    return fill(NONE[reason][language], language, a=a, b=b, name=own.label(lost or ends[0]))
