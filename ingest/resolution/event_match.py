"""Are two events one, told by two sources? Points with a reason each, and a verdict.

A rule, not a learned score: there are no labelled pairs of real reports to learn from.
"""

import re
from dataclasses import dataclass
from datetime import date

from graph.message import Message
from graph.model.dates import DateRange
from graph.model.folding import fold
from ingest.resolution.event_profile import EventProfile

_EXACT = re.compile(r"\d{4}-\d\d-\d\d(/\d{4}-\d\d-\d\d)?")
_YEAR = re.compile(r"\b[\dX]{4}(?=-)")
SAME, ASK, DIFFERENT = "same", "ask", "different"
# Reports give the day of arrival or of the closing: so many days apart may be one event.
WINDOW_DAYS = 3
_ALIKE = 0.6
_TELLING_WORDS = 4
_TELLING_TITLE = 3  # words; `Workshop` is no name of one workshop
_FEWEST_SHARED = 2
_SEVERAL = 3


@dataclass(frozen=True, slots=True)
class EventMatch:
    """How two events compare.

    Attributes:
        node, other: the ids; `other` has the smaller one.
        verdict: `same` (sure enough to join without asking), `ask` or `different`.
        points: the more, the likelier; for the order of a list only.
        reasons: what speaks for one event, in words.
        against: what the two say differently, in words.
    """

    node: str
    other: str
    verdict: str
    points: int
    reasons: tuple[Message, ...]
    against: tuple[Message, ...]


def compare_events(one: EventProfile, two: EventProfile) -> EventMatch:
    """Compare two whole events of one ledger."""
    first, second = sorted((one, two), key=lambda profile: profile.id, reverse=True)
    found = _Comparison(first, second)
    return EventMatch(
        first.id,
        second.id,
        found.verdict(),
        sum(points for points, _ in found.reasons),
        tuple(reason for _, reason in found.reasons),
        tuple(found.against),
    )


