"""The lists of the event page, each line with its sources."""

import streamlit as st

from app_pages._address import page_file, parameters
from app_pages._parts import draw_proofs, link, paged, plain
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
    if page.list_open:
        st.caption(words.say("event.list_open"))
    for group in page.roles:
        st.markdown(f"**{plain(screen.role(group.role))}** ({group.lines.total})")
        for number, line in enumerate(paged(words, group.lines.items, f"role_{group.role}")):
            left, right = st.columns([5, 1])
            with left:
                link(line.actor)
                st.caption(plain(_participant_sentence(screen, line)))
            with right:
                draw_proofs(words, (line.proof,), f"{group.role}_{number}")


def _participant_sentence(screen: Screen, line: Participant) -> str:
    words = screen.words
    parts = [] if line.actor.named else [words.say("event.unnamed")]
    if line.stands_for:
        parts.append(words.say("event.stands_for", names=_labels(line.stands_for)))
    if line.session is not None:
        parts.append(words.say("actor.in_session", session=line.session.label))
    if line.themes:
        parts.append(words.say("actor.spoke_on", themes=_labels(line.themes)))
    if line.joint_with:
        parts.append(words.say("actor.jointly", partners=_labels(line.joint_with)))
    if line.n is not None:
        parts.append(words.say("event.how_many", n=line.n))
    if line.certainty != "certain":
        parts.append(words.say(f"certainty.{line.certainty}"))
        parts.extend(
            words.say("actor.reading", role=screen.role(role), percent=round(100 * weight))
            for role, weight in sorted(line.readings.items())
        )
    return " · ".join(parts)


def draw_counts(screen: Screen, page: EventPage) -> None:
    """Head counts, each on its basis; two that differ stand side by side, never summed."""
    words = screen.words
    st.subheader(words.say("event.counts", count=page.counts.total))
    if not page.counts.total:
        st.caption(words.say("event.no_counts"))
    if page.conflict:
        st.warning(words.say("event.counts_differ"))
    for number, line in enumerate(paged(words, page.counts.items, "counts")):
        left, right = st.columns([5, 1])
        basis = words.say(f"basis.{line.basis.split()[0]}")
        part = words.say("event.count_part", whole=line.part_of) if line.part_of else ""
        left.markdown(plain(f"{line.n} {line.counted or ''} · {basis} {part}"))
        with right:
            draw_proofs(words, (line.proof,), f"count_{number}")


def draw_sessions(screen: Screen, sessions: Listing[SessionLine]) -> None:
    """Sessions in their order, each with its own themes."""
    if not sessions.total:
        return
    words = screen.words
    st.subheader(words.say("event.sessions", count=sessions.total))
    for number, line in enumerate(paged(words, sessions.items, "sessions")):
        left, right = st.columns([5, 1])
        with left:
            link(line.session)
            st.caption(plain(_labels(line.themes) or words.say("theme.none")))
        with right:
            draw_proofs(words, line.proofs, f"session_{number}")


def draw_sources(screen: Screen, sources: Listing[SourceLine]) -> None:
    """The documents that tell of the event."""
    words = screen.words
    st.subheader(words.say("event.sources", count=sources.total))
    for line in paged(words, sources.items, "sources"):
        st.page_link(
            page_file("source"),
            label=plain(line.title or line.uri),
            query_params=parameters(node=line.document),
        )
        about = [line.publisher, line.published, line.uri]
        st.caption(plain(" · ".join(part for part in about if part)))


def _labels(refs: tuple[Ref, ...]) -> str:
    return ", ".join(ref.label for ref in refs)
