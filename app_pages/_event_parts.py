"""The lists of the event page, each line with its sources."""

import streamlit as st

from app_pages._dates import edtf_words
from app_pages._headings import section, subsection
from app_pages._lists import Line, draw_lines, draw_list, paged
from app_pages._plain import plain
from app_pages._proofs import draw_proofs
from app_pages._screen import Screen
from app_pages._told import basis, labels, part_words
from graph.query.answer import Listing
from graph.query.event import EventPage
from graph.query.event_counts import CountLine
from graph.query.event_people import Participant
from graph.query.event_sessions import SessionLine
from graph.query.names import Ref
from graph.query.sources import SourceLine


def draw_roles(screen: Screen, page: EventPage) -> None:
    """Who was there, by role; an open list and an open role say so."""
    words = screen.words
    section(words.say("event.participants", count=page.participants))
    if not page.participants:
        st.caption(words.say("event.no_participants"))
    if page.list_open:
        st.caption(words.say("event.list_open"))
    for group in page.roles:
        subsection(f"{plain(screen.role(group.role))} ({group.lines.total})")
        draw_lines(words, f"role_{group.role}", group.lines, lambda one: _participant(screen, one))


def _participant(screen: Screen, one: Participant) -> Line:
    words = screen.words
    said = [] if one.actor.named else [words.say("event.unnamed")]
    if one.stands_for:
        said.append(words.say("event.stands_for", names=labels(one.stands_for)))
    if one.came_from:
        said.append(words.say("event.came_from", places=labels(one.came_from)))
    return Line(one.actor, " · ".join([*said, *part_words(screen, one)]), one.proofs)


def draw_counts(screen: Screen, page: EventPage) -> None:
    """Head counts, each on its basis; two that differ stand side by side, never summed."""
    words = screen.words
    section(words.say("event.counts", count=page.counts.total))
    if not page.counts.total:
        st.caption(words.say("event.no_counts"))
        return
    if page.conflict:
        st.warning(words.say("event.counts_differ"))
    for number, one in enumerate(paged(words, page.counts.items, "counts", page.counts.total)):
        left, right = st.columns([4, 1], vertical_alignment="center")
        session = "" if one.event.id == page.event.id else one.event.label
        left.markdown(
            plain(" · ".join(part for part in (count_words(screen, one), session) if part))
        )
        with right:
            draw_proofs(words, (one.proof,), f"count_{number}")


def count_words(screen: Screen, one: CountLine) -> str:
    """Say how many of whom, on which basis, and of which larger group they are a part."""
    counted = f"{one.n} {one.counted or ''}".strip()
    said = f"{counted} ({basis(screen, one.basis)})"
    if one.part_of is None:
        return said
    return f"{said}, {screen.words.say('event.count_part', whole=one.part_of)}"


def draw_sessions(screen: Screen, sessions: Listing[SessionLine]) -> None:
    """Sessions in their order, each with its type and its own themes."""
    words = screen.words

    def told(one: SessionLine) -> Line:
        kind = [screen.event_type(one.type)] if one.type else []
        about = " · ".join([*kind, labels(one.themes) or words.say("theme.none")])
        return Line(one.session, about, one.proofs)

    draw_list(words, "event.sessions", sessions, told)


def draw_sources(screen: Screen, sources: Listing[SourceLine]) -> None:
    """The documents that tell of the event."""

    def told(one: SourceLine) -> Line:
        return Line(source_ref(one), about_source(screen, one))

    draw_list(screen.words, "event.sources", sources, told)


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
