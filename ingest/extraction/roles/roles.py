"""Who did what at the event: the cue grammar applied sentence by sentence."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ingest.extraction.actors.lists import (
    MOST_SUBJECTS,
    actors_after,
    actors_before,
    coordinated,
)
from ingest.extraction.actors.mentions import Found
from ingest.extraction.roles.role_objects import (
    fitting_items,
    follows_meeting,
    has_object,
    list_begins,
    without_subject,
)
from ingest.extraction.roles.role_subjects import (
    event_acts,
    is_affiliation,
    is_complement,
    is_noun,
    is_passive,
)
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Mention, Sentence
from ingest.extraction.text.within import starting_in

_NEAREST = 4  # names before a verb of saying; the nearest that nothing else takes speaks
_EARLY = 4
_HEAD = 60  # a text that begins so is a statement: who speaks in it was not at the event
_OPEN = (
    "such as",
    "including",
    "like",
    "among",
    "tels",
    "telles",
    "notamment",
    "comme",
    "dont",
    "parmi",
)


@dataclass(slots=True)
class RoleFact:
    """A mention in a role, with the wording that says so; `about` is what was spoken of.

    What was `guessed` from a verb or a place counts where no cue tells of the same actor.
    """

    mention: Mention
    role: str
    start: int
    end: int
    rule: str
    sentence: Sentence
    wording: str = ""
    list_open: bool = False
    readings: dict[str, float] = field(default_factory=dict)
    joint: list[Mention] = field(default_factory=list)
    about: tuple[int, int] | None = None
    guessed: bool = False


@dataclass
class _Claims:
    """What the cues of one sentence have taken."""

    mentions: set[int] = field(default_factory=set)
    subjects: set[int] = field(default_factory=set)
    tokens: set[int] = field(default_factory=set)

    def take(self, mention: Mention) -> None:
        self.mentions.add(id(mention))

    def leave(self, mention: Mention) -> bool:
        """True for a mention that no cue has taken, or one only as its subject."""
        return id(mention) not in self.mentions or id(mention) in self.subjects


def role_facts(found: Found) -> list[RoleFact]:
    """All roles that the cues of the page give, in the order of the text."""
    facts: list[RoleFact] = []
    page = found.view.page
    cues = page.found("cue")
    for number, sentence in enumerate(page.body):
        own = [*starting_in(cues, sentence)]
        if is_of_other_work(found, sentence, number):
            own = [hit for hit in own if _is_of_event(hit)]
        facts += _of_sentence(found, sentence, own)
    return facts


def is_of_other_work(found: Found, sentence: Sentence, number: int) -> bool:
    """True for a later sentence, by its number in the text, that says nothing of the event."""
    return number >= _EARLY and not _concerns_event(found, sentence)


def _is_of_event(hit: Hit) -> bool:
    """Late sentences tell of other work too; who speaks, comes or is met is at the event."""
    return hit.entry.needs in ("speech", "lead") or (
        not hit.entry.weak and hit.value not in OF_OTHER_WORK
    )


# Who organises, funds and learns is told of many projects.
OF_OTHER_WORK = frozenset(
    ("organiser", "co-organiser", "funder", "technical-support", "trainee", "host", "signatory")
    + ("target-audience", "unspecified")
)


def _concerns_event(found: Found, sentence: Sentence) -> bool:
    """Late sentences count when they speak of the event, of its project or go on about it."""
    view = found.view
    words = view.words.raw
    if view.low(sentence.first) in words["continuing"]:
        return True
    kinds = ("event", "session", "event_verb", "spoke_on")
    told = any(starting_in(view.page.found(kind), sentence) for kind in kinds)
    return told or any(
        view.low(n) in words["of_event"] for n in range(sentence.first, sentence.last)
    )


def _of_sentence(found: Found, sentence: Sentence, cues: list[Hit]) -> list[RoleFact]:
    elsewhere = is_elsewhere(found, sentence)
    usable = [hit for hit in cues if not found.view.page.in_quote(hit.start)]
    claims = _Claims()
    facts: list[RoleFact] = []
    leads = [h for h in usable if h.entry.needs == "lead" and _leads(found, sentence, h)]
    usable = [h for h in usable if h.entry.needs != "lead"]
    usable = [h for h in usable if h.entry.needs != "person" or _leads(found, sentence, h)]
    strong_after = [h for h in usable if h.entry.direction == "after" and not h.entry.weak]
    before = [h for h in usable if h.entry.direction in ("before", "inverted")]
    weak = [h for h in usable if h.entry.direction == "after" and h.entry.weak]
    for hit in strong_after:
        facts += _after(found, sentence, hit, claims)
    for hit in before:
        if not (elsewhere and hit.entry.needs == "speech"):
            facts += _before(found, sentence, hit, claims)
    for lead in leads:
        facts = _led(found, sentence, lead, facts, claims)
    for hit in weak:
        facts += _after(found, sentence, hit, claims)
    return facts


def is_elsewhere(found: Found, sentence: Sentence) -> bool:
    """True when what is said was said in a statement or an interview, not at the event."""
    frames = found.view.page.found("elsewhere")
    headed = any(h.start < _HEAD and not _is_paper(found, h) for h in frames[:1])
    return bool(starting_in(frames, sentence)) or headed


def _is_paper(found: Found, frame: Hit) -> bool:
    """A press release may well report an event; a statement says what somebody thinks."""
    return found.view.page.text[frame.start : frame.end].lower() in _PAPERS


_PAPERS = frozenset({"press release", "communiqué de presse", "communique de presse"})


def _leads(found: Found, sentence: Sentence, hit: Hit) -> bool:
    """The wording stands at the head of the sentence, or only asides and marks before it."""
    view = found.view
    first, _ = found.index.around(hit.start, hit.end)
    before = range(sentence.first, first)
    free = [n for n in before if n not in view.page.asides and view.low(n)]
    return len(free) <= _MOST_BEFORE_LEAD


_MOST_BEFORE_LEAD = 3


def _led(
    found: Found, sentence: Sentence, lead: Hit, facts: list[RoleFact], claims: _Claims
) -> list[RoleFact]:
    """Who speaks in a sentence that begins "In his opening remarks, ..." is the opener."""
    speakers = [f for f in facts if f.rule == "speech" and f.start > lead.end]
    if not speakers:
        return [*facts, *_after(found, sentence, lead, claims)]
    first = min(speakers, key=lambda fact: fact.start)
    led = replace(first, role=lead.value, rule=f"{lead.value}-lead")
    return [led if fact is first else fact for fact in facts]


def _after(found: Found, sentence: Sentence, hit: Hit, claims: _Claims) -> list[RoleFact]:
    begin = list_begins(found, sentence, hit)
    if begin is None or not follows_meeting(found, sentence, hit):
        return []
    items = fitting_items(found, hit, actors_after(found, sentence, begin, strict=False))
    items = without_subject(found, sentence, hit, items)
    fresh = [m for m in items if id(m) not in claims.mentions and m.kind != "mechanism"]
    first, last = found.index.around(hit.start, hit.end)
    claims.tokens.update(range(first, last))
    if items and fresh:
        claims.tokens.update(range(last, fresh[-1].last))
    return _facts(found, sentence, hit, fresh, claims)


def _before(found: Found, sentence: Sentence, hit: Hit, claims: _Claims) -> list[RoleFact]:
    first, last = found.index.around(hit.start, hit.end)
    if is_passive(found, first) or event_acts(found, first) or is_noun(found, first, last):
        return []
    if not has_object(found, sentence, hit, last):
        return []
    if hit.entry.direction == "inverted":
        items = _inverted(found, sentence, hit, first)
    else:
        most = _NEAREST if hit.entry.needs == "speech" else MOST_SUBJECTS
        items = actors_before(found, sentence, first, claims.tokens, most)
        if not items and hit.value in _GO_FIRST and _begins_clause(found, sentence, first):
            items = actors_after(found, sentence, hit.end, strict=False)
    fresh = [m for m in items if claims.leave(m) and not is_affiliation(found, m)]
    claims.subjects.update(id(m) for m in fresh)
    if hit.entry.needs == "speech":
        fresh = [m for m in coordinated(found, fresh) if not is_complement(found, m)]
    return _facts(found, sentence, hit, fresh, claims)


def _inverted(found: Found, sentence: Sentence, hit: Hit, first: int) -> list[Mention]:
    """After direct speech the verb goes first: “...,” said the Head of UNMISS."""
    before = found.view.page.text[sentence.start : hit.start].rstrip()
    speech = not before or before[-1] in '”»",*_' or found.view.low(first - 1) in ("a", "ont", "t")
    return actors_after(found, sentence, hit.end, strict=False, most=1) if speech else []


# French puts the verb before a long list: "Ont pris part à la rencontre, le 4 mai, X et Y".
_GO_FIRST = frozenset({"participant", "presenter"})


def _begins_clause(found: Found, sentence: Sentence, first: int) -> bool:
    """True when no subject can stand before the verb."""
    view = found.view
    before = range(sentence.first, first)
    asides, adverbs = view.page.asides, view.words.adverbs
    return all(n in asides or not view.low(n) or view.low(n) in adverbs for n in before)


def _facts(
    found: Found, sentence: Sentence, hit: Hit, mentions: Iterable[Mention], claims: _Claims
) -> list[RoleFact]:
    text = found.view.page.text
    wording = text[hit.start : hit.end]
    is_open = any(mark in wording.lower() for mark in _OPEN)
    facts = []
    for mention in mentions:
        claims.take(mention)
        rule = f"{hit.value}-{hit.entry.direction}" + ("-weak" if hit.entry.weak else "")
        start, end = min(hit.start, mention.start), max(hit.end, mention.end)
        if hit.entry.needs == "speech":
            rule, start, end = "speech", mention.start, mention.end
        facts.append(RoleFact(mention, hit.value, start, end, rule, sentence, wording, is_open))
    return facts
