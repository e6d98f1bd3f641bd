"""The form of an answer is closed, and its ids are those of the vocabulary."""

from collections.abc import Iterator
from typing import Any

from ingest.extraction import Lexicon
from ingest.extraction.llm.schema import answer_schema


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for part in schema.values():
            yield from objects(part)


def test_every_object_asks_for_all_of_its_fields_and_for_no_other(lexicon: Lexicon) -> None:
    found = list(objects(answer_schema(lexicon.vocabulary)))
    assert len(found) == 6
    for one in found:
        assert one["additionalProperties"] is False
        assert one["required"] == list(one["properties"])


def test_ids_are_those_of_the_vocabulary_in_order(lexicon: Lexicon) -> None:
    vocabulary = lexicon.vocabulary
    properties = answer_schema(vocabulary)["properties"]
    actor = properties["actors"]["items"]["properties"]
    event = properties["events"]["items"]["properties"]
    assert actor["type"]["enum"] == [*sorted(vocabulary.actor_types), None]
    assert event["type"]["enum"] == sorted(vocabulary.event_types)
    assert event["themes"]["items"]["properties"]["id"]["enum"] == sorted(vocabulary.themes)
    part = event["participations"]["items"]["properties"]
    assert part["role"]["enum"] == sorted(vocabulary.roles)
