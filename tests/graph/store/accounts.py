"""Small invented accounts that the tests of the ledger share."""

from graph.model.document import Account, Document, TableRow
from graph.model.evidence import Evidence
from graph.model.ids import JsonValue
from graph.model.node import Node
from graph.model.statement import Review, Statement
from graph.store.base import Store, ViewFilter, WriteResult

REFUSED = Review("refused", "a curator", "2026-11-21T12:00:00+00:00")


def put(store: Store, *accounts: Account) -> list[WriteResult]:
    """Write the accounts in one block."""
    with store.write("tester") as writer:
        return [writer.put(one) for one in accounts]


def statements(store: Store, view_filter: ViewFilter | None = None) -> list[Statement]:
    """Return all that shows now."""
    with store.view(view_filter) as view:
        return list(view.statements())


def subjects(store: Store, view_filter: ViewFilter | None = None) -> set[str]:
    """Return what statements that show now are about."""
    return {statement.subject for statement in statements(store, view_filter)}


def account(number: int, actors: tuple[str, ...] = ("alpha", "beta"), **changes: str) -> Account:
    """Return what an invented report says: the actors took part in its one event."""
    text = f"Report {number}: {', '.join(actors)} met."
    document = Document(f"doc-{number}", f"report-{number}.txt", text=text, language="en")
    return Account(
        document,
        (event_node(number), *(actor_node(name) for name in actors)),
        tuple(participation(document, name, number, **changes) for name in actors),
    )


def table_account(number: int, names: dict[str, str]) -> Account:
    """Return what one row of a table says: column names to actors."""
    row = TableRow("Events", 2, {"title": f"Meeting {number}", **names})
    document = Document(f"doc-table-{number}", "sheet.xlsx", str(number), "table", rows=(row,))
    statements = tuple(
        Statement(
            "PARTICIPATED_IN",
            name,
            f"event-{number}",
            document.id,
            (Evidence(name, sheet="Events", row=2, column=column),),
            {"role": "participant"},
        )
        for column, name in names.items()
    )
    nodes = (event_node(number), *(actor_node(name) for name in names.values()))
    return Account(document, nodes, statements)


def event_node(number: int) -> Node:
    """Return the node of an invented event."""
    return Node(f"event-{number}", ("Event",), "workshop", f"Meeting {number}")


def actor_node(name: str, country: str | None = None) -> Node:
    """Return the node of an invented actor."""
    attributes: dict[str, JsonValue] = {} if country is None else {"country": country}
    return Node(name, ("Actor",), None, name.title(), attributes)


def participation(document: Document, actor: str, event: int, **changes: str) -> Statement:
    """Return that the actor took part, with the span of its name; `changes` replace fields."""
    start = (document.text or "").index(actor)
    fields: dict[str, object] = {
        "qualifiers": {"role": "participant"},
        "origin": "test 1",
        **changes,
    }
    return Statement(
        "PARTICIPATED_IN",
        actor,
        f"event-{event}",
        document.id,
        (Evidence(actor, start, start + len(actor)),),
        **fields,  # type: ignore[arg-type]
    )
