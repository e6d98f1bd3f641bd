"""The pages of a theme and of a place, told in lines."""

from graph.query.actors_at import ActorLine
from graph.query.answer import Answer, Listing
from graph.query.event_line import EventLine
from graph.query.place import PlacePage
from graph.query.theme import ThemePage
from ingest.cli.printing import Printer
from ingest.cli.telling import print_events, print_related


def print_theme(out: Printer, page: Answer) -> bool:
    """Print the page of a theme; False when it is another kind of page."""
    if not isinstance(page, ThemePage):
        return False
    out.title(f"{page.theme.label} ({page.theme.id})")
    _print_names(out, [line.text for line in page.names.items], page.theme.label)
    print_related(out, "section_other", (*page.broader.items, *page.narrower.items))
    _print_happenings(out, page.events, page.actors)
    print_related(out, "section_positions", (*page.stated.items, *page.positions.items))
    return True


def print_place(out: Printer, page: Answer) -> bool:
    """Print the page of a place; False when it is another kind of page."""
    if not isinstance(page, PlacePage):
        return False
    out.title(f"{page.place.label} ({page.place.id})")
    _print_names(out, [line.text for line in page.names.items], page.place.label)
    print_related(out, "section_other", (*page.lies_in.items, *page.holds.items))
    _print_happenings(out, page.events, page.actors)
    print_related(out, "section_working", page.working.items)
    print_related(out, "section_places", page.seated.items)
    return True


def _print_names(out: Printer, names: list[str], label: str) -> None:
    others = [name for name in dict.fromkeys(names) if name != label]
    if others:
        out.line(out.words.say("also_called", names="; ".join(others)))


def _print_happenings(out: Printer, events: Listing[EventLine], actors: Listing[ActorLine]) -> None:
    words = out.words
    out.line()
    out.title(words.say("section_events"))
    print_events(out, events.items)
    out.how_many(events.shown, events.total, "events")
    out.line()
    out.title(words.say("section_actors"))
    rows = [
        (
            line.actor.label,
            str(line.events),
            str(line.spoke),
            str(line.in_session),
            ", ".join(f"{words.role(role)} {n}" for role, n in line.roles.items()),
            line.actor.id,
        )
        for line in actors.items
    ]
    keys = ("actor", "events", "spoke", "in_session_on_it", "role", "id")
    out.table([words.say(key) for key in keys], rows)
    out.how_many(actors.shown, actors.total, "actors")
