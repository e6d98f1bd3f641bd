"""The money of a programme stands on its page: who gave what to whom within it."""

from collections.abc import Iterator

import pytest

from graph.model.document import Account, Document, TableRow
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Statement
from graph.query.actor import ActorPage, actor_page
from graph.query.grounds import PROOFS_SHOWN
from graph.store import open_store
from graph.store.base import View

KINDS = {"bridge": "Programme", "road": "Programme"}


def account(number: int, *relations: tuple[str, str, str, int | None]) -> Account:
    """A table with one row a relation; the last part is an amount."""
    document = f"doc-{number}"
    rows, said = [], []
    for row, (subject, predicate, target, amount) in enumerate(relations, 1):
        rows.append(TableRow("transaction", row, {"value": str(amount)}))
        cell = Evidence(str(amount), sheet="transaction", row=row, column="value")
        more = {} if amount is None else {"amount": amount, "currency": "EUR", "kind": "paid"}
        said.append(Statement(predicate, subject, target, document, (cell,), more))
    names = sorted({end for one in relations for end in (one[0], one[2])})
    nodes = tuple(Node(name, (KINDS.get(name, "Actor"),), None, name.title()) for name in names)
    source = Document(document, document, form="table", content_hash=document, rows=tuple(rows))
    return Account(source, nodes, tuple(said))


@pytest.fixture(scope="module")
def view() -> Iterator[View]:
    accounts = [
        account(
            1,
            ("donor", "ROLE_IN", "bridge", None),
            ("donor", "SUPPORTED", "centre", 5),
            ("donor", "SUPPORTED", "centre", 7),
            ("centre", "SUPPORTED", "bridge", 3),
        ),
        account(
            2,
            ("donor", "ROLE_IN", "bridge", None),
            ("donor", "ROLE_IN", "road", None),
            ("donor", "SUPPORTED", "village", 100),
        ),
    ]
    with open_store("memory:") as store:
        list(store.put_all(accounts, author="test"))
        with store.view() as moment:
            yield moment


def page_of(view: View, node: str) -> ActorPage:
    page = actor_page(view, node)
    assert isinstance(page, ActorPage)
    return page


def test_payments_of_a_programme_are_summed_by_who_gave_and_who_received(view: View) -> None:
    (flow,) = page_of(view, "bridge").flows.items
    assert (flow.giver.label, flow.receiver.label) == ("Donor", "Centre")
    assert [(one.amount, one.currency, one.times) for one in flow.money] == [(12, "EUR", 2)]
    assert (len(flow.proofs), flow.statements) == (2, 2)


def test_of_many_payments_the_first_are_shown_with_the_number_of_all() -> None:
    paid = [("donor", "SUPPORTED", "centre", amount) for amount in range(1, 41)]
    with open_store("memory:") as store:
        told = account(1, ("donor", "ROLE_IN", "bridge", None), *paid)
        list(store.put_all([told], author="test"))
        with store.view() as moment:
            cut, whole = actor_page(moment, "bridge", limit=20), page_of(moment, "bridge")
    assert isinstance(cut, ActorPage)
    (flow,) = cut.flows.items
    assert (len(flow.proofs), flow.statements) == (PROOFS_SHOWN, 40)
    assert [one.times for one in flow.money] == [40]
    assert len(whole.flows.items[0].proofs) == 40


def test_a_source_that_tells_of_two_programmes_gives_its_money_to_neither(view: View) -> None:
    assert page_of(view, "road").flows.items == ()


def test_what_is_given_to_the_programme_itself_is_told_once(view: View) -> None:
    found = [line for line in page_of(view, "bridge").cooperation.items if line.money]
    assert [(line.thing.id, line.money[0].amount) for line in found] == [("centre", 3)]


def test_an_actor_that_is_no_programme_has_no_flows(view: View) -> None:
    assert page_of(view, "donor").flows.items == ()
