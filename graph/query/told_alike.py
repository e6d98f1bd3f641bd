"""One part that several statements tell alike: one line with as many proofs."""

from graph.query.attendance import Attendance
from graph.query.names import Names
from graph.query.spoken import session_themes, spoken_themes


def told_alike(attendances: list[Attendance]) -> list[list[Attendance]]:
    """Return parts of one actor in one role at one session together, where sources agree on them.

    Parts on whose number or certainty the sources differ stay apart. Groups stand in the order of
    their first part, the parts of a group in that of their statements.
    """
    found: dict[tuple[object, ...], list[Attendance]] = {}
    for one in attendances:
        what = (one.actor, one.role, one.event, one.stands_for, one.joint_with)
        said = (one.certainty, one.statement.modality, one.n, one.basis)
        found.setdefault((*what, *said, *one.readings.items()), []).append(one)
    return [_in_order(same) for same in found.values()]


def _in_order(same: list[Attendance]) -> list[Attendance]:
    """By the id of the statement, a hash that is not made for one alone."""
    return same if len(same) == 1 else sorted(same, key=lambda one: one.statement.id)


def all_themes(names: Names, same: list[Attendance]) -> tuple[list[str], list[str]]:
    """Return what was spoken about by any of the parts, and the other themes of their sessions."""
    spoken = {theme for one in same for theme in spoken_themes(names, one)}
    in_session = {theme for one in same for theme in session_themes(names, one)}
    return sorted(spoken), sorted(in_session - spoken)
