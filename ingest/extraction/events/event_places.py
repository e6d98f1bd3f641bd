"""Where the event was held: not where people came from, not the address of the publisher."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from ingest.extraction.actors.countries import country_hits
from ingest.extraction.actors.mentions import Found
from ingest.extraction.actors.name_view import NameView
from ingest.extraction.events.found_places import (
    ENOUGH,
    SHORTEST,
    FoundPlace,
    as_name,
    named_most,
    together,
)
from ingest.extraction.events.found_places import TOWN as TOWN_KIND
from ingest.extraction.events.place_lines import (
    OF_DATELINE,
    OF_TITLE,
    OF_VENUE,
    head_towns,
    plain_places,
    venues,
)
from ingest.extraction.events.place_patterns import (
    ALSO,
    DATELINE,
    HOSTED,
    NEW_AREA,
    SITE_TOWN,
    TOWN,
    UNKNOWN,
)
from ingest.extraction.events.place_scores import is_led_to, place_score
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.page import Page
from ingest.extraction.text.relative_dates import WEEKDAYS
from ingest.extraction.text.spans import Span
from ingest.extraction.text.within import Placed, holding, starting_in

_DATELINE_REACH = 400
_CLOSE = 0.4
# A town says where more than the province does that is named beside it.
_AREAS = frozenset({"admin-area", "area"})
_OF_AREA = 0.7
_MOST_WORDS = 4
_LONGEST_WORDING = 60
_OF_COUNTRY = 2.0
_OF_COMING = 1.0  # what is led to, less what is yet to come
_BESIDE = 3  # a comma and a blank: "Bujumbura, Burundi"


def places_and_rivals(found: Found, events: list[Hit]) -> tuple[list[FoundPlace], list[FoundPlace]]:
    """Where the main event was held, the town first, and what else is as likely but for little.

    The rivals begin with the chosen place; both are empty when nothing is said, the rivals also
    when there is none.
    """
    candidates = together([*_known(found, events), *_unknown(found, events)])
    chosen = _chosen(found, candidates)
    return chosen, _rivals(candidates, chosen)


def _chosen(found: Found, candidates: list[FoundPlace]) -> list[FoundPlace]:
    likely = [c for c in candidates if c.score >= ENOUGH] or _only_town(candidates)
    likely = likely or named_most(found)
    widest = max((c.score for c in likely if c.kind == "country"), default=0.0)
    towns = [c for c in likely if c.kind != "country" and c.score >= widest - _OF_COUNTRY]
    best = max(towns or likely, key=lambda c: (c.score, -c.start), default=None)
    if best is None or best.kind == "country":
        return [] if best is None else [best]
    beside = [c for c in candidates if c.kind == "country" and 0 < c.start - best.end <= _BESIDE]
    fitting = [c for c in beside if best.country in (None, c.country)]
    first = [replace(best, country=c.country) for c in fitting[:1]] + fitting[:1] or [best]
    return [*first, *_also(found, best, candidates)]


def _rivals(candidates: list[FoundPlace], chosen: list[FoundPlace]) -> list[FoundPlace]:
    towns = [c for c in candidates if c.kind != "country" and c.score >= ENOUGH]
    if not chosen or not towns or chosen[0].kind == "country":
        return []
    best = max(c.score for c in towns)
    names = {place.name for place in chosen}
    rivals = {c.name: c for c in towns if best - c.score <= _CLOSE and c.name not in names}
    return [chosen[0], *rivals.values()] if rivals else []


def first_places(found: Found, stretches: Iterable[Placed]) -> list[list[FoundPlace]]:
    """Of each stretch the first place that a preposition leads to, for an event told there."""
    page = found.view.page
    towns, countries = page.found("place"), [*country_hits(page)]
    return [
        _first_led_to(found, [*starting_in(towns, stretch), *starting_in(countries, stretch)])
        for stretch in stretches
    ]


def _first_led_to(found: Found, hits: list[Hit]) -> list[FoundPlace]:
    page = found.view.page
    for hit in hits:
        sentence = page.sentence_at(hit.start)
        if sentence is None or not _is_free(found, hit.start, hit.end):
            continue
        if is_led_to(found, hit.start, sentence):
            return [_scored(found, hit, _described(page, hit), [], {})]
    return []


def _only_town(candidates: list[FoundPlace]) -> list[FoundPlace]:
    """The one town that prepositions lead to, when no place stands beside the event."""
    towns = [c for c in candidates if c.kind == TOWN_KIND and c.score > _OF_COMING]
    return towns[:1] if len({c.id for c in towns}) == 1 else []


def _also(found: Found, best: FoundPlace, candidates: list[FoundPlace]) -> list[FoundPlace]:
    """Further towns of a list that the best one begins: "in Gulu, Lira and Kitgum"."""
    text = found.view.page.text
    more: list[FoundPlace] = []
    end = best.end
    for place in sorted(candidates, key=lambda c: c.start):
        listed = place.kind != "country" and place.start > end
        if listed and ALSO.fullmatch(text, end, place.start):
            more.append(place)
            end = place.end
    return more


def _known(found: Found, events: list[Hit]) -> list[FoundPlace]:
    page = found.view.page
    plain = plain_places(page, place_of_dateline(page))
    return [
        _scored(found, hit, _described(page, hit), events, plain)
        for hit in [*page.found("place"), *country_hits(page)]
        if _is_free(found, hit.start, hit.end)
    ]


def _described(page: Page, hit: Hit) -> tuple[str, str | None, str | None]:
    """The kind, the country and the id of the place that a hit names."""
    if hit.kind == "country":
        return "country", hit.value, None
    place = page.lexicon.vocabulary.places[hit.value]
    return place.kind, place.iso2, place.id


def place_of_dateline(page: Page) -> Span | None:
    """Where the head of a report names the town that it was written in.

    A title may run into it: of "… in the Sahel Paris, 12 December 2017 –" only Paris is the town.
    """
    line = DATELINE.search(page.text[:_DATELINE_REACH])
    if line is None:
        return None
    start, end = line.span(line.lastgroup or 0)
    last = max(page.text.rfind(" ", start, end) + 1, start)
    known = {(hit.start, hit.end) for hit in starting_in(page.found("place"), Span(start, end))}
    run_into = (start, end) not in known and (last, end) in known
    return Span(last if run_into else start, end)


def _is_free(found: Found, start: int, end: int) -> bool:
    first, last = found.index.around(start, end)
    covering = [found.view.marks.mention(n) for n in range(first, last)]
    if all(m is None or m.kind == "group" for m in covering):
        return True
    # "Le gouvernorat de Mopti a abrité": where it was, though it is a name.
    return HOSTED.match(found.view.page.text, end) is not None


def _scored(
    found: Found,
    hit: Hit,
    place: tuple[str, str | None, str | None],
    events: list[Hit],
    plain: Mapping[int, float],
) -> FoundPlace:
    page = found.view.page
    kind, country, id_ = place
    number = holding(page.body, hit.start)
    sentence = None if number is None else page.body[number]
    is_country = kind == "country"
    score = 0.0 if sentence is None else place_score(found, hit, sentence, events, is_country)
    if kind in _AREAS:
        score -= _OF_AREA
    score = max(score, plain.get(hit.start, 0.0))
    name = as_name(page.text[hit.start : hit.end])
    return FoundPlace(hit.start, hit.end, name, kind, country, id_, score)


def _unknown(found: Found, events: list[Hit]) -> list[FoundPlace]:
    """Towns that no vocabulary knows: "in Wanyjok" beside a word of the event, or the dateline."""
    page = found.view.page
    result = []
    for sentence in page.body:
        for match in chain(
            UNKNOWN.finditer(page.text, sentence.start, sentence.end),
            NEW_AREA.finditer(page.text, sentence.start, sentence.end),
            SITE_TOWN.finditer(page.text, sentence.start, sentence.end),
        ):
            first = Span(*match.span(1))
            score = place_score(found, first, sentence, events, False) - 0.5
            named = [match.span(g) for g in range(1, match.re.groups + 1) if match[g]]
            result += [_new(found, *span, score) for span in named if _is_new(found, *span)]
    for match in TOWN.finditer(page.text):
        number = holding(page.body, match.start(1))
        if number is not None and _is_new(found, *match.span(1)):
            town = Span(*match.span(1))
            score = place_score(found, town, page.body[number], events, False)
            result.append(_new(found, *match.span(1), max(ENOUGH, score)))
    line = place_of_dateline(page)
    spans = [(line, OF_DATELINE)] if line is not None else []
    spans += [(venue, OF_VENUE) for venue in venues(page)]
    spans += [(head, OF_TITLE) for head in head_towns(page)]
    for span, score in spans:
        if _is_new(found, span.start, span.end) and _is_free(found, span.start, span.end):
            result.append(_new(found, span.start, span.end, score))
    return result


def _is_new(found: Found, start: int, end: int) -> bool:
    first, last = found.index.around(start, end)
    view = found.view
    months = view.page.lexicon.months
    text = view.page.text
    kinds = ("event", "theme", "session", "cue")
    worded = any(starting_in(view.page.found(kind), Span(start, end)) for kind in kinds)
    worded = worded or _overlaps(view.page.found("theme"), start, end)
    closed = view.words.languages.union(view.words.raw["regions"], view.words.raw["sites"])
    if any({view.low(n), view.low(n).removesuffix("s")} & closed for n in range(first, last)):
        return False
    if worded or any(view.head(n) or view.title(n) for n in range(first, last)):
        return False
    if (
        _is_heading_word(found, first, last)
        or 1 < end - start < SHORTEST
        and text[start:end].isupper()
    ):
        return False
    if last - first > _MOST_WORDS or text[end : end + 2] == " (":
        return False
    fine = all(_is_of_town(view, n, first < n < last - 1, months) for n in range(first, last))
    return fine and not any(view.marks.is_place(n) for n in range(first, last))


def _overlaps(hits: Sequence[Hit], start: int, end: int) -> bool:
    near = starting_in(hits, Span(start - _LONGEST_WORDING, end))
    return any(hit.end > start for hit in near)


def _is_of_town(view: NameView, number: int, inner: bool, months: Container[str]) -> bool:
    """A word with a capital; small ones may stand inside: "Bahr el Ghazal", not "Art For Us"."""
    if view.low(number) in months or view.low(number) in WEEKDAYS:
        return False
    small = view.low(number) in view.words.prepositions
    return not small if view.tokens[number].is_capital else inner


def _is_heading_word(found: Found, first: int, last: int) -> bool:
    """In a heading in which Most Words Have Capitals, one after "in" need be no town."""
    tokens = found.view.tokens
    before, after = first - 2, last
    near = [tokens[n] for n in (before - 1, before, after, after + 1) if 0 <= n < len(tokens)]
    return len(near) > 2 and all(token.is_capital for token in near)


def _new(found: Found, start: int, end: int, score: float) -> FoundPlace:
    name = as_name(found.view.page.text[start:end])
    return FoundPlace(start, end, name, "place", None, None, score)
