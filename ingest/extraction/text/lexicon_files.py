"""Reads the cue and word lists of the folder lexicon/."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.model.datafiles import read_yaml
from ingest.extraction.text.phrases import wordings

_FOLDER = Path(__file__).parents[1] / "lexicon"


def read_lexicon_file(name: str) -> dict[str, Any]:
    """Return the content of one file of the lexicon, for example `cues`."""
    content = read_yaml(_FOLDER / f"{name}.yaml")
    if not isinstance(content, dict):
        raise TypeError(f"lexicon/{name}.yaml must hold named sections")
    return content


def per_language(section: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Yield (language, wording) for a section of the shape {en: [...], fr: [...]}."""
    for language, notations in section.items():
        for notation in notations:
            for wording in wordings(notation):
                yield language, wording


def folded_set(notations: list[str]) -> frozenset[str]:
    """Return all wordings of a plain list."""
    return frozenset(wording for notation in notations for wording in wordings(str(notation)))
