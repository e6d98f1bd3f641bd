"""The baselines find what they can and claim nothing else."""

from dataclasses import replace

import pytest

from benchmarks.extraction_baselines import guessed_names_only
from benchmarks.extraction_methods import methods
from graph.errors import MissingExtraError
from ingest.extraction import Lexicon
from ingest.extraction.text.guesses import Guess

TEXT = "The Lake Forum and the Hill Trust met in Goma. The Lake Forum paid for Jane Example."


def guess(text: str, language: str) -> list[Guess]:
    told = [("Lake Forum", "ORG"), ("Hill Trust", "ORG"), ("Goma", "GPE"), ("Jane", "PERSON")]
    found = [Guess(text.index(name), text.index(name) + len(name), kind) for name, kind in told]
    again = text.rindex("Lake Forum")
    return sorted([*found, Guess(again, again + 10, "ORG")], key=lambda one: one.start)


def test_suggested_names_become_actors_once_and_the_first_place_that_of_the_event(
    bare_lexicon: Lexicon,
) -> None:
    record = guessed_names_only(TEXT, replace(bare_lexicon, guess=guess))
    assert [(a.name, a.type) for a in record.actors] == [("Lake Forum", None), ("Hill Trust", None)]
    (event,) = record.events
    assert [place.name for place in event.places] == ["Goma"]
    assert (event.type, event.date, event.participations, event.themes) == (None, None, [], [])
    for part in (*record.actors, *event.places):
        evidence = part.evidence
        assert evidence is not None
        assert not isinstance(evidence, list)
        assert TEXT[evidence.start : evidence.end] == evidence.quote


def test_without_suggestions_there_is_nothing(bare_lexicon: Lexicon) -> None:
    record = guessed_names_only(TEXT, bare_lexicon)
    assert (record.actors, record.events[0].places) == ([], [])


def test_ours_comes_first_and_only_what_learns_is_fitted() -> None:
    found = methods({})
    assert found[0].name == "extraction"
    assert [one.name for one in found if one.learns] == ["extraction", "extraction --with nlp"]
    assert len({one.name for one in found}) == len(found)


def test_a_model_that_nobody_named_is_missed_before_a_text_is_read() -> None:
    by_model = next(one for one in methods({}) if one.name.endswith("llm"))
    with pytest.raises(MissingExtraError, match="No language model is named"):
        by_model.set_up()
