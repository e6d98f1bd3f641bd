"""The contract of every ledger, in three roles: Store opens, Writer writes, View reads.

A ledger keeps accounts: all that one document says. Writing an account again changes nothing;
writing a changed account adds what is new and retracts what the document no longer says.
Retracting keeps the row. One test body (`tests/graph/store/test_contract.py`) runs over all stores.
"""

from abc import abstractmethod
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from itertools import islice

from graph.model.decision import Decision
from graph.model.document import Account, Document
from graph.model.ids import JsonValue
from graph.model.node import Node
from graph.model.statement import SENSITIVITIES, Review, Statement, Value
from graph.store.aliases import AliasWriter
from graph.store.columns import Changes, Columns, NodeTable

# A curator's edit then waits at most 0.12 s behind an ingest; with 1,000 it waited 7 s.
BATCH = 200


@dataclass(frozen=True, slots=True)
class WriteResult:
    """What writing one account did: `added`, `changed` or `unchanged`, and how many statements.

    Attributes:
        document: id of the document.
        outcome: `added` (the document is new), `changed` or `unchanged`.
        asserted: statements that are new or live again.
        retracted: statements the document no longer makes.
    """

    document: str
    outcome: str
    asserted: int = 0
    retracted: int = 0


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One write: when, by whom, what was done, to what, and how much."""

    number: int
    at: str
    author: str
    action: str
    target: str
    detail: dict[str, JsonValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ViewFilter:
    """Which statements a view shows. The default shows everything that is live.

    Attributes:
        sensitivities: levels that may be seen. A statement has the level of its document when
            that is higher. Without all levels a node shows only what it may: see `View.node`.
        statuses: statuses that may be seen; None for all.
        min_confidence: 0 to 1.
        include_refused: also statements that a person refused, or replaced by an edit.
        include_retracted: also statements that their document no longer makes.
        as_told: what sources were read to say, without the decisions about who is who.
    """

    sensitivities: tuple[str, ...] = ("public", "internal", "restricted")
    statuses: tuple[str, ...] | None = None
    min_confidence: float = 0.0
    include_refused: bool = False
    include_retracted: bool = False
    as_told: bool = False

    @property
    def shows_all_levels(self) -> bool:
        """True when nothing is hidden for its sensitivity."""
        return set(self.sensitivities) >= set(SENSITIVITIES)


PUBLIC = ViewFilter(sensitivities=("public",))
# Who reads sources again must find what they were read to say, not what people made of it.
AS_TOLD = ViewFilter(as_told=True)


@dataclass(frozen=True, slots=True)
class Label:
    """A name of a node, as searched: `kind` is preferred, alternative, acronym, former or hidden.

    `kind` "title" marks the label of the node row itself; `language` is None when unknown.
    """

    node: str
    text: str
    kind: str
    language: str | None = None


class View(AbstractContextManager["View"]):
    """Read access to one consistent moment of the ledger, through a filter; all of it sorted.

    Decisions about who is who are laid over what sources say, unless the filter says `as_told`:
    a merged node is the one it was merged into, also when it is asked for by its own id, and a
    statement keeps the id under which it is stored. What would tie a node to itself is left out.
    Where a node is closed at the levels of the view, so are all that are the same as it.

    Close it soon (use `with`): an open view keeps old pages of the ledger from being freed.
    """

    @abstractmethod
    def close(self) -> None:
        """Let the moment go; the view cannot be used afterwards."""

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    @abstractmethod
    def version(self) -> int:
        """Number of the last write this view sees; grows with every acknowledged write."""

    @abstractmethod
    def node(self, node_id: str) -> Node | None:
        """Return the node, or None when the ledger does not know it.

        A view that does not show all levels gives None for a node that no statement of its levels
        names. What only statements above its levels tell of a node, retracted ones too, is left
        out: the label becomes a preferred name that the view shows, else `[withheld]`.
        """

    @abstractmethod
    def nodes(self, kind: str | None = None) -> Iterator[Node]:
        """Yield nodes that some visible statement names, by id; `kind` keeps one kind."""

    @abstractmethod
    def statements(
        self,
        subject: str | None = None,
        predicate: str | None = None,
        object: Value = None,
        document: str | None = None,
    ) -> Iterator[Statement]:
        """Yield visible statements that match every given part, sorted by statement id.

        Without a predicate, an object that is the id of a known node means that node, not a text.
        """

    @abstractmethod
    def statement(self, statement_id: str) -> Statement | None:
        """Return one visible statement by id, or None."""

    @abstractmethod
    def labels(self, node_id: str | None = None) -> Iterator[Label]:
        """Yield the node's label and its visible HAS_LABEL texts; of all nodes when None."""

    @abstractmethod
    def document(self, document_id: str) -> Document | None:
        """Return the document with its text or rows, or None."""

    @abstractmethod
    def documents(self) -> Iterator[Document]:
        """Yield all documents by id, without text and rows."""

    @abstractmethod
    def node_table(self) -> NodeTable:
        """Return the nodes that `nodes()` yields, as parallel lists for building an index."""

    @abstractmethod
    def document_ids(self) -> list[str]:
        """Return the ids of all documents, sorted; `Columns.document` counts in it."""

    @abstractmethod
    def columns(self, predicate: str) -> Columns:
        """Return the visible statements of one predicate as columns of numbers.

        Node numbers are positions in `node_table()`, document numbers in `document_ids()`.
        """

    @abstractmethod
    def changes(self, since: int) -> Changes:
        """Return what the writes after version `since` added to this view and took from it.

        After a decision about who is who, all statements of the nodes concerned are in both:
        hidden with the nodes as they were, shown with the nodes as they are.
        """

    @abstractmethod
    def counts(self) -> dict[str, int]:
        """Return how many `documents`, `statements`, `evidence`, `nodes` and `retracted`.

        Where decisions stand, also how many statements are `inside` one node and left out.
        """

    @abstractmethod
    def audit(self, last: int | None = None) -> Iterator[AuditEntry]:
        """Yield audit entries in order, the newest `last` when given."""

    @abstractmethod
    def decisions(self) -> Iterator[Decision]:
        """Yield the decisions about who is who in order, also those that were taken back.

        `graph.model.decision.standing` tells which stand. A view that does not show all levels
        leaves out those that name a node or document which it does not show.
        """


