"""Annotations here, texts in ../shared, held together by their hash."""

import csv
import json
from pathlib import Path

from benchmarks.held_out import ANNOTATIONS, lay_out, posts
from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary

ONCE = ANNOTATIONS / "once_held_out"


def test_every_text_is_the_one_that_was_annotated(shared_folder: Path, tmp_path: Path) -> None:
    assert lay_out(ONCE, shared_folder, tmp_path) == []
    assert len(list(tmp_path.glob("*.txt"))) == len(list(ONCE.glob("*.json"))) == 18


def test_without_the_texts_every_report_is_named_as_left_out(tmp_path: Path) -> None:
    missing = lay_out(ONCE, tmp_path / "nowhere", tmp_path)
    assert len(missing) == 18
    assert list(tmp_path.iterdir()) == []


def test_the_names_stand_in_the_text(shared_folder: Path, tmp_path: Path) -> None:
    lay_out(ONCE, shared_folder, tmp_path)
    for path in sorted(tmp_path.glob("*.json")):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        for actor in json.loads(path.read_text(encoding="utf-8"))["actors"]:
            assert all(name in text for name in (actor["name"], *actor["aliases"])), path.stem


def test_ids_are_those_of_the_vocabulary() -> None:
    vocabulary = load_vocabulary(data_folder() / "vocabulary")
    for path in sorted(ANNOTATIONS.rglob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        assert {t for a in gold["actors"] for t in a["type_ok"]} <= set(vocabulary.actor_types)
        for event in gold["events"]:
            assert set(event["type_ok"]) <= set(vocabulary.event_types)
            assert {t["id"] for t in event["themes"]} <= set(vocabulary.themes)
            roles = {role for p in event["participations"] for role in p["role_ok"]}
            assert roles <= set(vocabulary.roles)


def test_reading_a_table_leaves_the_limit_of_cells_as_it_was(tmp_path: Path) -> None:
    """It counts for the whole process: sheets were read with cells of any length after it."""
    before = csv.field_size_limit()
    table = tmp_path / "posts.csv"
    table.write_text("nid,post\n1," + "x" * (before + 10) + "\n", encoding="utf-8")
    assert len(posts(table)["1"]) == before + 10
    assert csv.field_size_limit() == before