class _Comparison:
    """Gathers what speaks for and against."""

    def __init__(self, one: EventProfile, two: EventProfile) -> None:
        self._one, self._two = one, two
        self.reasons: list[tuple[int, Message]] = []
        self.against: list[Message] = []
        self._dated_alike = False
        self._same_days = self._compare_days()
        self._same_town = self._compare_places()
        self._shared = self._compare_actors()
        self._same_title = self._compare_titles()
        self._compare_themes()
        self._is_walled = self._compare_walls()

    def verdict(self) -> str:
        """`different` on any contradiction, `same` only when day, town, people and more agree."""
        if self._is_impossible():
            return DIFFERENT
        agreed = self._same_days and self._same_town and self._is_supported()
        if agreed and not _contradict(self._one.themes, self._two.themes):
            return ASK if self._is_one_table() or self._is_walled else SAME
        placed = self._same_town or bool(self._one.countries & self._two.countries)
        several = len(self._shared) >= _SEVERAL
        clues = (self._dated_alike, placed, bool(self._shared), several, self._same_title)
        return ASK if sum(clues) >= 3 and (self._shared or self._same_title) else DIFFERENT

    def _is_supported(self) -> bool:
        """An organiser and a telling title, or enough people: donors are at several a day."""
        shared = self._shared
        words = min(len(fold(event.label).split()) for event in (self._one, self._two))
        if self._same_title and words >= _TELLING_TITLE:
            is_known = bool(shared & (self._one.organisers | self._two.organisers))
            return is_known or len(shared) >= _FEWEST_SHARED
        is_all = shared in (self._one.actors, self._two.actors)
        return len(shared) >= (_FEWEST_SHARED if is_all else _SEVERAL)

    def _is_impossible(self) -> bool:
        one, two = self._one, self._two
        far = None if one.when is None or two.when is None else _days_apart(one.when, two.when)
        return (
            bool(one.documents & two.documents)
            or (far is not None and far > WINDOW_DAYS)
            or _contradict(one.countries, two.countries)
            or (_contradict(one.places, two.places) and not self._same_title)
        )

    def _is_one_table(self) -> bool:
        """Two rows of one sheet were kept apart by who wrote it: a person decides."""
        return bool(self._one.addresses & self._two.addresses)

    def _compare_days(self) -> bool:
        one, two = self._one.when, self._two.when
        if one is None or two is None:
            return False
        far = _days_apart(one, two)
        self._dated_alike = far is not None or _same_without_year(one, two)
        if one.edtf == two.edtf and _is_exact(one):
            self._say(3, Message("Both were on {date}.", date=one.edtf))
            return True
        if far:
            said = "The dates {one} and {two} are {n} [day|days] apart."
            self._differ(Message(said, one=one.edtf, two=two.edtf, n=far))
        elif self._dated_alike:
            said = "The dates {one} and {two} may be the same."
            self._say(1, Message(said, one=one.edtf, two=two.edtf))
        return False

    def _compare_places(self) -> bool:
        one, two = self._one, self._two
        if one.places & two.places:
            self._say(2, Message("Both were in the same town."))
            return True
        if one.countries & two.countries:
            self._say(1, Message("Both were in the same country."))
            if one.places and two.places:
                self._differ(Message("The towns differ."))
        return False

    def _compare_actors(self) -> frozenset[str]:
        shared = self._one.actors & self._two.actors
        if shared:
            said = Message("Participants in common: {n}.", n=len(shared))
            self._say(min(len(shared), 4), said)
        if self._one.organisers and self._two.organisers:
            if self._one.organisers & self._two.organisers:
                self._say(1, Message("They have an organiser in common."))
            else:
                self._differ(Message("The organisers differ."))
        return shared

    def _compare_titles(self) -> bool:
        is_alike = _likeness(self._one.label, self._two.label) >= _ALIKE
        if is_alike:
            self._say(2, Message("The titles are alike."))
        return is_alike

    def _compare_themes(self) -> None:
        shared = self._one.themes & self._two.themes
        if shared:
            self._say(1, Message("Themes in common: {n}.", n=len(shared)))
        if self._one.type and self._two.type and self._one.type != self._two.type:
            self._differ(Message("They are of different kinds."))

    def _compare_walls(self) -> bool:
        """True when each tells of a place or of people that the other does not."""
        one, two = self._one, self._two
        extra = one.places & two.places and one.places - two.places and two.places - one.places
        places = bool(extra) or _contradict(one.named_places, two.named_places)
        walls = {
            "Each names a place that the other does not.": places,
            "Others took part.": _contradict(one.attending, two.attending),
            "They tell of other groups of people.": _contradict(one.groups, two.groups),
        }
        differing = [said for said, differs in walls.items() if differs]
        for said in differing:
            self._differ(Message(said))
        return bool(differing)

    def _say(self, points: int, reason: Message) -> None:
        self.reasons.append((points, reason))

    def _differ(self, reason: Message) -> None:
        self.against.append(reason)


def _contradict(one: frozenset[str], two: frozenset[str]) -> bool:
    """True when both say something and nothing of it is the same."""
    return bool(one and two) and not one & two


def _is_exact(span: DateRange) -> bool:
    """True when a date names days of a year, not a month or a year in which they lie."""
    return _EXACT.fullmatch(span.edtf) is not None


def _same_without_year(one: DateRange, two: DateRange) -> bool:
    """True when two dates name the same days and one of them leaves the year open."""
    days, others = (_YEAR.sub("XXXX", span.edtf) for span in (one, two))
    return days == others and "XXXX" in one.edtf + two.edtf


def _days_apart(one: DateRange, two: DateRange) -> int | None:
    """Days between two dates, 0 when they may overlap; None when one is not bounded."""
    bounds = (one.earliest, one.latest, two.earliest, two.latest)
    if None in bounds:
        return None
    first, last, begins, ends = (date.fromisoformat(str(day)) for day in bounds)
    return max((begins - last).days, (first - ends).days, 0)


def _likeness(one: str, two: str) -> float:
    """The share of words that two titles have in common, 0 to 1.

    Of the shorter title when it has enough words to say what the event was: reports cut titles.
    """
    words, others = set(fold(one).split()), set(fold(two).split())
    fewest = min(len(words), len(others))
    whole = fewest if fewest >= _TELLING_WORDS else len(words | others)
    return len(words & others) / max(whole, 1)
