"""The names of the vocabulary, with the ids that its entries bear in the graph."""

from collections.abc import Iterator, Mapping

from graph.model.folding import fold
from graph.model.vocabulary import Vocabulary
from graph.model.vocabulary_actors import GazetteerActor
from ingest.resolution.name_index import (
    ACRONYM,
    ALIAS,
    PREFERRED,
    KnownName,
    KnownNode,
    NameIndex,
)
from ingest.resolution.name_shape import looks_like_acronym, shape_of
from ingest.resolution.place_names import CountryNames
from ingest.resolution.walls import Walls

_KINDS = {"mechanism": ("Mechanism",), "programme": ("Programme",)}


def kinds_of(entry: GazetteerActor, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the node kinds of an entry; a body that others act through is both, sorted."""
    if entry.kind in _KINDS:
        return ("Actor", "Mechanism") if entry.type == "body" else _KINDS[entry.kind]
    actor_type = vocabulary.actor_types.get(entry.type)
    both = actor_type is not None and actor_type.may_be_mechanism
    return ("Actor", "Mechanism") if both else ("Actor",)


def preferred_label(labels: Mapping[str, str], node_id: str) -> str:
    """Return the label a node is shown with: English, else any other, else its id."""
    return labels.get("en") or next(iter(labels.values()), node_id)


def index_vocabulary(vocabulary: Vocabulary, countries: CountryNames, walls: Walls) -> NameIndex:
    """Return the index of every named actor, mechanism and programme of the vocabulary."""
    index = NameIndex()
    acronyms = _acronyms(vocabulary)
    for entry in vocabulary.named():
        index.add_node(_node(entry, vocabulary))
        for name in _names(entry, acronyms[entry.id], countries):
            index.add_name(name)
        if walls.belongs_to_state(entry.type):
            for name in _without_country(entry, countries):
                index.add_name(name)
        for code in entry.identifiers:
            index.add_identifier(code.scheme, code.value, entry.id)
    return index


def shared_acronyms(vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    """Return acronyms (folded) that two nodes could own, places included, with their owners."""
    owners: dict[str, set[str]] = {}
    for country in vocabulary.countries.values():
        for acronyms in country.acronyms.values():
            for acronym in acronyms:
                owners.setdefault(fold(acronym), set()).add(country.id)
    for name, acronyms_of_one in _acronyms(vocabulary).items():
        for acronym in acronyms_of_one:
            owners.setdefault(fold(acronym), set()).add(name)
    for collision in vocabulary.acronym_collisions:
        owners.setdefault(fold(collision.acronym), set()).update(collision.owners)
    for ambiguity in vocabulary.known_ambiguities:
        meant = {word for text in ambiguity.meanings if (word := _meant(text, vocabulary))}
        owners.setdefault(fold(ambiguity.acronym), set()).update(meant)
    return {acronym: frozenset(who) for acronym, who in owners.items() if len(who) > 1}


def _meant(meaning: str, vocabulary: Vocabulary) -> str | None:
    """Return the node a meaning names; plain words stand for nobody unless they forbid a link."""
    if "never auto-link" in meaning:
        return meaning
    word = meaning.split(" ")[0]
    known = (vocabulary.actors, vocabulary.mechanisms, vocabulary.programmes, vocabulary.countries)
    return word if any(word in entries for entries in known) else None


def _node(entry: GazetteerActor, vocabulary: Vocabulary) -> KnownNode:
    label = preferred_label(entry.labels, entry.id)
    return KnownNode(
        entry.id, kinds_of(entry, vocabulary), entry.type or None, label, entry.iso2, True
    )


def _names(
    entry: GazetteerActor, acronyms: tuple[str, ...], countries: CountryNames
) -> Iterator[KnownName]:
    for label in entry.labels.values():
        yield from _with_short_forms(entry, label, PREFERRED, countries)
    for alias in (*entry.aliases, *entry.former_names):
        if not _is_one_word_acronym(alias):
            yield from _with_short_forms(entry, alias, ALIAS, countries)
    for acronym in acronyms:
        yield KnownName(entry.id, acronym, ACRONYM)


def _acronyms(vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """The acronyms of each entry; one that only an older name holds yields to a present owner.

    `United Nations Integrated Office in Burundi (BINUB)` is a former name of BNUB, and BINUB an
    entry of its own.
    """
    stated = {entry.id: _stated_acronyms(entry) for entry in vocabulary.named()}
    owned = {fold(acronym) for acronyms in stated.values() for acronym in acronyms}
    found = {}
    for entry in vocabulary.named():
        inner = (_acronym_in(alias) for alias in (*entry.aliases, *entry.former_names))
        free = [text for text in inner if text is not None and fold(text) not in owned]
        found[entry.id] = (*stated[entry.id], *free)
    return found


def _stated_acronyms(entry: GazetteerActor) -> tuple[str, ...]:
    return tuple(text for acronyms in entry.acronyms.values() for text in acronyms)


def _acronym_in(alias: str) -> str | None:
    if _is_one_word_acronym(alias):
        return alias
    return shape_of(alias, lambda _: None).acronym


def _is_one_word_acronym(text: str) -> bool:
    return looks_like_acronym(text) and " " not in text


def _with_short_forms(
    entry: GazetteerActor, text: str, level: str, countries: CountryNames
) -> Iterator[KnownName]:
    """The name, and the same without its brackets; without its country it needs one."""
    yield KnownName(entry.id, text, level)
    shape = shape_of(text, countries.code_of)
    if shape.name != text:
        yield KnownName(entry.id, shape.name, level, shape.country is not None)
    bare, _, inside = text.partition(" (")
    # Three words explain; fewer tell namesakes apart: FIDA (U) must not answer to FIDA.
    if len(inside.split()) >= 3 and bare != shape.name:
        yield KnownName(entry.id, bare, ALIAS, shape.country is not None)


def _without_country(entry: GazetteerActor, countries: CountryNames) -> Iterator[KnownName]:
    """`Burundi National Police` as `national police`, for who tells the country otherwise."""
    for text in (*entry.labels.values(), *entry.aliases):
        rest, country = countries.without_country(shape_of(text, countries.code_of).name)
        if country is not None and country == entry.iso2:
            yield KnownName(entry.id, rest, ALIAS, needs_country=True)
