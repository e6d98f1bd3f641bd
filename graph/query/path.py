"""A path between two actors by what they did: shared events first, then stated ties."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.query.answer import Answer
from graph.query.date_words import date_in_words
from graph.query.event_line import When, when_of
from graph.query.names import Names, Ref
from graph.query.network_words import NOT_SURE, REASONS
from graph.query.path_search import Link, PathSearch
from graph.query.source import Claim, claim_of
from graph.query.unknown import Unknown, unknown
from graph.store.base import View

_ACTORS = ("Actor", "Mechanism", "Programme")
_MET = {
    "en": "{a} and {b} took part in {event} ({when}).",
    "fr": "{a} et {b} ont participé à {event} ({when}).",
}
_NO_DATE = {"en": "no date in the source", "fr": "sans date dans la source"}
_UNREADABLE = {"en": "a date that could not be read", "fr": "date illisible"}


@dataclass(frozen=True, slots=True)
class Step(Answer):
    """One step of a path.

    Attributes:
        by: `event`, or the relation that a source states.
        event: the newest event that both took part in; None for a stated relation.
        age: full years from the step to today; None when no source surely gives a date.
        sentence: language to one sentence.
        claims: the statements it rests on, with their quotes.
    """

    start: Ref
    end: Ref
    by: str
    event: Ref | None
    when: When
    age: int | None
    sentence: dict[str, str]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Path(Answer):
    """The shortest path found; no steps when none was found.

    Attributes:
        reached: how many actors were looked at before giving up or arriving.
        complete: False when the search stopped at its limit, so a path may yet exist.
    """

    start: Ref
    end: Ref
    found: bool
    steps: tuple[Step, ...]
    reached: int
    complete: bool


def convening_path(
    view: View, start: str, end: str, today: date, language: str = "en", most: int = 2000
) -> Path | Unknown:
    """Return a shortest path from one actor to another.

    Steps are sure parts in one event, or a stated cooperation, membership, programme or support.
    Of equally short paths the one whose steps go by the newest events is taken.

    Args:
        today: the day from which the age of a step is counted.
        most: how many actors to look at before giving up.
    """
    names = Names(view, language)
    ends = []
    for one in (start, end):
        node = names.node(one)
        if node is None or not set(_ACTORS) & set(node.kinds):
            return unknown(names, one, _ACTORS)
        ends.append(node.id)
    start, end = ends
    search = PathSearch(names, most)
    links = search.run(start, end)
    steps = tuple(_step(names, link, search.statements(link), today) for link in links)
    return Path(
        start=names.ref(start),
        end=names.ref(end),
        found=bool(links) or start == end,
        steps=steps,
        reached=search.reached,
        complete=search.complete,
    )


def _step(names: Names, link: Link, said: tuple[str, ...], today: date) -> Step:
    claims = tuple(_claims(names, said))
    when = _when(names, link)
    return Step(
        start=names.ref(link.start),
        end=names.ref(link.end),
        by=link.by,
        event=None if link.event is None else names.ref(link.event),
        when=when,
        age=None if when.latest is None or when.doubt else _years(when.latest, today),
        sentence={lang: _sentence(Names(names.view, lang), link, when) for lang in ("en", "fr")},
        claims=claims,
    )


def _claims(names: Names, statements: tuple[str, ...]) -> Iterator[Claim]:
    for statement_id in statements:
        statement = names.view.statement(statement_id)
        if statement is not None:
            yield claim_of(names, statement)


def _when(names: Names, link: Link) -> When:
    return When("unknown") if link.event is None else when_of(names.view, link.event)


def _sentence(names: Names, link: Link, when: When) -> str:
    a, b = names.label(link.start), names.label(link.end)
    if link.event is None:
        backwards = _is_backwards(names, link)
        ends = {"a": b, "b": a} if backwards else {"a": a, "b": b}
        return REASONS[link.by][names.language].format(**ends)
    told = _when_in_words(when, names.language)
    return _MET[names.language].format(a=a, b=b, event=names.label(link.event), when=told)


def _when_in_words(when: When, language: str) -> str:
    if when.edtf is not None:
        said = date_in_words(when.edtf, language)
        return said if when.doubt is None else f"{said}, {NOT_SURE[language]}"
    return _UNREADABLE[language] if when.state == "unreadable" else _NO_DATE[language]


def _is_backwards(names: Names, link: Link) -> bool:
    statement = names.view.statement(link.stated[0])
    return statement is not None and statement.subject != link.start


def _years(day: str, today: date) -> int:
    then = date.fromisoformat(day)
    return today.year - then.year - ((today.month, today.day) < (then.month, then.day))
