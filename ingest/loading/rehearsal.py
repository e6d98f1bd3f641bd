"""A dry run: what writing an account would do, found by comparing, without writing."""

from collections.abc import Mapping
from dataclasses import replace

from graph.model.document import Account, Document
from graph.model.statement import Statement
from graph.store.base import Store, ViewFilter
from graph.store.persons import said_by_people
from ingest.loading.differences import differences
from ingest.loading.summary import Change

_EVERYTHING = ViewFilter(include_refused=True, include_retracted=True, as_told=True)

ComingAndGoing = tuple[list[Statement], list[Statement]]


def rehearse(
    account: Account, store: Store, file: str, spoken: Mapping[str, str] | None = None
) -> Change:
    """Return what `put` would do to the ledger; `spoken` as `differences` takes it."""
    document = account.document
    with store.view(_EVERYTHING) as view:
        known = view.document(document.id)
        before = list(view.statements(document=document.id))
        both = _coming_and_going(account, before)
        change = _change(account, known, both, file)
        return replace(change, differences=differences(account, view, *both, spoken))


def _coming_and_going(account: Account, before: list[Statement]) -> ComingAndGoing:
    document = account.document
    live = {statement.id: statement for statement in before if statement.retracted_at is None}
    told = {statement.id: statement for statement in account.statements}
    told |= {statement.id: statement for statement in said_by_people(before, document)}
    asserted = [told[name] for name in sorted(told.keys() - live.keys())]
    retracted = [live[name] for name in sorted(live.keys() - told.keys())]
    return asserted, retracted


def _change(account: Account, known: Document | None, both: ComingAndGoing, file: str) -> Change:
    document = account.document
    asserted, retracted = both
    is_same = known is not None and known.content_hash == document.content_hash
    outcome = "changed" if asserted or retracted or not is_same else "unchanged"
    return Change(
        file=file,
        document=document.id,
        uri=document.uri,
        part=document.part,
        name=_name(account),
        outcome="added" if known is None else outcome,
        asserted=tuple(_line(statement) for statement in asserted),
        retracted=tuple(_line(statement) for statement in retracted),
    )


def _name(account: Account) -> str:
    """What the document tells of first, else its title or address."""
    labels = {node.id: node.label for node in account.nodes}
    told = (one.object for one in account.statements if one.predicate == "DESCRIBES")
    document = account.document
    return next((labels[str(one)] for one in told if one in labels), document.title or document.uri)


def _line(statement: Statement) -> str:
    """One statement for a person: `cenap PARTICIPATED_IN ev-2009 (role presenter)`."""
    told = [
        f"{name} {value}"
        for name, value in sorted(statement.qualifiers.items())
        if isinstance(value, (str, int, float))
    ]
    details = f" ({', '.join(told)})" if told else ""
    value = "nothing found" if statement.object is None else statement.object
    return f"{statement.subject} {statement.predicate} {value}{details}"
