"""The contract of every exporter: a ledger and a level in, a file and a report out."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from graph.export.report import ReleaseReport
from graph.store.base import Store, View

# The whole network in the shape that `mtandao network --json` prints: nodes, edges.
NetworkOf = Callable[[View], Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class ExportSource:
    """What is exported.

    Attributes:
        store: the ledger.
        level: the highest sensitivity that may leave: public, internal or restricted.
        network: computes the network of a view, for the formats of graph programs.
    """

    store: Store
    level: str
    network: NetworkOf


class Exporter(ABC):
    """Writes one format. A new format is one subclass and one line in `EXPORTERS`.

    Attributes:
        name: what `mtandao export` calls it.
        suffix: ending of the file name, with the dot; empty for a folder.
        reads_back: True when an ingest of the file gives the same graph again.
    """

    name: ClassVar[str]
    suffix: ClassVar[str]
    reads_back: ClassVar[bool]

    @abstractmethod
    def write(self, source: ExportSource, target: Path) -> ReleaseReport:
        """Write the file or folder and tell what was left out; same ledger, same bytes.

        Raises:
            ModelError: there is no such level.
            OSError: the target cannot be written.
        """
