"""The lists of the event page, each line with its sources."""

import streamlit as st

from app_pages._actor_parts import doubts, labels
from app_pages._dates import edtf_words
from app_pages._parts import draw_proofs, line, paged
from app_pages._plain import plain
from app_pages._screen import Screen
from graph.query.answer import Listing
from graph.query.event import EventPage
from graph.query.event_people import Participant
from graph.query.event_sessions import SessionLine
from graph.query.names import Ref
from graph.query.sources import SourceLine


def draw_roles(screen: Screen, page: EventPage) -> None:
    """Who was there, by role; an open list and an open role say so."""
    words = screen.words
    st.subheader(words.say("event.participants", count=page.participants))
    if not page.participants:
        st.caption(words.say("event.no_participants"))
    if page.list_open:
        st.caption(words.say("event.list_open"))
    for group in page.roles:
        st.markdown(f"**{plain(screen.role(group.role))} ({group.lines.total})**")
        for number, one in enumerate(paged(words, group.lines.items, f"role_{group.role}")):
            about, key = _about(screen, one), f"{group.role}_{number}"
            line(words, one.actor, about, (one.proof,), key)


def _about(screen: Screen, one: Participant) -> str:
    words = screen.words
    parts = [] if one.actor.named else [words.say("event.unnamed")]
    if one.stands_for:
        parts.append(words.say("event.stands_for", names=labels(one.stands_for)))
    if one.session is not None:
        parts.append(words.say("actor.in_session", session=one.session.label))
    if one.themes:
        parts.append(words.say("actor.spoke_on", themes=labels(one.themes)))
    if one.joint_with:
        parts.append(words.say("actor.jointly", partners=labels(one.joint_with)))
    if one.n is not None:
        parts.append(words.say("event.how_many", n=one.n, basis=basis(screen, one.basis)))
    return " · ".join([*parts, *doubts(screen, one.certainty, one.readings)])


def basis(screen: Screen, code: str | None) -> str:
    """Return the wording of the basis of a count; the code itself when there is none."""
    key = f"basis.{(code or 'stated').split()[0]}"
    return screen.words.say(key) if screen.words.has(key) else str(code)


def draw_counts(screen: Screen, page: EventPage) -> None:
    """Head counts, each on its basis; two that differ stand side by side, never summed."""
    words = screen.words
    st.subheader(words.say("event.counts", count=page.counts.total))
    if not page.counts.total:
        st.caption(words.say("event.no_counts"))
        return
    if page.conflict:
        st.warning(words.say("event.counts_differ"))
    for number, one in enumerate(paged(words, page.counts.items, "counts")):
        left, right = st.columns([4, 1], vertical_alignment="center")
        part = words.say("event.count_part", whole=one.part_of) if one.part_of else ""
        said = f"{one.n} {one.counted or ''} · {basis(screen, one.basis)} {part}"
        left.markdown(plain(said))
        with right:
            draw_proofs(words, (one.proof,), f"count_{number}")


def draw_sessions(screen: Screen, sessions: Listing[SessionLine]) -> None:
    """Sessions in their order, each with its own themes."""
    if not sessions.total:
        return
    words = screen.words
    st.subheader(words.say("event.sessions", count=sessions.total))
    for number, one in enumerate(paged(words, sessions.items, "sessions")):
        about = labels(one.themes) or words.say("theme.none")
        line(words, one.session, about, one.proofs, f"session_{number}")


def draw_sources(screen: Screen, sources: Listing[SourceLine]) -> None:
    """The documents that tell of the event."""
    words = screen.words
    st.subheader(words.say("event.sources", count=sources.total))
    for one in paged(words, sources.items, "sources"):
        line(words, source_ref(one), about_source(screen, one))


def source_ref(source: SourceLine) -> Ref:
    """Return a source as a thing that a link leads to."""
    return Ref(source.document, source.title or source.uri, "Document")


def about_source(screen: Screen, source: SourceLine) -> str:
    """Say who published a source, when, and in which form it is kept."""
    words = screen.words
    published = edtf_words(words, source.published) if source.published else None
    spoken = words.say(f"language.{source.language}") if source.language in ("en", "fr") else None
    parts = (source.publisher, published, spoken, words.say(f"form.{source.form}"))
    return " · ".join(part for part in parts if part)
