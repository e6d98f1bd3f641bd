"""Actors, programmes and mechanisms that the vocabulary knows by name."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby

from graph.model.folding import fold
from graph.model.vocabulary_actors import GazetteerActor
from ingest.extraction.actors.longer_names import is_named_in_full, is_part, is_plain
from ingest.extraction.actors.whose_body import OWNING, STATE, Told, told_beside
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.page import Page
from ingest.extraction.text.spans import Mention, Span
from ingest.extraction.text.token_index import TokenIndex
from ingest.extraction.text.within import starting_in


def known_mentions(page: Page, index: TokenIndex, countries: Counter[str]) -> list[Mention]:
    """Mentions of vocabulary entries, longest first at each place, none inside another."""
    kinds = ("actor", "programme", "mechanism")
    hits = sorted(
        (hit for kind in kinds for hit in page.found(kind)), key=lambda h: (h.start, -h.end)
    )
    found: list[Mention] = []
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for (start, _), same in groupby(hits, key=lambda h: (h.start, h.end)):
        if found and start < found[-1].end:
            continue
        mention = _mention(page, index, list(same), countries, owners)
        if mention is not None:
            found.append(mention)
    return found


def _mention(
    page: Page,
    index: TokenIndex,
    hits: list[Hit],
    countries: Counter[str],
    owners: dict[str, set[str]],
) -> Mention | None:
    start, end = hits[0].start, hits[0].end
    if _is_country_acronym(page, hits[0]):
        return None
    candidates = [_entry(page, hit) for hit in _preferred(hits)]
    told = _told(page, hits[0], candidates, owners)
    if told is None:
        chosen = _choose(candidates, _countries_for(page, hits[0], countries))
    else:
        chosen = _choose(candidates, Counter({told.country: 1}))
    kind = hits[0].kind if chosen is None else chosen.kind
    first, last = index.around(start, end)
    if kind == "actor" and _is_other_name(page, hits[0], candidates, first, last):
        return None
    some = candidates[0] if chosen is None else chosen
    country = None if told is None else told.country
    if chosen is not None:
        country = chosen.iso2 if chosen.type in STATE else None
    elif told is not None and told.end is not None:
        end = told.end
        first, last = index.around(start, end)
    return Mention(
        start,
        end,
        first,
        last,
        kind,
        page.text[start:end],
        "gazetteer",
        ref=None if chosen is None else chosen.id,
        type=some.type,
        country=country,
        known_as=() if chosen is None else (*chosen.labels.values(), *chosen.aliases),
    )


def _told(
    page: Page, hit: Hit, candidates: list[GazetteerActor], owners: dict[str, set[str]]
) -> Told | None:
    """The country that the text tells of a body of a state, here or where it named it before.

    Of several that it told before, none is meant for certain.
    """
    if not all(candidate.type in STATE for candidate in candidates):
        return None
    before = owners[fold(page.text[hit.start : hit.end])]
    told = told_beside(page, Span(hit.start, hit.end))
    if told is None:
        return Told(next(iter(before))) if len(before) == 1 else None
    before.add(told.country)
    return told


def _is_other_name(
    page: Page, hit: Hit, candidates: list[GazetteerActor], first: int, last: int
) -> bool:
    """A part of a longer name, or a short form of common words that nothing explains."""
    if hit.entry.exact:
        return False
    plain = all(is_plain(page, page.text[hit.start : hit.end], c) for c in candidates)
    if is_part(page, first, last, plain):
        return True
    return plain and not any(is_named_in_full(page, hit, c) for c in candidates)


def _preferred(hits: list[Hit]) -> list[Hit]:
    current = [hit for hit in hits if not hit.entry.weak]
    return current or hits


def _entry(page: Page, hit: Hit) -> GazetteerActor:
    vocabulary = page.lexicon.vocabulary
    by_kind = {
        "actor": vocabulary.actors,
        "programme": vocabulary.programmes,
        "mechanism": vocabulary.mechanisms,
    }
    return by_kind[hit.kind][hit.value]


def _countries_for(page: Page, hit: Hit, countries: Counter[str]) -> Counter[str]:
    """The countries that may own an institution of a state which is named here.

    That a country is named somewhere does not make "the ministry of defence" its own: it must be
    the one that the text speaks of most, no other as often, or stand beside the name. An acronym
    is its own name.
    """
    beside = {h.value for kind in _OF_COUNTRIES for h in _beside(page, hit, kind)}
    two = countries.most_common(2)
    most = {code for code, number in two[:1] if len(two) < 2 or number > two[1][1]}
    return Counter(
        {
            code: number
            for code, number in countries.items()
            if hit.entry.exact or code in most or code in beside
        }
    )


_OF_COUNTRIES = ("country", "demonym")
_NEAR = 25


def _beside(page: Page, hit: Hit, kind: str) -> Iterator[Hit]:
    """Countries that only articles part from a name: "du Burundi", "(Netherlands)", "Dutch"."""
    for other in starting_in(page.found(kind), Span(hit.start - _NEAR, hit.end + _NEAR)):
        first, last = (hit, other) if hit.start < other.start else (other, hit)
        between = page.text[first.end : last.start]
        if all(word in OWNING for word in _WORDS.split(between.casefold())):
            yield other


_WORDS = re.compile(r"[^\w]+")


def _choose(candidates: Iterable[GazetteerActor], countries: Counter[str]) -> GazetteerActor | None:
    """The one candidate that fits the countries of the text, None when none or several do."""
    fitting = {c.id: c for c in candidates if c.type not in STATE or (c.iso2 or "") in countries}
    if len(fitting) > 1:
        best = max(countries[c.iso2 or ""] for c in fitting.values())
        fitting = {i: c for i, c in fitting.items() if countries[c.iso2 or ""] == best}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _is_country_acronym(page: Page, hit: Hit) -> bool:
    """DRC is the country unless the text also writes the organisation out."""
    same = (hit.start, hit.end)
    here = starting_in(page.found("country"), hit)
    if not any((h.start, h.end) == same for h in here):
        return False
    return not any(len(name) > hit.end - hit.start for name in page.wordings_of(hit))
