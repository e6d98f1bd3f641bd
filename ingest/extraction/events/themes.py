"""What the event was about: wordings of themes outside names, boilerplate and background."""

from collections import defaultdict
from dataclasses import dataclass

from graph.model.folding import fold
from ingest.extraction.actors.mentions import Found
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Span
from ingest.extraction.text.within import Placed, holding, starting_in

_BEGINNING = 2
_EARLY = 4
_OFTEN = 4
_LEAST = 0.15
_NEAR_TOP = 8
_LONG = 3  # "access to justice through legal clinics" says more than what kind of event it was


@dataclass(frozen=True, slots=True)
class FoundTheme:
    """A theme with the wording of the source."""

    start: int
    end: int
    id: str
    wording: str


def theme_hits(found: Found) -> list[Hit]:
    """Wordings of themes that say what was talked about.

    Left out: parts of names; words that only name the event or the people there; general words and
    single late mentions in the background, unless the text begins with them or repeats them.
    """
    worded = [hit for hit in found.view.page.found("theme") if hit.value]
    outside = [hit for hit in worded if not in_name(found, hit)]
    sentences = {id(hit): _sentence_number(found, hit) for hit in outside}
    spread: defaultdict[str, set[int]] = defaultdict(set)
    for hit in outside:
        spread[hit.value].add(sentences[id(hit)])
    topics = [
        hit for hit in outside if _is_topic(found, hit, sentences[id(hit)], len(spread[hit.value]))
    ]
    return topics or _next_best(found, worded)


def _next_best(found: Found, worded: list[Hit]) -> list[Hit]:
    """What the beginning says of most when nothing is plainly the topic, be it inside a name.

    "The truth and reconciliation commission received a delegation" is about truth.
    """
    body = found.view.page.body
    near = [hit for hit in worded if _may_be_topic(found, hit)]
    early = [hit for hit in near if _sentence_number(found, hit) < min(_NEAR_TOP, len(body))]
    often: defaultdict[str, int] = defaultdict(int)
    for hit in near:
        often[hit.value] += 1
    best = max(early, key=lambda hit: (often[hit.value], -hit.start), default=None)
    return [] if best is None else [hit for hit in early if hit.value == best.value]


def _may_be_topic(found: Found, hit: Hit) -> bool:
    lexicon = found.view.page.lexicon
    wording = fold(found.view.page.text[hit.start : hit.end])
    return wording not in lexicon.ignored_themes | lexicon.people and " " in wording


def prominent(found: Found, hits: list[Hit]) -> list[Hit]:
    """Without themes that weigh little beside the one that the text speaks of most."""
    weights: defaultdict[str, float] = defaultdict(float)
    for hit in hits:
        number = _sentence_number(found, hit)
        weights[hit.value] += 3.0 if number < _BEGINNING else 2.0 if number < _EARLY else 1.0
    least = _LEAST * max(weights.values(), default=0.0)
    return [hit for hit in hits if weights[hit.value] >= least]


def in_name(found: Found, hit: Placed) -> bool:
    """The wording is part of a name, which says less than a topic does."""
    view = found.view
    first, last = found.index.around(hit.start, hit.end)
    covering = (view.marks.mention(n) for n in range(first, last))
    return any(m is not None and m.kind not in ("group", "mechanism") for m in covering)


def _sentence_number(found: Found, hit: Hit) -> int:
    body = found.view.page.body
    number = holding(body, hit.start)
    return len(body) if number is None else number


def _is_topic(found: Found, hit: Hit, number: int, repeated: int) -> bool:
    page = found.view.page
    wording = fold(page.text[hit.start : hit.end])
    short = wording.count(" ") < _LONG
    named = short and any(h.end == hit.end for h in starting_in(page.found("event"), hit)[:1])
    if named or wording in page.lexicon.ignored_themes or number >= len(page.body):
        return False
    if wording in page.lexicon.people:
        return number == 0
    if wording in page.lexicon.general_themes:
        return number == 0 or repeated >= _OFTEN
    if number < _BEGINNING:
        return True
    return repeated > 1 or number < _EARLY or _in_scene(found, hit, number)


def _in_scene(found: Found, hit: Hit, number: int) -> bool:
    """The sentence tells of the event or of what was said there."""
    page = found.view.page
    sentence = page.body[number]
    if page.in_quote(hit.start) or page.blocks[sentence.block].kind == "item":
        return True
    kinds = ("event", "session", "spoke_on", "topic")
    told = any(starting_in(page.found(kind), sentence) for kind in kinds)
    return told or any(not h.entry.weak for h in starting_in(page.found("cue"), sentence))


def themes_between(found: Found, hits: list[Hit], start: int, end: int) -> list[FoundTheme]:
    """The themes of a stretch of text, each once, with its first wording, in order."""
    first: dict[str, FoundTheme] = {}
    text = found.view.page.text
    for hit in starting_in(hits, Span(start, end)):
        if hit.value not in first:
            wording = text[hit.start : hit.end]
            first[hit.value] = FoundTheme(hit.start, hit.end, hit.value, wording)
    return list(first.values())
