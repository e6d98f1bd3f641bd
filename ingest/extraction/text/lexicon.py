"""Everything the extractor knows before it reads: names, themes, cues and words, set up once."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import ahocorasick_rs

from graph.model.folding import fold
from graph.model.vocabulary import Vocabulary
from graph.model.vocabulary_actors import GazetteerActor
from ingest.extraction.text.dates import date_pattern, month_numbers
from ingest.extraction.text.given_names import GivenNames, given_names
from ingest.extraction.text.guesses import Guesser
from ingest.extraction.text.kind_verb_entries import kind_verb_entries
from ingest.extraction.text.language import LanguageModel
from ingest.extraction.text.lexicon_entries import (
    Entry,
    cue_entries,
    gate_entries,
    noun_entries,
    theme_entries,
    verb_entries,
    vocabulary_entries,
    word_entries,
)
from ingest.extraction.text.lexicon_files import folded_set, read_lexicon_file
from ingest.extraction.text.phrases import wordings
from ingest.extraction.text.rule_confidence import rule_confidence
from ingest.extraction.text.verb_classes import VerbClass, verb_classes
from ingest.extraction.text.verb_forms import irregular_verbs

# What reports are written with; a text of made-up words would otherwise fill the memory.
_MOST_WORDS = 200_000


@dataclass(frozen=True)
class Words:
    """Closed word classes, folded."""

    determiners: frozenset[str]
    prepositions: frozenset[str]
    separators: frozenset[str]
    fillers: frozenset[str]
    being: frozenset[str]
    adverbs: frozenset[str]
    relative: frozenset[str]
    titles: frozenset[str]
    subjects: frozenset[str]
    units: frozenset[str]
    lower_heads: frozenset[str]
    organisation_words: frozenset[str]
    not_acronyms: frozenset[str]
    weak_subjects: frozenset[str]
    labels: frozenset[str]
    instruments: frozenset[str]
    leading: frozenset[str]
    offices_alone: frozenset[str]
    offices_of_country: frozenset[str]
    offices_capital: frozenset[str]
    offices_abroad: frozenset[str]
    offices_through: frozenset[str]
    office_adjectives: frozenset[str]
    title_nouns: frozenset[str]
    languages: frozenset[str]
    directions: frozenset[str]
    portfolios: frozenset[str]
    acronym_prefixes: dict[str, str]
    word_acronyms: frozenset[str]
    office_words: frozenset[str]
    generic_events: frozenset[str]
    heads: dict[str, dict[str, str | None]]
    hints: dict[str, tuple[str, ...]]
    forces: dict[str, dict[str, str]]
    raw: dict[str, Any]

    @cached_property
    def common(self) -> frozenset[str]:
        """Words that tell no organisation from another: heads, subjects, small words."""
        heads = self.heads["en"].keys() | self.heads["fr"].keys()
        worded = heads | self.subjects | self.organisation_words | self.fillers
        return frozenset(worded | self.determiners | self.prepositions | self.separators)


@dataclass(frozen=True)
class Lexicon:
    """The set-up of one process; `build_lexicon` makes it, every worker makes its own.

    Attributes:
        vocabulary: themes, types, places and named actors.
        automaton: finds every wording of `entries` in folded text.
        entries: what each wording of the automaton stands for.
        words: closed word classes.
        verb_classes: class of verbs to the roles that it gives.
        people_of: nouns of people whom organisations send.
        role_labels: word before a colon to the role of who is listed behind it.
        confidence: rule to the precision measured for it.
        gate_weights: sign of an event report to its weight.
        given_names: given names, and the words that are no names.
        gate_words: class to language to the folded words by which the gate goes.
        guess: suggests names that no rule knows; None without the extra `nlp`.
        folded, word_folds: foldings already computed, of characters and of words.
    """

    vocabulary: Vocabulary
    automaton: ahocorasick_rs.AhoCorasick
    entries: tuple[tuple[Entry, ...], ...]
    words: Words
    ignored_themes: frozenset[str]
    general_themes: frozenset[str]
    people: frozenset[str]
    months: dict[str, int]
    date_pattern: re.Pattern[str]
    confidence: dict[str, float]
    gate_weights: dict[str, float]
    verb_classes: dict[str, VerbClass]
    role_labels: dict[str, str]
    people_of: frozenset[str]
    gate_words: dict[str, dict[str, frozenset[str]]]
    given_names: GivenNames
    guess: Guesser | None = field(default=None, repr=False)
    language_model: LanguageModel = field(default_factory=LanguageModel, repr=False)
    folded: dict[str, str] = field(default_factory=dict, repr=False)
    word_folds: dict[str, str] = field(default_factory=dict, repr=False)

    @cached_property
    def bodies_of(self) -> dict[tuple[str | None, str | None], list[GazetteerActor]]:
        """Actors of the vocabulary by the code of their country and their type."""
        found: defaultdict[tuple[str | None, str | None], list[GazetteerActor]] = defaultdict(list)
        for actor in self.vocabulary.actors.values():
            found[actor.iso2, actor.type].append(actor)
        return found

    def trust(self, rule: str) -> float:
        """How far a rule is trusted, 0 to 1; one that was never seen as far as `default` says."""
        return self.confidence.get(rule, self.confidence["default"])

    def forget(self) -> None:
        """Drop the foldings of words when they have become many; each is found again."""
        if len(self.word_folds) > _MOST_WORDS:
            self.word_folds.clear()


def build_lexicon(vocabulary: Vocabulary) -> Lexicon:
    """Set up the extractor for a vocabulary; takes under a second, once in a process."""
    actors = read_lexicon_file("actors")
    events = read_lexicon_file("events")
    general = read_lexicon_file("words")
    themes = read_lexicon_file("themes")
    gate = read_lexicon_file("gate")
    verbs, nouns = read_lexicon_file("verbs"), read_lexicon_file("role_nouns")
    by_wording: defaultdict[str, list[Entry]] = defaultdict(list)
    sources = (
        vocabulary_entries(vocabulary),
        theme_entries(themes, vocabulary.themes),
        cue_entries(read_lexicon_file("cues")),
        verb_entries(verbs),
        kind_verb_entries(read_lexicon_file("kind_verbs"), irregular_verbs(verbs)),
        noun_entries(nouns),
        word_entries(events, actors, general),
        gate_entries(gate),
    )
    for source in sources:
        for wording, entry in source:
            by_wording[wording].append(entry)
    wordings = sorted(by_wording)
    return Lexicon(
        vocabulary=vocabulary,
        automaton=ahocorasick_rs.AhoCorasick([f" {wording} " for wording in wordings]),
        entries=tuple(tuple(dict.fromkeys(by_wording[wording])) for wording in wordings),
        words=_words(actors, events, general),
        ignored_themes=folded_set(themes["ignored"]),
        general_themes=folded_set(themes["general"]),
        people=folded_set(actors["groups"]["en"] + actors["groups"]["fr"]),
        months=month_numbers(general),
        date_pattern=date_pattern(),
        confidence=rule_confidence(),
        verb_classes=verb_classes(verbs),
        people_of=folded_set(nouns["people"]),
        role_labels={str(label): str(role) for label, role in nouns["labels"].items()},
        gate_weights={str(k): float(v) for k, v in read_lexicon_file("gate_weights").items()},
        gate_words={
            name: {language: folded_set(words) for language, words in section.items()}
            for name, section in read_lexicon_file("gate_words").items()
        },
        given_names=given_names(by_wording.items()),
    )


def _words(actors: dict[str, Any], events: dict[str, Any], general: dict[str, Any]) -> Words:
    offices = actors["offices"]
    office_words = {
        word
        for language in offices.values()
        for titles in language.values()
        for notation in titles
        for title in wordings(notation)
        for word in title.split()
    }
    return Words(
        determiners=folded_set(general["determiners"]),
        prepositions=folded_set(general["prepositions"]),
        separators=folded_set(general["separators"]),
        fillers=folded_set(general["fillers"]),
        being=folded_set(general["verbs_of_being"]),
        adverbs=folded_set(general["adverbs"]),
        relative=folded_set(general["relative"]),
        titles=folded_set(actors["person_titles"]),
        subjects=folded_set(actors["subjects"]),
        units=folded_set(actors["units"]),
        lower_heads=folded_set(actors["lower_heads"]),
        organisation_words=folded_set(actors["organisation_words"]),
        not_acronyms=frozenset(str(word) for word in actors["not_acronyms"]),
        weak_subjects=folded_set(actors["weak_subjects"]),
        instruments=folded_set(actors["instruments"]),
        labels=folded_set(actors["labels"]),
        title_nouns=folded_set(actors["title_nouns"]),
        portfolios=folded_set(actors["portfolios"]),
        directions=folded_set(actors["directions"]),
        languages=folded_set(actors["languages"]),
        offices_alone=frozenset(
            title for notation in actors["offices_alone"] for title in wordings(notation)
        ),
        offices_of_country=folded_set(actors["offices_of_country"]),
        offices_capital=folded_set(actors["offices_capital"]),
        offices_abroad=folded_set(actors["offices_abroad"]),
        offices_through=folded_set(actors["offices_through"]),
        office_adjectives=folded_set(actors["office_adjectives"]),
        leading=folded_set(actors["leading"]),
        acronym_prefixes=dict(actors["acronym_prefixes"]),
        word_acronyms=folded_set(actors["word_acronyms"]),
        office_words=frozenset(
            office_words - folded_set(actors["subjects"]) - folded_set(actors["not_office_words"])
        ),
        generic_events=frozenset(events["generic"]),
        heads={
            lang: {fold(h): k for h, k in heads.items()} for lang, heads in actors["heads"].items()
        },
        hints={kind: tuple(fold(w) for w in found) for kind, found in actors["hints"].items()},
        forces={lang: dict(found) for lang, found in actors["forces"].items()},
        raw=general,
    )
