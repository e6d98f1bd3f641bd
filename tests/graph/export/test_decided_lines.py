"""Whatever people decide on something closed, no format says in public that it is there."""

import json
import re
from dataclasses import dataclass, replace

import pytest

from graph.errors import ModelError
from graph.export import EXPORTERS, ExportSource
from graph.export.decided_lines import decided_lines
from graph.model.decision import Decision
from graph.model.document import Account, Document, TableRow
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Review, Statement
from graph.store.base import ViewFilter
from tests.graph.export.conftest import MOMENT, network
from tests.graph.export.exported import text_of

OPEN = Document(
    *("doc-open", "open.yaml"),
    form="table",
    rows=(TableRow("Events", 1, {"notes": "Dusklings were there as well"}),),
)
CLOSED = Document("doc-closed", "closed.yaml", title="Veiled papers", sensitivity="restricted")
NODES = (
    Node("circle-open", ("Actor",), "ngo", "Plain Circle"),
    Node("forum-open", ("Actor",), "ngo", "Wide Forum"),
    Node("fair-open", ("Event",), "workshop", "Fair at the Lake"),
)
HIDDEN = (
    Node("cell-hidden", ("Actor",), "ngo", "Veiled Cell"),
    Node("night-hidden", ("Event",), "workshop", "Talks by Night at Length"),
)
PART, PREFERRED = "PARTICIPATED_IN", {"kind": "preferred"}
AS_WELL = (Evidence("Dusklings were there as well", sheet="Events", row=1, column="notes"),)
SO = (Evidence("so"),)
SAID = (
    Statement("HAS_LABEL", "fair-open", "Fair at the Lake", OPEN.id, SO, PREFERRED),
    Statement("HAS_LABEL", "fair-open", "Fair with the Dusklings", OPEN.id, SO, {"kind": "former"}),
    Statement(
        *("HAS_DATE", "fair-open", "2019-03-12", OPEN.id, AS_WELL),
        note="The Dusklings were there as well.",
    ),
    Statement(PART, "circle-open", "fair-open", OPEN.id, AS_WELL, {"role": "organiser"}),
    Statement(
        *(PART, "forum-open", "fair-open", OPEN.id, AS_WELL),
        {"role": "participant", "wording": "beside the Dusklings"},
    ),
    Statement("COOPERATES_WITH", "circle-open", "forum-open", OPEN.id, SO),
)
KEPT_BACK = tuple(
    replace(one, sensitivity="restricted")
    for one in (
        Statement("HAS_LABEL", "night-hidden", HIDDEN[1].label, CLOSED.id, SO, PREFERRED),
        Statement("HAS_LABEL", "cell-hidden", "Dusklings", CLOSED.id, SO, {"kind": "alternative"}),
        Statement(PART, "cell-hidden", "night-hidden", CLOSED.id, SO, {"role": "funder"}),
        Statement(PART, "forum-open", "night-hidden", CLOSED.id, SO, {"role": "host"}),
    )
)
TELLING = re.compile(r"hidden|closed|de-[0-9a-f]{16}|veiled|dusk|night|length|umber", re.IGNORECASE)
WHO = {"author": "curator", "at": MOMENT.isoformat()}


def said(verdict: str, node: str, other: str, **rest: object) -> Decision:
    return Decision(verdict, node, other, **WHO, **rest)  # type: ignore[arg-type]


NEW = Node("umber-new", ("Actor",), None, "Umber League")
DECIDED = {
    "an open actor into a closed one": said("same", "circle-open", "cell-hidden"),
    "a closed actor into an open one": said("same", "cell-hidden", "circle-open"),
    "an open event into a closed one": said("same", "fair-open", "night-hidden"),
    "a closed event into an open one": said("same", "night-hidden", "fair-open"),
    "a closed actor into one of both": said("same", "cell-hidden", "forum-open"),
    "an open actor split into a closed one": said(
        "split", "circle-open", "cell-hidden", documents=(OPEN.id,)
    ),
    "a closed actor split into an open one": said(
        "split", "cell-hidden", "circle-open", documents=(CLOSED.id,)
    ),
    "an actor of both split in the closed source": said(
        "split", "forum-open", "circle-open", documents=(CLOSED.id,)
    ),
    "a closed actor split into a new one": said(
        "split", "cell-hidden", NEW.id, documents=(CLOSED.id,), described=NEW
    ),
    "two kept apart": said("not same", "circle-open", "cell-hidden"),
    "two left open": said("unsure", "fair-open", "night-hidden"),
    "an open actor split into one with a telling attribute": said(
        *("split", "circle-open", "new-league"),
        documents=(OPEN.id,),
        described=Node("new-league", ("Actor",), None, "New League", {"of": ["the Dusklings"]}),
    ),
    "two open actors, with the reason": said(
        "not same", "circle-open", "forum-open", reason="only one of them met the Dusklings"
    ),
}
CASES = pytest.mark.parametrize("decided", DECIDED.values(), ids=DECIDED.keys())
AND_UNDONE = pytest.mark.parametrize("is_undone", [False, True], ids=["standing", "undone"])


