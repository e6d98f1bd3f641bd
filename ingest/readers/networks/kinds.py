"""What a node is, by the words of its program: an actor, an event, a person, a place, a theme."""

from graph.model.folding import fold
from ingest.readers.networks.columns import Columns
from ingest.readers.organisation_names import is_organisation_name
from ingest.readers.row_record import Row
from ingest.readers.terms import Terms
from ingest.readers.word_map import word_map

ACTOR, EVENT, PERSON, PLACE, THEME, PROGRAMME, UNSAID = (
    "actor", "event", "person", "place", "theme", "programme", "unsaid",
)  # fmt: skip
_TWO_MODES = frozenset({"true", "false", "0", "1"})


def role_of(row: Row, name: str, columns: Columns, terms: Terms) -> str:
    """Return what a node is by its words, and by its name where no list knows them.

    `unsaid` where the type is only one of two, true or false: that there are two kinds of nodes
    is then known, not which. Where no list knows a word that is said, an actor when its name can
    only be that of an organisation, else `unsaid`: most networks that are passed on are of persons,
    and a teacher or a chairwoman has a type as well.
    """
    for told in ("kind", "type"):
        word = columns.text(row.cells, told)
        if not word:
            continue
        if is_one_of_two(word):
            return UNSAID
        found = word_map("network_kinds").find(word, *word.split(","))
        if found is not None:
            return found
        if terms.event_types.find(word) is not None:
            return EVENT
        kind = type_of(word, terms)
        if kind is not None:
            return PERSON if kind == PERSON else ACTOR
    return role_of_name(name, terms)


def role_of_name(name: str, terms: Terms) -> str:
    """Return what a node is of which nothing but its name is told: an actor, or `unsaid`."""
    is_known = "-".join(fold(name).split()) in terms.named
    return ACTOR if is_known or is_organisation_name(name, terms) else UNSAID


def is_one_of_two(word: str) -> bool:
    """True for a type that says only that there are two kinds of nodes: true or false."""
    return fold(word) in _TWO_MODES


def type_of(word: str, terms: Terms) -> str | None:
    """Return the type of actor that a word names, None when no list knows it."""
    return terms.actor_types.find(word) or word_map("organisation_types").find(word)


def is_kind_only(word: str) -> bool:
    """True for a word that tells what a node is and nothing of its type: organisation."""
    return word_map("network_kinds").find(word) is not None
