"""Who is somewhere, or works on something, without any event: what sources state outright.

What one source says of one body belongs together: that it works on water (one source) and in Goma
(another) does not say that it works on water in Goma. What only the vocabulary knows is no source.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.analysis.ties.tie_kinds import known_documents
from graph.index.days import FAR_AHEAD, LONG_AGO, NO_YEAR, Span, span_reader
from graph.model.presence import holds
from graph.model.qualifiers import text_of, texts_of
from graph.model.statement import Statement
from graph.store.base import View

_STATED = ("OPERATES_IN", "WORKS_ON")
_NEVER: Span = (LONG_AGO, LONG_AGO, NO_YEAR)


@dataclass(slots=True)
class Presence:
    """What one source says of one body, and of those who have a role in it when a programme.

    Attributes:
        of: the actor, or the programme.
        actors: who is present by it, sorted; of a programme those with a role in it.
        themes, places: node ids as the source says them.
        statements: all that says so; never empty.
        last_day, year: of the newest statement, as `graph.index.days` counts; without a date of
            its own a statement is as old as its source; LONG_AGO when nothing gives a date.
    """

    of: str
    actors: tuple[str, ...] = ()
    themes: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    statements: list[Statement] = field(default_factory=list)
    last_day: int = LONG_AGO
    year: int = NO_YEAR


def from_sources(view: View, predicate: str) -> list[Statement]:
    """Return the statements of one predicate that hold and that a source makes."""
    told = [s for s in view.statements(predicate=predicate) if s.object is not None and holds(s)]
    known = known_documents(view, told)
    return [statement for statement in told if statement.document not in known]


def presences_of(view: View) -> list[Presence]:
    """Return all presence that sources state, by body and source."""
    roles = _roles(view)
    found: dict[tuple[str, str], Presence] = {}
    for predicate in _STATED:
        for said in from_sources(view, predicate):
            one = found.setdefault((said.subject, said.document), Presence(said.subject))
            one.statements.append(said)
            told = one.themes if predicate == "WORKS_ON" else one.places
            told.add(str(said.object))
            one.themes.update(texts_of(said.qualifiers.get("themes")))
    for (body, document), one in found.items():
        _date(one, _published(view, document))
        one.actors = _present(view, body, roles.get(body, ()))
        one.statements += roles.get(body, ())
    return [found[key] for key in sorted(found)]


def _roles(view: View) -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = {}
    for said in from_sources(view, "ROLE_IN"):
        found.setdefault(str(said.object), []).append(said)
    return found


def _present(view: View, body: str, roles: Iterable[Statement]) -> tuple[str, ...]:
    node = view.node(body)
    own = [body] if node is not None and "Actor" in node.kinds else []
    named = {one for one in (*own, *(said.subject for said in roles)) if _is_named(view, one)}
    return tuple(sorted(named))


def _is_named(view: View, actor: str) -> bool:
    node = view.node(actor)
    return node is not None and not node.is_unnamed


def _date(one: Presence, published: str | None) -> None:
    read = span_reader()
    for said in one.statements:
        first, last, year = _span_of(said, read(published) if published else _NEVER)
        if first <= last and last >= one.last_day:
            one.last_day, one.year = last, max(one.year, year)


def _span_of(said: Statement, published: Span) -> Span:
    """When it was so: until its end, else as far as is known the day of which the source speaks."""
    read = span_reader()
    end = said.valid_to or text_of(said.qualifiers.get("to")) or ""
    day = said.valid_from or text_of(said.qualifiers.get("at")) or ""
    if end and end != "..":
        return _settled(read(end))
    if not day:
        return _settled(published)
    began, known = _settled(read(day)), _settled(published)
    # It began then, and its source knew of it on the day it was published.
    return (began[0], known[1], known[2]) if known[1] > began[1] else began


def _settled(span: Span) -> Span:
    """A span as far as it is sure: of one without an end, or vaguer than a year, its beginning."""
    first, last, year = span
    is_open = first <= last and (last == FAR_AHEAD or year == NO_YEAR)
    return first, first if is_open else last, year


def _published(view: View, document: str) -> str | None:
    found = view.document(document)
    return None if found is None else found.published
