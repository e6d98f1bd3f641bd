"""What an edge says between two kinds of nodes: never an event that nobody stated."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from graph.errors import ModelError
from graph.model.dates import parse_date
from graph.model.folding import fold
from graph.model.relations import Relation, Relations
from ingest.readers.networks.columns import DIRECTIONS, Columns
from ingest.readers.networks.kinds import ACTOR, EVENT, PLACE, PROGRAMME, THEME
from ingest.readers.row_record import Row

# Kinds of the ends, in the direction that the relation has, to the relation and whether the
# source says it so plainly, or we take it from what the two ends are.
_BETWEEN: dict[tuple[str, str], tuple[str, bool]] = {
    (ACTOR, ACTOR): ("COOPERATES_WITH", True),
    (ACTOR, PROGRAMME): ("ROLE_IN", True),
    (PROGRAMME, PROGRAMME): ("COOPERATES_WITH", True),
    (ACTOR, PLACE): ("OPERATES_IN", False),
    (PROGRAMME, PLACE): ("OPERATES_IN", False),
    (ACTOR, THEME): ("WORKS_ON", False),
    (PROGRAMME, THEME): ("WORKS_ON", False),
    (ACTOR, EVENT): ("PARTICIPATED_IN", True),
    (PROGRAMME, EVENT): ("PARTICIPATED_IN", True),
    (EVENT, PLACE): ("HELD_IN", True),
    (EVENT, THEME): ("ADDRESSES", True),
}
_NODE_KIND = {ACTOR: "Actor", EVENT: "Event", PLACE: "Place", PROGRAMME: "Programme",
              THEME: "Theme"}  # fmt: skip
_SPAN = re.compile(r"^<?\[\(?([^,\]\)]+),\s*([^\]\)]+)[\]\)]>?$")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an edge says.

    Attributes:
        predicate: the relation.
        turned: True when its subject is the target of the edge.
        plain: False when it is taken from what the ends are, not from a word of the source.
        named: True when the word of the source is the name of the relation.
    """

    predicate: str
    turned: bool
    plain: bool
    named: bool


def meaning_of(
    source: str, target: str, word: str, words: Mapping[str, Relation]
) -> Meaning | None:
    """Return what an edge between nodes of two roles says, None when nothing that we keep.

    Args:
        source, target: roles of the ends.
        word: what the source calls the edge; empty for none. One that is the name of a relation
            of ours, or says it in English or French, is that relation where the ends allow it.
        words: what relations are called, of `relation_words`.
    """
    named = words.get(fold(word.replace("_", " "))) if word else None
    ways = ((source, target, False), (target, source, True))
    for first, last, turned in ways:
        if named is not None and _fits(named, first, last):
            return Meaning(named.id, turned, plain=True, named=True)
    for first, last, turned in ways:
        found = _BETWEEN.get((first, last))
        if found is not None:
            predicate, plain = found
            is_named = named is not None and named.id == predicate
            return Meaning(predicate, turned, plain, is_named)
    return None


def owner_of(source: str, target: str) -> bool:
    """True when the record of the target tells the edge: where it alone is an event."""
    return target == EVENT and source != EVENT


def word_of(row: Row, columns: Columns) -> tuple[str, str] | None:
    """Return column and word by which the source says what an edge is, None for none.

    A column Type that only tells directed from undirected edges holds no word.
    """
    for told in ("word", "type"):
        found = columns.of(row.cells, told)
        if found is not None and fold(found[1]) not in DIRECTIONS:
            return found
    return None


def span_of(text: str) -> tuple[str | None, str | None]:
    """Return when an edge holds, `<[2016, 2018]>` as Gephi writes it; None for what it lacks."""
    found = _SPAN.match(text)
    ends = (found[1], found[2]) if found else (text, text)
    return _day(ends[0]), _day(ends[1])


def _day(text: str) -> str | None:
    try:
        return parse_date(text.strip().removesuffix(".0")[:10]).edtf
    except ModelError:
        return None


def relation_words(relations: Relations) -> Mapping[str, Relation]:
    """Return what each relation is called, folded, English and French: `member of` too."""
    found: dict[str, Relation] = {}
    parts: dict[str, Relation] = {}
    for relation in relations.all:
        for name in (relation.id, *relation.also_known_as, *relation.labels.values()):
            words = fold(name.replace("_", " ")).split()
            found.setdefault(" ".join(words), relation)
            for start in range(1, len(words) - 1):
                parts.setdefault(" ".join(words[start:]), relation)
    return {**parts, **found}


def _fits(relation: Relation, first: str, last: str) -> bool:
    """True when its ends may be of these roles; what an event is part of has ways of its own."""
    if EVENT in (first, last):
        return False
    kinds = _NODE_KIND.get(first), _NODE_KIND.get(last)
    return (
        relation.range == "node" and kinds[0] in relation.sources and kinds[1] in relation.targets
    )
