"""The lists of the actor page, each line with its sources."""

import streamlit as st

from app_pages._event_lines import about_event
from app_pages._parts import line, link, paged
from app_pages._screen import Screen
from graph.query.actor_themes import ThemeLine
from graph.query.answer import Listing
from graph.query.companions import Companion, Joint
from graph.query.names import Ref
from graph.query.places_of_actor import PlaceLine
from graph.query.roles import RoleLine


def draw_roles(screen: Screen, roles: Listing[RoleLine]) -> None:
    """What it did: one line a role, newest event first."""
    words = screen.words
    st.subheader(words.say("actor.roles", count=roles.total))
    if not roles.total:
        st.caption(words.say("actor.no_roles"))
        return
    for number, role in enumerate(paged(words, roles.items, "roles")):
        event = Ref(role.event.id, role.event.label, "Event")
        line(words, event, _role_sentence(screen, role), (role.proof,), f"role_{number}")


def _role_sentence(screen: Screen, role: RoleLine) -> str:
    words = screen.words
    parts = [screen.role(role.role), about_event(screen, role.event)]
    if role.session is not None:
        parts.append(words.say("actor.in_session", session=role.session.label))
    if role.through is not None:
        parts.append(words.say("actor.through", group=role.through.label))
    if role.themes:
        parts.append(words.say("actor.spoke_on", themes=labels(role.themes)))
    if role.joint_with:
        parts.append(words.say("actor.jointly", partners=labels(role.joint_with)))
    return " · ".join([*parts, *doubts(screen, role.certainty, role.readings)])


def doubts(screen: Screen, certainty: str, readings: dict[str, float]) -> list[str]:
    """Say what is open about a role, with each possible reading and its weight."""
    if certainty == "certain":
        return []
    words = screen.words
    said = [words.say(f"certainty.{certainty}")]
    for role, weight in sorted(readings.items(), key=lambda pair: (-pair[1], pair[0])):
        percent = round(100 * weight)
        said.append(words.say("actor.reading", role=screen.role(role), percent=percent))
    return said


def draw_companions(screen: Screen, with_whom: Listing[Companion]) -> None:
    """With whom it was at the same events; being at one event is no cooperation, and it says so."""
    words = screen.words
    st.subheader(words.say("actor.with_whom", count=with_whom.total))
    if not with_whom.total:
        st.caption(words.say("actor.with_nobody"))
        return
    st.caption(words.say("actor.with_whom_note"))
    for companion in paged(words, with_whom.items, "companions", with_whom.total):
        left, right = st.columns([3, 1], vertical_alignment="center")
        with left:
            link(companion.actor)
        shared = words.say("count.events", count=companion.count)
        with right, st.popover(shared, key=f"shared_{companion.actor.id}", type="tertiary"):
            for event in companion.events:
                link(event)


def draw_joint(screen: Screen, joint: Listing[Joint]) -> None:
    """What it did together with others, as sources say."""
    if not joint.total:
        return
    words = screen.words
    st.subheader(words.say("actor.joint", count=joint.total))
    for number, one in enumerate(paged(words, joint.items, "joint")):
        said = words.say("actor.joint_with", partners=labels(one.partners))
        if one.themes:
            said = words.say("actor.joint_on", said=said, themes=labels(one.themes))
        line(words, one.event, said, (one.proof,), f"joint_{number}")


def draw_themes(screen: Screen, themes: Listing[ThemeLine]) -> None:
    """On what: themes it spoke about before themes of events at which it was."""
    words = screen.words
    st.subheader(words.say("actor.themes", count=themes.total))
    if not themes.total:
        st.caption(words.say("actor.no_themes"))
        return
    for number, theme in enumerate(paged(words, themes.items, "themes")):
        said = []
        if theme.stated:
            said.append(words.say("actor.theme_stated"))
        if theme.spoken:
            said.append(words.say("actor.theme_spoken", count=theme.spoken))
        if theme.present:
            said.append(words.say("actor.theme_present", count=theme.present))
        line(words, theme.theme, " · ".join(said), theme.proofs, f"theme_{number}")


def draw_places(screen: Screen, places: Listing[PlaceLine]) -> None:
    """Where: places of its events and places that a source states."""
    words = screen.words
    st.subheader(words.say("actor.places", count=places.total))
    if not places.total:
        st.caption(words.say("actor.no_places"))
        return
    for number, place in enumerate(paged(words, places.items, "places")):
        said = [screen.relation(predicate) for predicate in place.stated]
        if place.events:
            said.append(words.say("count.events", count=place.events))
        line(words, place.place, " · ".join(said), place.proofs, f"place_{number}")


def labels(refs: tuple[Ref, ...]) -> str:
    """Return the names of things, joined by commas."""
    return ", ".join(ref.label for ref in refs)
