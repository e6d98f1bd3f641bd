"""Stable identifiers: hashes of content, each part fenced so that no two contents look alike."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from graph.model.folding import fold

JsonValue: TypeAlias = (
    None | bool | int | float | str | Sequence["JsonValue"] | Mapping[str, "JsonValue"]
)

# Made once: making an encoder takes longer than using it.
_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def content_hash(parts: JsonValue, length: int = 16) -> str:
    """Return `length` hexadecimal digits that depend on every part and on nothing else.

    The parts are hashed as one JSON list, never joined, so `["a.b"]` and `["a", "b"]` differ.
    """
    return _hash(_JSON.encode(parts), length)


def text_hash(text: str) -> str:
    """Return the SHA-256 of the text in UTF-8; it names a text whatever file it came from."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def document_id(uri: str, part: str = "", text: str | None = None) -> str:
    """Return the id of a source.

    A text is named by its content, wherever it lies. A table or a record is named by its address
    and the part of it (a row key), so that an edited row replaces what it said before.
    """
    if text is not None:
        return f"doc-{text_hash(text)[:16]}"
    return f"doc-{content_hash([uri, part])}"


def node_id(kind: str, label: str, country: str = "", scope: str = "") -> str:
    """Return the id of a thing that no vocabulary names.

    Args:
        kind: node kind, for example `Actor`.
        label: its name as first met; folded before hashing.
        country: ISO 3166 alpha-2 code that keeps ministries of two countries apart.
        scope: what binds an unnamed group to its one event; empty for named things.
    """
    return f"{kind.lower()}-{content_hash([kind, fold(label), country.upper(), scope], 12)}"


def statement_id(document: str, parts: JsonValue) -> str:
    """Return `st-<of the document>-<of what it says>`; both halves are hashes of content."""
    return f"st-{document_key(document)}-{content_hash([document, parts])}"


def document_key(document: str) -> str:
    """Return the 12 hexadecimal digits by which statement ids name their document.

    It is `content_hash([document], 12)`, put together by hand because every statement asks for it.
    """
    return _hash(f"[{_JSON.encode(document)}]", 12)


def _hash(fenced: str, length: int) -> str:
    digest = hashlib.blake2b(fenced.encode("utf-8", "surrogatepass"), digest_size=32)
    return digest.hexdigest()[:length]
