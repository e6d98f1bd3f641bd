"""Words of other people's lists lead to ids of our vocabulary, and to nothing else."""

from pathlib import Path

import pytest
import yaml

from graph.model.datafiles import data_folder
from graph.model.folding import fold
from ingest.readers.word_map import WordMap, word_map

# Lists of another shape are tested with the reader that they are for.
FILES = [
    path
    for path in sorted((data_folder() / "mappings").glob("*.yaml"))
    if "\nentries:" in path.read_text(encoding="utf-8")
]


def test_the_first_word_that_is_known_counts() -> None:
    known = WordMap({"sante": "health", "land": "land"})
    assert known.find(None, "", "unknown", "Santé", "land") == "health"
    assert known.find("nothing") is None


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_word_of_a_list_leads_to_two_ids(path: Path) -> None:
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    ids: dict[str, set[str]] = {}
    for entry in content["entries"]:
        for word in entry["words"]:
            ids.setdefault(fold(str(word)), set()).add(str(entry["id"]))
    assert {word: found for word, found in ids.items() if len(found) > 1} == {}
    assert word_map(path.stem).ids
