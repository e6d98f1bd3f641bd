"""Checks of ids and of what refers to them: unique ids, existing references, no cycles."""

from collections.abc import Iterable, Iterator

from graph.model.vocabulary_files import Entry, texts
from graph.model.vocabulary_problem import NAMED_FILES, NODE_FILES, Problem, RawVocabulary

# Field of the entries of a file -> the files whose ids it may name.
REFERENCES: dict[str, dict[str, tuple[str, ...]]] = {
    "themes.yaml": {"broader": ("themes.yaml",), "related": ("themes.yaml",)},
    "event_types.yaml": {"broader": ("event_types.yaml",)},
    "actor_types.yaml": {"broader": ("actor_types.yaml",)},
    "places.yaml": {"parent": ("places.yaml",)},
    "country_groups.yaml": {"actor": ("actors.yaml",), "programme": ("programmes.yaml",)},
    "actors.yaml": {"parent": ("actors.yaml",), "type": ("actor_types.yaml",)},
    "mechanisms.yaml": {"parent": ("actors.yaml", "mechanisms.yaml"), "themes": ("themes.yaml",)},
    "programmes.yaml": {"parent": ("programmes.yaml",), "themes": ("themes.yaml",)},
}
# Field that makes a tree, and so must not come back to where it began.
TREES = {
    "themes.yaml": "broader",
    "event_types.yaml": "broader",
    "actor_types.yaml": "broader",
    "places.yaml": "parent",
    "actors.yaml": "parent",
    "mechanisms.yaml": "parent",
    "programmes.yaml": "parent",
}
MECHANISM_TYPES = {"body", "instrument", "process", "platform", "fund"}
PROGRAMME_TYPES = {"programme", "project", "grant"}


def check_ids(raw: RawVocabulary) -> Iterator[Problem]:
    """Every problem with ids, references and trees."""
    yield from _double_ids(raw)
    yield from _missing_references(raw)
    yield from _cycles(raw)
    yield from _levels(raw)
    yield from _types(raw)
    yield from _programme_roles(raw)
    yield from _edges(raw)


def _double_ids(raw: RawVocabulary) -> Iterator[Problem]:
    for file in raw.entries:
        yield from _doubles_within(raw, (file,))
    seen_in: dict[str, str] = {}
    for file, entry in raw.each(*NODE_FILES):
        first = seen_in.setdefault(entry["id"], file)
        if first != file:
            message = f"The id is also in {first}; things of two kinds need two ids."
            yield Problem(file, entry["id"], "id", message)


def _doubles_within(raw: RawVocabulary, files: tuple[str, ...]) -> Iterator[Problem]:
    seen: set[str] = set()
    for file, entry in raw.each(*files):
        if entry["id"] in seen:
            yield Problem(file, entry["id"], "id", "The id is used twice in this file.")
        seen.add(entry["id"])


def _missing_references(raw: RawVocabulary) -> Iterator[Problem]:
    for file, fields in REFERENCES.items():
        for field, targets in fields.items():
            known = raw.ids(*targets)
            for _, entry in raw.each(file):
                yield from _unknown(file, entry, field, known, targets)


def _unknown(
    file: str, entry: Entry, field: str, known: Iterable[str], targets: tuple[str, ...]
) -> Iterator[Problem]:
    for name in texts(entry.get(field)):
        if name not in known:
            message = f"'{name}' is not in {' or '.join(targets)}."
            yield Problem(file, entry["id"], field, message)


def _cycles(raw: RawVocabulary) -> Iterator[Problem]:
    for file, field in TREES.items():
        parents = {entry["id"]: texts(entry.get(field)) for _, entry in raw.each(file)}
        for name in parents:
            if _comes_back(name, parents):
                message = "The entry is above itself: follow this field and break the circle."
                yield Problem(file, name, field, message)


def _comes_back(name: str, parents: dict[str, tuple[str, ...]]) -> bool:
    seen: set[str] = set()
    waiting = list(parents[name])
    while waiting:
        parent = waiting.pop()
        if parent == name:
            return True
        if parent not in seen:
            seen.add(parent)
            waiting.extend(parents.get(parent, ()))
    return False


def _levels(raw: RawVocabulary) -> Iterator[Problem]:
    levels = {entry["id"]: entry.get("level") for _, entry in raw.each("themes.yaml")}
    for _, entry in raw.each("themes.yaml"):
        first = next(iter(texts(entry.get("broader"))), None)
        above = 0 if first is None else levels.get(first)
        if isinstance(above, int) and entry.get("level") != above + 1:
            message = f"The level must be {above + 1}: one more than that of its first parent."
            yield Problem("themes.yaml", entry["id"], "level", message)


def _types(raw: RawVocabulary) -> Iterator[Problem]:
    for file, types in (("mechanisms.yaml", MECHANISM_TYPES), ("programmes.yaml", PROGRAMME_TYPES)):
        for _, entry in raw.each(file):
            if entry.get("type") not in types:
                message = f"The type must be one of {', '.join(sorted(types))}."
                yield Problem(file, entry["id"], "type", message)


def _programme_roles(raw: RawVocabulary) -> Iterator[Problem]:
    actors, roles = raw.ids("actors.yaml"), raw.ids("roles.yaml")
    for file, entry in raw.each("programmes.yaml"):
        for row in entry.get("roles") or []:
            if row.get("actor") not in actors:
                message = f"'{row.get('actor')}' is not in actors.yaml."
                yield Problem(file, entry["id"], "roles", message)
            if row.get("role") not in roles:
                message = f"'{row.get('role')}' is not in roles.yaml."
                yield Problem(file, entry["id"], "roles", message)


def _edges(raw: RawVocabulary) -> Iterator[Problem]:
    known = raw.ids(*NAMED_FILES)
    for row in raw.rows("actors.yaml", "known_edges"):
        where = f"{row.get('from')} {row.get('rel')} {row.get('to')}"
        for field in ("from", "to"):
            if row.get(field) not in known:
                message = f"The known edge names '{row.get(field)}', which no entry has as id."
                yield Problem("actors.yaml", where, field, message)
        if not row.get("source"):
            yield Problem("actors.yaml", where, "source", "A known edge needs its source.")
