"""JSON-LD without a network: a context that lies elsewhere is refused, or is one that we know."""

import json
from pathlib import Path

from graph.errors import SourceError
from graph.message import Message
from graph.model.ids import JsonValue

_SCHEMA = {"@vocab": "https://schema.org/"}
_KNOWN = {
    f"{scheme}://{host}schema.org{end}": _SCHEMA
    for scheme in ("http", "https")
    for host in ("", "www.")
    for end in ("", "/", "/docs/jsonldcontext.json", "/docs/jsonldcontext.jsonld")
}
_DEEPEST = 100
_LINKED = ("@context", "@import")


def with_contexts(text: bytes, path: Path) -> bytes:
    """Return JSON-LD that needs nothing from elsewhere; that of schema.org is put in.

    Raises:
        SourceError: it is no JSON, lies too deep, or asks for a context on the network.
    """
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        what = Message("The file is no JSON: {why}.", why=str(error))
        raise SourceError(what, path.as_posix(), "Nothing was taken from it.") from error
    return json.dumps(_closed(whole, path, 0)).encode("ascii")


def _closed(value: JsonValue, path: Path, depth: int) -> JsonValue:
    if depth > _DEEPEST:
        what = Message("Its elements lie more than {n} deep in each other.", n=_DEEPEST)
        raise SourceError(what, path.as_posix(), "Nothing was taken from it.")
    if isinstance(value, list):
        return [_closed(one, path, depth + 1) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        name: _context(one, path, depth) if name in _LINKED else _closed(one, path, depth + 1)
        for name, one in value.items()
    }


def _context(value: JsonValue, path: Path, depth: int) -> JsonValue:
    if isinstance(value, list):
        return [_context(one, path, depth + 1) for one in value]
    if not isinstance(value, str):
        return _closed(value, path, depth + 1)
    if value not in _KNOWN:
        raise SourceError(
            Message("Its context lies elsewhere, at {address}, and nothing is fetched.",
                    address=value[:200]),
            path.as_posix(),
            "Write the context into the file, or save it as N-Triples.",
        )  # fmt: skip
    return _KNOWN[value]
