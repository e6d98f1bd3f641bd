"""A world that changes: who met when, read on which day."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from graph.analysis.change.changes import ChangeQuestion, Sight, changes
from graph.analysis.change.telling import Teller
from graph.analysis.change.window import Window
from graph.index.opening import index_of_view
from graph.model.datafiles import data_folder
from graph.model.document import Account
from graph.model.vocabulary import load_vocabulary
from graph.store.base import Store, ViewFilter
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put

WORDS = load_vocabulary(data_folder() / "vocabulary")
YEAR = Window(date(2025, 1, 1), date(2025, 12, 31))


def meeting(
    event: str, day: str | None, actors: Sequence[str], theme: str | None = "theme:ssr", **rest: str
) -> Telling:
    """One report of one event in Lakeside; `rest` are fields of each part."""
    came = [f"{actor.capitalize()} came" for actor in actors]
    telling = Telling(f"{'. '.join([f'{event} was on {day} about it', *came])}.", uri=event)
    if day is not None:
        telling.say(event, "HAS_DATE", day, day)
    if theme is not None:
        telling.say(event, "ADDRESSES", theme, "about it")
        telling.say(event, "HELD_IN", "place-lakeside", event)
    for actor, quote in zip(actors, came, strict=True):
        telling.say(actor, "PARTICIPATED_IN", event, quote, role="participant", **rest)
    return telling


def country(homes: Sequence[str], other: Sequence[str] = ()) -> Account:
    """What the vocabulary knows: the country of Lakeside, and who is of it or of another."""
    telling = Telling("Known.", form="vocabulary", uri="vocabulary:test")
    telling.say("place-lakeside", "WITHIN", "country-xx", "Known")
    for actor in homes:
        telling.say(actor, "COUNTRY_OF", "country-xx", "Known")
    for actor in other:
        telling.say(actor, "COUNTRY_OF", "country-yy", "Known")
    told = telling.account()
    nodes = [replace(one, subtype="country") if one.id.startswith("country") else one
             for one in told.nodes]  # fmt: skip
    return Account(told.document, tuple(nodes), told.statements)


def fill(store: Store, *told: Telling | Account) -> None:
    """Write what was told."""
    put(store, *(one.account() if isinstance(one, Telling) else one for one in told))


@contextmanager
def sight_of(store: Store, shown: ViewFilter | None = None) -> Iterator[Sight]:
    """What may be shown of a ledger."""
    with store.view(shown) as view:
        yield Sight(view, index_of_view(view), WORDS)


def brief(store: Store, window: Window = YEAR, **asked: object):
    """The answer about a year, section by section."""
    with sight_of(store) as sight:
        return changes(sight, ChangeQuestion(window, **asked))


def section(found, kind: str):
    """One section of a brief."""
    return next(one for one in found.sections if one.kind == kind)


def about(found, kind: str) -> list[tuple[str, ...]]:
    """Whom the changes of one kind are about."""
    return [tuple(one.id for one in change.about) for change in section(found, kind).changes.items]


def teller_of(sight: Sight) -> Teller:
    """A teller of a view."""
    return Teller(sight.view)
