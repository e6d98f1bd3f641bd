"""Qualifiers and attributes as plain JSON data, checked without writing JSON."""

import json
import math
from collections.abc import Iterator, Mapping

from graph.model.ids import JsonValue

# Made once: making an encoder takes longer than using it.
_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True)


def pack(data: Mapping[str, JsonValue]) -> str | None:
    """Return the data as JSON text with sorted keys; None for none."""
    return _JSON.encode(data) if data else None


def texts_in(value: object) -> Iterator[str]:
    """Yield every text in the data, keys included.

    Raises:
        TypeError: something in it is not text, a finite number, true, false, null, a list or a
            mapping with texts as keys.
    """
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if not isinstance(key, str):
                raise TypeError(key)
            yield key
            yield from texts_in(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from texts_in(inner)
    elif not _is_plain_number(value):
        raise TypeError(value)


def plain(data: Mapping[str, JsonValue]) -> dict[str, JsonValue]:
    """Return the data as JSON would give it back: lists for tuples, a copy of its own."""
    if any(isinstance(value, list | tuple | Mapping) for value in data.values()):
        copied: dict[str, JsonValue] = json.loads(json.dumps(data))
        return copied
    return dict(data)


def _is_plain_number(value: object) -> bool:
    if isinstance(value, float):
        return math.isfinite(value)
    return value is None or isinstance(value, int)
