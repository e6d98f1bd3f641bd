"""Names that the words beside them show to be bodies, whatever they are made of.

"the director of Imuhira Bright", "Sauti Yetu, a network of widows", "the local NGO Tumaini Jema",
"Hand in Hand Rwanda". Where persons are told of in the same words, the name itself must show it.
"""

from collections.abc import Iterator

from ingest.extraction.actors.acronyms import type_of_acronym
from ingest.extraction.actors.body_nouns import ARTICLES, apposed_body, body_noun, is_body_noun
from ingest.extraction.actors.body_signs import shows_body
from ingest.extraction.actors.name_view import NameView
from ingest.extraction.actors.organisation_types import UNKNOWN, type_of_words
from ingest.extraction.actors.unknown_runs import run_end
from ingest.extraction.text.spans import Mention
from ingest.extraction.text.token_index import TokenIndex

_OF = {
    "en": frozenset({"of", "from", "at", "with"}),
    "fr": frozenset({"de", "du", "des", "d", "chez"}),
}
# Who directs or founded something is of a body; who is the chief or the elder of, of a place, and
# who is the lawyer or the trainer of, of a person as often.
_LEADS = frozenset(
    ("director", "founder", "ceo", "coordinator", "manager", "officer", "staff", "volunteer")
    + ("facilitator", "directeur", "directrice", "coordinateur", "expert", "experte", "chargee")
    + ("coordinatrice", "coordonnateur", "coordonnatrice", "fondateur", "fondatrice", "charge")
    + ("animateur", "animatrice")
)
# Nobody is the director of a person; a coordinator or an officer may be named for one by mistake.
_DIRECTS = frozenset({"director", "ceo", "directeur", "directrice"})
# Titles of those who lead bodies of civil society, seldom others.
_CIVIL = frozenset(
    (
        "executive",
        "coordinator",
        "founder",
        "legal",
        "legale",
        "coordinatrice",
        "volunteer",
    )
    + ("coordinateur", "coordonnateur", "coordonnatrice", "fondateur", "fondatrice")
)
_KINDS = {
    "civil society": "civil-society",
    "ngo": "national-ngo",
    "ngos": "national-ngo",
    "charity": "national-ngo",
    "structure": "civil-society",
    "broadcaster": "media",
    "newspaper": "media",
    "journal": "media",
    "firm": "company",
    "party": "political-party",
}
_OVER = frozenset({"in", "for", "of", "ya", "wa", "pour"})
_MODIFIERS = 4
_NAME_OF_PERSON = 2


def introduced_names(view: NameView, index: TokenIndex) -> list[Mention]:
    """Unknown names with what introduces them, in order; none covers another."""
    found: dict[int, Mention] = {}
    for source in _SOURCES:
        for mention in source(view, index):
            if view.marks.is_free(mention.first, mention.last):
                view.marks.add(mention)
                found[mention.first] = mention
    return [found[at] for at in sorted(found)]


def _of_titles(view: NameView, index: TokenIndex) -> Iterator[Mention]:
    """ "the coordinator of Ijwi ry'Amahoro"."""
    for hit in view.page.found("office"):
        if hit.value != "link":
            continue
        first, last = index.around(hit.start, hit.end)
        if view.low(last) not in _OF[view.language]:
            continue
        at = past_articles(view, last + 1)
        end = _before_person(view, at, run_end(view, at))
        leads = any(part in _LEADS for n in range(first, last) for part in view.low(n).split())
        if _is_body(view, at, end, leads) and is_unknown(view, at, end):
            of_body = _CIVIL & {view.low(n) for n in range(first - 1, last)}
            apposed = apposed_body(view, end)
            noun = apposed or ("civil society" if of_body else None)
            shown = apposed or end == at + 1 or shows_body(view, at, end)
            if shown or _DIRECTS & {view.low(n) for n in range(first - 1, last)}:
                yield introduced(view, at, end, noun)


def _before_person(view: NameView, first: int, end: int) -> int:
    """Behind an English noun of bodies no name goes on: "of Political Office Jane Doe"."""
    if view.language != "en":
        return end
    heads = (n + 1 for n in range(first + 1, end - 1) if view.head(n) and view.capital(n + 1))
    return next(heads, end)


def _is_body(view: NameView, at: int, end: int, leads: bool) -> bool:
    """Of one that leads any name is a body; of others two words may be a person or a place."""
    lows = [view.low(n) for n in range(at, end)]
    common = view.words.subjects | view.words.portfolios
    if view.head(at):
        return False
    if len(lows) == 1:
        return (leads or view.tokens[at].is_upper) and not common.issuperset(lows)
    worded = any(low in view.words.organisation_words or low in common for low in lows)
    return leads or worded or len(lows) > _NAME_OF_PERSON


def _of_nouns(view: NameView, index: TokenIndex) -> Iterator[Mention]:
    """ "the local NGO Tumaini Jema", "l’association Duhuze Abana"."""
    for at in range(len(view.tokens) - 1):
        low = view.low(at)
        if not is_body_noun(view, at) or not view.adjacent(at):
            continue
        small = not view.tokens[at].is_capital or view.tokens[at].is_upper
        end = run_end(view, at + 1)
        said = small and end > at + 1 and not begins_sentence(view, at + 1)
        if said and is_unknown(view, at + 1, end) and not view.head(end):
            yield introduced(view, at + 1, end, low)