class DecisionsExporter:
    """Writes decisions as `mtandao review export` does."""

    name = "decisions"
    suffix = ".jsonl"

    def write(self, source, target):
        lines = decided_lines(source.store, source.level).lines
        target.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")


FORMATS = pytest.mark.parametrize(
    "exporter", [*EXPORTERS, DecisionsExporter()], ids=lambda one: one.name
)


@dataclass
class Ledger:
    """An open store, and the folder in which its files are written."""

    store: object
    folder: object

    def take(self, *decisions: Decision) -> None:
        with self.store.write("curator") as writer:
            for decision in decisions:
                writer.decide(decision)

    def text(self, exporter, level: str = "public") -> str:
        target = self.folder / f"{exporter.name}{exporter.suffix}"
        exporter.write(ExportSource(self.store, level, network), target)
        return text_of(target)


@pytest.fixture
def ledger(store, tmp_path):
    accounts = [Account(OPEN, NODES, SAID), Account(CLOSED, (*HIDDEN, NODES[1]), KEPT_BACK)]
    list(store.put_all(accounts, "test"))
    return Ledger(store, tmp_path)


def undo(decision: Decision) -> Decision:
    return Decision("undo", undoes=decision.id, **WHO)


@FORMATS
@CASES
@AND_UNDONE
def test_no_format_tells(exporter, decided, is_undone, ledger):
    ledger.take(decided, *([undo(decided)] if is_undone else []))
    assert TELLING.findall(ledger.text(exporter)) == []


@FORMATS
def test_the_same_words_are_told_where_all_may_leave(exporter, ledger):
    ledger.take(DECIDED["an open actor into a closed one"])
    assert TELLING.findall(ledger.text(exporter, "restricted")) != []


@FORMATS
@CASES
def test_undone_every_format_tells_what_it_told_before(exporter, decided, ledger):
    before = ledger.text(exporter)
    ledger.take(decided, undo(decided))
    assert ledger.text(exporter) == before


@CASES
def test_decisions_that_stay_are_counted_and_leave_at_their_level(decided, ledger):
    ledger.take(decided, undo(decided))
    assert decided_lines(ledger.store, "public").closed == 2
    all_lines = decided_lines(ledger.store, "restricted")
    assert (len(all_lines.lines), all_lines.closed) == (3, 0)


def test_decisions_on_open_things_leave_in_their_order(ledger):
    apart = said("not same", "circle-open", "forum-open")
    ledger.take(apart, undo(apart))
    found = decided_lines(ledger.store, "public")
    assert [line.get("verdict") for line in found.lines] == [None, "not same", "undo"]


def test_what_an_undo_takes_back_stays_with_it(ledger):
    merged = said("same", "circle-open", "forum-open")
    telling = replace(undo(merged), reason="they are not, the Dusklings told us")
    ledger.take(merged, telling)
    found = decided_lines(ledger.store, "public")
    assert ([line["about"] for line in found.lines], found.closed) == (["statement"], 2)
    ledger.take(undo(telling))
    assert decided_lines(ledger.store, "public").closed == 3
    assert len(decided_lines(ledger.store, "restricted").lines) == 4


def test_a_chain_to_something_closed_stays(ledger):
    ledger.take(said("same", "forum-open", "circle-open"), *[DECIDED["two kept apart"]])
    assert len(decided_lines(ledger.store, "public").lines) == 2
    ledger.take(undo(DECIDED["two kept apart"]), said("same", "circle-open", "cell-hidden"))
    assert [one["about"] for one in decided_lines(ledger.store, "public").lines] == ["statement"]


def test_decisions_on_closed_statements_stay_and_edits_are_counted(ledger):
    with ledger.store.view(ViewFilter()) as view:
        ids = [s.id for s in view.statements() if s.document in (OPEN.id, CLOSED.id)]
    with ledger.store.write("curator") as writer:
        for one in ids:
            writer.review(one, Review("accepted", **WHO))
    found = decided_lines(ledger.store, "public")
    assert found.closed == len(KEPT_BACK)
    assert len(found.lines) == len(SAID) + 1


def test_an_unknown_level_is_refused(ledger):
    with pytest.raises(ModelError, match="There is no level 'secret'"):
        decided_lines(ledger.store, "secret")
