"""An exported ledger is a door too: persons that an older program let in do not come back."""

from collections.abc import Iterable
from dataclasses import replace

from graph.model.document import Account
from graph.model.node import Node
from graph.model.statement import Statement
from ingest.loading.person_judging import NameJudge

_NAMED_KINDS = frozenset({"Actor", "Mechanism", "Programme"})


def without_persons(account: Account, judge: NameJudge) -> tuple[Account, list[str]]:
    """Return the account without statements that name a person, and the names, sorted.

    Rows of a table that only such statements point to are left out too.
    """
    if account.document.form == "vocabulary":
        return account, []
    named = [node for node in account.nodes if not _NAMED_KINDS.isdisjoint(node.kinds)]
    persons = {node.id for node in named if _is_person(node, judge)}
    bodies = {node.id for node in named} - persons
    gone = [
        s for s in account.statements if _names(s, persons) or _is_wrong_label(s, bodies, judge)
    ]
    if not gone:
        return account, []
    kept = tuple(statement for statement in account.statements if statement not in gone)
    rows = _rows(gone) - _rows(kept)
    document = account.document
    shown = tuple(row for row in document.rows if (row.sheet, row.row) not in rows)
    nodes = tuple(node for node in account.nodes if node.id not in persons)
    labels = {str(s.object) for s in gone if _is_wrong_label(s, bodies, judge)}
    labels |= {node.label for node in named if node.id in persons}
    return Account(replace(document, rows=shown), nodes, kept), sorted(labels)


def _is_person(node: Node, judge: NameJudge) -> bool:
    kind = node.subtype if "Actor" in node.kinds else node.kinds[0].lower()
    return judge.verdict(node.label, kind).is_refused


def _names(statement: Statement, persons: set[str]) -> bool:
    ends: set[object] = {statement.subject, statement.object}
    for value in statement.qualifiers.values():
        ends.update(value if isinstance(value, list | tuple) else (str(value),))
    return not ends.isdisjoint(persons)


def _is_wrong_label(statement: Statement, bodies: set[str], judge: NameJudge) -> bool:
    """True for a person's name, with a title or a post, as a name of a body."""
    if statement.predicate != "HAS_LABEL" or statement.subject not in bodies:
        return False
    return judge.verdict(str(statement.object), "body").is_refused


def _rows(statements: Iterable[Statement]) -> set[tuple[str | None, int | None]]:
    return {(one.sheet, one.row) for statement in statements for one in statement.evidence}
