"""Ledgers to review: an invented report with two names of one body, and who reviews them."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Statement
from graph.store import open_store
from graph.store.base import ViewFilter

DOCUMENT = "doc-review"
TEXT = (
    "The Lake Forum organised a workshop in Rwanda on 3 May 2019. "
    "Trainers of the Lake Forum for Peace took part. "
    "The Hill Network was there; the report does not say why."
)
NODES = (
    Node("forum", ("Actor",), "ngo", "Lake Forum"),
    Node("forum-peace", ("Actor",), "ngo", "Lake Forum for Peace"),
    Node("hills", ("Actor",), "ngo", "Hill Network"),
    Node("workshop", ("Event",), "workshop", "Workshop of the Lake Forum"),
    Node("country-rwa", ("Place",), "country", "Rwanda"),
)


def report() -> Account:
    """What a reader made of the invented report: six facts and a note on an open one."""
    return Account(
        Document(DOCUMENT, "report.txt", text=TEXT, language="en", title="A report of 2019"),
        NODES,
        (
            _said("PARTICIPATED_IN", "forum", "workshop", "Lake Forum", role="organiser"),
            _said("HELD_IN", "workshop", "country-rwa", "Rwanda"),
            _said("HAS_DATE", "workshop", "2019-05-03", "3 May 2019"),
            _said(
                "PARTICIPATED_IN", "forum-peace", "workshop", "Lake Forum for Peace", role="speaker"
            ),
            replace(
                _said("PARTICIPATED_IN", "hills", "workshop", "Hill Network", role="participant"),
                certainty="ambiguous",
            ),
            _said("HAS_LABEL", "hills", "Hill Network", "Hill Network", kind="preferred"),
            _said(
                "RAISED_ISSUE",
                DOCUMENT,
                "The text does not say what Hill Network did there.",
                "Hill Network was there",
                code="ambiguous-role",
            ),
        ),
    )


def write_report(path: Path) -> Path:
    """Write the report into a new ledger."""
    with open_store(str(path), clock=lambda: datetime(2026, 11, 21, tzinfo=UTC)) as store:
        node = Node(DOCUMENT, ("Document",), None, "A report of 2019")
        told = report()
        list(store.put_all([Account(told.document, (*NODES, node), told.statements)], "tests"))
    return path


def _said(predicate: str, subject: str, end: str, words: str, **qualifiers: Any) -> Statement:
    start = TEXT.index(words)
    proof = (Evidence(words, start, start + len(words)),)
    return Statement(predicate, subject, end, DOCUMENT, proof, qualifiers, origin="rule 1")


def press(app, key):
    """Press the button of a key."""
    found = [button for button in app.button if button.key == f"key_{key}"]
    assert len(found) == 1, key
    return found[0].click().run()


def reviews(ledger):
    """Every decision on a statement."""
    shown = ViewFilter(include_refused=True)
    with open_store(str(ledger), read_only=True) as store, store.view(shown) as view:
        return {s.predicate: s.review for s in view.statements() if s.review is not None}


def write_second(ledger):
    """A second report, of two facts of the first."""
    told = report()
    document = replace(told.document, id="doc-2", uri="second.txt", title="A second report")
    said = tuple(replace(one, document="doc-2") for one in told.statements[:2])
    with open_store(str(ledger)) as store:
        list(store.put_all([Account(document, told.nodes, said)], "tests"))


def press_words(app, words):
    """Press the button with these words."""
    (found,) = [button for button in app.button if button.label == words]
    return found.click().run()
