"""What a community meets about and where, told from all events by what is more frequent in it."""

import numpy as np

from graph.analysis.attendance import Attendance, Numbers, Values
from graph.analysis.topics import Topics


def events_of_communities(attendance: Attendance, community: Numbers) -> Numbers:
    """Return the community of each event: that of most who were there, two at least; else -1.

    Of communities with as many the one with the lower number; shape (events,).

    Args:
        attendance: who was where.
        community: of each actor, -1 for none; shape (actors,).
    """
    found = np.full(attendance.events, -1, dtype=np.int64)
    own = community[attendance.actor]
    rows = np.flatnonzero(own >= 0)
    width = int(community.max(initial=0)) + 1
    codes, counts = np.unique(
        attendance.event[rows].astype(np.int64) * width + own[rows], return_counts=True
    )
    event, label = np.divmod(codes[counts > 1], width)
    counts = counts[counts > 1]
    # The last that is written stays: the most, then the lowest number.
    order = np.lexsort((-label, counts, event))
    found[event[order]] = label[order]
    return found


def typical(topics: Topics, of_event: Numbers, community: int, most: int) -> list[tuple[str, int]]:
    """Return the topics that stand out in a community, with the number of its events about them.

    Ordered by how far they are from what all events would let one expect (n log(n/expected), the
    term of a log-likelihood ratio, Dunning 1993); where none stands out, by number. What only one
    event is about stands behind what several are.

    Args:
        topics: of all events.
        of_event: as `events_of_communities` gives.
        community: which.
        most: how many at most.
    """
    lists, width = topics.of_event, len(topics.ids)
    own = np.flatnonzero(of_event == community)
    here = np.bincount(lists.items[lists.positions(own)], minlength=width)
    overall = np.bincount(lists.items, minlength=width)
    score = _standing_out(here, overall, len(own) / max(len(of_event), 1))
    order = np.lexsort((np.arange(width), -here, -score, here < 2))
    return [(topics.ids[one], int(here[one])) for one in order[:most].tolist() if here[one]]


def _standing_out(here: Numbers, overall: Numbers, share: float) -> Values:
    expected = overall * share
    ratio = np.divide(here, expected, out=np.ones(len(here)), where=(expected > 0) & (here > 0))
    return np.asarray(np.maximum(here * np.log(ratio), 0))