def _before_nouns(view: NameView, index: TokenIndex) -> Iterator[Mention]:
    """ "Sauti Yetu, a network of widows", "Duhuze, une association qui"."""
    for comma, token in enumerate(view.tokens[:-2]):
        if token.text != "," or not comma or view.low(comma + 1) not in ARTICLES:
            continue
        noun = body_noun(view, comma + 2)
        if noun is None:
            continue
        first = _run_begin(view, comma)
        if first < comma and is_unknown(view, first, comma):
            yield introduced(view, first, comma, view.low(noun))


def _before_letters(view: NameView, index: TokenIndex) -> Iterator[Mention]:
    """ "Umoja wa Wakina Mama (UWM)": letters that begin like the name, in another language."""
    for at in range(2, len(view.tokens) - 2):
        letters = view.tokens[at + 1]
        if view.tokens[at].text != "(" or view.tokens[at + 2].text != ")":
            continue
        if not letters.is_upper or letters.text in view.words.not_acronyms:
            continue
        first = _run_begin(view, at)
        alike = view.low(first)[:1] == letters.low[:1]
        longer = at - first > _NAME_OF_PERSON and not _are_initials(view, first, at)
        if alike and longer and is_unknown(view, first, at):
            yield introduced(view, first, at, None)


def _are_initials(view: NameView, first: int, end: int) -> bool:
    """The letters are those of all words: so may be those of the names of a person."""
    initials = "".join(view.low(n)[:1] for n in range(first, end))
    return initials == view.low(end + 1)


def _run_begin(view: NameView, end: int) -> int:
    """Where the capitals begin that end just before a token."""
    for first in range(max(0, end - _MODIFIERS * 2), end):
        before = view.capital(first - 1) and view.adjacent(first - 1)
        if not before and run_end(view, first) == end:
            return first
    return end


def _of_countries(view: NameView, index: TokenIndex) -> Iterator[Mention]:
    """ "Hand in Hand Rwanda": capitals with the name of a country just after them."""
    for hit in view.page.found("country"):
        country, last = index.around(hit.start, hit.end)
        first = country
        while first > 0 and view.adjacent(first - 1):
            over = 1 + (view.low(first - 1) in _OVER and first < country)
            if not _leads_to_country(view, first - over):
                break
            first -= over
        enough = 1 + begins_sentence(view, first)
        titled = view.low(first - 1) in view.words.titles or view.title(first - 1)
        titled = titled or not shows_body(view, first, country)
        if country - first >= enough and not titled and is_unknown(view, first, country):
            yield introduced(view, first, last, None)


def _leads_to_country(view: NameView, at: int) -> bool:
    low = view.low(at)
    other = view.marks.is_place(at) or view.of_title(at) or low in view.words.directions
    named = low in view.words.raw["regions"] or low in view.page.lexicon.months
    return view.capital(at) and not (other or named)


_SOURCES = (
    _before_letters,
    _of_titles,
    _of_nouns,
    _before_nouns,
    _of_countries,
)


def begins_sentence(view: NameView, at: int) -> bool:
    """True for the first token of a sentence, whose capital says nothing."""
    sentence = view.page.sentence_at(view.tokens[at].start)
    return sentence is None or sentence.first == at


def past_articles(view: NameView, at: int) -> int:
    """The token after the articles at a token."""
    while view.low(at) in ARTICLES:
        at += 1
    return at


def is_unknown(view: NameView, first: int, end: int) -> bool:
    """No place, event, theme, office or paper, and nothing that another rule knows."""
    numbers = range(first, end)
    if end <= first or not view.marks.is_free(first, end):
        return False
    if view.marks.is_place(first) and "-" not in view.tokens[first].text:
        return False
    lows = [view.low(n) for n in numbers]
    starts = {view.tokens[n].start for n in numbers}
    other = bool(starts & view.page.event_starts) or any(view.title(n) for n in numbers)
    other = other or lows[-1] in view.words.instruments or lows[0] in view.words.instruments
    written = view.tokens[first].text in view.words.not_acronyms and end == first + 1
    common = end == first + 1 and (view.head(first) or lows[0] in view.words.raw["regions"])
    common = common or (lows[0] in view.words.directions and len(lows) <= _NAME_OF_PERSON)
    return not (other or written or common) and not view.verbs & set(numbers)


def introduced(view: NameView, first: int, last: int, noun: str | None) -> Mention:
    """The mention of tokens `first` to `last` (excluded); `noun` says what kind of body it is."""
    name = view.written(first, last)
    told = None if noun is None else _KINDS.get(noun) or view.words.heads[view.language].get(noun)
    letters = type_of_acronym(view, name) if last == first + 1 else None
    kind = type_of_words(view, name) or letters or (None if told == UNKNOWN else told)
    return Mention(*view.stretch(first, last), "actor", name, "introduced", type=kind)
