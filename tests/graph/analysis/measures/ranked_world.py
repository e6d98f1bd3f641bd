"""Two reports of three events, a secret one, a group without a name, and who is only known."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from graph.analysis.attending import attendance_of
from graph.analysis.measures.ground import ground_of
from graph.analysis.measures.ranking import RankedGround
from graph.analysis.ties.tie_weights import rules_of, weigh
from graph.index.filters import NO_FILTERS, Filters
from graph.index.opening import index_of_view
from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from graph.store.base import Store, ViewFilter
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put

TODAY = date(2015, 3, 6)
WORDS = load_vocabulary(data_folder() / "vocabulary")


def told(uri: str, events: dict[str, str], **more: str) -> Telling:
    """A report of events: id to those who were there, with their role after a colon."""
    telling = Telling(f"{uri} tells.", uri=uri)
    for event, there in events.items():
        telling.say(telling.document.id, "DESCRIBES", event, "tells")
        for one in there.split():
            actor, _, role = one.partition(":")
            role = role or "participant"
            telling.say(actor, "PARTICIPATED_IN", event, "tells", role=role, **more)
    return telling


def fill(store: Store) -> None:
    """Alpha is at all open events, with Beta at two and Gamma at two; Kappa only in secret."""
    first = told("one", {"ev-1": "alpha:organiser beta gamma", "ev-2": "alpha beta:organiser"})
    first.say("beta", "COOPERATES_WITH", "eta", "tells")
    first.say("theta", "PARTICIPATED_IN", "ev-1", "tells", role="unspecified",
              certainty="ambiguous", readings={"participant": 0.5})  # fmt: skip
    first.say("grp-civil", "PARTICIPATED_IN", "ev-1", "tells", role="participant")
    second = told("two", {"ev-3": "alpha gamma delta", "ev-4": "delta:organiser"})
    secret = told("three", {"ev-5": "kappa alpha"}, sensitivity="restricted")
    put(store, first.account(), second.account(), secret.account())


@contextmanager
def ranked(
    store: Store, shown: ViewFilter | None = None, filters: Filters = NO_FILTERS, withheld: int = 0
) -> Iterator[RankedGround]:
    """The world, weighed on 6 March 2015."""
    with store.view(shown) as view:
        attendance = attendance_of(index_of_view(view), filters)
        ground = ground_of(attendance, weigh(attendance, rules_of(WORDS, TODAY)), seed=1)
        yield RankedGround(view, ground, WORDS, TODAY, withheld)
