"""What an edge says between two kinds of nodes: never an event or a tie that nobody stated."""

import re
from dataclasses import dataclass
from enum import Enum

from graph.errors import ModelError
from graph.model.dates import parse_date
from graph.model.folding import fold
from graph.model.relations import Relation
from ingest.readers.networks.columns import DIRECTIONS, Columns
from ingest.readers.networks.kinds import ACTOR, EVENT, PLACE, PROGRAMME, THEME
from ingest.readers.networks.tie_words import TieWords
from ingest.readers.row_record import Row

# Kinds of the ends, in the direction that the relation has, to the relation that a line without a
# word is taken for.
_BETWEEN: dict[tuple[str, str], str] = {
    (ACTOR, ACTOR): "COOPERATES_WITH",
    (ACTOR, PROGRAMME): "ROLE_IN",
    (PROGRAMME, PROGRAMME): "COOPERATES_WITH",
    (ACTOR, PLACE): "OPERATES_IN",
    (PROGRAMME, PLACE): "OPERATES_IN",
    (ACTOR, THEME): "WORKS_ON",
    (PROGRAMME, THEME): "WORKS_ON",
    (ACTOR, EVENT): "PARTICIPATED_IN",
    (PROGRAMME, EVENT): "PARTICIPATED_IN",
    (EVENT, PLACE): "HELD_IN",
    (EVENT, THEME): "ADDRESSES",
}
_NODE_KIND = {ACTOR: "Actor", EVENT: "Event", PLACE: "Place", PROGRAMME: "Programme",
              THEME: "Theme"}  # fmt: skip
# These say the same whichever end is named first.
_BOTH_WAYS = frozenset({"COOPERATES_WITH", "POSSIBLY_SAME_AS"})
# Of a word between one of these and another kind it is plain which of the two is meant.
_DO_NOTHING = frozenset({PLACE, THEME})
_OPEN_ROLE = "unspecified"
_WITHOUT_WAY = frozenset({"undirected", "mutual"})
_SPAN = re.compile(r"^<?\[\(?([^,\]\)]+),\s*([^\]\)]+)[\]\)]>?$")


@dataclass(frozen=True, slots=True)
class Word:
    """What a source calls an edge.

    Attributes:
        text: the word; empty for none.
        is_role: True when it stands under a heading that says so: Role.
        has_way: True when the edge leads from one end to the other, not only between them.
    """

    text: str = ""
    is_role: bool = False
    has_way: bool = True


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an edge says.

    Attributes:
        predicate: the relation.
        turned: True when its subject is the target of the edge.
        bare: True when it is taken from what the ends are, because there is no word.
        kind: the word of the source where it says more than the relation does.
        role: of a body at an event or in a programme; None when nothing says it.
    """

    predicate: str
    turned: bool
    bare: bool = False
    kind: str = ""
    role: str | None = None


class Untold(Enum):
    """Why an edge makes no statement."""

    NOTHING = "nothing is kept between such ends"
    UNKNOWN = "no list knows the word"
    NO_WAY = "the word asks for a direction that the edge does not have"


def meaning_of(source: str, target: str, word: Word, words: TieWords) -> Meaning | Untold:
    """Return what an edge between nodes of two roles says, or why it says nothing.

    A word that no list knows may mean the contrary of a tie, so it makes none.

    Args:
        source, target: roles of the ends.
        word: what the source calls the edge.
        words: the words that are known.
    """
    usual = _usual(source, target)
    if not word.text:
        return Untold.NOTHING if usual is None else Meaning(*usual, bare=True)
    if EVENT in (source, target):
        return Untold.NOTHING if usual is None else _at_event(source, target, word, words)
    if usual is not None and usual[0] == "ROLE_IN":
        role = words.programme_role(word.text)
        if role is not None:
            return Meaning(*usual, role=role)
    found = _between(source, target, word, words)
    return Untold.NOTHING if found is Untold.UNKNOWN and usual is None else found


def owner_of(source: str, target: str) -> bool:
    """True when the record of the target tells the edge: where it alone is an event."""
    return target == EVENT and source != EVENT


def word_of(row: Row, columns: Columns) -> tuple[str, Word]:
    """Return the word by which the source says what an edge is, and its column; empty for none.

    A column Type that only tells directed from undirected edges holds no word.
    """
    ways = {fold(columns.text(row.cells, told)) for told in ("direction", "type")}
    has_way = ways.isdisjoint(_WITHOUT_WAY)
    for told in ("word", "type"):
        found = columns.of(row.cells, told)
        if found is not None and fold(found[1]) not in DIRECTIONS:
            column, text = found
            return column, Word(text, fold(column) == "role", has_way)
    return "", Word(has_way=has_way)


def is_tie(weight: str) -> bool:
    """False for a weight of zero or less: networks of friends and foes tell enmity so."""
    try:
        return not float(weight) <= 0
    except ValueError:
        return True


def span_of(text: str) -> tuple[str | None, str | None]:
    """Return when an edge holds, `<[2016, 2018]>` as Gephi writes it; None for what it lacks."""
    found = _SPAN.match(text)
    ends = (found[1], found[2]) if found else (text, text)
    return _day(ends[0]), _day(ends[1])


def _usual(source: str, target: str) -> tuple[str, bool] | None:
    """What a line between two kinds is taken for, and whether it is said of its target."""
    for first, last, turned in ((source, target, False), (target, source, True)):
        found = _BETWEEN.get((first, last))
        if found is not None:
            return found, turned
    return None


def _at_event(source: str, target: str, word: Word, words: TieWords) -> Meaning | Untold:
    """What an event has of its own ways: who took part as what, where it was, what it was about."""
    other = target if source == EVENT else source
    predicate, turned = _usual(source, target) or ("", False)
    if other in (ACTOR, PROGRAMME):
        role = words.role(word.text)
        if role is not None or word.is_role:
            kind = word.text if role is None else ""
            return Meaning(predicate, turned, kind=kind, role=role or _OPEN_ROLE)
        return Untold.UNKNOWN
    tie = words.tie(word.text)
    is_said = tie is not None and tie.relation.id == predicate
    return Meaning(predicate, turned) if is_said else Untold.UNKNOWN


def _between(source: str, target: str, word: Word, words: TieWords) -> Meaning | Untold:
    tie = words.tie(word.text)
    if tie is None:
        return Untold.UNKNOWN
    ways = [tie.turned]
    if source != target and not _DO_NOTHING.isdisjoint((source, target)):
        ways.append(not tie.turned)
    elif not word.has_way and tie.relation.id not in _BOTH_WAYS:
        return Untold.NO_WAY
    for turned in ways:
        if _fits(tie.relation, *((target, source) if turned else (source, target))):
            return Meaning(tie.relation.id, turned, kind="" if tie.named else word.text)
    return Untold.UNKNOWN


def _day(text: str) -> str | None:
    try:
        return parse_date(text.strip().removesuffix(".0")[:10]).edtf
    except ModelError:
        return None


def _fits(relation: Relation, first: str, last: str) -> bool:
    """True when its ends may be of these roles."""
    kinds = _NODE_KIND.get(first), _NODE_KIND.get(last)
    return (
        relation.range == "node" and kinds[0] in relation.sources and kinds[1] in relation.targets
    )
