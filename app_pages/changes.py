"""What changed: new actors and ties, ties gone quiet, themes that lost their last local actor."""

import streamlit as st

from app_pages._changed import SHOWN, changes_of, window_of
from app_pages._coded import switch, whole_number
from app_pages._headings import section
from app_pages._lists import paged
from app_pages._parts import link
from app_pages._plain import plain
from app_pages._prepared import all_of, working
from app_pages._proofs import draw_proofs
from app_pages._screen import Screen, show
from app_pages._topics import draw_topics
from graph.analysis.change.change_answer import TOLD, Change, Section
from graph.analysis.change.changes import ChangeQuestion
from graph.analysis.change.window import ENTERED, HAPPENED

_YEARS = (1900, 2100)


def draw(screen: Screen) -> None:
    """Draw what changed in the time of the address."""
    say = screen.words.say
    screen.head.draw(say("page.changes"))
    shown = all_of(screen)
    question = _draw_question(screen, shown.today.year)
    if question is None:
        st.warning(say("changes.backwards"))
        return
    with working(screen, "changes.working"):
        found = changes_of(shown, question)
    st.markdown(plain(found.summary[screen.language]))
    for caution in found.cautions:
        st.caption(plain(caution[screen.language]))
    for part in found.sections:
        _draw_section(screen, part)


def _draw_question(screen: Screen, year: int) -> ChangeQuestion | None:
    """The question of the address, None where its time ends before it begins."""
    say = screen.words.say
    left, right = st.columns(2)
    with left:
        first = whole_number(say("filter.from"), "from", _YEARS, str(year - 1))
    with right:
        last = whole_number(say("filter.to"), "to", _YEARS, say("changes.today"))
    theme, country = draw_topics(screen)
    ways = {HAPPENED: say("changes.happened"), ENTERED: say("changes.entered")}
    by = switch(say("changes.by"), "by", ways)
    window = window_of(first, last, all_of(screen).today)
    if window is None:
        return None
    return ChangeQuestion(window=window, by=by, theme=theme, country=country, limit=SHOWN)


def _draw_section(screen: Screen, part: Section) -> None:
    words = screen.words
    title = plain(part.title[screen.language])
    if part.state != TOLD:
        section(title)
        st.caption(plain(part.measure[screen.language]))
        return
    section(words.say("changes.section", title=title, count=part.changes.total))
    st.caption(plain(part.measure[screen.language]))
    if not part.changes.total:
        st.caption(words.say("changes.none"))
    shown = paged(words, part.changes.items, f"change_{part.kind}", part.changes.total)
    for place, one in enumerate(shown):
        _draw_change(screen, one, f"{part.kind}_{place}")
    if part.changes.shown < part.changes.total:
        shown_of = {"shown": part.changes.shown, "total": part.changes.total}
        st.caption(words.say("list.first", **shown_of))
    if part.unsure:
        st.caption(plain(part.unsure_words[screen.language]))


def _draw_change(screen: Screen, one: Change, key: str) -> None:
    """One change in words; at the right the button to whom it is about and to its sources."""
    left, right = st.columns([5, 1])
    with left:
        st.markdown(plain(one.sentence[screen.language]))
    with right:
        proofs = [claim.proof for claim in one.claims]
        total = max(one.statements, len(proofs))
        draw_proofs(screen.words, proofs, f"change_{key}", total, lambda: _draw_about(one))


def _draw_about(one: Change) -> None:
    for ref in (*one.about, *(() if one.event is None else (one.event,))):
        link(ref)


show(draw)
