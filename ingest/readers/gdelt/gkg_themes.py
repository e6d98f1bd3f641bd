"""Themes of the knowledge graph: ours where one means as much, else those of GDELT's own list."""

from collections import Counter
from dataclasses import dataclass, field

from graph.model.document import TableRow
from graph.model.record import RecordConcept, RecordEvidence, RecordRelation
from ingest.readers.word_map import word_map

SCHEME = "gdelt-theme"
SHEET = "THEMES"
CONFIDENCE = 0.5
RULE = "gkg"
_MOST_KEPT = 20_000


@dataclass(slots=True)
class Themes:
    """Makes the parts of records that tell themes. They recur, so they are made once.

    Attributes:
        unknown: codes that lead to no theme of ours, and how often each was met.
    """

    unknown: Counter[str] = field(default_factory=Counter)
    _known: dict[str, str | None] = field(default_factory=dict)
    _own: dict[str, tuple[RecordConcept, RecordRelation]] = field(default_factory=dict)
    _ours: dict[tuple[str, tuple[str, ...]], RecordRelation] = field(default_factory=dict)

    def read(
        self, cell: str
    ) -> tuple[list[RecordConcept], list[RecordRelation], list[TableRow]]:
        """Return concepts, relations and the row that a cell of codes makes."""
        codes = dict.fromkeys(cell.split(";"))
        codes.pop("", None)
        if not codes:
            return [], [], []
        ours: dict[str, tuple[str, ...]] = {}
        concepts: list[RecordConcept] = []
        relations: list[RecordRelation] = []
        for code in codes:
            theme = self._theme(code)
            if theme is None:
                concept, relation = self._own.get(code) or self._new(code)
                concepts.append(concept)
                relations.append(relation)
            else:
                ours[theme] = (*ours.get(theme, ()), code)
        self.unknown.update([concept.name for concept in concepts])
        relations += [self._told(theme, told) for theme, told in ours.items()]
        return concepts, relations, [TableRow(SHEET, 1, {code: code for code in codes})]

    def _theme(self, code: str) -> str | None:
        if code not in self._known:
            if len(self._known) >= _MOST_KEPT:
                self._known.clear()
            self._known[code] = word_map("gdelt_themes").find(code)
        return self._known[code]

    def _new(self, code: str) -> tuple[RecordConcept, RecordRelation]:
        if len(self._own) >= _MOST_KEPT:
            self._own.clear()
        concept = RecordConcept(
            key=f"gdelt:{code}", name=code, scheme=SCHEME, code=code, evidence=_cell(code)
        )
        made = self._own[code] = (concept, _addresses(concept.key, (code,)))
        return made

    def _told(self, theme: str, codes: tuple[str, ...]) -> RecordRelation:
        known = self._ours.get((theme, codes))
        if known is None:
            if len(self._ours) >= _MOST_KEPT:
                self._ours.clear()
            known = self._ours[(theme, codes)] = _addresses(theme, codes)
        return known


def _addresses(theme: str, codes: tuple[str, ...]) -> RecordRelation:
    return RecordRelation(
        subject="document",
        predicate="ADDRESSES",
        object=theme,
        qualifiers={"wording": ", ".join(codes)},
        evidence=[_cell(code) for code in codes],
        status="derived",
        confidence=CONFIDENCE,
        rule=RULE,
    )


def _cell(code: str) -> RecordEvidence:
    return RecordEvidence(quote=code, sheet=SHEET, row=1, column=code)
