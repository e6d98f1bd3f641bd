"""The confidence of a fact is the measured share of right facts of the rule that found it."""

from collections.abc import Callable
from dataclasses import replace

from graph.model.record import Record
from ingest.extraction import Lexicon, extract
from ingest.extraction.text.lexicon_files import read_lexicon_file
from ingest.extraction.text.rule_confidence import SECTIONS, confidence_of

TEXT = "UNHCR held a workshop on access to justice in Goma, DR Congo, on 4 May 2016."


def test_every_section_is_read_and_unknown_rules_have_a_number() -> None:
    counted = {"confidence": 0.8, "right": 8, "of": 10}
    content = {"default": 0.5, "names": {"a": counted}, "roles": None, "event": {"b": counted}}
    assert confidence_of(content) == {"default": 0.5, "a": 0.8, "b": 0.8}


def test_the_file_says_when_and_on_how_much_it_was_measured() -> None:
    content = read_lexicon_file("confidence")
    assert content["reports"] >= 49
    assert content["measured"]
    rules = [rule for section in SECTIONS for rule in content[section]]
    assert len(rules) == len(set(rules))
    for section in SECTIONS:
        for rule, counted in content[section].items():
            assert 0 <= counted["right"] <= counted["of"], rule
            assert 0 < counted["confidence"] < 1, rule


def test_each_fact_has_the_confidence_of_its_rule(lexicon: Lexicon) -> None:
    rules = {
        "gazetteer": 0.11,
        "organiser-before": 0.12,
        "date": 0.13,
        "place": 0.14,
        "theme": 0.15,
    }
    record = extract(TEXT, replace(lexicon, confidence={"default": 0.5, **rules}))
    (event,) = record.events
    told = [*record.actors, *event.participations, event, *event.places, *event.themes]
    assert {one.rule: one.confidence for one in told if not isinstance(one, str)} == rules


def test_an_event_without_a_date_has_a_rule_too(read: Callable[[str], Record]) -> None:
    (event,) = read("UNHCR held a workshop on access to justice in Goma.").events
    assert (event.date, event.rule) == (None, "event")
    assert event.confidence < 1
