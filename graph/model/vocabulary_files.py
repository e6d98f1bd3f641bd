"""Reads the YAML files of the vocabulary folder and the fields that all their entries share."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from graph.errors import ModelError
from graph.model.datafiles import read_yaml

LANGUAGES = ("en", "fr")

Entry = Mapping[str, Any]


def read_vocabulary_file(path: Path) -> dict[str, Any]:
    """The mapping a vocabulary file holds; raises ModelError when it cannot be read as one."""
    try:
        content = read_yaml(path)
    except FileNotFoundError as error:
        raise ModelError(
            "A vocabulary file is missing.", str(path), "Restore it or name another folder."
        ) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        where = " ".join(str(error).split()).removesuffix(".")
        raise ModelError(
            f"A vocabulary file is not readable YAML: {where}.", str(path), "Correct that line."
        ) from error
    if not isinstance(content, dict):
        raise ModelError(
            f"A vocabulary file must hold named sections, not a {type(content).__name__}.",
            str(path),
            "Compare it with the files of data/vocabulary.",
        )
    return content


def entries(content: Mapping[str, Any], section: str, file: str) -> list[Entry]:
    """The entries of one section; raises ModelError when one of them has no id."""
    found = content.get(section) or []
    for place, entry in enumerate(found, start=1):
        if not isinstance(entry, dict) or not isinstance(entry.get("id"), str):
            raise ModelError(
                "A vocabulary entry has no id.",
                f"{file}, section {section}, entry {place}",
                "Give it an id that no other entry has.",
            )
    return list(found)


def texts(value: object) -> tuple[str, ...]:
    """A list field as a tuple of texts; a missing field is empty, one text stands alone."""
    if value is None:
        return ()
    if isinstance(value, list):
        return tuple(str(item) for item in value)
    return (str(value),)


def labels(value: object) -> dict[str, str]:
    """A field of the shape {en: text, fr: text}; a language without a text is left out."""
    if not isinstance(value, dict):
        return {}
    return {str(language): str(text) for language, text in value.items() if text is not None}


def label_lists(value: object) -> dict[str, tuple[str, ...]]:
    """A field of the shape {en: [text, ...], fr: [text, ...]}."""
    if not isinstance(value, dict):
        return {}
    return {str(language): texts(found) for language, found in value.items()}


def optional_text(entry: Entry, field: str) -> str | None:
    """The text of a field, or None when the entry does not have it."""
    value = entry.get(field)
    return None if value is None else str(value)


def optional_number(entry: Entry, field: str) -> float | None:
    """The number of a field, or None when the entry does not have it."""
    value = entry.get(field)
    return None if value is None else float(value)
