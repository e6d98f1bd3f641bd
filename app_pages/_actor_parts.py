"""The lists of the actor page, each line with its sources."""

import streamlit as st

from app_pages._doubt import with_doubt
from app_pages._event_lines import about_event
from app_pages._headings import section
from app_pages._lists import Line, More, asked_more, draw_list
from app_pages._parts import link
from app_pages._proofs import open_words
from app_pages._related_lines import told_money
from app_pages._screen import Screen
from app_pages._told import labels, part_words, some_labels
from graph.query.actor_themes import ThemeLine
from graph.query.answer import Listing
from graph.query.companions import Companion, Joint
from graph.query.names import Ref
from graph.query.places_of_actor import PlaceLine
from graph.query.programme_money import Flow
from graph.query.roles import RoleLine


def draw_roles(screen: Screen, roles: Listing[RoleLine], more: More[RoleLine]) -> None:
    """What it did: one line a role, newest event first."""

    def told(role: RoleLine) -> Line:
        words = screen.words
        event = Ref(role.event.id, role.event.label, "Event")
        parts = [screen.role(role.role), about_event(screen, role.event)]
        if role.through is not None:
            parts.append(words.say("actor.through", group=role.through.label))
        return Line(event, " · ".join([*parts, *part_words(screen, role)]), role.proofs)

    draw_list(screen.words, "actor.roles", roles, told, "actor.no_roles", more)


def draw_companions(screen: Screen, with_whom: Listing[Companion], more: More[Companion]) -> None:
    """With whom it was at the same events; being at one event is no cooperation, and it says so."""
    words = screen.words
    section(words.say("actor.with_whom", count=with_whom.total))
    if not with_whom.total:
        st.caption(words.say("actor.with_nobody"))
        return
    st.caption(words.say("actor.with_whom_note"))
    for companion in asked_more(words, with_whom, "companions", more):
        left, right = st.columns([3, 1], vertical_alignment="center")
        with left:
            link(companion.actor)
        shared = words.say("count.events", count=companion.count)
        with right, st.popover(shared, key=f"shared_{companion.actor.id}", type="tertiary"):
            for event in companion.events:
                link(event)
            if len(companion.events) < companion.count:
                shown, total = len(companion.events), companion.count
                st.caption(words.say("list.first", shown=shown, total=total))


def draw_joint(screen: Screen, joint: Listing[Joint]) -> None:
    """What it did together with others, as sources say."""
    words = screen.words

    def told(one: Joint) -> Line:
        said = words.say("actor.joint_with", partners=labels(one.partners))
        parts = [screen.role(one.role), said]
        if one.themes:
            parts.append(words.say("actor.spoke_on", themes=labels(one.themes)))
        if one.session_themes:
            parts.append(
                words.say("actor.session_on", themes=some_labels(screen, one.session_themes))
            )
        if one.through is not None:
            parts.append(words.say("actor.through", group=one.through.label))
        parts.extend(open_words(words, one.proof))
        return Line(one.event, " · ".join(parts), (one.proof,))

    draw_list(words, "actor.joint", joint, told)


def draw_themes(screen: Screen, themes: Listing[ThemeLine], more: More[ThemeLine]) -> None:
    """On what: themes it spoke about before themes of events at which it was."""
    words = screen.words

    def told(theme: ThemeLine) -> Line:
        stated = theme.stated or theme.doubt is not None
        said = [with_doubt(words, words.say("actor.theme_stated"), theme.doubt)] if stated else []
        counts = {
            "actor.theme_spoken": theme.spoken,
            "actor.theme_in_session": theme.in_session,
            "actor.theme_present": theme.present,
        }
        said += [words.say(key, count=count) for key, count in counts.items() if count]
        proofs = Listing(theme.proofs, theme.statements)
        return Line(theme.theme, " · ".join(said), proofs)

    draw_list(words, "actor.themes", themes, told, "actor.no_themes", more)


def draw_flows(screen: Screen, flows: Listing[Flow]) -> None:
    """Who gave what to whom within a programme."""

    def told(flow: Flow) -> Line:
        words = screen.words
        to = with_doubt(words, words.say("actor.flow_to", name=flow.receiver.label), flow.doubt)
        said = [to, *(told_money(screen, money) for money in flow.money)]
        proofs = Listing(flow.proofs, flow.statements)
        return Line(flow.giver, " · ".join(said), proofs)

    draw_list(screen.words, "actor.flows", flows, told)


def draw_places(screen: Screen, places: Listing[PlaceLine], more: More[PlaceLine]) -> None:
    """Where: places of its events and places that a source states."""
    words = screen.words

    def told(place: PlaceLine) -> Line:
        relations = " · ".join(screen.relation(predicate) for predicate in place.stated)
        said = with_doubt(words, relations, place.doubt)
        counted = words.say("count.events", count=place.events) if place.events else ""
        proofs = Listing(place.proofs, place.statements)
        return Line(place.place, " · ".join(filter(None, [said, counted])), proofs)

    draw_list(words, "actor.places", places, told, "actor.no_places", more)
