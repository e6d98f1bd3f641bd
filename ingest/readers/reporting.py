"""Where findings are put while a record is checked: they know the file, the row and the field."""

from collections.abc import Callable
from dataclasses import dataclass, field

from graph.model.record import RecordEvidence
from ingest.findings import Finding, Notice, Rejection

Path = tuple[str | int, ...]
Evidence = RecordEvidence | list[RecordEvidence] | None


@dataclass(frozen=True, slots=True)
class Place:
    """A file, a row or line in it, and a column or field."""

    file: str
    row: int | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Reporter:
    """Collects findings; `place_of` turns a part of the record into a place of the file."""

    place_of: Callable[[Path, Evidence], Place]
    found: list[Finding] = field(default_factory=list)

    def notice(self, path: Path, message: str, evidence: Evidence = None) -> None:
        """Tell of something to look at."""
        place = self.place_of(path, evidence)
        self.found.append(Notice(place.file, place.row, place.field, message))

    def reject(self, path: Path, reason: str, evidence: Evidence = None) -> None:
        """Tell of something that was left out."""
        place = self.place_of(path, evidence)
        self.found.append(Rejection(place.file, place.row, place.field, reason))


def first_evidence(evidence: Evidence) -> RecordEvidence | None:
    """Return the one evidence of a part, or the first of several."""
    if isinstance(evidence, list):
        return evidence[0] if evidence else None
    return evidence
