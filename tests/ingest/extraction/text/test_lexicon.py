"""The set-up of the extraction: what a vocabulary and the word lists are turned into."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from graph.model.vocabulary import Vocabulary
from graph.model.vocabulary_actors import GazetteerActor
from ingest.extraction import Lexicon, build_lexicon
from ingest.extraction.text.lexicon_entries import cue_entries, theme_entries, vocabulary_entries
from ingest.extraction.text.lexicon_files import folded_set, per_language, read_lexicon_file


@pytest.fixture(scope="module")
def made_up(lexicon: Lexicon) -> Vocabulary:
    """The vocabulary with one invented organisation and nothing else that has a name."""
    actor = replace(
        lexicon.vocabulary.actors["unicef"],
        id="hill",
        labels={"en": "United Nations Hill Office (Hilltown)", "fr": "Minister of Hills"},
        acronyms={"en": ("HiLo", "UNHO")},
        aliases=("Hillers", "Hill Peace House (HPH)"),
        former_names=("Valley Office",),
    )
    return replace(lexicon.vocabulary, actors={"hill": actor}, programmes={}, mechanisms={})


def _names(vocabulary: Vocabulary) -> dict[str, tuple[str, bool]]:
    found = vocabulary_entries(vocabulary)
    return {word: (entry.exact, entry.weak) for word, entry in found if entry.value == "hill"}


def test_names_are_known_in_the_ways_reports_write_them(made_up: Vocabulary) -> None:
    assert _names(made_up) == {
        "united nations hill office": ("", False),
        "un hill office": ("", True),
        "hillers": ("Hillers", False),
        "hill peace house": ("", False),
        "valley office": ("", True),
        "hilo": ("HiLo", False),
        "unho": ("UNHO", False),
    }


def test_an_office_of_state_is_left_to_the_grammar(made_up: Vocabulary) -> None:
    assert not [word for word in _names(made_up) if word.startswith("minister")]


def test_a_vocabulary_without_names_gives_a_lexicon_that_still_reads(made_up: Vocabulary) -> None:
    lexicon = build_lexicon(replace(made_up, actors={}, themes={}, places={}, countries={}))
    kinds = {entry.kind for entries in lexicon.entries for entry in entries}
    assert kinds >= {"cue", "event", "office", "group"}
    assert not kinds & {"actor", "programme", "mechanism", "place"}


def test_building_twice_gives_the_same_wordings(lexicon: Lexicon) -> None:
    assert build_lexicon(lexicon.vocabulary).entries == lexicon.entries


def test_every_confidence_is_between_impossible_and_certain(lexicon: Lexicon) -> None:
    assert all(0 < value < 1 for value in lexicon.confidence.values())
    assert "default" in lexicon.confidence


def test_every_type_the_word_lists_name_is_one_of_the_vocabulary(lexicon: Lexicon) -> None:
    words, known = lexicon.words, lexicon.vocabulary.actor_types
    named = {kind for heads in words.heads.values() for kind in heads.values() if kind is not None}
    named |= {kind for forces in words.forces.values() for kind in forces.values()}
    named |= {*words.hints, *words.acronym_prefixes.values()}
    assert sorted(named - {"?"} - set(known)) == []


@pytest.mark.parametrize(
    ("kind", "room"), [("cue", "roles"), ("event", "event_types"), ("event_verb", "event_types")]
)
def test_every_cue_and_noun_stands_for_a_term_of_the_vocabulary(
    lexicon: Lexicon, kind: str, room: str
) -> None:
    values = {e.value for entries in lexicon.entries for e in entries if e.kind == kind}
    assert sorted(values - set(getattr(lexicon.vocabulary, room))) == []


def test_cues_keep_their_direction_and_needs() -> None:
    cues = {
        "en": [
            {"role": "host", "object": "event", "before": ["host<s>"]},
            {"role": "opener", "lead": True, "after": ["in opening"], "weak": True},
        ]
    }
    found = [
        (word, e.value, e.direction, e.needs, e.weak, e.language) for word, e in cue_entries(cues)
    ]
    assert found == [
        ("hosts", "host", "before", "event", False, "en"),
        ("host", "host", "before", "event", False, "en"),
        ("in opening", "opener", "after", "lead", True, "en"),
    ]


def test_wordings_of_themes_the_vocabulary_lacks_are_left_out() -> None:
    content = {"en": {"peace": ["calm"], "war": ["strife"]}, "fr": {}, "shadowing": ["peace camp"]}
    found = [(word, entry.value) for word, entry in theme_entries(content, {"peace"})]
    assert found == [("calm", "peace"), ("peace camp", "")]


def test_a_section_gives_each_wording_with_its_language() -> None:
    assert list(per_language({"en": ["held (in|at)"], "fr": []})) == [
        ("en", "held in"),
        ("en", "held at"),
    ]


def test_a_plain_list_is_folded_and_may_hold_what_yaml_took_for_a_number() -> None:
    assert folded_set(["Été", "L’an", 7]) == {"ete", "l an", "7"}  # type: ignore[list-item]
    assert folded_set([]) == frozenset()


def test_a_file_of_the_lexicon_must_hold_sections(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "ingest.extraction.text.lexicon_files.read_yaml", lambda path: ["a", "list"]
    )
    with pytest.raises(TypeError, match=re.escape("lexicon/cues.yaml must hold named sections")):
        read_lexicon_file("cues")


def _leaves(part: object) -> Iterator[object]:
    if isinstance(part, dict):
        for key, inner in part.items():
            yield key
            yield from _leaves(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _leaves(inner)
    else:
        yield part


def test_no_word_list_lost_a_word_to_yaml() -> None:
    """`no` and `on` without quotes become booleans."""
    assert "on" in read_lexicon_file("words")["prepositions"]
    for name in ("words", "events", "themes"):
        assert not [leaf for leaf in _leaves(read_lexicon_file(name)) if isinstance(leaf, bool)]


def test_every_named_entry_of_the_vocabulary_can_be_found(lexicon: Lexicon) -> None:
    known = {e.value for entries in lexicon.entries for e in entries}
    missing: list[GazetteerActor] = [n for n in lexicon.vocabulary.named() if n.id not in known]
    assert [named.id for named in missing] == []


def test_foldings_of_words_are_dropped_when_they_have_become_too_many(
    lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = replace(lexicon, word_folds={"Paix": "paix", "Lac": "lac"})
    own.forget()
    assert own.word_folds == {"Paix": "paix", "Lac": "lac"}
    monkeypatch.setattr("ingest.extraction.text.lexicon._MOST_WORDS", 1)
    own.forget()
    assert own.word_folds == {}
