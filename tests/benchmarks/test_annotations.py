"""Every annotated report holds together: its keys, its ids, and every quoted word of its text."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.held_out import ANNOTATIONS, lay_out
from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary

Gold = dict[str, Any]

SETS = {
    "development": 32,
    "development_2": 24,
    "held_out_2": 31,
    "held_out_3": 58,
    "invented": 58,
    "once_held_out": 18,
    "seeds": 2,
}


@pytest.fixture(params=sorted(SETS))
def folder(request: pytest.FixtureRequest) -> Path:
    return ANNOTATIONS / str(request.param)


def read(folder: Path) -> list[Gold]:
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]


def participations(gold: Gold) -> Iterator[Gold]:
    for event in gold["events"]:
        yield from event["participations"]


def test_no_set_loses_a_report(folder: Path) -> None:
    assert len(read(folder)) == SETS[folder.name]


def test_a_report_is_named_after_its_row_or_its_file(folder: Path) -> None:
    for path in folder.glob("*.json"):
        gold = json.loads(path.read_text(encoding="utf-8"))
        source = gold["source"]
        assert path.stem == gold["id"] == source.get("row", Path(source["file"]).stem)


def test_keys_resolve(folder: Path) -> None:
    for gold in read(folder):
        keys = [actor["key"] for actor in gold["actors"]]
        assert len(set(keys)) == len(keys), gold["id"]
        named = {actor["parent"] for actor in gold["actors"]} - {None}
        named |= set(gold["mentions_only"])
        for part in participations(gold):
            named |= {part["actor"], *part.get("actor_ok", [])}
        assert named <= set(keys), gold["id"]


def test_an_actor_with_a_role_is_more_than_a_mention(folder: Path) -> None:
    for gold in read(folder):
        acting = {part["actor"] for part in participations(gold) if not part["optional"]}
        assert not acting & set(gold["mentions_only"]), gold["id"]


def test_ids_are_those_of_the_vocabulary(folder: Path) -> None:
    vocabulary = load_vocabulary(data_folder() / "vocabulary")
    for gold in read(folder):
        types = {t for actor in gold["actors"] for t in (actor["type"], *actor["type_ok"])}
        roles = {r for part in participations(gold) for r in (part["role"], *part["role_ok"])}
        kinds = {k for event in gold["events"] for k in (event["type"], *event["type_ok"])}
        themes = [theme for event in gold["events"] for theme in event["themes"]]
        named = {t for theme in themes for t in (theme["id"], *theme["ok"])}
        assert types <= set(vocabulary.actor_types), gold["id"]
        assert roles <= set(vocabulary.roles), gold["id"]
        assert kinds <= set(vocabulary.event_types), gold["id"]
        assert named <= set(vocabulary.themes), gold["id"]


def test_only_a_report_has_a_main_event(folder: Path) -> None:
    for gold in read(folder):
        main = [event for event in gold["events"] if event["main"]]
        assert bool(main) == gold["is_event_report"], gold["id"]


def test_the_texts_are_those_that_were_annotated(
    folder: Path, shared_folder: Path, tmp_path: Path
) -> None:
    assert lay_out(folder, shared_folder, tmp_path) == []
    for gold in read(folder):
        text = (tmp_path / f"{gold['id']}.txt").read_bytes()
        assert hashlib.sha256(text).hexdigest() == gold["source"]["sha256"]


def test_every_word_of_an_annotation_stands_in_its_text(
    folder: Path, shared_folder: Path, tmp_path: Path
) -> None:
    lay_out(folder, shared_folder, tmp_path)
    for gold in read(folder):
        text = (tmp_path / f"{gold['id']}.txt").read_bytes().decode("utf-8")
        # A line may end in the middle of a name.
        lines = " ".join(text.split())
        assert [w for w in quoted(gold) if " ".join(w.split()) not in lines] == [], gold["id"]


def quoted(gold: Gold) -> Iterator[str]:
    """All that an annotation takes from its text: names, quotes, places and acronyms."""
    for actor in gold["actors"]:
        yield from (actor["name"], *actor["aliases"])
    for part in participations(gold):
        # The first set was annotated without the words that show a role or a count.
        yield part.get("quote", "")
    for event in gold["events"]:
        yield from (place["name"] for place in event["places"])
        yield from (count.get("quote", "") for count in event["counts"])
    for pair in gold["acronyms"]:
        yield from pair
