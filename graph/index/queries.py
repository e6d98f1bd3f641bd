"""The questions that the index answers, in one place to import from."""

from graph.index.attendance_rows import Attended, events_of, participants_of
from graph.index.attendees import events_among, present_at
from graph.index.companions import Companions, co_participants
from graph.index.filters import NO_FILTERS, Filters
from graph.index.matrix import DIMENSIONS, Matrix, matrix

__all__ = [
    "DIMENSIONS",
    "NO_FILTERS",
    "Attended",
    "Companions",
    "Filters",
    "Matrix",
    "co_participants",
    "events_among",
    "events_of",
    "matrix",
    "participants_of",
    "present_at",
]
