"""Ways between two actors, told step by step, apart by whether they are live; who introduces."""

import streamlit as st

from app_pages._dates import age_words
from app_pages._headings import section
from app_pages._parts import link
from app_pages._plain import plain
from app_pages._proofs import draw_proofs
from app_pages._screen import Screen
from graph.analysis.paths.introductions import Introductions
from graph.analysis.paths.path import Path, Route
from graph.analysis.paths.path_step import ORDER, Step

# A sign beside the word, so that no state is told by colour or place alone.
SIGNS = {"live": "●", "undated": "?", "old": "○", "closed": "✕"}


def draw_ways(screen: Screen, path: Path) -> None:
    """Draw the ways, those of one state below its heading, live ones first."""
    words = screen.words
    st.caption(words.say("paths.shown", count=len(path.paths)))
    number = 0
    for state in ORDER:
        routes = [route for route in path.paths if route.state == state]
        if not routes:
            continue
        section(f"{SIGNS[state]} {words.say(f'ways.{state}', count=len(routes))}")
        for route in routes:
            number += 1
            _draw_way(screen, route, number)


def _draw_way(screen: Screen, route: Route, number: int) -> None:
    with st.container(border=True, key=f"way_{number}", gap="xsmall"):
        ends = [route.steps[0].start, *(step.end for step in route.steps)]
        st.markdown(f"**{number}. {plain(' → '.join(end.label for end in ends))}**")
        st.caption(plain(route.sentence[screen.language]))
        for place, step in enumerate(route.steps, start=1):
            _draw_step(screen, step, place, f"{number}_{place}")


def _draw_step(screen: Screen, step: Step, place: int, key: str) -> None:
    words = screen.words
    left, right = st.columns([5, 1])
    with left, st.container(gap=None):
        st.markdown(f"{place}\\. {plain(step.sentence[screen.language])}")
        said = [f"{SIGNS[step.state]} {step.words[screen.language]}", _age(screen, step)]
        if step.shared > 1:
            said.append(words.say("paths.shared", count=step.shared))
        if step.known:
            said.append(words.say("paths.known"))
        st.caption(plain(" · ".join(said)))
        if step.event is not None:
            link(step.event)
    with right:
        draw_proofs(words, [claim.proof for claim in step.claims], f"step_{key}")


def _age(screen: Screen, step: Step) -> str:
    """Say how old a step is; only what stands is live without a date."""
    words = screen.words
    if step.age is None:
        return words.say("paths.standing" if step.state == "live" else "paths.no_age")
    return age_words(words, step.age)


def draw_introducers(screen: Screen, found: Introductions) -> None:
    """List who could introduce one to the other, or say that nobody is known."""
    words, listed = screen.words, found.introducers
    section(words.say("paths.introducers", count=listed.total))
    if not listed.total:
        st.caption(plain(found.why.get(screen.language, "")))
        return
    if listed.shown < listed.total:
        st.caption(words.say("list.first", shown=listed.shown, total=listed.total))
    for one in listed.items:
        with st.container(gap=None):
            link(one.who)
            st.caption(plain(one.sentence[screen.language]))
    if not found.complete:
        st.caption(words.say("paths.gave_up"))
