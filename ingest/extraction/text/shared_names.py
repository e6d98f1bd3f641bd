"""Names that two towns share: the country that the text tells of decides which is meant."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby

from graph.model.vocabulary_places import Place
from ingest.extraction.text.hits import Hit


def without_namesakes(
    grouped: Mapping[str, Sequence[Hit]], places: Mapping[str, Place]
) -> list[Hit]:
    """The hits of places with one meaning each, in order.

    Countries, their people and towns of one meaning are counted; where they do not tell, the first
    of the vocabulary stays.
    """
    meanings = [list(same) for _, same in groupby(grouped.get("place", ()), _span)]
    told: Counter[str | None] = Counter()
    for kind in ("country", "demonym"):
        told.update(hit.value for hit in grouped.get(kind, ()))
    told.update(places[same[0].value].iso2 for same in meanings if len(same) == 1)
    return [max(same, key=lambda hit: told[places[hit.value].iso2]) for same in meanings]


def _span(hit: Hit) -> tuple[int, int]:
    return hit.start, hit.end
