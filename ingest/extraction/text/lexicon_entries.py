"""What each wording of the lexicon stands for: a name, a theme, a cue, a kind of event."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from graph.model.folding import fold
from graph.model.vocabulary import Vocabulary
from graph.model.vocabulary_actors import GazetteerActor
from ingest.extraction.text.lexicon_files import per_language
from ingest.extraction.text.phrases import wordings
from ingest.extraction.text.verb_forms import forms_of, irregular_verbs

_OFFICE = re.compile(r"Minist(?:er|re)\b")
_GLOSSED = re.compile(r"\([A-Z][\w/ -]{2,}\)$")
_PARENTS = (
    ("United Nations", "UN"),
    ("African Union", "AU"),
    ("European Union", "EU"),
    ("des Nations Unies", "de l’ONU"),
    ("de l’Union africaine", "de l’UA"),
)
_BRACKET = re.compile(r"\s*\([^)]*\)")
_LONGEST_ACRONYM = 10
# Wordings of words.yaml that count in both languages.
_GENERAL = (
    "boilerplate",
    "boilerplate_end",
    "boilerplate_head",
    "targeted",
    "spoke_on",
    "other_time",
    "topic",
) + ("floating",)


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of a wording.

    Attributes:
        kind: actor, programme, mechanism, country, demonym, place, theme, cue, event, ...
        value: id, role or type.
        language: where it counts; empty for both.
        exact: the letters the source must have; empty when case does not matter.
        direction: of a cue: after, before or inverted.
        needs: of a cue: event or people when such a word must follow, speech for verbs of saying,
            lead when a sentence begins with it.
        weak: of a cue: a stronger one wins; of a name: a former one.
    """

    kind: str
    value: str
    language: str = ""
    exact: str = ""
    direction: str = ""
    needs: str = ""
    weak: bool = False


_Pairs = Iterator[tuple[str, Entry]]


def vocabulary_entries(vocabulary: Vocabulary) -> _Pairs:
    """Names of actors, programmes, mechanisms, countries, places and themes."""
    for named in vocabulary.named():
        yield from _named_entries(named)
    yield from _country_entries(vocabulary)
    for place in vocabulary.places.values():
        for name in _names(place.labels, place.alt_labels):
            yield fold(name), Entry("place", place.id)
    for theme in vocabulary.themes.values():
        for language in ("en", "fr"):
            labels = [theme.labels.get(language, ""), *theme.alt_labels.get(language, ())]
            yield from _theme_entries(theme.id, language, labels)


def theme_entries(content: dict[str, Any], themes: Container[str]) -> _Pairs:
    """Further wordings of themes; those of themes the vocabulary does not have are left out."""
    for language in ("en", "fr"):
        for theme, notations in content[language].items():
            if theme in themes:
                yield from _plain("theme", theme, language, notations)
    yield from _plain("theme", "", "", content["shadowing"])


def cue_entries(content: dict[str, Any]) -> _Pairs:
    """The cue grammar of roles."""
    for section, cues in content.items():
        for cue in cues:
            needs = cue.get("object") or next((k for k in ("speech", "lead") if cue.get(k)), "")
            language = cue.get("language", section)
            for direction in ("after", "before", "inverted"):
                entry = Entry(
                    "cue",
                    cue["role"],
                    language,
                    direction=direction,
                    needs=needs,
                    weak=bool(cue.get("weak")),
                )
                for notation in cue.get(direction, ()):
                    for wording in wordings(notation):
                        yield wording, entry


def verb_entries(content: dict[str, Any]) -> _Pairs:
    """The forms of the verbs of lexicon/verbs.yaml, each with the class of its verb."""
    irregular = irregular_verbs(content)
    for language in ("en", "fr"):
        for name, verbs in content[language].items():
            for verb in verbs:
                for form, kind in forms_of(verb, language, irregular):
                    yield form, Entry("verb", name, language, needs=kind)


def noun_entries(content: dict[str, Any]) -> _Pairs:
    """The nouns of lexicon/role_nouns.yaml: `value` is the part, `needs` what stands beside."""
    for role, sections in content.items():
        if role in ("labels", "people"):
            continue
        for needs, notations in sections.items():
            for notation in notations:
                for wording in wordings(notation):
                    yield wording, Entry("role_noun", role, needs=needs)


def word_entries(events: dict[str, Any], actors: dict[str, Any], general: dict[str, Any]) -> _Pairs:
    """Kinds of events and sessions, offices, groups of people, marks of the page."""
    for language in ("en", "fr"):
        for name, section in (
            ("event", events[language]),
            ("event_verb", events["verbs"][language]),
            ("act", events["acts"][language]),
            ("session", events["sessions"][language]),
            ("office", actors["offices"][language]),
        ):
            for kind, notations in section.items():
                yield from _plain(name, kind, language, notations)
    yield from _plain("office", "country", "", actors["offices_of_country"])
    yield from _flat_entries(events, actors, general)