class Writer(AliasWriter, AbstractContextManager["Writer"]):
    """One transaction: all of it is kept, or nothing; leaving without an error commits."""

    @abstractmethod
    def put(self, account: Account) -> WriteResult:
        """Write all that one document says.

        Raises:
            ModelError: a statement has no evidence, another document, an unknown node.
            StoreError: the disk is full or the file cannot be written.
        """

    @abstractmethod
    def retract(self, document_id: str) -> WriteResult:
        """Take back everything a document says; the rows stay, marked as retracted."""

    @abstractmethod
    def review(self, statement_id: str, review: Review | None) -> None:
        """Note a person's decision on a statement; None undoes it, also an edit.

        Raises:
            StoreError: there is no such statement, or what replaced it was decided on since.
        """

    @abstractmethod
    def edit(
        self, statement_id: str, replacement: Statement, review: Review, nodes: Iterable[Node] = ()
    ) -> str:
        """Put a person's own statement in the place of another; returns its id.

        The other shows no more; one of which only the evidence or the note differ is corrected
        itself and keeps its id. What a person says `put` never retracts; `review(statement_id,
        None)` takes the edit back. The review says `edited`, by whom and when; `nodes` are those
        that the statement names and the ledger may lack.

        Raises:
            ModelError: it says nothing else, names an unknown node or rests on no words there.
            StoreError: there is no such statement.
        """

    @abstractmethod
    def add(self, statement: Statement, review: Review, nodes: Iterable[Node] = ()) -> str:
        """Put a person's own statement beside what a reader made of a document; returns its id.

        It rests on words of the document and counts as accepted by its author; `put` never
        retracts it, and `review(statement_id, None)` takes it away again. `nodes` are those that
        it names and the ledger may lack.

        Raises:
            ModelError: the document is read to say so already, it names an unknown node, or it
                rests on no words there.
            StoreError: there is no such document.
        """

    @abstractmethod
    def decide(self, decision: Decision) -> None:
        """Note a decision about who is who; one that is there already and stands changes nothing.

        Raises:
            StoreError: it names what the ledger does not have, a node twice, an unnamed group or
                things of different kinds, was undone before, or contradicts what a person decided;
                then it says which decision to undo first.
        """


class Store(AbstractContextManager["Store"]):
    """A ledger that is open."""

    @abstractmethod
    def write(self, author: str) -> Writer:
        """Begin a transaction; waits for other writers. `author` goes into the audit."""

    @abstractmethod
    def view(self, view_filter: ViewFilter | None = None) -> View:
        """Return what is known now; later writes do not show in it."""

    @abstractmethod
    def close(self) -> None:
        """Release the files."""

    def __exit__(self, *_: object) -> None:
        self.close()

    def put_all(self, accounts: Iterable[Account], author: str) -> Iterator[WriteResult]:
        """Write accounts in short transactions; a result is yielded only after its commit."""
        stream = iter(accounts)
        while batch := list(islice(stream, BATCH)):
            with self.write(author) as writer:
                results = [writer.put(account) for account in batch]
            yield from results
