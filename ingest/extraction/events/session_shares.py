"""Which fact belongs to which session, and who speaks at one."""

from collections.abc import Callable

from ingest.extraction.actors.mentions import Found
from ingest.extraction.actors.programmes import owners
from ingest.extraction.events.sessions import FoundSession
from ingest.extraction.roles.roles import RoleFact
from ingest.extraction.text.within import holding

# Who leads a presentation is told beside those who give it.
_LEADING = frozenset({"facilitator-after", "opener-after"})


def speakers(sessions: list[FoundSession], found: Found) -> list[RoleFact]:
    """The parts of those who gave a presentation; who owns a programme is no speaker."""
    facts = []
    owning = {id(owner) for owner, _ in owners(found)}
    for session in sessions:
        session.speakers = [m for m in session.speakers if id(m) not in owning]
        for mention in session.speakers:
            sentence = found.view.page.sentence_at(mention.start)
            if sentence is not None:
                facts.append(
                    RoleFact(
                        mention,
                        "presenter",
                        session.start,
                        session.head[1],
                        "presentation",
                        sentence,
                        joint=[m for m in session.speakers if m is not mention],
                        about=(session.head[1], session.end),
                    )
                )
    return facts


def shared_out(
    sessions: list[FoundSession],
    facts: list[RoleFact],
    holder_of: Callable[[int], FoundSession | None],
) -> tuple[dict[int, list[RoleFact]], list[RoleFact]]:
    """Each fact to the session whose stretch holds it, the rest to the main event."""
    own: dict[int, list[RoleFact]] = {id(session): [] for session in sessions}
    rest = []
    for fact in facts:
        holder = holder_of(fact.mention.start)
        if holder is None:
            rest.append(fact)
        elif not holder.speakers or fact.rule == "presentation" or fact.rule in _LEADING:
            own[id(holder)].append(fact)
    return own, rest


class Stretches:
    """Which session tells of a position of the text.

    Listed sessions lie apart; presentations do too, or they begin at the same word.
    """

    def __init__(
        self, listed: list[FoundSession], told: list[FoundSession], acted: list[FoundSession]
    ) -> None:
        self._listed = listed
        self._told = told
        self._acted = acted

    def holder(self, position: int) -> FoundSession | None:
        """The session, a listed one before a presentation told inside it, else the first."""
        number = holding(self._listed, position)
        if number is not None:
            return self._listed[number]
        number = holding(self._told, position)
        while number and position < self._told[number - 1].end:
            number -= 1
        if number is not None:
            return self._told[number]
        number = holding(self._acted, position)
        return None if number is None else self._acted[number]