def gate_entries(content: dict[str, Any]) -> _Pairs:
    """What tells the report of an event from another paper, and words of what is to come."""
    for kind, section in content.items():
        for language, wording in per_language(section):
            yield wording, Entry(kind, kind, language)


def _flat_entries(
    events: dict[str, Any], actors: dict[str, Any], general: dict[str, Any]
) -> _Pairs:
    for kind, section in (
        ("held", events["held"]),
        ("not_report", events["not_report"]),
        ("group", actors["groups"]),
        ("counted", general["counted"]),
    ):
        for language, wording in per_language(section):
            yield wording, Entry(kind, kind, language)
    for kind in _GENERAL:
        yield from _plain(kind, kind, "", general[kind])
    for kind in ("began", "ended", "no_event", "occasion", "paper"):
        yield from _plain(kind, kind, "", events[kind])
    yield from _plain("plan", "plan", "", events["plans"])
    yield from _plain("elsewhere", "elsewhere", "", general["negation_frames"])
    for acronym, code in general["country_acronyms"].items():
        yield fold(acronym), Entry("country", code, exact=acronym)


def _plain(kind: str, value: str, language: str, notations: Iterable[str]) -> _Pairs:
    for notation in notations:
        for wording in wordings(notation):
            yield wording, Entry(kind, value, language)


def _named_entries(named: GazetteerActor) -> _Pairs:
    acronyms = {a for found in named.acronyms.values() for a in found}
    current = {*named.labels.values(), *named.aliases}
    for full in sorted({*current, *named.former_names}):
        for name in sorted({w for way in _ways_to_write(full) for w in _shortened(way)}):
            if fold(name) and not _OFFICE.match(name):
                exact = name if " " not in name or is_shouted_with_number(name) else ""
                # What we derive, and what was once, gives way to what somebody is called.
                weak = full not in current or name not in _ways_to_write(full)
                yield fold(name), Entry(named.kind, named.id, exact=exact, weak=weak)
    for acronym in sorted(acronyms):
        yield fold(acronym), Entry(named.kind, named.id, exact=acronym)


def is_shouted_with_number(name: str) -> bool:
    """True for ARTICLE 19, which in small letters is a part of any law."""
    return name.isupper() and " " in name and name[-1:].isdigit()


def _ways_to_write(full: str) -> set[str]:
    """A name with and without what stands in brackets; a gloss in brackets is no part of it."""
    bare = _BRACKET.sub("", full).strip()
    if _GLOSSED.search(full):
        return {bare}
    return {full, bare if " " in bare else full}


def _shortened(name: str) -> set[str]:
    """A name with its parent written out and as an acronym: "UN Population Fund"."""
    found = {name}
    for long, short in _PARENTS:
        if long in name and name != long:
            found.add(name.replace(long, short))
        elif name.startswith(f"{short} "):
            found.add(name.replace(short, long, 1))
    return found


def _country_entries(vocabulary: Vocabulary) -> _Pairs:
    for country in vocabulary.countries.values():
        for name in _names(country.labels, country.alt_labels):
            exact = name if _is_acronym(name) else ""
            yield fold(name), Entry("country", country.iso2, exact=exact)
        for language, forms in country.demonyms.items():
            for form in forms:
                yield fold(form), Entry("demonym", country.iso2, language)


def _theme_entries(theme: str, language: str, labels: list[str]) -> _Pairs:
    for label in filter(None, labels):
        exact = label if _is_acronym(label) else ""
        for wording in _variants(fold(label), language):
            if wording:
                yield wording, Entry("theme", theme, "" if exact else language, exact=exact)


def _variants(wording: str, language: str) -> set[str]:
    """The wording, its plural and singular, and without the words that come and go."""
    found = {wording, wording.replace(" and ", " ")}
    if " " in wording and not wording.endswith("s"):
        found.add(f"{wording}s")
    elif " " in wording and wording.endswith("s") and language == "en":
        found.add(wording[:-1])
    return found


def _names(labels: dict[str, str], others: dict[str, tuple[str, ...]]) -> set[str]:
    return {*labels.values(), *(name for found in others.values() for name in found)}


def _is_acronym(name: str) -> bool:
    letters = [character for character in name if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    return " " not in name and len(letters) <= _LONGEST_ACRONYM and capitals * 2 > len(letters)
