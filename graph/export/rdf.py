"""Turtle: the exact ledger as RDF, each statement a thing of its own with source, words and level.

It is what sources were read to say; decisions about who is who leave by `mtandao review export`.
"""

from pathlib import Path
from typing import ClassVar, TextIO

from graph.export.base import Exporter, ExportSource
from graph.export.jsonl import nodes_of
from graph.export.rdf_blocks import node_block, source_block, statement_block
from graph.export.rdf_names import PREFIXES
from graph.export.release import Release, open_release
from graph.export.report import ReleaseReport
from graph.model.datafiles import data_folder
from graph.model.node import Node
from graph.model.relations import load_relations
from graph.store.levels import WITHHELD

VERSION = 1
# By it a reader knows that blocks are parted by empty lines, so that it can read one by one.
FIRST_LINE = f"# mtandao turtle {VERSION}"


class TurtleExporter(Exporter):
    """Writes every source with its statements, then every node that they name, sorted by id.

    A blank line parts the blocks; no other line of the file is blank.
    """

    name: ClassVar[str] = "turtle"
    suffix: ClassVar[str] = ".ttl"
    reads_back: ClassVar[bool] = True

    def write(self, source: ExportSource, target: Path) -> ReleaseReport:
        with (
            open_release(source.store, source.level, as_told=True) as release,
            target.open("w", encoding="utf-8", newline="\n") as stream,
        ):
            stream.write(_head(source.level))
            nodes = _write_sources(release, stream)
            for _, node in sorted(nodes.items()):
                stream.write("\n" + node_block(node))
        return release.report


def _write_sources(release: Release, stream: TextIO) -> dict[str, Node]:
    """Write the sources; return the nodes they name, by id."""
    relations = load_relations(data_folder() / "vocabulary")
    nodes: dict[str, Node] = {}
    for told in release.sources():
        stream.write("\n" + source_block(told.document))
        for statement in told.statements:
            relation = relations.get(statement.predicate)
            stream.write("\n" + statement_block(statement, relation))
        for node in nodes_of(release, told):
            # One source may have to withhold a label that all others may show.
            if node.id not in nodes or nodes[node.id].label == WITHHELD:
                nodes[node.id] = node
    return nodes


def _head(level: str) -> str:
    prefixes = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
    told = f'mt:export a mt:Export ;\n    mt:version {VERSION} ;\n    mt:level "{level}" .\n'
    return f"{FIRST_LINE}\n{prefixes}\n{told}"
