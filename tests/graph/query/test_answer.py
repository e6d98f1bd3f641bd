"""Answers become plain JSON, and every list says how many there are."""

import json
from dataclasses import dataclass

from graph.model.evidence import Evidence
from graph.query.answer import Answer, listing, plain


@dataclass(frozen=True, slots=True)
class Page(Answer):
    """An answer with all that answers hold."""

    name: str
    proofs: tuple[Evidence, ...]
    weights: dict[str, float]
    nothing: str | None = None


def test_an_answer_is_plain_json_all_the_way_down():
    page = Page("a", (Evidence("words", 1, 6),), {"x": 0.5})
    told = json.loads(json.dumps(page.as_json()))
    assert told["proofs"][0] == {
        "quote": "words", "start": 1, "end": 6, "sheet": None, "row": None, "column": None,
    }  # fmt: skip
    assert (told["weights"], told["nothing"]) == ({"x": 0.5}, None)


def test_a_list_says_how_many_are_shown_of_how_many():
    assert listing([1, 2, 3], 2).as_json() == {"shown": 2, "total": 3, "items": [1, 2]}
    assert listing([1, 2, 3]).as_json() == {"shown": 3, "total": 3, "items": [1, 2, 3]}


def test_lists_within_lists_become_plain_too():
    assert plain(listing([listing(["a"])]))["items"][0]["items"] == ["a"]
