"""The page of an actor, told in lines."""

from collections.abc import Sequence

from graph.query.actor import ActorPage
from graph.query.answer import Answer
from graph.query.companions import Companion
from graph.query.roles import RoleLine
from ingest.cli.printing import Printer
from ingest.cli.telling import (
    print_related,
    told_certainty,
    told_date,
    told_doubt,
    told_quote,
    told_refs,
    told_sums,
)


def print_actor(out: Printer, page: Answer) -> bool:
    """Print the page; False when it is another kind of page."""
    if not isinstance(page, ActorPage):
        return False
    _print_head(out, page)
    _print_roles(out, page)
    _print_joint(out, page)
    _print_companions(out, page)
    _print_themes(out, page)
    _print_places(out, page)
    print_related(out, "section_cooperation", page.cooperation.items)
    print_related(out, "section_programmes", page.programmes.items)
    _print_flows(out, page)
    print_related(out, "section_positions", page.positions.items)
    print_related(out, "section_wishes", page.wishes.items)
    print_related(out, "section_held_within", page.held_within.items)
    print_related(out, "section_units", page.units.items)
    print_related(out, "section_duplicates", page.duplicates.items)
    print_related(out, "section_other", page.other.items)
    return True


def _print_head(out: Printer, page: ActorPage) -> None:
    words = out.words
    kinds = " · ".join(
        (*(words.code("kind", kind) for kind in page.kinds), words.type(page.actor.subtype))
    )
    out.title(f"{page.actor.label} ({page.actor.id}) · {kinds}")
    others = [line.text for line in page.names.items if line.text != page.actor.label]
    if others:
        out.line(words.say("also_called", names="; ".join(dict.fromkeys(others))))
    if page.countries.items:
        names = told_refs(line.thing for line in page.countries.items)
        out.line(words.say("in_country", names=names))
    if page.belongs_to.items:
        names = told_refs(line.thing for line in page.belongs_to.items)
        out.line(words.say("part_of", names=names))
    if page.vocabulary_only:
        out.line(words.say("vocabulary_only"))


def _print_roles(out: Printer, page: ActorPage) -> None:
    words = out.words
    if not page.roles.items:
        return
    out.line()
    out.title(words.say("section_roles"))
    keys = ("date", "role", "event", "spoke_on", "in_session", "sure", "quote")
    rows = [
        (
            told_date(words, line.event.when),
            words.role(line.role),
            _event(out, line),
            told_refs(line.themes),
            told_refs(line.session_themes),
            told_certainty(words, line),
            told_quote(words, [line.proof]),
        )
        for line in page.roles.items
    ]
    out.table([words.say(key) for key in keys], rows)
    out.how_many(page.roles.shown, page.roles.total, "roles")


def _event(out: Printer, line: RoleLine) -> str:
    session = "" if line.session is None else f" – {line.session.label}"
    through = "" if line.through is None else out.words.say("through", name=line.through.label)
    return f"{line.event.label}{session}" + (f" ({through})" if through else "")


def _print_joint(out: Printer, page: ActorPage) -> None:
    rows = [
        (
            told_refs(line.partners),
            out.words.role(line.role),
            line.event.label,
            told_refs(line.themes),
            told_quote(out.words, [line.proof]),
        )
        for line in page.joint.items
    ]
    _section(out, "section_joint", ("name", "role", "event", "theme", "quote"), rows)


def _print_companions(out: Printer, page: ActorPage) -> None:
    rows = [
        (str(line.count), line.actor.label, line.actor.id, _told_events(line))
        for line in page.with_whom.items
    ]
    _section(out, "section_with", ("shared", "name", "id", "events"), rows)
    if rows:
        out.how_many(page.with_whom.shown, page.with_whom.total, "companions")


def _told_events(line: Companion) -> str:
    more = " …" if len(line.events) < line.count else ""
    return f"{told_refs(line.events)}{more}"


def _print_themes(out: Printer, page: ActorPage) -> None:
    rows = [
        (
            line.theme.label,
            *(str(n) for n in (line.spoken, line.in_session, line.present)),
            told_quote(out.words, line.proofs),
        )
        for line in page.themes.items
    ]
    keys = ("theme", "spoke", "in_session_on_it", "present", "quote")
    _section(out, "section_themes", keys, rows)
    if page.themes.shown < page.themes.total:
        out.how_many(page.themes.shown, page.themes.total, "themes")


def _print_places(out: Printer, page: ActorPage) -> None:
    rows = [
        (
            line.place.label,
            str(line.events),
            ", ".join(out.words.relation(predicate) for predicate in line.stated)
            + told_doubt(out.words, line.doubt),
            told_quote(out.words, line.proofs),
        )
        for line in page.places.items
    ]
    _section(out, "section_places", ("place", "events", "stated", "quote"), rows)
    if page.places.shown < page.places.total:
        out.how_many(page.places.shown, page.places.total, "places")


def _print_flows(out: Printer, page: ActorPage) -> None:
    rows = [
        (
            line.giver.label,
            line.receiver.label + told_doubt(out.words, line.doubt),
            told_sums(out.words, line.money),
            told_quote(out.words, line.proofs),
        )
        for line in page.flows.items
    ]
    _section(out, "section_flows", ("giver", "receiver", "amount", "quote"), rows)


def _section(
    out: Printer, title: str, keys: tuple[str, ...], rows: Sequence[tuple[str, ...]]
) -> None:
    if rows:
        out.line()
        out.title(out.words.say(title))
        out.table([out.words.say(key) for key in keys], rows)
