"""A ledger in RDF of our own vocabulary: its sources with their statements, as they stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from graph.errors import ModelError
from graph.export.named_texts import texts_of
from graph.export.plain_ledger import document_in, node_in, statement_in
from graph.export.rdf_blocks import plain_copies
from graph.export.rdf_names import node_iri, node_of
from graph.message import Message
from graph.model.document import Account, Document
from graph.model.node import NODE_KINDS, Node
from graph.model.relations import Relations
from graph.model.statement import SENSITIVITIES, Statement
from ingest.findings import Rejection
from ingest.readers.base import ReadAccount
from ingest.readers.rdf.own_values import (
    NotOursError,
    document_fields,
    node_fields,
    statement_fields,
)
from ingest.readers.rdf.triple_table import Subject, TripleTable

SOURCE, STATEMENT, NODE, EXPORT = "source", "statement", "node", "export"
EXPORT_NAME = "https://w3id.org/mtandao/export"
_WRONG = (NotOursError, ModelError, ValueError, TypeError, KeyError, AttributeError)
_NOT_TAKEN = "The statement {name} was left out: {why}."
_NO_SOURCE = (
    "The source {name} was left out with its statements: {why}. Export it again, or mend it."
)


@dataclass
class OwnLedger:
    """Reads the accounts of a file.

    Attributes:
        table: the triples.
        relations: the predicates.
        file: as the user named it.
        read: how many statements were taken.
    """

    table: TripleTable
    relations: Relations
    file: str
    read: int = 0

    def __post_init__(self) -> None:
        self._node = lru_cache(maxsize=20_000)(self._look_up)

    def accounts(self) -> Iterator[ReadAccount | Rejection]:
        """Yield each source with what it says; what is broken in it is rejected alone."""
        level = self._level()
        for source in self.table.subjects(SOURCE):
            try:
                document = self._document(source.name)
            except _WRONG as error:
                self._leave_out(source)
                said = Message(_NO_SOURCE, name=source.name, why=_why(error))
                yield Rejection(self.file, source.number, None, said)
                continue
            yield from self._account(source, document, level)
        yield from self._without_source()

    def _account(
        self, source: Subject, document: Document, level: str
    ) -> Iterator[ReadAccount | Rejection]:
        statements: list[Statement] = []
        nodes: dict[str, Node] = {}
        for name in self.table.leading_to(source.name, "prov:wasDerivedFrom"):
            try:
                statement = self._statement(name, document)
                nodes |= self._nodes(statement)
            except _WRONG as error:
                self.table.leave_out(name)
                said = Message(_NOT_TAKEN, name=name, why=_why(error))
                yield Rejection(self.file, self._number(name), None, said)
                continue
            self._restate(statement)
            statements.append(statement)
        self.read += len(statements)
        told = sorted(statements, key=lambda statement: statement.id)
        account = Account(document, tuple(nodes[one] for one in sorted(nodes)), tuple(told))
        yield ReadAccount(account, source.number, level)

    def _document(self, name: str) -> Document:
        fields = document_fields(self.table.about(name), self.table)
        own_id = node_of(name)
        if own_id is None or not fields.get("uri"):
            raise NotOursError("it has no id of ours or no mt:address")
        return document_in({"id": own_id, **fields})

    def _statement(self, name: str, document: Document) -> Statement:
        fields = statement_fields(self.table.about(name), self.table)
        if not fields["evidence"]:
            raise NotOursError("it has no mt:evidence")
        self.relations.get(fields["predicate"])
        return statement_in(fields, document.id)

    def _nodes(self, statement: Statement) -> dict[str, Node]:
        """The nodes that a statement names, by id; its ends must be among them."""
        named = {text: self._node(text) for text in texts_of(statement)}
        found = {name: node for name, node in named.items() if node is not None}
        ends: list[Any] = [statement.subject]
        if self.relations.get(statement.predicate).range == "node":
            ends.append(statement.object)
        missing = [end for end in ends if end is not None and end not in found]
        if missing:
            raise NotOursError(f"{missing[0]} is not described in the file")
        return found

    def _look_up(self, node_id: str) -> Node | None:
        name = node_iri(node_id)
        found = self.table.subject(name)
        if found is None or found.role not in (NODE, SOURCE):
            return None
        said = self.table.about(name)
        if not said.get("rdfs:label"):
            return None
        return node_in({"id": node_id, **node_fields(said, self.table, NODE_KINDS)})

    def _restate(self, statement: Statement) -> None:
        relation = self.relations.get(statement.predicate)
        for subject, name, told in plain_copies(statement, relation):
            self.table.restate(subject.text, name, told.text)

    def _without_source(self) -> Iterator[Rejection]:
        for one in self.table.subjects(STATEMENT):
            sources = self.table.about(one.name).get("prov:wasDerivedFrom", [])
            known = [self.table.subject(source.text) for source in sources]
            if not any(source is not None and source.role == SOURCE for source in known):
                self._leave_out(one)
                why = "its source is not described in the file"
                said = Message(_NOT_TAKEN, name=one.name, why=why)
                yield Rejection(self.file, one.number, None, said)

    def _leave_out(self, one: Subject) -> None:
        self.table.leave_out(one.name)
        if one.role == SOURCE:
            for name in self.table.leading_to(one.name, "prov:wasDerivedFrom"):
                self.table.leave_out(name)

    def _number(self, name: str) -> int | None:
        found = self.table.subject(name)
        return None if found is None else found.number

    def _level(self) -> str:
        """The level of the export; without it, what is missing cannot be known: the lowest."""
        told = self.table.about(EXPORT_NAME).get("mt:level", [])
        level = told[0].text if told else SENSITIVITIES[0]
        return level if level in SENSITIVITIES else SENSITIVITIES[0]


def _why(error: Exception) -> str:
    """What is wrong, in words; what broke a value of plain data says it in its own."""
    return error.what.rstrip(".") if isinstance(error, ModelError) else str(error).rstrip(".")
