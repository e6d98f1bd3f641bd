"""YAML as plain values, streamed: one entry of a list at a time, with the line of every part.

Only the core of YAML 1.2 is read: text, numbers, true and false, null, lists and mappings. Tags,
aliases and merge keys are refused, so that no file can run code or grow beyond its size.
"""

import re
from collections.abc import Iterator
from typing import Any, TextIO

import yaml

from graph.message import Message
from ingest.readers.files.broken import BrokenOffError
from ingest.readers.records.entry import Entry, Path

_MAX_DEPTH = 40
_MOST_SKIPPED = 400  # libyaml takes time with the square of the depth
_NULL = re.compile(r"^(~|null|Null|NULL|)$")
_BOOL = re.compile(r"^(true|True|TRUE|false|False|FALSE)$")
_INT = re.compile(r"^[-+]?(0|[1-9][0-9]*)$")
_FLOAT = re.compile(r"^[-+]?([0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(\.[0-9]*)?[eE][-+]?[0-9]+)$")
_PLAIN_TAGS = ("tag:yaml.org,2002:str", "!")


def read_entries(stream: TextIO) -> Iterator[Entry]:
    """Yield the entries of a YAML file: of a list, of the list under `records`, of many documents.

    Raises:
        BrokenOffError: what follows is no YAML; what was yielded before is good.
    """
    events = _Events(stream)
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            yield from _document(events)


class _Events(Iterator[yaml.Event]):
    """The events of libyaml, with its errors in our words."""

    def __init__(self, stream: TextIO) -> None:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        self._events = yaml.parse(stream, Loader=loader)
        self.line = 1

    def __next__(self) -> yaml.Event:
        try:
            event: yaml.Event = next(self._events)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = self.line if mark is None else mark.line + 1
            reason = Message("The YAML breaks off: {why}.", why=error.problem)
            raise BrokenOffError(reason, line) from error
        except yaml.YAMLError as error:
            raise BrokenOffError(
                "There are characters that no YAML text has.", self.line
            ) from error
        if event.start_mark is not None:
            self.line = event.start_mark.line + 1
        return event


def _document(events: _Events) -> Iterator[Entry]:
    first = next(events)
    if isinstance(first, yaml.SequenceStartEvent):
        yield from _items(events)
    elif isinstance(first, yaml.MappingStartEvent):
        yield from _mapping_or_records(events)
    else:
        yield _Builder(events).entry(first)


def _items(events: _Events) -> Iterator[Entry]:
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        yield _Builder(events).entry(event)


def _mapping_or_records(events: _Events) -> Iterator[Entry]:
    """Yield the entries under `records`, then what else stands at the top, if anything."""
    rest = _Builder(events)
    found: dict[str, Any] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = rest.key(event, (), found)
        value = next(events)
        if key == "records" and isinstance(value, yaml.SequenceStartEvent):
            yield from _items(events)
        else:
            found[key] = rest.value(value, (key,))
    if found:
        rest.result.value = found
        yield rest.result


class _Builder:
    """Makes one entry out of events. What we refuse is noted, and reading goes on behind it."""

    def __init__(self, events: _Events) -> None:
        self._events = events
        self.result = Entry(None, events.line)

    def entry(self, first: yaml.Event) -> Entry:
        self.result.value = self.value(first, ())
        return self.result

    def value(self, event: yaml.Event, path: Path) -> Any:  # noqa: ANN401
        self.result.lines[path] = self._events.line
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.AliasEvent):
            self._refused("Aliases (*name) are not read. Write the value out.")
            return None
        if getattr(event, "tag", None) is not None:
            self._refused("Tags (!name) are not read. Leave them out.")
        if len(path) >= _MAX_DEPTH:
            deep = Message("Nothing may be nested deeper than {n} levels.", n=_MAX_DEPTH)
            return self._skip(deep)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path)
        return self._mapping(path)

    def key(self, event: yaml.Event, path: Path, known: dict[str, Any]) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            self._refused("The name of a field must be plain text.")
            self.value(event, (*path, "?"))
            return "?"
        if event.value in known:
            twice = "The field '{name}' stands twice in the same place."
            self._refused(Message(twice, name=event.value))
        return str(event.value)

    def _list(self, path: Path) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            found.append(self.value(event, (*path, len(found))))
        return found

    def _mapping(self, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self.key(event, path, found)
            found[key] = self.value(next(self._events), (*path, key))
        return found

    def _scalar(self, event: yaml.ScalarEvent) -> str | int | float | bool | None:
        if event.tag is not None and event.tag not in _PLAIN_TAGS:
            self._refused("Tags (!name) are not read. Leave them out.")
        text = str(event.value)
        return text if event.tag is not None or not event.implicit[0] else _plain(text)

    def _skip(self, reason: str) -> None:
        self._refused(reason)
        depth = 1
        while depth:
            event = next(self._events)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > _MOST_SKIPPED:
                raise BrokenOffError("The YAML is nested too deeply.", self._events.line)

    def _refused(self, reason: str) -> None:
        self.result.problems.append((self._events.line, reason))


def _plain(text: str) -> str | int | float | bool | None:
    """Return what an unquoted scalar means; `NO` stays text, unlike in YAML 1.1."""
    if _NULL.match(text):
        return None
    if _BOOL.match(text):
        return text.lower() == "true"
    if _INT.match(text):
        return int(text) if len(text) < 19 else text
    return float(text) if _FLOAT.match(text) else text
