"""The words of the vocabulary as people write them: ids and labels, English and French."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Protocol

from graph.message import Message
from graph.model.folding import fold
from graph.model.relations import Relations, load_relations
from graph.model.vocabulary import Vocabulary, load_vocabulary

_MECHANISM_TYPES = ("body", "instrument", "process", "platform", "fund")
_PROGRAMME_TYPES = ("programme", "project", "grant")
# SKOS, seen from our theme: a code it is narrower than says less than the theme would.
_MEANS_AS_MUCH = ("exactMatch", "closeMatch", "narrowMatch")
_TOWN = "populated-place"
_NEAR = 0.8  # below it a proposal is more often wrong than right
# Looking for the nearest entry takes a millisecond, and a sheet may hold a million odd words.
_LONGEST = 100
_MOST_UNKNOWN = 2000
_LOOK_UP = "`mtandao template` writes a workbook with all of them."


@dataclass(frozen=True, slots=True)
class WordList:
    """Folded id or label to id; `name` is what messages call the list, `one` an entry of it."""

    name: str
    one: str
    ids: Mapping[str, str]
    exact: frozenset[str]
    _near: dict[str, str | None] = field(default_factory=dict, compare=False, repr=False)

    @staticmethod
    def of(name: str, one: str, ids: Mapping[str, str]) -> "WordList":
        """Return the list of these ids by folded word."""
        return WordList(name, one, ids, frozenset(ids.values()))

    def find(self, text: str) -> str | None:
        """Return the id that `text` names, None when it names none or more than one."""
        # Nearly every word of a large table is an id already, and folding costs more than that.
        return text if text in self.exact else self.ids.get(fold(text))

    def unknown(self, text: str, prefix: str = "") -> str:
        """Say that the list does not know `text`, with the nearest entry if there is one.

        Args:
            prefix: what stands before the ids of the list where the text is written.
        """
        near = self._nearest(fold(text.removeprefix(prefix)))
        advice = _LOOK_UP if near is None else _perhaps(near, prefix + self.ids[near])
        unknown = "'{text}' is not in {list}. {advice}"
        return Message(unknown, text=text, list=self.name, advice=advice)

    def _nearest(self, word: str) -> str | None:
        """The nearest entry, None when none is near or so many words are unknown already."""
        if word not in self._near and len(word) <= _LONGEST and len(self._near) < _MOST_UNKNOWN:
            self._near[word] = next(iter(get_close_matches(word, self.ids, 1, _NEAR)), None)
        return self._near.get(word)


@dataclass(frozen=True, slots=True)
class Terms:
    """All lists that a reader needs; make it once with `load_terms` and pass it on.

    Attributes:
        themes, roles, event_types, actor_types: label or id to id.
        countries: code or name to ISO 3166 alpha-2.
        named: id of a known actor, mechanism or programme to its name.
        kinds: the same id to `actor`, `mechanism` or `programme`.
        places: node ids of known countries, places and country groups.
        relations: the predicates.
        codes: a list of others (`oecd_dac_crs`, `reliefweb_theme`, `un_sdg_target`) to its codes,
            each to the one theme that means as much or more.
        towns: folded names of known towns, English and French, to the ISO 3166 alpha-2 codes of
            the countries that have one of this name.
        bodies: folded names and acronyms of known actors, mechanisms and programmes.
    """

    themes: WordList
    roles: WordList
    event_types: WordList
    actor_types: WordList
    countries: WordList
    named: Mapping[str, str]
    kinds: Mapping[str, str]
    places: frozenset[str]
    relations: Relations
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    towns: Mapping[str, frozenset[str]] = field(default_factory=dict)
    bodies: frozenset[str] = frozenset()


def _perhaps(name: str, own_id: str) -> Message:
    return Message("Did you mean '{name}' ({id})?", name=name, id=own_id)


def load_terms(folder: Path) -> Terms:
    """Read the words of the vocabulary in a folder; raises ModelError when it is unreadable."""
    return terms_of(load_vocabulary(folder), load_relations(folder))


def terms_of(vocabulary: Vocabulary, relations: Relations) -> Terms:
    """Return the words of a vocabulary."""
    event_roles = [role for role in vocabulary.roles.values() if role.kind == "event"]
    types = word_list("the list of actor types", "actor type", vocabulary.actor_types.values())
    more_types = {kind: kind for kind in (*_MECHANISM_TYPES, *_PROGRAMME_TYPES)}
    return Terms(
        themes=word_list("the list of themes", "theme", vocabulary.themes.values()),
        roles=word_list("the list of roles", "role", event_roles),
        event_types=word_list(
            "the list of event types", "event type", vocabulary.event_types.values()
        ),
        actor_types=WordList.of(types.name, types.one, {**more_types, **types.ids}),
        countries=_countries(vocabulary),
        named={entry.id: _first_label(entry.labels) for entry in vocabulary.named()},
        kinds=_kinds(vocabulary),
        places=_places(vocabulary),
        relations=relations,
        codes=_codes(vocabulary),
        towns=_towns(vocabulary),
        bodies=_bodies(vocabulary),
    )


def _codes(vocabulary: Vocabulary) -> dict[str, dict[str, str]]:
    """The codes of other lists whose meaning lies wholly within a theme."""
    found: dict[str, dict[str, list[tuple[int, str]]]] = {}
    for theme in vocabulary.themes.values():
        for mapping in theme.mappings:
            if mapping.rel in _MEANS_AS_MUCH:
                rank = _MEANS_AS_MUCH.index(mapping.rel)
                codes = found.setdefault(mapping.scheme, {})
                codes.setdefault(mapping.code, []).append((rank, theme.id))
    return {scheme: {c: min(t)[1] for c, t in codes.items()} for scheme, codes in found.items()}


class _Entry(Protocol):
    """What themes, roles and types have in common."""

    @property
    def id(self) -> str: ...
    @property
    def labels(self) -> dict[str, str]: ...
    @property
    def alt_labels(self) -> dict[str, tuple[str, ...]]: ...


def word_list(name: str, one: str, entries: Iterable[_Entry]) -> WordList:
    """Return the list of entries by their ids and labels, English and French."""
    ids: dict[str, str] = {}
    labels: list[tuple[str, str]] = []
    other_labels: list[tuple[str, str]] = []
    for entry in entries:
        ids[fold(entry.id)] = entry.id
        labels += [(label, entry.id) for label in entry.labels.values()]
        for texts in entry.alt_labels.values():
            other_labels += [(label, entry.id) for label in texts]
    return WordList.of(name, one, _add_labels(_add_labels(ids, labels), other_labels))


def _add_labels(ids: dict[str, str], labels: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Add labels that no stronger name owns; a label of two entries names neither."""
    owners: dict[str, set[str]] = {}
    for label, own in labels:
        owners.setdefault(fold(label), set()).add(own)
    found = {label: min(own) for label, own in owners.items() if len(own) == 1 and label}
    return {**found, **ids}


