"""What an actor spoke about, kept apart from the subjects of the session it was in."""

from graph.model.presence import holds
from graph.query.event_types import event_type
from graph.query.names import Names
from graph.query.network_meeting import Part

_TALK = "presentation"
_SPEAKER = "presenter"


def spoken_themes(names: Names, part: Part) -> tuple[str, ...]:
    """Return the themes that the actor itself spoke about, sorted when its session gives them.

    Those its part names; else, for who gave a presentation, those of that presentation.
    Who presents in a panel on many subjects is not said to have spoken about each of them.
    """
    if part.themes:
        return part.themes
    return themes_of_session(names, part.event) if is_own_talk(names, part) else ()


def session_themes(names: Names, part: Part) -> tuple[str, ...]:
    """Return the themes of the session it took part in, without those it spoke about."""
    spoken = spoken_themes(names, part)
    found = themes_of_session(names, part.event)
    return tuple(theme for theme in found if theme not in spoken)


def is_own_talk(names: Names, part: Part) -> bool:
    """True when the part is the presenter's in a session that is one presentation."""
    return part.role == _SPEAKER and event_type(names, part.event) == _TALK


def themes_of_session(names: Names, event: str) -> tuple[str, ...]:
    """Return the themes that a session surely has, sorted; none for a whole event."""
    view = names.view
    if not any(holds(s) for s in view.statements(subject=event, predicate="SUB_EVENT_OF")):
        return ()
    addressed = view.statements(subject=event, predicate="ADDRESSES")
    return tuple(sorted({str(s.object) for s in addressed if s.object is not None and holds(s)}))
