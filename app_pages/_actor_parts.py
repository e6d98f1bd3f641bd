"""The lists of the actor page, each line with its sources."""

import streamlit as st

from app_pages._dates import date_words
from app_pages._parts import draw_proofs, link, paged, plain
from app_pages._screen import Screen
from graph.query.actor_themes import ThemeLine
from graph.query.answer import Listing
from graph.query.companions import Companion, Joint
from graph.query.names import Ref
from graph.query.places_of_actor import PlaceLine
from graph.query.related import Related
from graph.query.roles import RoleLine


def draw_roles(screen: Screen, roles: Listing[RoleLine]) -> None:
    """What it did: one line a role, newest event first."""
    words = screen.words
    st.subheader(words.say("actor.roles", count=roles.total))
    if not roles.total:
        st.caption(words.say("actor.no_roles"))
    for number, line in enumerate(paged(words, roles.items, "roles")):
        left, right = st.columns([5, 1])
        with left:
            link(Ref(line.event.id, line.event.label, "Event"))
            st.caption(plain(_role_sentence(screen, line)))
        with right:
            draw_proofs(words, (line.proof,), f"role_{number}")


def _role_sentence(screen: Screen, line: RoleLine) -> str:
    words = screen.words
    parts = [screen.role(line.role), date_words(words, line.event.when)]
    parts.append(", ".join(place.label for place in line.event.places) or words.say("place.none"))
    if line.session is not None:
        parts.append(words.say("actor.in_session", session=line.session.label))
    if line.through is not None:
        parts.append(words.say("actor.through", group=line.through.label))
    if line.themes:
        parts.append(words.say("actor.spoke_on", themes=_labels(line.themes)))
    if line.joint_with:
        parts.append(words.say("actor.jointly", partners=_labels(line.joint_with)))
    if line.certainty != "certain":
        parts.append(words.say(f"certainty.{line.certainty}"))
        parts.extend(
            words.say("actor.reading", role=screen.role(role), percent=round(100 * weight))
            for role, weight in sorted(line.readings.items())
        )
    return " · ".join(parts)


def draw_companions(screen: Screen, with_whom: Listing[Companion]) -> None:
    """With whom it was at the same events; being at one event is no cooperation, and it says so."""
    words = screen.words
    st.subheader(words.say("actor.with_whom", count=with_whom.total))
    st.caption(words.say("actor.with_whom_note"))
    for companion in paged(words, with_whom.items, "companions", with_whom.total):
        left, right = st.columns([5, 2])
        with left:
            link(companion.actor)
        with (
            right,
            st.popover(
                words.say("actor.shared_events", count=companion.count),
                key=f"shared_{companion.actor.id}",
            ),
        ):
            for event in companion.events:
                link(event)


def draw_joint(screen: Screen, joint: Listing[Joint]) -> None:
    """What it did together with others, as sources say."""
    if not joint.total:
        return
    words = screen.words
    st.subheader(words.say("actor.joint", count=joint.total))
    for number, line in enumerate(paged(words, joint.items, "joint")):
        left, right = st.columns([5, 1])
        partners, themes = _labels(line.partners), _labels(line.themes)
        with left:
            st.markdown(plain(words.say("actor.joint_line", partners=partners, themes=themes)))
            link(line.event)
        with right:
            draw_proofs(words, (line.proof,), f"joint_{number}")


def draw_themes_and_places(
    screen: Screen, themes: Listing[ThemeLine], places: Listing[PlaceLine]
) -> None:
    """On what and where, side by side."""
    words = screen.words
    left, right = st.columns(2)
    with left:
        st.subheader(words.say("actor.themes", count=themes.total))
        for theme in paged(words, themes.items, "themes"):
            link(theme.theme)
            st.caption(words.say("actor.theme_counts", spoken=theme.spoken, present=theme.present))
    with right:
        st.subheader(words.say("actor.places", count=places.total))
        for place in paged(words, places.items, "places"):
            link(place.place)
            st.caption(words.say("actor.place_counts", count=place.events))


def draw_related(screen: Screen, key: str, found: Listing[Related]) -> None:
    """A list of relations of one sort, with the group or post it was said of."""
    if not found.total:
        return
    words = screen.words
    st.subheader(words.say(key, count=found.total))
    for number, line in enumerate(paged(words, found.items, key)):
        left, right = st.columns([5, 1])
        with left:
            link(line.thing)
            st.caption(plain(_relation_sentence(screen, line)))
        with right:
            draw_proofs(words, line.proofs, f"{key}_{number}")


def _relation_sentence(screen: Screen, line: Related) -> str:
    relation = screen.ledger.relations.get(line.predicate).labels[screen.language]
    parts = [relation]
    role = line.qualifiers.get("role")
    if isinstance(role, str):
        parts.append(screen.role(role))
    if line.through is not None:
        parts.append(screen.words.say("actor.through", group=line.through.label))
    if line.valid_from or line.valid_to:
        parts.append(f"{line.valid_from or '…'} – {line.valid_to or '…'}")
    return " · ".join(parts)


def _labels(refs: tuple[Ref, ...]) -> str:
    return ", ".join(ref.label for ref in refs)