def _countries(vocabulary: Vocabulary) -> WordList:
    codes = {fold(c.iso2): c.iso2 for c in vocabulary.countries.values()}
    codes |= {fold(c.iso3): c.iso2 for c in vocabulary.countries.values()}
    codes |= {fold(c.id): c.iso2 for c in vocabulary.countries.values()}
    labels = [(v, c.iso2) for c in vocabulary.countries.values() for v in c.labels.values()]
    others = [
        (label, country.iso2)
        for country in vocabulary.countries.values()
        for texts in (*country.alt_labels.values(), *country.acronyms.values())
        for label in texts
    ]
    return WordList.of(
        "the list of countries", "country", _add_labels(_add_labels(codes, labels), others)
    )


def _kinds(vocabulary: Vocabulary) -> dict[str, str]:
    kinds = dict.fromkeys(vocabulary.actors, "actor")
    kinds |= dict.fromkeys(vocabulary.mechanisms, "mechanism")
    return kinds | dict.fromkeys(vocabulary.programmes, "programme")


def _places(vocabulary: Vocabulary) -> frozenset[str]:
    groups = {f"group:{name}" for name in vocabulary.country_groups}
    return frozenset({*vocabulary.countries, *vocabulary.places, *groups})


def _towns(vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for town in vocabulary.places.values():
        if town.kind == _TOWN:
            others = (name for names in town.alt_labels.values() for name in names)
            for name in (*town.labels.values(), *others):
                found.setdefault(fold(name), set()).update([town.iso2] if town.iso2 else [])
    return {name: frozenset(codes) for name, codes in found.items()}


def _bodies(vocabulary: Vocabulary) -> frozenset[str]:
    named = [
        name
        for one in vocabulary.named()
        for names in (one.labels.values(), *one.acronyms.values(), one.aliases, one.former_names)
        for name in names
    ]
    return frozenset(fold(name) for name in named) - {""}


def _first_label(labels: Mapping[str, str]) -> str:
    return labels.get("en") or next(iter(labels.values()))
