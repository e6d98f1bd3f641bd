"""What one source is read to say, fact by fact, with what people decided on each."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from graph.model.document import Document
from graph.model.evidence import Evidence
from graph.model.statement import Review, Statement
from graph.query.answer import Answer
from graph.query.names import Names, Ref
from graph.query.source import Claim, claim_of
from graph.query.source_marks import Row, Segment, rows_of, segments_of
from graph.query.sources import SourceLine, source_line
from graph.query.unknown import Unknown
from graph.store.base import View, ViewFilter
from graph.store.persons import is_persons

# Also what was refused or replaced, so that it can be looked at and taken back.
TO_REVIEW = ViewFilter(include_refused=True)
_BODIES = frozenset({"Actor", "Mechanism", "Programme"})
_LAST = 10**9  # after every place of a text


@dataclass(frozen=True, slots=True)
class Fact(Answer):
    """One statement of a source as a person reviews it.

    Attributes:
        review: the last decision on it, None when it waits.
        by_person: a person said it, in place of a reader.
        node: the actor or place whose identity may be in question, None for none.
        names: what the source calls that node.
        partners: those who acted jointly, and on whose behalf.
        themes: what it did that on.
        issues: what the reader noted about the node.
    """

    claim: Claim
    review: Review | None
    by_person: bool
    origin: str
    node: Ref | None = None
    names: tuple[str, ...] = ()
    partners: tuple[Ref, ...] = ()
    themes: tuple[Ref, ...] = ()
    issues: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of the statement."""
        return self.claim.proof.statement

    @property
    def waits(self) -> bool:
        """True when nobody has decided on it."""
        return self.review is None


@dataclass(frozen=True, slots=True)
class ReviewPage(Answer):
    """A source with its facts in the order in which the source tells them.

    Attributes:
        facts: one for each statement, those that were refused too.
        replaced: facts in whose place a person's own stand.
        document: the source with its text or rows.
        statements: the same as the facts, as the ledger has them.
    """

    source: SourceLine
    facts: tuple[Fact, ...]
    replaced: tuple[Fact, ...]
    document: Document
    statements: tuple[Statement, ...]

    @property
    def decided(self) -> int:
        """On how many facts a person has decided."""
        return sum(not fact.waits for fact in self.facts)

    def segments(self, chosen: str | None) -> tuple[Segment, ...]:
        """Return the text cut where evidence begins or ends, that of one statement lit."""
        return segments_of(self.document.text or "", self.statements, chosen)

    def rows(self, chosen: str | None) -> tuple[Row, ...]:
        """Return the rows of a table with the cells of one statement lit."""
        return rows_of(self.document, list(self.statements), chosen)


def review_page(view: View, document_id: str, language: str = "en") -> ReviewPage | Unknown:
    """Return what a source says; the view must show refused statements."""
    document = view.document(document_id)
    if document is None:
        return Unknown(document_id, ())
    statements = list(view.statements(document=document_id))
    told, place = _Told(Names(view, language), statements), _Places(document)
    statements.sort(key=lambda statement: (place.of(statement), statement.predicate, statement.id))
    asked = [statement for statement in statements if is_asked(statement)]
    return ReviewPage(
        source=source_line(document, len(asked)),
        facts=tuple(told.fact(statement) for statement in asked),
        replaced=tuple(told.fact(one) for one in statements if _is_replaced(one)),
        document=document,
        statements=tuple(asked),
    )


def is_asked(statement: Statement) -> bool:
    """True for what a person is asked about: no notes, nothing that a person's own replaced."""
    is_note = statement.predicate in ("RAISED_ISSUE", "DESCRIBES")
    return not is_note and not _is_replaced(statement)


def _is_replaced(statement: Statement) -> bool:
    return statement.review is not None and statement.review.decision == "edited"


class _Told:
    """What a source calls its nodes, and what its reader noted."""

    def __init__(self, names: Names, statements: Iterable[Statement]) -> None:
        self._names = names
        self._called: dict[str, list[str]] = defaultdict(list)
        self._issues: list[str] = []
        for statement in statements:
            if statement.predicate == "HAS_LABEL":
                self._called[statement.subject].append(str(statement.object))
            elif statement.predicate == "RAISED_ISSUE" and statement.object is not None:
                self._issues.append(str(statement.object))

    def fact(self, statement: Statement) -> Fact:
        """Return a statement with what belongs to it."""
        qualifiers = statement.qualifiers
        node = self._node(statement)
        called = () if node is None else tuple(dict.fromkeys(self._called.get(node.id, ())))
        return Fact(
            claim=claim_of(self._names, statement),
            review=statement.review,
            by_person=is_persons(statement),
            origin=statement.origin,
            node=node,
            names=called,
            partners=self._refs(qualifiers.get("joint_with"), qualifiers.get("on_behalf_of")),
            themes=self._refs(qualifiers.get("themes")),
            issues=() if node is None else self._about({node.label, *called}),
        )

    def _node(self, statement: Statement) -> Ref | None:
        ends = [statement.subject, statement.object]
        refs = [self._names.ref(end) for end in ends if isinstance(end, str)]
        bodies = [ref for ref in refs if ref.kind in _BODIES]
        places = [ref for ref in refs if ref.kind == "Place"]
        return next(iter([*bodies, *places]), None)

    def _refs(self, *said: object) -> tuple[Ref, ...]:
        ids = [one for part in said for one in (part if isinstance(part, list) else [part])]
        return self._names.refs(tuple(one for one in ids if isinstance(one, str)))

    def _about(self, called: set[str]) -> tuple[str, ...]:
        return tuple(note for note in self._issues if any(name in note for name in called))


class _Places:
    """Where in its document a statement stands."""

    def __init__(self, document: Document) -> None:
        cells = [(r.sheet, r.row, column) for r in document.rows for column in r.cells]
        self._cells = {cell: number for number, cell in enumerate(cells)}

    def of(self, statement: Statement) -> int:
        """Return a number that grows along the text, or along the rows and their columns."""
        return min(map(self._one, statement.evidence), default=_LAST)

    def _one(self, evidence: Evidence) -> int:
        if evidence.start is not None:
            return evidence.start
        cell = (evidence.sheet or "", evidence.row or 0, evidence.column or "")
        return self._cells.get(cell, _LAST)
