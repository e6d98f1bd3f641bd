"""What one source is read to say, fact by fact, with what people decided on each."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from graph.model.document import Document
from graph.model.evidence import Evidence
from graph.model.statement import Review, Statement
from graph.query.answer import Answer
from graph.query.disagreements import disputed_of
from graph.query.names import Names, Ref
from graph.query.notes import NOTE, Called, called_in, facts_of_notes, names_in
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
        issues: what the reader noted about the fact or its node, and that another source of the
            same event says otherwise.
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

    @property
    def is_note(self) -> bool:
        """True for a note of the reader that is about no single fact."""
        return self.claim.predicate == NOTE


@dataclass(frozen=True, slots=True)
class ReviewPage(Answer):
    """A source with its facts in the order in which the source tells them.

    Attributes:
        facts: one for each statement, those that were refused too, and for each note of the
            reader that is about no open fact.
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
    called, place = called_in(view), _Places(document)
    told = _Told(Names(view, language), called, statements)
    statements.sort(key=lambda statement: (place.of(statement), statement.predicate, statement.id))
    asked = asked_of(statements, called)
    return ReviewPage(
        source=source_line(document, len(asked)),
        facts=tuple(told.fact(statement) for statement in asked),
        replaced=tuple(told.fact(one) for one in statements if _is_replaced(one)),
        document=document,
        statements=tuple(asked),
    )


def asked_of(statements: Iterable[Statement], called: Called) -> list[Statement]:
    """Return what a person is asked about, of all that some sources were read to say.

    Left out are facts that a person's own replaced, and notes on a fact that is asked about.
    """
    told = list(statements)
    on_facts = facts_of_notes(told, called)
    return [one for one in told if one.id not in on_facts and _is_asked(one)]


def _is_asked(statement: Statement) -> bool:
    return statement.predicate != "DESCRIBES" and not _is_replaced(statement)


def _is_replaced(statement: Statement) -> bool:
    return statement.review is not None and statement.review.decision == "edited"


class _Told:
    """What a source calls its nodes, and what its reader noted."""

    def __init__(self, names: Names, called: Called, statements: list[Statement]) -> None:
        self._names, self._all_names = names, called
        self._called: dict[str, list[str]] = defaultdict(list)
        self._notes: dict[str, list[str]] = defaultdict(list)
        self._ends = {end for one in statements for end in (one.subject, one.object)}
        on_facts = facts_of_notes(statements, called)
        for name, (_, why) in disputed_of(names.view, statements).items():
            self._notes[name].append(why)
        for statement in statements:
            if statement.predicate == "HAS_LABEL":
                self._called[statement.subject].append(str(statement.object))
            elif statement.predicate == NOTE:
                ids = on_facts.get(statement.id) or self._named_by(str(statement.object))
                for name in ids:
                    self._notes[name].append(str(statement.object))

    def fact(self, statement: Statement) -> Fact:
        """Return a statement with what belongs to it."""
        qualifiers = statement.qualifiers
        node = self._node(statement)
        called = () if node is None else tuple(dict.fromkeys(self._called.get(node.id, ())))
        about = [statement.id] if node is None or _is_note(statement) else [statement.id, node.id]
        return Fact(
            claim=claim_of(self._names, statement),
            review=statement.review,
            by_person=is_persons(statement),
            origin=statement.origin,
            node=node,
            names=called,
            partners=self._refs(qualifiers.get("joint_with"), qualifiers.get("on_behalf_of")),
            themes=self._refs(qualifiers.get("themes")),
            issues=tuple(note for one in about for note in self._notes.get(one, ())),
        )

    def _node(self, statement: Statement) -> Ref | None:
        if _is_note(statement):
            ids = self._named_by(str(statement.object))
            return self._names.ref(ids[0]) if len(ids) == 1 else None
        ends = [statement.subject, statement.object]
        refs = [self._names.ref(end) for end in ends if isinstance(end, str)]
        bodies = [ref for ref in refs if ref.kind in _BODIES]
        places = [ref for ref in refs if ref.kind == "Place"]
        return next(iter([*bodies, *places]), None)

    def _named_by(self, note: str) -> list[str]:
        """The bodies and places of the source that a note names."""
        ids = sorted(end for end in self._ends if isinstance(end, str))
        kinds = (*_BODIES, "Place")
        met = [one for one in ids if self._names.ref(one).kind in kinds]
        return [one for one in met if names_in(note, self._all_names(one))]

    def _refs(self, *said: object) -> tuple[Ref, ...]:
        ids = [one for part in said for one in (part if isinstance(part, list) else [part])]
        return self._names.refs(tuple(one for one in ids if isinstance(one, str)))


def _is_note(statement: Statement) -> bool:
    return statement.predicate == NOTE


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
