"""Which countries a text is about: context that names without a country borrow."""

from collections import Counter
from collections.abc import Iterator

from ingest.extraction.text.hits import Hit
from ingest.extraction.text.page import Page


def country_counts(page: Page) -> Counter[str]:
    """ISO 3166 alpha-2 codes with how often the text names the country, its people or its towns."""
    counts: Counter[str] = Counter()
    for hit in page.all_hits:
        code = _code(hit, page)
        if code:
            counts[code] += 1
    return counts


def country_hits(page: Page) -> Iterator[Hit]:
    """Names of countries outside boilerplate; a river or a lake of that name is none."""
    waters = set(page.lexicon.words.raw["waters"])
    for hit in page.found("country"):
        after = page.text[hit.end : hit.end + 10].lower().split()
        before = page.text[max(0, hit.start - 10) : hit.start].lower().split()
        if not (waters & set(after[:1]) or waters & set(before[-1:])):
            yield hit


def _code(hit: Hit, page: Page) -> str | None:
    if hit.kind in ("country", "demonym"):
        return hit.value
    if hit.kind == "place":
        return page.lexicon.vocabulary.places[hit.value].iso2
    if hit.kind == "actor" and not hit.entry.weak:
        actor = page.lexicon.vocabulary.actors[hit.value]
        return actor.iso2 if actor.type in _LOCAL else None
    return None


_LOCAL = frozenset({"wro", "national-ngo", "un-mission", "regional-mission", "hr-org", "cbo"})
