"""What a person added to a workbook of the ledger: the workbook is the source that says it."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import replace

from graph.model.document import Account, Document, TableRow
from graph.model.ids import JsonValue, content_hash, document_id
from graph.model.qualifiers import texts_of
from graph.model.statement import Statement
from ingest.loading.handed_differences import RowResult, spoken_of
from ingest.loading.source_document import document_node


def additions(
    results: Iterable[RowResult],
    address: str,
    new: Container[str],
    part_of: Callable[[str], str],
) -> Iterator[Account]:
    """Yield what was added, an account for each entry of the workbook.

    Args:
        results: what each row says otherwise.
        address: of the workbook.
        new: ids of the entries that were not handed out, as they are told; they may have a source
            of their own.
        part_of: makes the part of a source of whoever added it; what another adds to a workbook
            of this name stands beside it.
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
        if name not in new:
            account = _of_workbook(account, address, part_of)
        yield _account(account, told[name])


def _of_workbook(account: Account, address: str, part_of: Callable[[str], str]) -> Account:
    """The entry as one of the workbook; several sources may call their entries by one name."""
    source = account.document
    part = part_of(f"{source.uri}#{source.part}")
    document = replace(
        source,
        id=document_id(address, part),
        uri=address,
        part=part,
        title=None,
        publisher=None,
        published=None,
    )
    return replace(account, document=document)


def _account(account: Account, said: list[Statement]) -> Account:
    rows = _rows(account.document, said)
    plain: list[JsonValue] = [[row.sheet, row.row, dict(row.cells)] for row in rows]
    document = replace(account.document, rows=rows, content_hash=content_hash(plain, 64))
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
