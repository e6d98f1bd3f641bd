"""Collects what one document says: nodes, statements with their proof, and what was refused."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from graph.errors import ModelError
from graph.message import Message
from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.ids import JsonValue
from graph.model.levels import strictest
from graph.model.node import Node
from graph.model.qualifiers import texts_of
from graph.model.record import Record, Sourced
from graph.model.relations import Relation, Relations
from graph.model.statement import SENSITIVITIES, Statement, Value
from ingest.findings import Notice, Rejection
from ingest.loading.proof import Given, Proofs, Unproven
from ingest.loading.sensitivity import StartingSensitivity
from ingest.readers.base import CellPlaces
from ingest.readers.reporting import Place, first_evidence


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement to be.

    Attributes:
        predicate, subject, object, qualifiers: as in a statement; node ids resolved.
        part: the part of the record that makes it: how sure, by which rule.
        evidence: in order of preference; the first that is given counts.
        where: where in the record, for a person who looks for it.
        status, certainty, note, modality: instead of what the part says.
        level: the statement is never more open than this.
    """

    predicate: str
    subject: str
    object: Value
    part: Sourced
    where: str
    evidence: tuple[Given, ...] = ()
    qualifiers: dict[str, JsonValue] = field(default_factory=dict)
    status: str | None = None
    certainty: str | None = None
    note: str | None = None
    modality: str = "factual"
    valid_from: str | None = None
    valid_to: str | None = None
    level: str = "public"


Within = Callable[[str, str, Value], Message | None]


def possible(predicate: str, node: str, within: Value) -> None:
    """Return no reason against it: anything may lie within anything."""


class Telling:
    """The account of one document, while it is made.

    Args:
        document: the source.
        record: what the reader handed over; its `origin` goes into every statement.
        relations: the predicates that exist.
        levels: the sensitivity that statements start from.
        place: file and line where a person finds the record.
        within: tells why one thing cannot lie within another, None when it can.

    Attributes:
        places: where the cells of the record stand; None when evidence says it all.
    """

    def __init__(
        self,
        document: Document,
        record: Record,
        relations: Relations,
        levels: StartingSensitivity,
        place: tuple[str, int | None],
        within: Within = possible,
    ) -> None:
        self.document = document
        self.relations = relations
        self.proofs = Proofs(document)
        self.rejections: list[Rejection] = []
        self.notices: list[Notice] = []
        self.within = within
        self._origin = record.origin
        self._levels = levels
        self._file, self._line = place
        self.places: CellPlaces | None = None
        self._nodes: dict[str, Node] = {}
        self._statements: list[Statement] = []
        self._marks: dict[str, str] = {}
        self._named: set[str] = set()

    def add_node(self, node: Node) -> None:
        """Note a node that statements will name; a later one with its id fills what it lacks."""
        known = self._nodes.get(node.id)
        if known is None or (known.subtype is None and node.subtype is not None):
            self._nodes[node.id] = node

    def mark(self, node_id: str, level: str) -> None:
        """Close a thing: what will be said and names it is never more open than this level."""
        if level != SENSITIVITIES[0]:
            self._marks[node_id] = strictest((level, self._marks.get(node_id, level)))

    def level_of(self, node_id: str) -> str:
        """Return the level that a thing was closed to, `public` when it was not."""
        return self._marks.get(node_id, SENSITIVITIES[0])

    def node(self, node_id: str) -> Node | None:
        """Return a node of this account, or None."""
        return self._nodes.get(node_id)

    def reject(self, field_name: str, reason: str, given: Given = None) -> None:
        """Note that a fact was not taken; reasons are whole sentences."""
        place = self._place(field_name, given)
        self.rejections.append(Rejection(place.file, place.row, place.field, reason))

    def warn(self, field_name: str, message: str, given: Given = None) -> None:
        """Note that something was kept that a person should look at."""
        place = self._place(field_name, given)
        self.notices.append(Notice(place.file, place.row, place.field, message))

    def say(self, claim: Claim) -> None:
        """Add a statement, or reject it when its evidence does not stand in the document."""
        given = claim.evidence or (claim.part.evidence,)
        try:
            relation = self.relations.get(claim.predicate)
            proofs = self.proofs.check(*given)
        except ModelError as error:
            self.reject(claim.where, str(error), given[0])
        except Unproven as error:
            reason = Message("The fact was left out: {why}.", why=error.args[0])
            self.reject(claim.where, reason, given[0])
        else:
            circle = self.within(relation.id, claim.subject, claim.object)
            if circle is None:
                self.say_proven(claim, relation, proofs)
            else:
                self.reject(claim.where, circle, given[0])

    def say_proven(self, claim: Claim, relation: Relation, proofs: tuple[Evidence, ...]) -> None:
        """Add a statement whose evidence is known to stand in the document."""
        part = claim.part
        named = _texts((claim.subject, claim.object))
        for value in claim.qualifiers.values():
            named.extend(texts_of(value))
        self._named.update(named)
        self._statements.append(
            Statement(
                predicate=relation.id,
                subject=claim.subject,
                object=claim.object,
                document=self.document.id,
                evidence=proofs,
                qualifiers=claim.qualifiers,
                status=claim.status or part.status,
                certainty=claim.certainty or part.certainty,
                modality=claim.modality,
                confidence=part.confidence,
                sensitivity=self._level(claim, relation, named),
                valid_from=claim.valid_from,
                valid_to=claim.valid_to,
                origin=":".join(filter(None, (self._origin, part.rule))),
                note=claim.note or part.note,
            )
        )

    def strictest_level(self) -> str:
        """Return the highest sensitivity of what was said and marked so far."""
        said = (statement.sensitivity for statement in self._statements)
        return strictest((*said, *self._marks.values()))

    def named(self) -> set[str]:
        """Return every text that may be the id of a node in what was said so far."""
        return set(self._named)

    def account(self) -> Account:
        """Return all that was said, with the nodes that it names."""
        known = sorted(self._nodes.items())
        nodes = tuple(node for name, node in known if name in self._named)
        return Account(self.document, nodes, tuple(self._statements))

    def _place(self, where: str, given: Given) -> Place:
        """The row and column, or the line, where evidence stands, else that of the record."""
        cell = first_evidence(given)
        if cell is None or cell.row is None:
            return Place(self._file, self._line, where)
        found = None if self.places is None else self.places.place(where, cell)
        return found or Place(self._file, cell.row, where)

    def _level(self, claim: Claim, relation: Relation, named: list[str]) -> str:
        stated = claim.part.sensitivity
        was_stated = "sensitivity" in claim.part.model_fields_set
        level = self._levels.level(
            relation,
            [self._nodes[name].subtype for name in named if name in self._nodes],
            stated if was_stated else None,
            self.document.sensitivity,
        )
        marks = map(self.level_of, named) if self._marks else ()
        return strictest((level, claim.level, *marks))


def _texts(values: Iterable[object]) -> list[str]:
    return [value for value in values if isinstance(value, str)]
