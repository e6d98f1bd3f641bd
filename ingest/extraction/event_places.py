"""Where the event was held: not where people came from, not the address of the publisher."""

import re
from dataclasses import dataclass, replace

from ingest.extraction.countries import country_hits
from ingest.extraction.hits import Hit
from ingest.extraction.mentions import Found
from ingest.extraction.spans import Sentence, Span
from ingest.extraction.within import holding, starting_in

_TOWN_OF = r"\b(?:ville|cité|commune|localité|village|town|city|capital) (?:de|d’|of)"
_CAPITAL = r"\b(?:capitale?(?: city| provinciale)?|chef-lieu),?"
_BEFORE = re.compile(
    rf"(?:\b(?:in|at|à|a|au|aux|en|dans|near)|{_TOWN_OF}|{_CAPITAL})"
    rf"\s*(?:the |la |le |l’|l')?$",
    re.I,
)
# "à l’hôtel du Lac de Goma", "dans la salle du lycée d’Uvira", "at the Hill Hotel in Gulu".
_SITE = re.compile(
    r"\b(?:(?:à|dans|au|en|at|in) (?:l[’'] ?|la |le |une? |the |an? )?|^l[ea] |^the )"
    r"(?:[\w’'-]+ ){0,4}?(?:hôtel|hotel|salle|stade|stadium|palais|palace|maison|mairie|hall|lycée"
    r"|campus|esplanade|paroisse|centre|center|place|siège|quartier général|headquarters|siège)"
    r"(?: [\w’'-]+){0,4}? (?:de |d[’'] ?|of |in |à )$",
    re.I,
)
_ORIGIN = re.compile(r"\b(?:from|venus? de|de|du|des|d’|d'|of)\s*(?:the |la |le )?$", re.I)
_AREA = re.compile(r"\b(?:county|state|province|district|region|région|territoire)\b", re.I)
_UNKNOWN = re.compile(
    r"\b(?:in|at|à|In|At|À|capital,?|capitale,?)\s+"
    r"((?:[A-ZÀ-Ý][\w’'-]+)(?:[ -][A-ZÀ-Ý][\w’'-]+){0,2})"
)
_TOWN = re.compile(_TOWN_OF + r" ?([A-ZÀ-Ý][\w’-]+)")
_TOWN_BEFORE = re.compile(_TOWN_OF + r" ?$", re.I)
# "Mogadishu, 22 November 2017 –", "**Kenge, le 12 décembre 2017 :", "EL FASHER –".
_DATELINE = re.compile(
    r"(?:^|[\s*(])(?P<dated>[A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+)?)\*{0,2}"
    r"(?:,\s*[A-ZÀ-Ý][\w ]+?)?,\s*[^–—:\n]{0,40}?(?:19|20)\d\d\)?\s*\*{0,2}\s*"
    r"(?:[(\[][^()\[\]\n]{1,40}[)\]]\s*)?[–—:-]"
    r"|(?:^|\n)\**(?P<begins>[A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+)?)\**\s+[–—-]\s"
    r"|\s\**(?P<shouted>[A-ZÀ-Ý]{3,}(?: [A-ZÀ-Ý]{3,})?)\**\s+[–—-]\s"
)

