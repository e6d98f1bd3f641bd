"""The ranges of a ranking, told behind values that stand there already."""

from collections.abc import Callable, Mapping

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages._plain import plain
from app_pages._wording import Wording
from graph.analysis.measures.ranking import Ranking, RankLine

# Where the value of each actor is said.
Slots = Mapping[str, DeltaGenerator]


def range_words(words: Wording, line: RankLine, number: Callable[[float], str]) -> list[str]:
    """Return the range of a value, and between which places it may stand; as far as measured.

    Args:
        number: tells a number of this measure.
    """
    said = []
    if line.low is not None and line.high is not None:
        said.append(words.say("rank.range", low=number(line.low), high=number(line.high)))
    if line.best is not None and line.worst is not None and line.best != line.worst:
        said.append(words.say("rank.places", best=line.best, worst=line.worst))
    return said


def draw_with_ranges(
    lines: Callable[[], Slots],
    measure: Callable[[], Ranking | None],
    told: Callable[[RankLine], str],
) -> Ranking | None:
    """Draw the lines, then measure, and say each value again; return what was measured.

    Args:
        lines: draws values without ranges.
        measure: takes a while, and draws above the lines how far it is; None when it was ended.
        told: the value of a line in words.
    """
    rounds = st.container()
    slots = lines()
    with rounds:
        measured = measure()
    for line in () if measured is None else measured.lines.items:
        if line.actor.id in slots:
            slots[line.actor.id].caption(plain(told(line)))
    return measured
