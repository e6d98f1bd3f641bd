"""Kept answers: found again by all that shaped them, and never half written."""

from pathlib import Path

from ingest.extraction.llm.answers import Answers, key_of


def test_an_answer_is_found_again(tmp_path: Path) -> None:
    answers = Answers(tmp_path / "new" / "folder")
    assert answers.get("a") is None
    answers.keep("a", "une réponse\r\n")
    answers.keep("a", "une autre \ud800\n")
    assert answers.get("a") == "une autre \ud800\n"
    assert answers.get("b") is None
    assert [path.name for path in answers.folder.iterdir()] == ["a.json"]


def test_everything_that_shapes_an_answer_is_in_its_key() -> None:
    request = {"model": "m", "messages": ["text"], "schema": {"a": 1}}
    keys = {
        key_of(request, "1"),
        key_of(request, "2"),
        key_of({**request, "model": "n"}, "1"),
        key_of({**request, "messages": ["another"]}, "1"),
        key_of({**request, "schema": {"a": 2}}, "1"),
    }
    assert len(keys) == 5
    assert key_of(dict(reversed(request.items())), "1") in keys


def test_a_text_with_half_a_character_has_a_key_too() -> None:
    assert len(key_of({"text": "\ud800"}, "1")) == 64
