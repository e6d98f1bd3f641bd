"""The words of the command line, English and French, and the labels of vocabulary ids."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from graph.model.datafiles import data_folder, read_yaml
from graph.model.relations import Relations, load_relations
from graph.model.vocabulary_files import labels, read_vocabulary_file
from graph.sentence import fill
from ingest.messages import told

_PHRASES = Path(__file__).with_name("phrases.yaml")


def spoken_language(environment: Mapping[str, str]) -> str:
    """Return `fr` when the locale of the environment is French, else `en`."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "fr" if environment[name].lower().startswith("fr") else "en"
    return "en"


def language_asked(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return the language of `--lang`, else of the locale, while nothing is parsed yet."""
    for option, value in zip(arguments, [*arguments[1:], ""], strict=True):
        name, sign, given = option.partition("=")
        if name == "--lang":
            return "fr" if (given if sign else value) == "fr" else "en"
    return spoken_language(environment)


class Words:
    """Phrases and labels in one language; files are read when first needed."""

    def __init__(self, language: str) -> None:
        self.language = language

    def say(self, key: str, **blanks: object) -> str:
        """Return a phrase with its blanks filled; KeyError when there is no such phrase."""
        return fill(self._phrases[key][self.language], self.language, **blanks)

    def tell(self, message: str) -> str:
        """Return a message of the program in this language; any other text as it is."""
        return told(message, self.language)

    def code(self, prefix: str, code: str) -> str:
        """Return the words for a code of the ledger, the code itself when it has none."""
        phrase = self._phrases.get(f"{prefix}_{code}")
        return code if phrase is None else phrase[self.language]

    def role(self, role: str) -> str:
        """Return the label of a role, the id when it is not in the vocabulary."""
        return self._labels("roles", "roles").get(role, role)

    def type(self, type_id: str | None) -> str:
        """Return the label of an actor or event type; empty for None."""
        if type_id is None:
            return ""
        types = {**self._labels("actor_types", "types"), **self._labels("event_types", "types")}
        return types.get(type_id, type_id)

    def relation(self, predicate: str) -> str:
        """Return the wording of a relation."""
        relation = next((r for r in self._relations.all if r.id == predicate), None)
        return predicate if relation is None else relation.labels.get(self.language, predicate)

    @cached_property
    def _phrases(self) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = read_yaml(_PHRASES)
        return found

    @cached_property
    def _relations(self) -> Relations:
        return load_relations(data_folder() / "vocabulary")

    @cached_property
    def _read(self) -> dict[str, dict[str, str]]:
        return {}

    def _labels(self, file: str, section: str) -> dict[str, str]:
        if file not in self._read:
            content = read_vocabulary_file(data_folder() / "vocabulary" / f"{file}.yaml")
            self._read[file] = {
                entry["id"]: labels(entry.get("label")).get(self.language, entry["id"])
                for entry in content[section]
            }
        return self._read[file]
