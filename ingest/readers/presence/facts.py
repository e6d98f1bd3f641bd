"""The relations of one entry: each said once, with a few cells that prove it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from graph.model.record import RecordEvidence, RecordRelation
from ingest.readers.row_record import Row, RowRecord

# The fields that a saying fills.
_TOLD = {"subject", "predicate", "object", "qualifiers", "valid_from", "valid_to", "modality"}
_TOLD |= {"evidence"}
Modality = Literal["factual", "planned"]


class Saying(NamedTuple):
    """What is said; two rows that say the same make one relation.

    Attributes:
        qualifiers: name and value, in a fixed order.
        start, end: EDTF; from when to when it is so.
    """

    subject: str
    predicate: str
    object: str
    qualifiers: tuple[tuple[str, str | int | float], ...] = ()
    start: str | None = None
    end: str | None = None
    modality: Modality = "factual"


class RowCells(dict[str, RecordEvidence]):
    """The cells of one row as evidence by column, each made once however many facts it proves."""

    def __init__(self, row: Row) -> None:
        super().__init__()
        self.row = row

    def __missing__(self, column: str) -> RecordEvidence:
        # As `Row.cell` does; called for each cell that proves something.
        sheet, number, cells = self.row
        made = self[column] = RecordEvidence.of_cell(cells[column], sheet, number, column)
        return made


@dataclass(slots=True)
class _Proved:
    """The proof of one saying, and the themes that it is about."""

    evidence: list[RecordEvidence] = field(default_factory=list)
    themes: set[str] = field(default_factory=set)
    times: int = 0


class Facts:
    """Collects what rows say.

    Args:
        record: takes the relations at the end, and each row that proves something.
        most_proofs: so many rows are enough for one saying.
    """

    def __init__(self, record: RowRecord, most_proofs: int) -> None:
        self._record = record
        self._most = most_proofs
        self._said: dict[Saying, _Proved] = {}

    def tell(
        self, cells: RowCells, saying: Saying, columns: Iterable[str], themes: Iterable[str] = ()
    ) -> bool:
        """Note that a row says it in these columns, about these themes; False when it did before.

        The row is only kept when it proves what fewer than `most_proofs` rows proved before it.
        """
        proved = self._said.get(saying)
        is_new = proved is None
        if proved is None:
            proved = self._said[saying] = _Proved()
        proved.times += 1
        if proved.times > self._most and proved.themes.issuperset(themes):
            return False
        proved.themes.update(themes)
        proved.evidence += [cells[column] for column in columns]
        self._record.row(cells.row)
        return is_new

    def finish(self) -> None:
        """Hand the relations to the record, in the order in which they were first said."""
        plain = RecordRelation(subject="", predicate="").__dict__
        for saying, proved in self._said.items():
            qualifiers: dict[str, str | int | float | bool | list[str] | None]
            qualifiers = dict(saying.qualifiers)
            if proved.themes:
                qualifiers["themes"] = sorted(proved.themes)
            values = {
                **plain,
                "subject": saying.subject,
                "predicate": saying.predicate,
                "object": saying.object,
                "qualifiers": qualifiers,
                "valid_from": saying.start,
                "valid_to": saying.end,
                "modality": saying.modality,
                "evidence": proved.evidence,
            }
            self._record.relations.append(RecordRelation.trusted(values, _TOLD))