_DATELINE_REACH = 400
_OF_DATELINE = 2.5
_ENOUGH = 2.0
# A town says where more than the province does that is named beside it.
_AREAS = frozenset({"admin-area", "area"})
_OF_AREA = 0.7
_OF_SEAT = 0.5
_NEAR = 40
_SITE_REACH = 80
_SHORTEST = 4  # letters of a town in capitals: "in TB" is none
_BESIDE = 3  # a comma and a blank: "Bujumbura, Burundi"


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place with its evidence; `id` is that of the vocabulary."""

    start: int
    end: int
    name: str
    kind: str
    country: str | None
    id: str | None
    score: float


def places_of_event(found: Found, events: list[Hit]) -> list[FoundPlace]:
    """The town and the country of the main event, the town first; empty when none is said."""
    candidates = [*_known(found, events), *_unknown(found, events)]
    likely = [c for c in candidates if c.score >= _ENOUGH]
    towns = [c for c in likely if c.kind != "country"]
    best = max(towns or likely, key=lambda c: (c.score, -c.start), default=None)
    if best is None or best.kind == "country":
        return [] if best is None else [best]
    beside = [c for c in candidates if c.kind == "country" and 0 < c.start - best.end <= _BESIDE]
    fitting = [c for c in beside if best.country in (None, c.country)]
    return [replace(best, country=c.country) for c in fitting[:1]] + fitting[:1] or [best]


def _known(found: Found, events: list[Hit]) -> list[FoundPlace]:
    page = found.view.page
    places = page.lexicon.vocabulary.places
    told: list[tuple[Hit, tuple[str, str | None, str | None]]] = []
    for hit in page.found("place"):
        place = places[hit.value]
        told.append((hit, (place.kind, place.iso2, place.id)))
    told += [(hit, ("country", hit.value, None)) for hit in country_hits(page)]
    line = place_of_dateline(page.text)
    return [
        _scored(found, hit, place, events, line is not None and line.start == hit.start)
        for hit, place in told
        if _is_free(found, hit.start, hit.end)
    ]


def place_of_dateline(text: str) -> Span | None:
    """Where the head of a report names the town that it was written in."""
    line = _DATELINE.search(text[:_DATELINE_REACH])
    return None if line is None else Span(*line.span(line.lastgroup or 0))


def _is_free(found: Found, start: int, end: int) -> bool:
    first, last = found.index.around(start, end)
    covering = [found.view.marks.mention(n) for n in range(first, last)]
    return all(m is None or m.kind == "group" for m in covering)


def _scored(
    found: Found,
    hit: Hit,
    place: tuple[str, str | None, str | None],
    events: list[Hit],
    in_dateline: bool,
) -> FoundPlace:
    page = found.view.page
    kind, country, id_ = place
    number = holding(page.body, hit.start)
    sentence = None if number is None else page.body[number]
    score = 0.0 if sentence is None else _score(found, hit.start, sentence, events)
    if kind in _AREAS:
        score -= _OF_AREA
    if in_dateline:
        score = max(score, _OF_DATELINE)
    return FoundPlace(hit.start, hit.end, page.text[hit.start : hit.end], kind, country, id_, score)


def _score(found: Found, start: int, sentence: Sentence, events: list[Hit]) -> float:
    page = found.view.page
    before = page.text[max(0, start - 30) : start]
    position = holding(page.body, sentence.start) or 0
    inside = starting_in(events, sentence)
    held = starting_in(page.found("held"), sentence)
    begin = max(sentence.start, start - _SITE_REACH)
    town = bool(_TOWN_BEFORE.search(before) or _SITE.search(page.text[begin:start]))
    if not town and (not _BEFORE.search(before) or _ORIGIN.search(before)):
        return 0.0
    score = 2.0 + 1.0 * bool(inside) + 1.0 * bool(held) + max(0.0, 1.5 - 0.3 * position)
    score -= 1.0 * bool(_AREA.search(" ".join(page.text[start : start + 60].split(" ", 2)[:2])))
    score -= _OF_SEAT * _is_seat(found, start)
    if inside and min(abs(start - h.end) for h in inside) < _NEAR:
        score += 0.5
    return score - 3.0 * page.in_quote(start)


def _is_seat(found: Found, start: int) -> bool:
    """ "le HCR à Abéché": a town just after a name may only be where the organisation sits."""
    at, _ = found.index.around(start, start + 1)
    mention = found.view.marks.mention(at - 2)
    return mention is not None and mention.kind in ("actor", "office")


def _unknown(found: Found, events: list[Hit]) -> list[FoundPlace]:
    """Towns that no vocabulary knows: "in Wanyjok" beside a word of the event, or the dateline."""
    page = found.view.page
    result = []
    for sentence in page.body:
        for match in _UNKNOWN.finditer(page.text, sentence.start, sentence.end):
            if _is_new(found, *match.span(1)):
                score = _score(found, match.start(1), sentence, events) - 0.5
                result.append(_new(found, *match.span(1), score))
    for match in _TOWN.finditer(page.text):
        if holding(page.body, match.start(1)) is not None and _is_new(found, *match.span(1)):
            result.append(_new(found, *match.span(1), _ENOUGH))
    line = place_of_dateline(page.text)
    if line is not None and _is_new(found, line.start, line.end):
        result.append(_new(found, line.start, line.end, _OF_DATELINE))
    return result


def _is_new(found: Found, start: int, end: int) -> bool:
    first, last = found.index.around(start, end)
    view = found.view
    months = view.page.lexicon.months
    text = view.page.text
    kinds = ("event", "theme", "session", "cue")
    worded = any(starting_in(view.page.found(kind), Span(start, end)) for kind in kinds)
    closed = view.words.languages.union(view.words.raw["regions"], view.words.raw["sites"])
    if any({view.low(n), view.low(n).removesuffix("s")} & closed for n in range(first, last)):
        return False
    if worded or any(view.head(n) or view.title(n) for n in range(first, last)):
        return False
    if (
        _is_heading_word(found, first, last)
        or 1 < end - start < _SHORTEST
        and text[start:end].isupper()
    ):
        return False
    if last - first > 2 or text[end : end + 2] == " (":
        return False
    fine = all(view.capital(n) and view.low(n) not in months for n in range(first, last))
    return fine and not any(view.marks.is_place(n) for n in range(first, last))


def _is_heading_word(found: Found, first: int, last: int) -> bool:
    """In a heading in which Most Words Have Capitals, one after "in" need be no town."""
    tokens = found.view.tokens
    before, after = first - 2, last
    near = [tokens[n] for n in (before - 1, before, after, after + 1) if 0 <= n < len(tokens)]
    return len(near) > 2 and all(token.is_capital for token in near)


def _new(found: Found, start: int, end: int, score: float) -> FoundPlace:
    name = found.view.page.text[start:end]
    return FoundPlace(
        start, end, name.title() if name.isupper() else name, "place", None, None, score
    )
