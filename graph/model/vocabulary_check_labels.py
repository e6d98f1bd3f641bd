"""Checks of what people read and search: labels in both languages, names with one owner."""

from collections.abc import Iterator

from graph.model.folding import fold
from graph.model.vocabulary_files import LANGUAGES, Entry, label_lists, labels, texts
from graph.model.vocabulary_problem import NAMED_FILES, Problem, RawVocabulary


def check_labels(raw: RawVocabulary) -> Iterator[Problem]:
    """Every problem with labels, acronyms and names."""
    for file, entry in raw.each(*raw.entries):
        yield from _missing_labels(file, entry)
        yield from _broken_wordings(file, entry)
    yield from _shared_acronyms(raw)
    yield from _unknown_owners(raw)
    yield from _shared_names(raw)


def _missing_labels(file: str, entry: Entry) -> Iterator[Problem]:
    found = labels(entry.get("label"))
    single = entry.get("single_language")
    for language in LANGUAGES:
        if not found.get(language, "").strip() and (single is None or single == language):
            message = f"The label in '{language}' is missing; add it, or single_language."
            yield Problem(file, entry["id"], "label", message)
    if single is not None and set(found) != {single}:
        message = "single_language must name the one language that the label has."
        yield Problem(file, entry["id"], "single_language", message)


def _broken_wordings(file: str, entry: Entry) -> Iterator[Problem]:
    """An unquoted comma in {en: ..., fr: A, b} makes of "b" a key without a value."""
    for field, value in entry.items():
        if not isinstance(value, dict) or not set(LANGUAGES).intersection(value):
            continue
        for key, wording in value.items():
            if key not in LANGUAGES:
                message = f"'{key}' is no language; write a wording with a comma in quotes."
                yield Problem(file, entry["id"], field, message)
            elif wording is None:
                message = f"The wording in '{key}' is empty; write it or leave the language out."
                yield Problem(file, entry["id"], field, message)


def _owners_of_acronyms(raw: RawVocabulary) -> dict[str, set[str]]:
    owners: dict[str, set[str]] = {}
    for _, entry in raw.each(*NAMED_FILES, "countries.yaml"):
        for acronyms in label_lists(entry.get("acronym")).values():
            for acronym in acronyms:
                owners.setdefault(acronym, set()).add(entry["id"])
    return owners


def _listed_owners(raw: RawVocabulary) -> dict[str, set[str]]:
    collisions = raw.rows("actors.yaml", "acronym_collisions")
    listed = {row["acronym"]: set(texts(row.get("owners"))) for row in collisions}
    for row in raw.rows("actors.yaml", "known_ambiguities"):
        listed.setdefault(row["acronym"], set()).update(texts(row.get("meanings")))
    return listed


def _shared_acronyms(raw: RawVocabulary) -> Iterator[Problem]:
    listed = _listed_owners(raw)
    for acronym, owners in sorted(_owners_of_acronyms(raw).items()):
        unlisted = owners - listed.get(acronym, set())
        if len(owners) > 1 and unlisted:
            message = (
                f"The acronym {acronym} belongs to {', '.join(sorted(owners))}; "
                "list them under acronym_collisions in actors.yaml."
            )
            yield Problem("actors.yaml", min(unlisted), "acronym", message)


def _unknown_owners(raw: RawVocabulary) -> Iterator[Problem]:
    known = raw.ids(*NAMED_FILES, "countries.yaml")
    for row in raw.rows("actors.yaml", "acronym_collisions"):
        for owner in texts(row.get("owners")):
            if owner not in known:
                message = f"The collision of {row['acronym']} names an id that no entry has."
                yield Problem("actors.yaml", owner, "acronym_collisions", message)


def _shared_names(raw: RawVocabulary) -> Iterator[Problem]:
    """Two entries with one name in full would make every mention of it ambiguous."""
    owner_of: dict[str, str] = {}
    for file, entry in raw.each(*NAMED_FILES):
        for name in (*labels(entry.get("label")).values(), *texts(entry.get("aliases"))):
            owner = owner_of.setdefault(fold(name), entry["id"])
            if owner != entry["id"]:
                message = f"The name '{name}' is also a name of {owner}; keep it on one of them."
                yield Problem(file, entry["id"], "label", message)
