"""What a person fills in rests on words of the source, or it is refused."""

from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import ModelError
from graph.model.document import Account, Document, TableRow
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.relations import load_relations
from graph.model.statement import Statement
from graph.model.vocabulary import load_vocabulary
from graph.store import open_store
from graph.store.base import Store
from ingest.loading.adding_parts import MissedPart, events_of, evidence_of, statement_of
from ingest.resolution.resolver import Resolver

TEXT = "Hill Watch housed\nthe meeting. Lake Forum led it."
PROSE = Document("doc-a", "a.txt", text=TEXT)
ROW = TableRow("Events", 2, {"notes": "Hill Watch housed the meeting"})
TABLE = Document("doc-b", "b.csv", form="table", rows=(ROW,))
DAY = Statement("HAS_DATE", "talks", "2019-03-12", "doc-a", (Evidence("Hill", 0, 4),))


@pytest.fixture
def store() -> Store:
    return open_store("memory:")


def said(store: Store, root: Path, *told: Statement, **filled: str) -> Statement:
    talks = Node("talks", ("Event",), "meeting", "Talks at the Lake")
    second = Node("visit", ("Event",), "visit", "A Visit")
    town = Node("town", ("Place",), None, "Lakeside")
    list(store.put_all([Account(PROSE, (talks, second, town), told or (DAY,))], "tests"))
    whole = {"actor": "Hill Watch", "role": "host", "quote": "Hill Watch housed the meeting"}
    missed = MissedPart("doc-a", **whole | filled)
    folder = root / "data" / "vocabulary"
    with store.view() as view:
        resolver = Resolver(load_vocabulary(folder), view)
        return statement_of(missed, view, resolver, load_relations(folder))[0]


@pytest.mark.parametrize(
    ("document", "found"),
    [
        (PROSE, Evidence("Hill Watch housed\nthe meeting", 0, 29)),
        (TABLE, Evidence(ROW.cells["notes"], sheet="Events", row=2, column="notes")),
    ],
)
def test_the_words_are_found_whatever_blanks_are_between(document: Document, found: object) -> None:
    assert evidence_of(document, " Hill Watch  housed the meeting") == found


@pytest.mark.parametrize("quote", ["", "  ", "Hill Watch left", "hill watch"])
def test_words_that_do_not_stand_there_are_refused(quote: str) -> None:
    for document in (PROSE, TABLE):
        with pytest.raises(ModelError, match="do not stand in the source"):
            evidence_of(document, quote)


def test_the_only_event_of_a_source_need_not_be_named(store: Store, project_root: Path) -> None:
    made = said(store, project_root)
    assert (made.object, made.qualifiers) == ("talks", {"role": "host"})


def test_of_two_events_one_must_be_named(store: Store, project_root: Path) -> None:
    other = replace(DAY, subject="visit")
    with pytest.raises(ModelError, match=r"tells of 2 events.*talks, visit"):
        said(store, project_root, DAY, other)
    assert said(store, project_root, DAY, other, event="visit").object == "visit"


def test_it_is_as_closed_as_what_the_source_says_of_its_event(
    store: Store, project_root: Path
) -> None:
    closed = replace(DAY, sensitivity="restricted")
    assert said(store, project_root, closed).sensitivity == "restricted"


@pytest.mark.parametrize(
    ("filled", "message"),
    [
        ({"actor": "town"}, "'Lakeside' is no organisation, mechanism or programme, so it cannot"),
        ({"actor": "talks"}, "'Talks at the Lake' is no organisation"),
        ({"event": "town"}, "'Lakeside' is no event, so nobody can take part in it"),
    ],
)
def test_only_bodies_take_part_and_only_in_events(
    store: Store, project_root: Path, filled: dict[str, str], message: str
) -> None:
    with pytest.raises(ModelError, match=message):
        said(store, project_root, **filled)


def test_of_what_a_source_describes_only_events_are_listed(
    store: Store, project_root: Path
) -> None:
    told = [replace(DAY, predicate="DESCRIBES", subject="doc-a", object=o) for o in ("town", "x")]
    said(store, project_root)
    with store.view() as view:
        assert events_of([DAY, *told], view) == ["talks"]
