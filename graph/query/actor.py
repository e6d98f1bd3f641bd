"""All that is known of one actor, mechanism or programme."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.index.graph_index import GraphIndex
from graph.model.node import Node
from graph.model.statement import Statement
from graph.query.actor_themes import ThemeLine, theme_lines
from graph.query.answer import Answer, Listing, listing
from graph.query.attendance import attendances_of, stand_ins
from graph.query.companions import Companion, Joint, companions, joint_lines
from graph.query.grounds import PROOFS_SHOWN
from graph.query.known_from import vocabulary_documents, vocabulary_only
from graph.query.name_lines import NameLine, name_lines
from graph.query.names import Names, Ref
from graph.query.network_meetings import Meetings
from graph.query.places_of_actor import PlaceLine, place_lines
from graph.query.programme_money import Flow, flows_within
from graph.query.related import Related, related
from graph.query.roles import RoleLine, role_lines
from graph.query.unknown import Unknown, unknown
from graph.store.base import View

POSITIONS = ("COMMITTED_TO", "EXPRESSED_INTEREST_IN")
WISHES = ("WANTS_TO_WORK_WITH",)
_COOPERATION = ("COOPERATES_WITH", "SUPPORTED", "SUCCEEDED")
_SHOWN_ELSEWHERE = frozenset(
    {"PARTICIPATED_IN", "HAS_LABEL", "HAS_TYPE", "PART_OF", "MEMBER_OF", "COUNTRY_OF", "WORKS_ON"}
    | {"ROLE_IN", "POSSIBLY_SAME_AS", "BASED_IN", "OPERATES_IN", "IN_CONTEXT_OF", *_COOPERATION}
    | {"STATIONED_IN", "REPRESENTS", "HOLDS_POST_IN", "ABOUT_PROGRAMME", *POSITIONS, *WISHES}
)


@dataclass(frozen=True, slots=True)
class ActorPage(Answer):
    """One actor with everything that sources say of it.

    Attributes:
        vocabulary_only: no source of events names it; it is known from the vocabulary alone.
        belongs_to: what it is a part, unit or member of; for a post, the body it is a post of.
        units: its parts, members, posts and groups that stood for it.
        joint: what it did together with others, as the sources say.
        with_whom: named actors at the same events, with the number of shared events.
        positions: commitments and interests, of itself or of a post of it (`through`).
        wishes: with whom a source says it wants to work; never a tie.
        flows: for a programme, what others gave one another within it.
        held_within: events held within it, for a mechanism or programme.
        other: every other statement about it.
    """

    actor: Ref
    kinds: tuple[str, ...]
    vocabulary_only: bool
    names: Listing[NameLine]
    countries: Listing[Related]
    belongs_to: Listing[Related]
    units: Listing[Related]
    roles: Listing[RoleLine]
    joint: Listing[Joint]
    with_whom: Listing[Companion]
    cooperation: Listing[Related]
    themes: Listing[ThemeLine]
    places: Listing[PlaceLine]
    programmes: Listing[Related]
    positions: Listing[Related]
    wishes: Listing[Related]
    flows: Listing[Flow]
    held_within: Listing[Related]
    duplicates: Listing[Related]
    other: Listing[Related]


def actor_page(
    view: View,
    actor: str,
    language: str = "en",
    limit: int | None = None,
    index: GraphIndex | None = None,
) -> ActorPage | Unknown:
    """Return the page of an actor, mechanism or programme; the nearest names when unknown.

    Args:
        limit: how many roles, companions, themes and places to show, newest or most first, with
            their first proofs; None for everything.
        index: of the same moment, for a large ledger: the same answer, sooner.
    """
    names = Names(view, language)
    node = names.node(actor)
    if node is None or not {"Actor", "Mechanism", "Programme"} & set(node.kinds):
        return unknown(names, actor, ("Actor", "Mechanism", "Programme"))
    actor = node.id  # one that was merged answers as the one it was merged into
    said = list(view.statements(subject=actor))
    of_it = list(view.statements(object=actor))
    attendances = attendances_of(names, actor)
    meetings = Meetings(names)
    meetings.expect({meetings.whole(attendance.event) for attendance in attendances})
    return ActorPage(
        actor=names.ref(actor),
        kinds=node.kinds,
        vocabulary_only=vocabulary_only([*said, *of_it], vocabulary_documents(view)),
        names=name_lines(view, actor),
        countries=related(names, _only(said, "COUNTRY_OF")),
        belongs_to=related(
            names, _only(said, "PART_OF", "MEMBER_OF", "HOLDS_POST_IN", "REPRESENTS")
        ),
        units=related(
            names,
            _only(of_it, "PART_OF", "MEMBER_OF", "HOLDS_POST_IN", "REPRESENTS"),
            by_subject=True,
        ),
        roles=role_lines(names, actor, attendances, meetings.sessions, limit),
        joint=joint_lines(names, actor, attendances),
        with_whom=companions(meetings, actor, attendances, limit, index),
        cooperation=_both_ends(names, said, of_it, _COOPERATION),
        themes=theme_lines(meetings, attendances, said, limit),
        places=place_lines(meetings, attendances, said, limit),
        programmes=_both_ends(names, said, of_it, ("ROLE_IN",)),
        positions=_positions(names, actor, said),
        wishes=_both_ends(names, said, of_it, WISHES),
        flows=_flows(names, node, [*said, *of_it], limit),
        held_within=related(
            names, _only(of_it, "IN_CONTEXT_OF", "ABOUT_PROGRAMME"), by_subject=True
        ),
        duplicates=_both_ends(names, said, of_it, ("POSSIBLY_SAME_AS",)),
        other=_others(names, said, of_it),
    )


def _only(statements: Iterable[Statement], *predicates: str) -> list[Statement]:
    return [statement for statement in statements if statement.predicate in predicates]


def _flows(names: Names, node: Node, said: list[Statement], limit: int | None) -> Listing[Flow]:
    if "Programme" not in node.kinds:
        return listing([])
    return flows_within(names, node.id, said, None if limit is None else PROOFS_SHOWN)


def _both_ends(
    names: Names, said: list[Statement], of_it: list[Statement], predicates: tuple[str, ...]
) -> Listing[Related]:
    from_it = related(names, _only(said, *predicates)).items
    to_it = related(names, _only(of_it, *predicates), by_subject=True).items
    return listing([*from_it, *to_it])


def _positions(names: Names, actor: str, said: list[Statement]) -> Listing[Related]:
    found = list(related(names, _only(said, *POSITIONS)).items)
    for speaker in stand_ins(names, actor):
        spoken = _only(names.view.statements(subject=speaker), *POSITIONS)
        found.extend(related(names, spoken, through=speaker).items)
    return listing(found)


def _others(names: Names, said: list[Statement], of_it: list[Statement]) -> Listing[Related]:
    rest = sorted({s.predicate for s in (*said, *of_it)} - _SHOWN_ELSEWHERE)
    return _both_ends(names, said, of_it, tuple(rest))
