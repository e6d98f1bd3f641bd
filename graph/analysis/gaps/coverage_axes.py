"""The things by which coverage is laid out: theme, country, area, actor type, year, commitment."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from graph.analysis.gaps.coverage_parts import NOBODY, Numbers, Parts
from graph.errors import ModelError
from graph.index.days import NO_YEAR
from graph.index.lists import group
from graph.message import Message
from graph.model.presence import holds
from graph.model.vocabulary import Vocabulary
from graph.query.hierarchy import above, countries_of_place

_THEME = "theme:"
# Of a commitment sources tell as what its maker said, not as a fact.
_COMMITTED = frozenset({"factual", "stated position"})


@dataclass(frozen=True, slots=True)
class Axis:
    """One thing by which parts are told apart.

    Attributes:
        labels: node ids, vocabulary ids or years, sorted.
        part, code: a part and the position of its label; each pair once; shapes (pairs,).
    """

    labels: tuple[str, ...]
    part: Numbers
    code: Numbers


@dataclass(frozen=True, slots=True)
class Ladder:
    """How far up themes and actor types are counted.

    Attributes:
        vocabulary: tells which theme or actor type lies under which.
        level: those below this level count for those above them at that level (1 is the top); what
            is above the level stays as it is told. None leaves all as told.
        asked: only these count, each with all that lies under it; goes before `level`.
    """

    vocabulary: Vocabulary
    level: int | None = None
    asked: frozenset[str] | None = None

    def theme(self, theme: str) -> tuple[str, ...]:
        """Return the themes for which a theme counts; itself when the vocabulary lacks it."""
        known = self.vocabulary.themes
        lines: dict[str, None] = {theme: None}
        waiting = [theme.removeprefix(_THEME)]
        at_level: dict[str, None] = {}
        while waiting:
            one = known.get(waiting.pop())
            if one is not None:
                lines[_THEME + one.id] = None
                is_reached = self.level is not None and one.level <= self.level
                if is_reached:
                    at_level[_THEME + one.id] = None
                if self.asked is not None or not is_reached:
                    waiting.extend(one.broader)
        if self.asked is not None:
            return tuple(line for line in lines if line in self.asked)
        return tuple(sorted(at_level)) or (theme,)

    def kind(self, kind: str) -> tuple[str, ...]:
        """Return the actor types for which a type counts."""
        line = [kind]
        while (known := self.vocabulary.actor_types.get(line[-1])) is not None and known.broader:
            line.append(known.broader)
        if self.asked is not None:
            return tuple(one for one in line if one in self.asked)
        return (kind,) if self.level is None else (line[max(len(line) - self.level, 0)],)


def axis_of(parts: Parts, dimension: str, ladder: Ladder) -> Axis:
    """Return what the parts are, along one dimension.

    Args:
        parts: of `parts_of`.
        dimension: one of DIMENSIONS.
        ladder: how far up themes and actor types count.

    Raises:
        ModelError: there is no such dimension.
    """
    if dimension not in _AXES:
        what = Message("Coverage is not laid out by '{name}'.", name=dimension)
        raise ModelError(what, next_step=Message("Use {known}.", known=", ".join(DIMENSIONS)))
    return _AXES[dimension](parts, ladder)


def only_of(axis: Axis, asked: frozenset[str]) -> Axis:
    """Return an axis without what was not asked for: what stands only there is in no cell.

    Args:
        axis: of `axis_of`.
        asked: labels of the only ones to keep.
    """
    wanted = np.array([label in asked for label in axis.labels], dtype=bool)
    stays = wanted[axis.code]
    return Axis(axis.labels, axis.part[stays], axis.code[stays])


def _theme(parts: Parts, ladder: Ladder) -> Axis:
    told = event_links(parts, "theme")
    told += _presence_links(parts, lambda one: one.themes)
    return _by_unit(parts, told, ladder.theme)


def _country(parts: Parts, _ladder: Ladder) -> Axis:
    return _placed(parts, lambda place: countries_of_place(parts.view, place))


def _area(parts: Parts, _ladder: Ladder) -> Axis:
    return _placed(parts, lambda place: _areas(parts, place))


def _areas(parts: Parts, place: str) -> tuple[str, ...]:
    """A place and what it lies in, up to the country, which is none."""
    nodes = {one: parts.view.node(one) for one in above(parts.view, "WITHIN", place)}
    return tuple(one for one, node in nodes.items() if node and node.subtype != "country")


def _type(parts: Parts, ladder: Ladder) -> Axis:
    nodes = (parts.view.node(actor) for actor in parts.actors)
    types = [None if node is None else node.subtype for node in nodes]
    by_actor = [() if one is None else ladder.kind(one) for one in types]
    return _by_actor(parts, by_actor)


def _year(parts: Parts, _ladder: Ladder) -> Axis:
    units, first, last = np.flatnonzero(parts.year != NO_YEAR), parts.year, parts.last_year
    told = [
        (unit, str(year))
        for unit in units.tolist()
        for year in range(int(first[unit]), int(last[unit]) + 1)
    ]
    return _by_unit(parts, told, lambda year: (year,))


def _commitment(parts: Parts, _ladder: Ladder) -> Axis:
    """What an actor committed itself to, the mechanisms it belongs to, and those of an event."""
    view, bound = parts.view, dict[str, set[str]]()
    for said in view.statements(predicate="COMMITTED_TO"):
        if said.modality in _COMMITTED and said.status != "absent":
            for body in _bodies(parts, said.subject):
                bound.setdefault(body, set()).add(str(said.object))
    for said in view.statements(predicate="MEMBER_OF"):
        if holds(said) and _is_mechanism(parts, str(said.object)):
            bound.setdefault(said.subject, set()).add(str(said.object))
    own = _by_actor(parts, [tuple(sorted(bound.get(actor, ()))) for actor in parts.actors])
    told = []
    for said in view.statements(predicate="IN_CONTEXT_OF"):
        event = parts.attendance.event_number(said.subject)
        if event is not None and holds(said) and _is_mechanism(parts, str(said.object)):
            told.append((event, str(said.object)))
    return _joined([own, _by_unit(parts, told, lambda one: (one,))])


def _bodies(parts: Parts, actor: str) -> tuple[str, ...]:
    """An actor and, of a post, the body whose post it is: a minister commits the ministry."""
    said = parts.view.statements(subject=actor, predicate="HOLDS_POST_IN")
    return (actor, *(str(one.object) for one in said if holds(one)))


def _is_mechanism(parts: Parts, node_id: str) -> bool:
    node = parts.view.node(node_id)
    return node is not None and "Mechanism" in node.kinds


_AXES: Mapping[str, Callable[[Parts, Ladder], Axis]] = {
    "theme": _theme,
    "country": _country,
    "area": _area,
    "type": _type,
    "year": _year,
    "commitment": _commitment,
}
DIMENSIONS = tuple(_AXES)


Told = list[tuple[int, str]]


def event_links(parts: Parts, name: str) -> Told:
    """Each event with each of its themes or places."""
    attendance, found = parts.attendance, Told()
    index = attendance.index
    for part in index.parts:
        incidence = part.incidence
        events = np.arange(incidence.events, dtype=np.int64)
        live = part.live(events)
        events = events if live is None else events[live]
        lists = incidence.links(name)
        nodes = part.numbers(incidence["event_node"][events])
        units = np.searchsorted(attendance.event_node, nodes)
        things = part.numbers(incidence[f"{name}_node"])
        ids = [index.id_of(int(thing)) for thing in things]
        items = lists.items[lists.positions(events)].tolist()
        repeated = np.repeat(units, lists.counts(events)).tolist()
        found += [(unit, ids[item]) for unit, item in zip(repeated, items, strict=True)]
    return found


def _presence_links(parts: Parts, of: Callable[..., Iterable[str]]) -> Told:
    start = parts.attendance.events
    return [(unit, thing) for unit, one in enumerate(parts.presences, start) for thing in of(one)]


def _placed(parts: Parts, of_place: Callable[[str], tuple[str, ...]]) -> Axis:
    """Where parts were: where their unit was, of a group from elsewhere where it came from."""
    told = event_links(parts, "place") + _presence_links(parts, lambda one: one.places)
    own = _by_unit(parts, told, _remembered(of_place))
    stays = parts.origin[own.part] < 0
    own = Axis(own.labels, own.part[stays], own.code[stays])
    from_afar = np.flatnonzero(parts.origin >= 0)
    pairs = [
        (int(part), label)
        for part in from_afar
        for label in of_place(parts.origins[int(parts.origin[part])])
    ]
    return _joined([own, _axis(pairs)])


def _remembered(of: Callable[[str], tuple[str, ...]]) -> Callable[[str], tuple[str, ...]]:
    known: dict[str, tuple[str, ...]] = {}

    def answer(thing: str) -> tuple[str, ...]:
        if thing not in known:
            known[thing] = of(thing)
        return known[thing]

    return answer


def _by_unit(parts: Parts, told: Told, labels_of: Callable[[str], tuple[str, ...]]) -> Axis:
    """Every part of a unit is what its unit is."""
    of = _remembered(labels_of)
    found = sorted({(unit, label) for unit, thing in told for label in of(thing)})
    labels = tuple(sorted({label for _, label in found}))
    number = {label: code for code, label in enumerate(labels)}
    unit = np.array([unit for unit, _ in found], dtype=np.int64)
    code = np.array([number[label] for _, label in found], dtype=np.int64)
    lists = parts.of_unit
    part = lists.items[lists.positions(unit)].astype(np.int64)
    return Axis(labels, part, np.repeat(code, lists.counts(unit)))


def _by_actor(parts: Parts, labels: list[tuple[str, ...]]) -> Axis:
    """Every part of an actor is what the actor is."""
    known = tuple(sorted({label for own in labels for label in own}))
    number = {label: code for code, label in enumerate(known)}
    codes = np.array([number[label] for own in labels for label in own], dtype=np.int32)
    of = np.repeat(np.arange(len(labels)), [len(own) for own in labels]).astype(np.int64)
    lists = group(of, codes, len(labels))
    named = np.flatnonzero(parts.actor != NOBODY)
    actor = parts.actor[named]
    code = lists.items[lists.positions(actor)].astype(np.int64)
    return Axis(known, np.repeat(named, lists.counts(actor)), code)


def _axis(pairs: list[tuple[int, str]]) -> Axis:
    labels = tuple(sorted({label for _, label in pairs}))
    number = {label: code for code, label in enumerate(labels)}
    found = sorted({(part, number[label]) for part, label in pairs})
    columns = np.array(found, dtype=np.int64).reshape(len(found), 2)
    return Axis(labels, columns[:, 0], columns[:, 1])


def _joined(axes: list[Axis]) -> Axis:
    """Several as one, each pair once."""
    labels = tuple(sorted({label for axis in axes for label in axis.labels}))
    number = {label: code for code, label in enumerate(labels)}
    codes = [np.array([number[one] for one in a.labels], dtype=np.int64)[a.code] for a in axes]
    width = max(len(labels), 1)
    part = np.concatenate([axis.part for axis in axes])
    pairs = np.unique(part * width + np.concatenate(codes))
    return Axis(labels, pairs // width, pairs % width)
