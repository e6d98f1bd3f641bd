"""The page of an event, told in lines."""

from graph.query.answer import Answer
from graph.query.event import EventPage
from graph.query.event_absent import Absent
from graph.query.event_people import Participant
from ingest.cli.printing import Printer
from ingest.cli.show_accounts import print_accounts
from ingest.cli.telling import (
    print_related,
    told_certainty,
    told_date,
    told_doubt,
    told_quote,
    told_refs,
)


def print_event(out: Printer, page: Answer) -> bool:
    """Print the page; False when it is another kind of page."""
    if not isinstance(page, EventPage):
        return False
    words = out.words
    kind = words.type(page.type) + told_doubt(words, page.type_doubt)
    out.title(f"{page.event.label} ({page.event.id}) · {kind}")
    out.line(f"{words.say('date')}: {told_date(words, page.when)}")
    held = [line.thing.label + told_doubt(words, line.doubt) for line in page.places.items]
    places = ", ".join([*held, *(country.label for country in page.countries)])
    if places:
        out.line(f"{words.say('place')}: {places}")
    if page.whole is not None:
        out.line(words.say("is_session_of", name=page.whole.label, id=page.whole.id))
    _print_people(out, page)
    print_related(out, "section_themes", page.themes.items)
    _print_counts(out, page)
    _print_sessions(out, page)
    print_related(out, "section_context", page.context.items)
    print_related(out, "section_outcomes", page.outcomes.items)
    print_related(out, "section_positions", page.positions.items)
    _print_absent(out, page)
    print_accounts(out, page)
    print_related(out, "section_other", page.other.items)
    _print_sources(out, page)
    return True


def _print_people(out: Printer, page: EventPage) -> None:
    words = out.words
    rows = [
        (
            words.role(group.role),
            _who(out, line),
            "" if line.session is None else line.session.label,
            told_refs(line.themes),
            told_refs(line.session_themes),
            told_certainty(words, line),
            told_quote(words, line.proofs),
        )
        for group in page.roles
        for line in group.lines.items
    ]
    out.line()
    out.title(words.say("section_people"))
    keys = ("role", "actor", "session", "spoke_on", "in_session", "sure", "quote")
    out.table([words.say(key) for key in keys], rows)
    out.how_many(len(rows), len(rows), "roles")
    if page.list_open:
        out.line(words.say("list_open"))


def _who(out: Printer, line: Participant) -> str:
    named = f" ({out.words.say('stands_for', names=told_refs(line.stands_for))})"
    came = f" ← {told_refs(line.came_from)}" if line.came_from else ""
    number = "" if line.n is None else f" · {line.n} ({out.words.code('basis', line.basis or '?')})"
    return line.actor.label + (named if line.stands_for else "") + came + number


def _print_counts(out: Printer, page: EventPage) -> None:
    words = out.words
    if not page.counts.items:
        return
    out.line()
    out.title(words.say("section_counts"))
    rows = [
        (
            str(line.n),
            line.counted or "",
            ", ".join(filter(None, (words.code("basis", line.basis), line.part_of))),
            told_quote(words, [line.proof]),
        )
        for line in page.counts.items
    ]
    out.table([words.say(key) for key in ("count", "of", "basis", "quote")], rows)
    if page.conflict:
        out.line(words.say("conflict"))


def _print_sessions(out: Printer, page: EventPage) -> None:
    words = out.words
    rows = [
        (line.session.label, words.type(line.type), told_refs(line.themes), line.session.id)
        for line in page.sessions.items
    ]
    if rows:
        out.line()
        out.title(words.say("section_sessions"))
        out.table([words.say(key) for key in ("session", "type", "theme", "id")], rows)


def _print_absent(out: Printer, page: EventPage) -> None:
    words = out.words
    rows = [
        (
            words.relation(fact.predicate),
            "; ".join([*_denied(fact), *filter(None, [fact.note])]),
            told_quote(words, [fact.proof]),
        )
        for fact in page.absent.items
    ]
    if rows:
        out.line()
        out.title(words.say("section_absent"))
        out.table([words.say(key) for key in ("relation", "reason", "quote")], rows)


def _denied(fact: Absent) -> list[str]:
    return [] if fact.thing is None else [fact.thing.label]


def _print_sources(out: Printer, page: EventPage) -> None:
    words = out.words
    rows = [
        (line.title or "", line.publisher or "", line.uri, line.document)
        for line in page.sources.items
    ]
    out.line()
    out.title(words.say("section_sources"))
    out.table([words.say(key) for key in ("title", "publisher", "address", "id")], rows)
