"""The questions of the page of who links groups and their answers, asked once for each ledger."""

from dataclasses import dataclass, replace

import streamlit as st

from app_pages._address import NO_CODE, parameter
from app_pages._coded import choose_one, switch
from app_pages._in_rounds import in_rounds
from app_pages._met_at import MetAt, ranked_at
from app_pages._prepared import Shown
from app_pages._screen import Screen
from graph.analysis.measures.actor_groups import BY_COUNTRY, BY_TYPE, ActorGroups, actor_groups
from graph.analysis.measures.broker_pairs import (
    Brokered,
    GroupPair,
    brokered,
    groups_between,
)
from graph.analysis.measures.ground import Ground
from graph.analysis.measures.ranking import RankedGround, Ranking, ranking
from graph.analysis.measures.resampling import NO_ROUNDS
from graph.query.answer import Listing

# The one that most ask for first.
ROLES = ("gatekeeper", "liaison", "itinerant", "coordinator")
SHOWN, PAIRS, MOSTLY = 50, 50, 3
BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class AskedBrokers:
    """Groups of what kind, in which role, at which events; how many actors are withheld."""

    group: str
    role: str
    met: MetAt
    withheld: int = 0


def draw_asked(screen: Screen) -> tuple[str, str]:
    """Draw what groups are and which role is asked for; return both."""
    say = screen.words.say
    kinds = {one: say(f"brokergroup.{one}") for one in (BY_COUNTRY, BY_TYPE)}
    group = switch(say("brokers.group"), "group", kinds)
    roles = {one: say(f"broker.{group}_{one}") for one in ROLES}
    role = choose_one(say("brokers.role"), "by", roles, roles[ROLES[0]]) or ROLES[0]
    st.markdown(say(f"brokerexample.{group}_{role}"))
    st.caption(say(f"brokernote.{group}"))
    return group, role


def first_of(shown: Shown, asked: AskedBrokers) -> Ranking:
    """Return who stands first, without ranges: these take longer."""
    return shown.screen.remember(
        "brokers",
        (asked, shown.today),
        lambda: ranking(_ground(shown, asked), asked.role, SHOWN, shown.screen.language, NO_ROUNDS),
    )


def ranges_of(shown: Shown, asked: AskedBrokers) -> Ranking | None:
    """Return the same with ranges, None when the reader ended it."""
    key, language = (asked, shown.today, shown.screen.language), shown.screen.language
    return in_rounds(
        shown.screen,
        "brokers",
        key,
        lambda wanted: ranking(_ground(shown, asked), asked.role, SHOWN, language, wanted),
    )


def between(
    shown: Shown, asked: AskedBrokers, node: str, only: tuple[str, str] | None = None
) -> Brokered | None:
    """Return between whom an actor stands, None where it surely is at none of the events.

    Args:
        only: two groups, to see only pairs of these.
    """
    language = shown.screen.language
    return shown.screen.remember(
        "brokered",
        (asked, shown.today, node, only),
        lambda: brokered(_ground(shown, asked), asked.role, node, PAIRS, language, only),
    )


def mostly(shown: Shown, asked: AskedBrokers, node: str) -> Listing[GroupPair] | None:
    """Return between which groups an actor mostly stands, for a line of the list."""
    language = shown.screen.language
    return shown.screen.remember(
        "broker groups",
        (asked, shown.today, node),
        lambda: groups_between(_ground(shown, asked), asked.role, node, MOSTLY, language),
    )


def groups_of_address() -> tuple[str, str] | None:
    """Return the two groups of the address, None where it has none."""
    parts = (parameter(BETWEEN) or "").split(NO_CODE)
    return (parts[0], parts[1]) if len(parts) == 2 else None


def _ground(shown: Shown, asked: AskedBrokers) -> RankedGround:
    """What is measured; kept, for its ties are made once."""
    ranked = ranked_at(shown, asked.met, asked.withheld)

    def made() -> tuple[Ground, ActorGroups]:
        groups = actor_groups(shown.view, ranked.ground.attendance, asked.group)
        return replace(ranked.ground, group=groups.number), groups

    ground, groups = shown.made(f"grouped {asked.group} {asked.met!r}", made)
    return replace(ranked, ground=ground, group=asked.group, groups=groups)
