"""JSON Lines: the exact ledger, one account a line, so that any part of it can be read alone."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import ClassVar, TextIO

from graph.export.base import Exporter, ExportSource
from graph.export.plain_ledger import document_out, node_out, statement_out
from graph.export.release import EVERYTHING, Release, ReleaseReport
from graph.model.ids import JsonValue
from graph.model.node import Node
from graph.model.statement import Statement

FORMAT = "mtandao-ledger"
VERSION = 1


class JsonlExporter(Exporter):
    """Writes a line that names the format, then one line for each source and all it says."""

    name: ClassVar[str] = "jsonl"
    suffix: ClassVar[str] = ".jsonl"
    reads_back: ClassVar[bool] = True

    def write(self, source: ExportSource, target: Path) -> ReleaseReport:
        with source.store.view(EVERYTHING) as view, _open(target) as stream:
            release = Release(view, source.level)
            head = {"format": FORMAT, "version": VERSION, "level": source.level}
            stream.write(_line(head))
            for document, statements in release.documents():
                account = {
                    "document": document_out(document),
                    "nodes": [node_out(node) for node in nodes_of(release, statements)],
                    "statements": [statement_out(statement) for statement in statements],
                }
                stream.write(_line(account))
        return release.report


def nodes_of(release: Release, statements: Iterable[Statement]) -> list[Node]:
    """Return every node that the statements name as it may leave, by id."""
    ids = {text for statement in statements for text in _texts_of(statement)}
    found = (release.node(node_id) for node_id in sorted(ids))
    return [node for node in found if node is not None]


def _texts_of(statement: Statement) -> Iterator[str]:
    yield statement.subject
    if isinstance(statement.object, str):
        yield statement.object
    for value in statement.qualifiers.values():
        yield from _texts_in(value)


def _texts_in(value: JsonValue) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for entry in value:
            yield from _texts_in(entry)


def _open(target: Path) -> TextIO:
    return target.open("w", encoding="utf-8", newline="\n")


def _line(plain: object) -> str:
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
