"""Paths of a small view, asked in one call."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cache

from graph.analysis.paths.path import MOST, Path, convening_path, ground_for
from graph.analysis.paths.path_ground import Ground
from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.model.vocabulary import Vocabulary, load_vocabulary
from graph.query.unknown import Unknown
from graph.store.base import View, ViewFilter
from graph.store.memory import MemoryStore
from tests.graph.query.conftest import Telling

TODAY = date(2026, 11, 21)
MOMENT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@cache
def words() -> Vocabulary:
    """The vocabulary, read once."""
    return load_vocabulary(data_folder() / "vocabulary")


def ground_at(view: View, today: date = TODAY, known: bool = True) -> Ground:
    """What paths of a view run over."""
    return ground_for(view, words(), today, known=known)


def path_of(view: View, start: str, end: str, most: int = MOST) -> Path | Unknown:
    """The answer about two actors on 21 November 2026."""
    return convening_path(view, ground_at(view), (start, end), most=most)


@contextmanager
def ledger(*accounts: object, shown: ViewFilter | None = None) -> Iterator[View]:
    """A ledger of what was told, as a view shows it."""
    relations = load_relations(data_folder() / "vocabulary")
    with MemoryStore(lambda: MOMENT, relations) as store:
        list(store.put_all(accounts, author="test"))
        with store.view(shown) as view:
            yield view


def meet(t: Telling, event: str, day: str | None, *actors: str) -> None:
    """Tell of an event and who was there."""
    if day is not None:
        t.say(event, "HAS_DATE", day, "So")
    for actor in actors:
        t.say(actor, "PARTICIPATED_IN", event, "So", role="participant")


def telling() -> Telling:
    """One report."""
    return Telling("So it says.", uri="report.txt")
