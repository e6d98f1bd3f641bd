"""Where in a file of records its cells stand: rows that were made of it are lines of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from graph.model.record import RecordEvidence
from ingest.readers.reporting import Path, Place

LineOf = Callable[[Path], int | None]


@dataclass(frozen=True, slots=True)
class LinePlaces:
    """Lines of a file of records, whose sheets were made of it and are none of the user's.

    Attributes:
        file: as the user named it.
        line_of: the line of a part.
        paths: sheet and row to the part that they were made of.
    """

    file: str
    line_of: LineOf
    paths: Mapping[tuple[str, int], Path]

    def place(self, where: str, cell: RecordEvidence) -> Place | None:
        """Return file and line of the field, else of the part it stands in."""
        path = self.paths.get((cell.sheet or "", cell.row or 0), ())
        last = where.rpartition(".")[2]
        return Place(self.file, self.line_of((*path, last) if path else ()), where)
