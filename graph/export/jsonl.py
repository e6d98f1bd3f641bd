"""JSON Lines: the exact ledger, one account a line, so that any part of it can be read alone.

It is what sources were read to say; decisions about who is who leave by `mtandao review export`.
"""

import json
from pathlib import Path
from typing import ClassVar, TextIO

from graph.export.base import Exporter, ExportSource
from graph.export.named_texts import texts_of
from graph.export.plain_ledger import document_out, node_out, statement_out
from graph.export.release import Release, ReleasedSource, open_release
from graph.export.report import ReleaseReport
from graph.model.node import Node

FORMAT = "mtandao-ledger"
VERSION = 1


class JsonlExporter(Exporter):
    """Writes a line that names the format, then one line for each source and all it says."""

    name: ClassVar[str] = "jsonl"
    suffix: ClassVar[str] = ".jsonl"
    reads_back: ClassVar[bool] = True

    def write(self, source: ExportSource, target: Path) -> ReleaseReport:
        with (
            open_release(source.store, source.level, as_told=True) as release,
            _open(target) as stream,
        ):
            head = {"format": FORMAT, "version": VERSION, "level": source.level}
            stream.write(_line(head))
            for told in release.sources():
                account = {
                    "document": document_out(told.document),
                    "nodes": [node_out(node) for node in nodes_of(release, told)],
                    "statements": [statement_out(statement) for statement in told.statements],
                }
                stream.write(_line(account))
        return release.report


def nodes_of(release: Release, told: ReleasedSource) -> list[Node]:
    """Return every node that a source names as it may leave, by id."""
    ids = {text for statement in told.statements for text in texts_of(statement)}
    found = (release.node(node_id) for node_id in sorted(ids))
    return [told.texts.in_node(node) for node in found if node is not None]


def _open(target: Path) -> TextIO:
    return target.open("w", encoding="utf-8", newline="\n")


def _line(plain: object) -> str:
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
