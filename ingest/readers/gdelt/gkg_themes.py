"""Themes of the knowledge graph: ours where one means as much, else those of GDELT's own list."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from graph.model.document import TableRow
from graph.model.record import RecordConcept, RecordEvidence, RecordRelation
from ingest.readers.word_map import word_map

SCHEME = "gdelt-theme"
SHEET = "THEMES"
CONFIDENCE = 0.5
RULE = "gkg"
_MOST_KEPT = 20_000


_Made = tuple[str | None, RecordConcept | None, RecordRelation | None]


@dataclass(slots=True)
class Themes:
    """Makes the parts of records that tell themes. They recur, so they are made once.

    Attributes:
        unknown: codes that lead to no theme of ours, and how often each was met.
    """

    unknown: Counter[str] = field(default_factory=Counter)
    _made: dict[str, _Made] = field(default_factory=dict)
    _ours: dict[tuple[str, tuple[str, ...]], RecordRelation] = field(default_factory=dict)

    def read(self, cell: str) -> tuple[list[RecordConcept], list[RecordRelation], list[TableRow]]:
        """Return concepts, relations and the row that a cell of codes makes."""
        codes = {code: code for code in cell.split(";") if code.strip()}
        if not codes:
            return [], [], []
        ours: dict[str, tuple[str, ...]] = {}
        unknown: list[str] = []
        concepts: list[RecordConcept] = []
        relations: list[RecordRelation] = []
        made = self._made
        for code in codes:
            theme, concept, relation = made.get(code) or self._make(code)
            if concept is not None and relation is not None:
                unknown.append(code)
                concepts.append(concept)
                relations.append(relation)
            elif theme is not None:
                ours[theme] = (*ours.get(theme, ()), code)
        self.unknown.update(unknown)
        relations += [self._told(theme, told) for theme, told in ours.items()]
        return concepts, relations, [TableRow(SHEET, 1, codes)]

    def _make(self, code: str) -> _Made:
        if len(self._made) >= _MOST_KEPT:
            self._made.clear()
        theme = word_map("gdelt_themes").find(code)
        concept = relation = None
        if theme is None:
            concept = RecordConcept(
                key=f"gdelt:{code}", name=code, scheme=SCHEME, code=code, evidence=_cell(code)
            )
            relation = _addresses(concept.key, (code,), {})
        made = self._made[code] = (theme, concept, relation)
        return made

    def _told(self, theme: str, codes: tuple[str, ...]) -> RecordRelation:
        known = self._ours.get((theme, codes))
        if known is None:
            if len(self._ours) >= _MOST_KEPT:
                self._ours.clear()
            wording = {"wording": ", ".join(codes)}
            known = self._ours[(theme, codes)] = _addresses(theme, codes, wording)
        return known


def _addresses(theme: str, codes: tuple[str, ...], qualifiers: dict[str, Any]) -> RecordRelation:
    return RecordRelation(
        subject="document",
        predicate="ADDRESSES",
        object=theme,
        qualifiers=qualifiers,
        evidence=[_cell(code) for code in codes],
        status="derived",
        confidence=CONFIDENCE,
        rule=RULE,
    )


def _cell(code: str) -> RecordEvidence:
    return RecordEvidence(quote=code, sheet=SHEET, row=1, column=code)
