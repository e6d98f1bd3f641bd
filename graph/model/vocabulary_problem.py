"""A problem of a vocabulary folder, and the folder as the checks see it: raw entries by file."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import ModelError
from graph.model.vocabulary_files import Entry, entries, read_vocabulary_file

SECTIONS = {
    "themes.yaml": "concepts",
    "event_types.yaml": "types",
    "actor_types.yaml": "types",
    "roles.yaml": "roles",
    "countries.yaml": "countries",
    "places.yaml": "places",
    "country_groups.yaml": "groups",
    "actors.yaml": "actors",
    "mechanisms.yaml": "mechanisms",
    "programmes.yaml": "programmes",
}

# Entries of these files become nodes of one graph, so their ids share one space.
NODE_FILES = (
    "actors.yaml",
    "mechanisms.yaml",
    "programmes.yaml",
    "countries.yaml",
    "places.yaml",
    "country_groups.yaml",
    "themes.yaml",
)
NAMED_FILES = ("actors.yaml", "mechanisms.yaml", "programmes.yaml")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to correct: where (file, id of the entry, field) and what, in plain words."""

    file: str
    id: str
    field: str
    message: str


@dataclass(frozen=True)
class RawVocabulary:
    """Every file as read, without its unreadable ones."""

    contents: dict[str, dict[str, Any]]
    entries: dict[str, list[Entry]]

    def ids(self, *files: str) -> set[str]:
        """The ids of the entries of these files."""
        return {entry["id"] for file in files for entry in self.entries.get(file, [])}

    def rows(self, file: str, section: str) -> list[Entry]:
        """The rows of a section that are no entries, such as known_edges."""
        return list(self.contents.get(file, {}).get(section) or [])

    def each(self, *files: str) -> Iterator[tuple[str, Entry]]:
        """Every entry of these files with the name of its file."""
        for file in files:
            for entry in self.entries.get(file, []):
                yield file, entry


def read_raw(folder: Path) -> tuple[RawVocabulary, list[Problem]]:
    """The readable files of a folder, and one problem for each that is not."""
    raw = RawVocabulary({}, {})
    problems = []
    for file, section in SECTIONS.items():
        try:
            raw.contents[file] = read_vocabulary_file(folder / file)
            raw.entries[file] = entries(raw.contents[file], section, file)
        except ModelError as error:
            problems.append(Problem(file, "", "", str(error)))
    return raw, problems
