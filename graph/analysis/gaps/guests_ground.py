"""What each actor would bring to a meeting: themes, countries, a kind of actor (Q33)."""

from dataclasses import dataclass, field
from datetime import date

from graph.analysis.ended import closed_bodies
from graph.analysis.exclusion import protected_types
from graph.analysis.gaps.coverage_axes import Axis, Ladder, axis_of
from graph.analysis.gaps.coverage_parts import NOBODY, Parts
from graph.model.node import UNNAMED_TYPES, Node
from graph.model.presence import POST, holds
from graph.query.hierarchy import countries_of_place
from graph.store.base import View

THEME, COUNTRY, TYPE = "theme", "country", "type"
NEEDS = (THEME, COUNTRY, TYPE)
# A theme, a country or a kind of actor.
Need = tuple[str, str]
_OF_COUNTRY = ("COUNTRY_OF", "BASED_IN", "OPERATES_IN")
_UNFIT = UNNAMED_TYPES | {POST, "person", "country"}


@dataclass(frozen=True, slots=True)
class Ground:
    """What is known of all who could come.

    Attributes:
        brings: actor to what it would bring, each with how many events and presences show it; 0
            for a country or kind, of which being so is enough.
        scope: all that the ledger tells of, and so all that can be missing.
        unfit: why an actor of the ledger is never proposed, by id.
    """

    brings: dict[str, dict[Need, int]] = field(default_factory=dict)
    scope: frozenset[Need] = frozenset()
    unfit: dict[str, str] = field(default_factory=dict)


def ground_of(parts: Parts, ladder: Ladder, today: date) -> Ground:
    """Return what every named actor that sources tell of would bring.

    Args:
        parts: of a view without restricted statements: who is in them alone is never proposed.
        ladder: for which themes and kinds of actors those that are told count.
        today: who ended before is closed.
    """
    view = parts.view
    told = {parts.actors[one] for one in set(parts.actor.tolist()) - {NOBODY}}
    ground = Ground()
    ground.brings.update({actor: {} for actor in sorted(told)})
    _add_themes(parts, axis_of(parts, "theme", ladder), ground)
    for actor in ground.brings:
        ground.brings[actor].update(dict.fromkeys(kind_and_countries(view, actor, ladder), 0))
    closed = closed_bodies(view, ladder.vocabulary, today)
    ground.unfit.update(_unfit(view, ground, closed, protected_types(ladder.vocabulary)))
    scope = frozenset(need for brought in ground.brings.values() for need in brought)
    return Ground(ground.brings, scope, ground.unfit)


def kind_and_countries(view: View, actor: str, ladder: Ladder) -> set[Need]:
    """Return what an actor brings by being what it is: its kind, when an organisation, and place.

    Args:
        view: what may be shown.
        actor: its id.
        ladder: for which kinds its own counts.
    """
    node, kinds = view.node(actor), tuple[str, ...]()
    if node is not None and node.subtype and _is_organisation(node):
        kinds = ladder.kind(node.subtype)
    countries = _countries_of_actor(view, actor)
    return {(TYPE, one) for one in kinds} | {(COUNTRY, one) for one in countries}


def _countries_of_actor(view: View, actor: str) -> tuple[str, ...]:
    """The countries that an actor belongs to, is based in or works in, sorted."""
    places = {
        str(said.object)
        for predicate in _OF_COUNTRY
        for said in view.statements(subject=actor, predicate=predicate)
        if said.object is not None and holds(said)
    }
    return tuple(sorted({one for place in places for one in countries_of_place(view, place)}))


def _add_themes(parts: Parts, axis: Axis, ground: Ground) -> None:
    """Note at how many events about a theme an actor surely was, or that it works on it."""
    units: dict[tuple[str, str], set[int]] = {}
    for part, code in zip(axis.part.tolist(), axis.code.tolist(), strict=True):
        actor = int(parts.actor[part])
        if actor != NOBODY:
            key = parts.actors[actor], axis.labels[code]
            units.setdefault(key, set()).add(int(parts.unit[part]))
    for (body, theme), found in units.items():
        ground.brings[body][THEME, theme] = len(found)


CLOSED, NO_ORGANISATION, PROTECTED = "closed", "no organisation", "protected"


def _unfit(
    view: View, ground: Ground, closed: frozenset[str], protected: frozenset[str]
) -> dict[str, str]:
    """Why an actor is not proposed; those that are not here may be."""
    found = {}
    for actor in ground.brings:
        node = view.node(actor)
        if node is None or not _is_organisation(node):
            found[actor] = NO_ORGANISATION
        elif actor in closed:
            found[actor] = CLOSED
        elif node.subtype in protected:
            found[actor] = PROTECTED
    return found


def _is_organisation(node: Node) -> bool:
    return "Actor" in node.kinds and node.subtype not in _UNFIT
