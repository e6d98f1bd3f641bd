"""The vocabulary enters the ledger as accounts of its own, one a file, so a ledger is complete."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.model.datafiles import data_folder
from graph.model.document import Account, Document, TableRow
from graph.model.evidence import Evidence
from graph.model.ids import JsonValue, content_hash, document_id
from graph.model.node import Node
from graph.model.relations import Relations, load_relations
from graph.model.statement import Statement
from graph.model.vocabulary import Vocabulary
from graph.store.base import AS_TOLD, Store, WriteResult
from ingest.loading.sensitivity import StartingSensitivity
from ingest.loading.vocabulary_nodes import vocabulary_nodes
from ingest.loading.vocabulary_rows import VocabularyTable, vocabulary_tables
from ingest.loading.vocabulary_sayings import Saying, sayings_of

AUTHOR = "vocabulary"
# Part of the content hash: raise it when the statements made of the same rows change.
_SHAPE = 1


@dataclass(frozen=True)
class VocabularyTeller:
    """Turns the rows of the vocabulary into statements."""

    vocabulary: Vocabulary
    relations: Relations
    nodes: dict[str, Node] = field(init=False)
    levels: StartingSensitivity = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "nodes", vocabulary_nodes(self.vocabulary))
        object.__setattr__(self, "levels", StartingSensitivity(self.vocabulary))

    def account(self, table: VocabularyTable) -> Account:
        """Return all that one file of the vocabulary says."""
        document = vocabulary_document(table)
        statements = [
            self._statement(document.id, row, saying)
            for row, entry in zip(table.rows, table.entries, strict=True)
            for saying in sayings_of(entry, self.vocabulary)
            if saying.subject in self.nodes
        ]
        named = {s.subject for s in statements} | {str(s.object) for s in statements}
        nodes = tuple(self.nodes[name] for name in sorted(named) if name in self.nodes)
        return Account(document, nodes, tuple(statements))

    def _statement(self, document: str, row: TableRow, saying: Saying) -> Statement:
        relation = self.relations.get(saying.predicate)
        ends = (saying.subject, str(saying.object))
        subtypes = [self.nodes[end].subtype for end in ends if end in self.nodes]
        cell = Evidence(
            quote=row.cells.get(saying.column, ""),
            sheet=row.sheet,
            row=row.row,
            column=saying.column,
        )
        return Statement(
            predicate=relation.id,
            subject=saying.subject,
            object=saying.object,
            document=document,
            evidence=(cell,),
            qualifiers=saying.qualifiers,
            sensitivity=self.levels.level(relation, subtypes, None, "public"),
            valid_from=saying.valid_from,
            valid_to=saying.valid_to,
            origin=AUTHOR,
            note=row.cells.get("source"),
        )


def vocabulary_accounts(
    vocabulary: Vocabulary, relations: Relations | None = None
) -> Iterator[Account]:
    """Yield one account a vocabulary file: themes, places, groups, actors and what ties them."""
    teller = VocabularyTeller(vocabulary, relations or load_relations(data_folder() / "vocabulary"))
    for table in vocabulary_tables(vocabulary):
        yield teller.account(table)


def ensure_vocabulary(
    store: Store, vocabulary: Vocabulary, relations: Relations | None = None
) -> list[WriteResult]:
    """Write what the ledger lacks of the vocabulary, or has otherwise; else write nothing.

    Only hashes of the rows are compared, so an ingest pays some ten milliseconds for it.
    """
    tables = vocabulary_tables(vocabulary)
    with store.view(AS_TOLD) as view:
        known = {t.name: view.document(vocabulary_document(t).id) for t in tables}
    changed = [t for t in tables if not _is_current(known[t.name], t)]
    if not changed:
        return []
    teller = VocabularyTeller(vocabulary, relations or load_relations(data_folder() / "vocabulary"))
    return list(store.put_all((teller.account(table) for table in changed), AUTHOR))


def vocabulary_document(table: VocabularyTable) -> Document:
    """Return the document of one vocabulary file: `vocabulary:actors` and so on."""
    uri = f"vocabulary:{table.name}"
    rows: list[JsonValue] = [[row.sheet, row.row, row.cells] for row in table.rows]
    return Document(
        id=document_id(uri),
        uri=uri,
        form="vocabulary",
        content_hash=content_hash([_SHAPE, rows], 64),
        title=f"Vocabulary: {table.name.replace('_', ' ')}",
        language="en",
        licence="Apache-2.0",
        rows=table.rows,
    )


def _is_current(known: Document | None, table: VocabularyTable) -> bool:
    return known is not None and known.content_hash == vocabulary_document(table).content_hash
