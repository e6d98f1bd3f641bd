"""A place of a text, and what it weighs that a text names it again and again."""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace

from ingest.extraction.actors.mentions import Found
from ingest.extraction.text.within import holding

TOWN = "populated-place"
ENOUGH = 2.0
SHORTEST = 4  # letters of a town in capitals: "in TB" is none
_OF_HEAD = 1.5
_OF_AGAIN, _MOST_AGAIN = 0.4, 3
_FIRST = 4  # sentences


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


def together(candidates: list[FoundPlace]) -> list[FoundPlace]:
    """A place that is led to again and again weighs more than one named once."""
    led = Counter((c.id or c.name) for c in candidates if c.score > 0.0)
    return [
        replace(c, score=c.score + _OF_AGAIN * min(led[c.id or c.name] - 1, _MOST_AGAIN))
        if c.score > 0.0 and c.kind != "country"
        else c
        for c in candidates
    ]


def named_most(found: Found) -> list[FoundPlace]:
    """The town that the text names most, its beginning above all, be it inside a name.

    "The mayor of Gulu … the chiefs of Gulu": nothing says where, but hardly anywhere else.
    """
    page = found.view.page
    weights: defaultdict[str, float] = defaultdict(float)
    for hit in page.found("place"):
        number = holding(page.body, hit.start)
        if number is not None and page.lexicon.vocabulary.places[hit.value].kind == TOWN:
            weights[hit.value] += _OF_HEAD if number == 0 else 1.0 if number < _FIRST else 0.5
    best = max(weights, key=lambda value: weights[value], default=None)
    if best is None or weights[best] <= _OF_HEAD:
        return []
    hit = next(hit for hit in page.found("place") if hit.value == best)
    place = page.lexicon.vocabulary.places[best]
    name = as_name(page.text[hit.start : hit.end])
    return [FoundPlace(hit.start, hit.end, name, place.kind, place.iso2, place.id, ENOUGH)]


def as_name(words: str) -> str:
    """ "GULU" as "Gulu"; "DRC" stays."""
    return words.title() if words.isupper() and len(words) >= SHORTEST else words
