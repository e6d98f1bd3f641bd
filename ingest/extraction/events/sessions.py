"""Sessions that a report lists, and presentations that it tells one by one."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from ingest.extraction.actors.mentions import Found
from ingest.extraction.roles.roles import RoleFact
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Mention, Sentence, Span
from ingest.extraction.text.within import holding, starting_in

_ITEM_MARK = re.compile(r"\s*(?:\d{1,2}[.)]|[-•*·–])\s+")
_REACH = 90
_TITLE_END = re.compile(
    r"\s+(?:which|where|that|discussed|on|included|qui|où|sur|portant|a porté)\b|[.,;:(]"
)
_SPEAKERS = frozenset(
    ("expert", "experts", "speaker", "speakers", "representative", "representatives", "officials")
    + ("panellists", "panelists", "experte", "expertes", "intervenants", "representants")
)
_LONGEST_TITLE = 90
_NEXT_ACT = re.compile(r"[;,]\s|\s(?:while|tandis|pendant|alors)\s", re.I)
_OBJECT_REACH = 30  # characters: "a animé une deuxième session"
_ACTING = frozenset({"organiser", "co-organiser", "facilitator", "presenter", "host", "moderator"})
_OF_WHOLE = frozenset({"opening-session", "closing-session"})
_SESSION_KINDS = frozenset({"gathering", "meeting", "roundtable", "presentation"})


@dataclass(slots=True)
class FoundSession:
    """A session with the stretch of text that tells about it.

    Attributes:
        start, end: the stretch; what happens in it belongs to the session.
        head: where its kind is said.
        speakers: for a presentation, those who gave it.
    """

    start: int
    end: int
    head: tuple[int, int]
    kind: str
    title: str
    order: int
    speakers: list[Mention] = field(default_factory=list)


def listed_sessions(found: Found) -> list[FoundSession]:
    """The items of a list that begin with a kind of session."""
    page = found.view.page
    result: list[FoundSession] = []
    for block in page.blocks:
        if block.kind != "item":
            continue
        mark = _ITEM_MARK.match(page.text, block.start)
        begin = mark.end() if mark is not None else block.start
        heads = starting_in(page.found("session"), Span(begin, begin + _REACH))
        if heads:
            head = heads[0]
            title = _title(page.text, begin, head)
            result.append(
                FoundSession(
                    begin, block.end, (head.start, head.end), head.value, title, len(result) + 1
                )
            )
    return result


def _title(text: str, begin: int, head: Hit) -> str:
    """The wording up to the verb, without its article."""
    match = _TITLE_END.search(text, head.end, head.end + 2 * _LONGEST_TITLE)
    end = match.start() if match is not None else head.end
    words = text[begin : end if end - begin < _LONGEST_TITLE else head.end].strip()
    bare = re.sub(r"^(?:an?|the|une?|la|le|les)\s+|^l[’']", "", words, flags=re.IGNORECASE)
    return bare[:1].upper() + bare[1:]


def told_presentations(found: Found) -> list[FoundSession]:
    """Presentations told one by one: "experts from X who discussed T"."""
    page = found.view.page
    result: list[FoundSession] = []
    for sentence in page.body:
        spoke = [
            h
            for h in starting_in(page.found("spoke_on"), sentence)
            if found.view.low(found.index.around(h.start, h.end)[0]) in ("who", "qui")
        ]
        starts = _speaker_words(found, sentence) if spoke else []
        for hit in spoke:
            presentation = _presentation(found, sentence, hit, starts)
            if presentation is not None:
                presentation.order = len(result) + 1
                result.append(presentation)
    return result


def acted_sessions(found: Found, facts: list[RoleFact], events: list[Hit]) -> list[FoundSession]:
    """Sessions that somebody led or spoke at, told in passing: "UNFPA moderated a panel on law".

    In the first sentence and where a longer word names the event, the session is the event.
    """
    page = found.view.page
    first = page.body[0].end if page.body else 0
    own = [hit for hit in events if hit.value not in _SESSION_KINDS]
    result: list[FoundSession] = []
    for fact in facts:
        hit = _acted_on(found, fact)
        listed = page.blocks[fact.sentence.block].kind == "item"
        if hit is None or hit.start < first or holding(own, hit.start) is not None or listed:
            continue
        start = min(fact.start, fact.mention.start)
        end = max(fact.end, _end_of_act(page.text, hit.end, fact.sentence.end))
        if result and start < result[-1].end:
            result[-1].end = max(end, result[-1].end)
            continue
        title = _title(page.text, hit.start, hit)
        head = (hit.start, hit.end)
        result.append(FoundSession(start, end, head, hit.value, title, len(result) + 1))
    return result


def _end_of_act(text: str, start: int, limit: int) -> int:
    """Up to the next comma or "and" that begins something else."""
    match = _NEXT_ACT.search(text, start, limit)
    return limit if match is None else match.start()


def _acted_on(found: Found, fact: RoleFact) -> Hit | None:
    """The session just after "a animé", or just before "moderated by"."""
    sessions = found.view.page.found("session")
    after = starting_in(sessions, Span(fact.end, fact.end + _OBJECT_REACH))
    near = Span(max(fact.sentence.start, fact.start - _OBJECT_REACH), fact.start)
    before = [h for h in starting_in(sessions, near) if h.end <= fact.start]
    acting = fact.role in _ACTING and fact.rule not in ("speech", "presentation")
    hits = [*after[:1], *before[-1:]] if acting else []
    return next((h for h in hits if h.value not in _OF_WHOLE and h.end <= fact.sentence.end), None)


def _speaker_words(found: Found, sentence: Sentence) -> list[int]:
    view = found.view
    return [n for n in range(sentence.first, sentence.last) if view.low(n) in _SPEAKERS]


def _presentation(
    found: Found, sentence: Sentence, hit: Hit, starts: list[int]
) -> FoundSession | None:
    tokens = found.view.tokens
    here = bisect_right(starts, hit.start, key=lambda n: tokens[n].end)
    if here == 0:
        return None
    begin = starts[here - 1]
    named = starting_in(found.outer, Span(tokens[begin].end, hit.start))
    speakers = [m for m in named if m.end <= hit.start]
    if not speakers:
        return None
    later = [tokens[n].start for n in starts[here : here + 2] if tokens[n].start > hit.end]
    end = min([*later[:1], _clause_end(found.view.page.text, hit.end, sentence.end)])
    title = _topic(found.view.page.text[hit.end : end])
    return FoundSession(
        tokens[begin].start, end, (tokens[begin].start, hit.end), "presentation", title, 0, speakers
    )


def _clause_end(text: str, start: int, limit: int) -> int:
    semicolon = text.find(";", start, limit)
    return semicolon if semicolon >= 0 else limit


def _topic(words: str) -> str:
    bare = re.sub(r"[\s,]*\b(?:and|et|an|a|une?|the|les?|la)?\s*$", "", words.strip(" .;,"))
    return bare[:1].upper() + bare[1 : 2 * _LONGEST_TITLE]
