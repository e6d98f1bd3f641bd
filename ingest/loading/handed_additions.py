"""What a person added to a workbook of the ledger: the workbook is the source that says it."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace

from graph.model.document import Account, Document, TableRow
from graph.model.ids import JsonValue, content_hash, document_id
from graph.model.qualifiers import texts_of
from graph.model.statement import Statement
from ingest.loading.handed_differences import RowResult, spoken_of
from ingest.loading.source_document import document_node

_ADDED = "added"


def additions(results: Iterable[RowResult], address: str, new: Container[str]) -> Iterator[Account]:
    """Yield what was added, an account for each entry of the workbook.

    Args:
        results: what each row says otherwise.
        address: of the workbook.
        known: ids of the entries that were handed out, as they are told; others are new, and may
            have a source of their own.
    """
    told: dict[str, list[Statement]] = defaultdict(list)
    accounts: dict[str, Account] = {}
    for result in results:
        for one in result.added:
            own = one.account.document
            accounts[own.id] = one.account
            told[own.id].append(one.statement)
    for name in sorted(accounts):
        account = accounts[name]
        yield _account(account, told[name], None if name in new else address)


def _account(account: Account, said: list[Statement], address: str | None) -> Account:
    rows = _rows(account.document, said)
    plain: list[JsonValue] = [[row.sheet, row.row, dict(row.cells)] for row in rows]
    document = replace(account.document, rows=rows, content_hash=content_hash(plain, 64))
    if address is not None:
        # Several sources may call their entries by one name.
        part = f"{_ADDED}:{document.uri}#{document.part}"
        own = document_id(address, part)
        document = replace(
            document, id=own, uri=address, part=part, title=None, publisher=None, published=None
        )
    statements = tuple(spoken_of(one, document.id) for one in said)
    nodes = {node.id: node for node in account.nodes}
    nodes[document.id] = document_node(document)
    named = {text for one in statements for text in _named(one)}
    return Account(document, tuple(nodes[n] for n in sorted(nodes) if n in named), statements)


def _rows(document: Document, said: Iterable[Statement]) -> tuple[TableRow, ...]:
    """The rows on which the statements rest, so that nothing else changes the source."""
    used = {(one.sheet, one.row) for statement in said for one in statement.evidence}
    return tuple(row for row in document.rows if (row.sheet, row.row) in used)


def _named(statement: Statement) -> Iterator[str]:
    yield statement.subject
    if isinstance(statement.object, str):
        yield statement.object
    qualifiers: Mapping[str, JsonValue] = statement.qualifiers
    for value in qualifiers.values():
        yield from texts_of(value)
