"""What of an event is unclear, said in words, so that a person looks at it."""

from collections.abc import Iterable

from graph.model.folding import fold
from graph.model.record import Issue, RecordEvent
from ingest.extraction.events.counts import FoundCount
from ingest.extraction.events.event_denials import TakenBack
from ingest.extraction.events.found_places import FoundPlace
from ingest.extraction.roles.roles import RoleFact
from ingest.extraction.text.evidence import evidence_at
from ingest.extraction.text.spans import Span

_UNSURE = 0.8  # log odds: a gate that is less sure than 7 in 10
_EVERYBODY = frozenset({"participants", "attendees", "participantes", "participant.e.s"})
_FULL_DAY = 10  # characters of 2019-03-04


def issues_of_event(text: str, main: RecordEvent, counts: list[FoundCount]) -> list[Issue]:
    """The issues of the date and the counts of the main event."""
    return [issue for issue in (_of_date(main), _of_counts(text, counts)) if issue is not None]


def unsure_gate(weight: float) -> list[Issue]:
    """An issue when the text is hardly more likely a report of an event than not, or the reverse.

    `weight` is in log odds, positive for a report.
    """
    if abs(weight) > _UNSURE:
        return []
    taken = "is taken for one" if weight > 0 else "is not taken for one"
    message = f"It is not plain that the text reports an event; it {taken}."
    return [Issue(code="unclear-report", message=message)]


def several_places(text: str, rivals: list[FoundPlace]) -> list[Issue]:
    """An issue when more than one place may be where the event was held, the chosen one first."""
    if len(rivals) < 2:
        return []
    names = ", ".join(place.name for place in rivals)
    return [
        Issue(
            code="several-places",
            message=f"The text names several places where it may have been held: {names}.",
            evidence=evidence_at(text, rivals[1].start, rivals[1].end),
        )
    ]


def parts_to_come(text: str, facts: Iterable[RoleFact]) -> list[Issue]:
    """An issue for each part that somebody will have; it is told of no event."""
    return [
        Issue(
            code="planned-part",
            message=f"The text says what {fact.mention.name} will do; that is left out.",
            evidence=evidence_at(text, fact.mention.start, fact.mention.end),
        )
        for fact in facts
    ]


def denied_parts(text: str, facts: Iterable[RoleFact]) -> list[Issue]:
    """An issue for each actor of whom the text says that it had no part."""
    first = {fact.mention.start: fact.mention for fact in reversed([*facts])}
    return [
        Issue(
            code="denied-part",
            message=f"The text seems to say that {mention.name} had no part; none is taken.",
            evidence=evidence_at(text, mention.start, mention.end),
        )
        for _, mention in sorted(first.items())
    ]


def cancelled_event(text: str, back: TakenBack | None) -> list[Issue]:
    """An issue when the text says that its event was cancelled, put off or never held."""
    if back is None or back.reading != "cancelled":
        return []
    return [
        Issue(
            code="cancelled-event",
            message="The text seems to say that the event was not held; it is kept as planned.",
            evidence=evidence_at(text, back.start, back.end),
        )
    ]


def cancelled_beside(text: str, marks: Iterable[TakenBack]) -> list[Issue]:
    """An issue for each event beside the main one that was cancelled or never held."""
    message = (
        "The text seems to say that an event beside the main one was not held; it is kept as "
        "planned."
    )
    return [
        Issue(
            code="cancelled-event",
            message=message,
            evidence=evidence_at(text, mark.start, mark.end),
        )
        for mark in marks
    ]


def heard_of(text: str, heard: TakenBack | None) -> list[Issue]:
    """An issue when the text says only that others say that its event was held."""
    if heard is None:
        return []
    return [
        Issue(
            code="unclear-report",
            message="The text tells the event only as hearsay; it is kept as told.",
            evidence=evidence_at(text, heard.start, heard.end),
        )
    ]


def unclear_counts(text: str, ranges: Iterable[Span]) -> list[Issue]:
    """An issue for each number of people that is given as a range; none of it is taken."""
    return [
        Issue(
            code="unclear-count",
            message=f"The text gives a range, not a number: {text[said.start : said.end]}.",
            evidence=evidence_at(text, said.start, said.end),
        )
        for said in ranges
    ]


def is_conflicting(counts: list[FoundCount]) -> bool:
    """True for two totals that differ although both count those who came."""
    whole = [count for count in counts if count.part_of is None]
    totals, bases = {count.n for count in whole}, {count.basis for count in whole}
    return len(totals) > 1 and (len(bases) > 1 or _counted_twice(whole))


def _counted_twice(counts: list[FoundCount]) -> bool:
    """ "30 participants", "the 45 participants": two numbers of all who came."""
    everybody = [(count.basis, count.n) for count in counts if fold(count.of) in _EVERYBODY]
    return len({*everybody}) > len({basis for basis, _ in everybody})


def _of_date(main: RecordEvent) -> Issue | None:
    if main.date is None:
        message = "The text gives no date for the event."
        return Issue(code="no-date", message=message, evidence=main.type_evidence)
    first = main.date.split("/")[0]
    if len(first) == _FULL_DAY and "X" not in first:
        return None
    missing = "year" if first.startswith("X") else "day"
    return Issue(
        code="incomplete-date",
        message=f"The text gives the date of the event without its {missing}: {main.date}.",
        evidence=main.date_evidence,
    )


def _of_counts(text: str, counts: list[FoundCount]) -> Issue | None:
    if not is_conflicting(counts):
        return None
    totals = [c for c in counts if c.part_of is None]
    said = ", ".join(f"{c.n} {c.of} ({c.basis})" for c in totals)
    return Issue(
        code="conflicting-counts",
        message=f"The text counts differently: {said}.",
        evidence=evidence_at(text, totals[0].start, totals[-1].end),
    )
