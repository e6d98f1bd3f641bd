"""One account against the rows of its document: what is new, corrected, gone or back."""

from collections.abc import Container
from dataclasses import dataclass

import apsw

from graph.model.document import Account
from graph.model.relations import Relations
from graph.model.statement import Statement
from graph.store.merging import Key, describes_alike, merged, nodes_by_id, says
from graph.store.persons import said_by_people
from graph.store.sqlite_contents import content_of
from graph.store.sqlite_documents import (
    find_document,
    has_same_content,
    insert_document,
    read_document,
    update_document,
)
from graph.store.sqlite_inserts import StatementWriter
from graph.store.sqlite_nodes import NodeRows
from graph.store.sqlite_statements import StatementRows
from graph.store.sqlite_words import Words

Known = dict[Key, tuple[int, Statement]]


class WritingTools:
    """The writing connection of a ledger and what remembers rows through it."""

    def __init__(self, connection: apsw.Connection, relations: Relations) -> None:
        self.connection = connection
        self.relations = relations
        self.words = Words(connection)
        self.nodes = NodeRows(connection)
        self.rows = StatementRows(connection, self.words)
        self.statements = StatementWriter(connection, self.words, self.nodes, relations)

        self.version = 0

    def expect_version(self, version: int) -> None:
        """Drop what was remembered when others have written since this writer's last block."""
        if version != self.version:
            self.forget()

    def forget(self) -> None:
        """Drop what was remembered, after a block that was taken back."""
        self.words.forget()
        self.nodes.forget()


@dataclass(slots=True)
class Counts:
    """What writing one account did to rows.

    Attributes:
        outcome: `added`, `changed` or `unchanged`.
        asserted: statements that are new or live again.
        corrected: live statements whose evidence, confidence, level, origin or note changed.
        retracted: statements the document no longer makes.
    """

    outcome: str = "unchanged"
    asserted: int = 0
    corrected: int = 0
    retracted: int = 0


def put_account(tools: WritingTools, account: Account, version: int) -> Counts:
    """Write an account that was checked; rows it changes carry `version`."""
    described = sum([tools.nodes.put(node) for node in nodes_by_id(account.nodes)])
    number = find_document(tools.connection, account.document.id)
    if number is None:
        number = insert_document(tools.connection, account.document)
        counts = _write_statements(tools, number, account, {}, version)
        counts.outcome = "added"
        return counts
    described += _replace_document(tools, number, account)
    known = _known_statements(tools, number)
    counts = _write_statements(tools, number, account, known, version)
    if described or counts != Counts():
        counts.outcome = "changed"
    return counts


def retract_document(tools: WritingTools, document: int, version: int) -> int:
    """Mark all that a document says as retracted; returns how many statements."""
    return _retract(tools, _known_statements(tools, document), (), version)


def _replace_document(tools: WritingTools, number: int, account: Account) -> bool:
    kept = read_document(tools.connection, number)
    if kept == account.document:
        return False
    if not has_same_content(kept, account.document):
        tools.statements.keep_quotes(number, content_of(kept))
    update_document(tools.connection, number, account.document)
    return True


def _known_statements(tools: WritingTools, document: int) -> Known:
    """Return the statements of a document, retracted ones too, with row numbers."""
    tools.rows.forget()
    rows = tools.rows.read_document(document)
    return {says(statement): (number, statement) for number, statement in rows}


def _write_statements(
    tools: WritingTools, document: int, account: Account, known: Known, version: int
) -> Counts:
    counts = Counts()
    content = content_of(account.document)
    wanted = merged(account.statements)
    said = said_by_people((statement for _, statement in known.values()), account.document)
    wanted |= {says(statement): statement for statement in said}
    for key in wanted.keys() & known.keys():
        number, kept = known[key]
        was_gone = kept.retracted_at is not None
        if was_gone or not describes_alike(kept, wanted[key]):
            tools.statements.correct(number, wanted[key], content, version)
            counts.asserted += was_gone
            counts.corrected += not was_gone
    new = [statement for key, statement in wanted.items() if key not in known]
    tools.statements.insert(new, document, content, version)
    counts.asserted += len(new)
    counts.retracted = _retract(tools, known, wanted, version)
    return counts


def _retract(tools: WritingTools, known: Known, kept: Container[Key], version: int) -> int:
    gone = [
        number
        for key, (number, statement) in known.items()
        if key not in kept and statement.retracted_at is None
    ]
    for number in gone:
        tools.statements.retract(number, version)
    return len(gone)
