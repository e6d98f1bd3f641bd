"""One step of a path: the best that ties two, told with its age, its state and its sources."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.analysis.ended import told_end
from graph.analysis.paths.path_ground import Ground, age_of_stated, is_live, state_of_stated
from graph.analysis.paths.path_stated import STANDING as STANDING_TIES
from graph.analysis.paths.path_stated import Stated
from graph.analysis.paths.path_words import MET, NO_DATE, STANDING, STATES, UNREADABLE
from graph.analysis.ties.tie_factors import tie_values
from graph.index.days import full_years
from graph.query.answer import Answer
from graph.query.date_words import date_in_words
from graph.query.event_line import When, when_of
from graph.query.names import Names, Ref
from graph.query.network_meetings import Meetings
from graph.query.network_words import NOT_SURE, REASONS, reason_of
from graph.query.source import Claim, claim_of
from graph.sentence import fill

ORDER = ("live", "undated", "old", "closed")
_TOLD = 3


@dataclass(frozen=True, slots=True)
class Step(Answer):
    """One step of a path.

    Attributes:
        by: `event`, `within` (events held within a mechanism) or the relation a source states.
        event: the newest event that both took part in; None for a stated relation.
        when: of the event, or when a source says it of the relation.
        age: full years from the step to today; None when no source surely gives its year.
        sentence: language to one sentence.
        claims: the statements it rests on, with their quotes.
        state: `live`, `undated`, `old` or `closed` (one end is a body that is closed).
        words: the state, by language.
        strength: 0 to 1; of shared events the sum of what each counts, at most 1.
        shared: how many events both surely were at.
        known: True when only the vocabulary says so.
    """

    start: Ref
    end: Ref
    by: str
    event: Ref | None
    when: When
    age: int | None
    sentence: dict[str, str]
    claims: tuple[Claim, ...]
    state: str
    words: dict[str, str]
    strength: float
    shared: int
    known: bool


@dataclass(frozen=True, slots=True)
class _Link:
    """What ties two, before it is told: events, newest first, or a stated relation.

    `day` is the last one on which it may have been, None where no source tells its year.
    """

    events: tuple[str, ...]
    tie: Stated | None
    day: date | None
    state: str
    strength: float


class StepTeller:
    """Tells steps of one view.

    Args:
        meetings: of the view, in the language of the reader.
        ground: what paths run over.
    """

    def __init__(self, meetings: Meetings, ground: Ground) -> None:
        self._meetings, self._ground = meetings, ground
        self._names = {language: meetings.names.also_in(language) for language in ("en", "fr")}

    def names(self, language: str) -> Names:
        """What things are called in a language."""
        return self._names[language]

    def ended(self, node_id: str) -> date | None:
        """The last day of an actor that is closed; None for one that is not."""
        told = self._ground.ended.get(node_id) or told_end(self._meetings.names.view, node_id)
        return told if told is not None and told < self._today else None

    def step(self, one: int, other: int) -> Step:
        """Return the step between two vertices: what is live goes first, then what is strong."""
        links = [*self._events(one, other), *self._relations(one, other)]
        link = min(links, key=lambda link: (ORDER.index(link.state), -link.strength))
        ends = (self._ground.id_of(one), self._ground.id_of(other))
        is_closed = any(self.ended(end) is not None for end in ends)
        state = "closed" if is_closed else link.state
        names, event = self._meetings.names, link.events[0] if link.events else None
        when = self._when(link)
        return Step(
            start=names.ref(ends[0]),
            end=names.ref(ends[1]),
            by="event" if link.tie is None else link.tie.by,
            event=None if event is None else names.ref(event),
            when=when,
            age=self._age(link),
            sentence={lang: _sentence(one, ends, link, when) for lang, one in self._names.items()},
            claims=tuple(self._claims(link, ends)),
            state=state,
            words=STATES[state],
            strength=link.strength,
            shared=0 if link.tie is not None else len(link.events),
            known=link.tie is not None and link.tie.known,
        )

    @property
    def _today(self) -> date:
        return self._ground.weighing.rules.today

    def _events(self, one: int, other: int) -> Iterator[_Link]:
        weighing = self._ground.weighing
        attendance = weighing.attendance
        if max(one, other) >= attendance.actors:
            return
        events, values = tie_values(weighing, one, other)
        if not len(events):
            return
        days = {event: int(attendance.day[event]) for event in events.tolist()}
        newest = sorted(days, key=lambda event: (-days[event], event))
        last = days[newest[0]]
        dated = "live" if is_live(last, self._today) else "old"
        ids = tuple(attendance.event_id(event) for event in newest)
        strength = min(float(values.sum()), 1.0)
        day = date.fromordinal(last) if last > 0 else None
        yield _Link(ids, None, day, "undated" if day is None else dated, strength)

    def _relations(self, one: int, other: int) -> Iterator[_Link]:
        ground = self._ground
        edges = ground.edges_of
        for place in range(int(edges.starts[one]), int(edges.starts[one + 1])):
            if ground.far[place] == other:
                tie = ground.stated[int(edges.items[place])]
                strength = age_of_stated(tie, self._today) / max(tie.others, 1) ** 0.5
                state = state_of_stated(tie, self._today)
                yield _Link(tuple(tie.events), tie, tie.day, state, strength)

    def _when(self, link: _Link) -> When:
        view, tie = self._meetings.names.view, link.tie
        if link.events:
            return when_of(view, link.events[0])
        if tie is None or tie.edtf is None:
            return When("unknown")
        return When("given", tie.edtf, None, None if tie.day is None else tie.day.isoformat())

    def _age(self, link: _Link) -> int | None:
        return None if link.day is None else full_years(link.day, self._today)

    def _claims(self, link: _Link, ends: tuple[str, str]) -> Iterator[Claim]:
        names, tie = self._meetings.names, link.tie
        told = {one.id: one for one in (tie.statements if tie is not None else ())}
        for one in self._meetings.statements(link.events[0], *ends) if link.events else ():
            statement = names.view.statement(one)
            if statement is not None:
                told[one] = statement
        yield from (claim_of(names, told[one]) for one in sorted(told))


def _sentence(names: Names, ends: tuple[str, str], link: _Link, when: When) -> str:
    if link.tie is None:
        a, b = (names.label(end) for end in ends)
        told = _when_in_words(when, names.language)
        return fill(
            MET[names.language],
            names.language,
            a=a,
            b=b,
            event=names.label(link.events[0]),
            when=told,
        )
    a, b = (names.label(end) for end in link.tie.ends)
    told = f" ({_stated_when(link.tie, when, names.language)})"
    labels = [names.label(event) for event in link.events[:_TOLD]]
    events = "; ".join([f"{label}{'' if n else told}" for n, label in enumerate(labels)])
    said = fill(
        REASONS[reason_of(link.tie.by, link.tie.statements)][names.language],
        names.language,
        a=a,
        b=b,
        n=len(link.events),
        events=events,
    )
    return said if labels else f"{said.removesuffix('.')}{told}."


def _stated_when(tie: Stated, when: When, language: str) -> str:
    if tie.edtf is None and tie.by in STANDING_TIES:
        return STANDING[language]
    return _when_in_words(when, language)


def _when_in_words(when: When, language: str) -> str:
    if when.edtf is not None:
        said = date_in_words(when.edtf, language)
        return said if when.doubt is None else f"{said}, {NOT_SURE[language]}"
    return UNREADABLE[language] if when.state == "unreadable" else NO_DATE[language]
