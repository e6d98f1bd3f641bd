"""The questions of the page of circles and their answers, asked once for each ledger."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from app_pages._in_rounds import in_rounds
from app_pages._met_at import MetAt, ranked_at, seen_at
from app_pages._prepared import Shown
from app_pages._screen import Screen
from graph.analysis.measures.communities import (
    Communities,
    OpenedCommunity,
    communities,
    community_of,
)
from graph.analysis.measures.community_parting import Parting, parting_of
from graph.analysis.measures.ranking import RankedGround
from graph.analysis.measures.resampling import ALL_ROUNDS, NO_ROUNDS

SHOWN, _MEMBERS = 50, 5


@dataclass(frozen=True)
class Circles:
    """What is asked, of which moment, under which filter; how many actors are withheld."""

    shown: Shown
    asked: MetAt
    withheld: int

    @property
    def ground(self) -> RankedGround:
        """What is parted."""
        return ranked_at(self.shown, self.asked, self.withheld)

    @property
    def key(self) -> tuple[object, ...]:
        """All that answers depend on, but the ledger."""
        return (self.asked, self.shown.today)

    def at_once(self) -> Communities:
        """Return the circles without how firm they are: that takes longer."""
        return self._told("circles", self._parting())

    def opened(self, node: str) -> OpenedCommunity | None:
        """Return the circle that an actor is in, None when it is in none."""
        language, parting = self.shown.screen.language, self._parting()
        return self.shown.screen.remember(
            "circle",
            (*self.key, node),
            lambda: community_of(self.ground, parting, node, language),
        )

    def measured(self) -> Communities | None:
        """Return the circles with how firm they are, None when the reader ended it."""
        parting = in_rounds(
            self.shown.screen, "circles", self.key, lambda wanted: parting_of(self.ground, wanted)
        )
        return None if parting is None else self._told("firm circles", parting)

    def whole(self) -> tuple[Communities, list[OpenedCommunity]]:
        """Return all circles, firmness measured, and each with all its members: for a file."""
        ground, language = self.ground, self.shown.screen.language
        parting = parting_of(ground, ALL_ROUNDS)
        told = communities(ground, len(parting.parts.sizes), 1, language, parting)
        opened = (
            community_of(ground, parting, one.members.items[0].id, language)
            for one in told.communities.items
        )
        return told, [one for one in opened if one is not None]

    def _told(self, question: str, parting: Parting) -> Communities:
        language = self.shown.screen.language
        return self.shown.screen.remember(
            question,
            self.key,
            lambda: communities(self.ground, SHOWN, _MEMBERS, language, parting),
        )

    def _parting(self) -> Parting:
        return self.shown.made(
            f"parting {self.asked!r}", lambda: parting_of(self.ground, NO_ROUNDS)
        )


@contextmanager
def circles_of(screen: Screen, asked: MetAt) -> Iterator[Circles]:
    """Give the circles that a question asks for, of all sources or of public ones."""
    with seen_at(screen, asked) as (shown, withheld):
        yield Circles(shown, asked, withheld)
