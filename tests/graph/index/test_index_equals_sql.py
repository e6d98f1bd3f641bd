"""Whatever is written, before the snapshot or after it, the index answers what SQL answers."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from graph.index.building import arrays_of_view
from graph.index.graph_index import GraphIndex
from graph.index.label_search import LabelSearch
from graph.index.overlay import Overlay
from graph.index.queries import Filters, co_participants, events_of, matrix, participants_of
from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Statement
from graph.store import open_store
from graph.store.base import PUBLIC, ViewFilter
from tests.graph.index.oracle import Oracle
from tests.graph.index.random_ledgers import ACTORS, EVENTS, THEMES, Write, writes

MOMENT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
VIEWS = {"full": ViewFilter(), "public": PUBLIC}
WORDS = ("police", "BPA", "frontieres", "womem", "the police of a", "e1", "late")


def _some(values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...] | None]:
    return st.none() | st.lists(st.sampled_from(values), max_size=2).map(tuple)


filters = st.builds(
    Filters,
    earliest=st.sampled_from([None, None, "2009-03-15", "2012-01-01"]),
    latest=st.sampled_from([None, None, "2009-12-31", "2011-06-30"]),
    themes=_some(THEMES),
    places=_some(("c-one", "c-two", "c-late", "p-town", "p-lake")),
    roles=_some(("organiser", "participant")),
    own_roles=_some(("organiser", "participant", "unspecified")),
)
dimensions = st.lists(
    st.sampled_from(["theme", "country", "place", "year", "type"]),
    min_size=2,
    max_size=3,
    unique=True,
)


@pytest.mark.parametrize("seen_by", ["full", "public"])
@settings(
    max_examples=50,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)
@given(
    before=writes(), after=st.lists(writes(), min_size=1, max_size=3), limits=filters, by=dimensions
)
def test_answers_are_those_of_sql(
    seen_by: str, before: list[Write], after: list[list[Write]], limits: Filters, by: list[str]
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.db"
        with open_store(str(path), clock=lambda: MOMENT) as store:
            _apply(before, store)
            with store.view(VIEWS[seen_by]) as view:
                overlay = Overlay(arrays_of_view(view), view.version)
            for more in ([], *after):
                _apply(more, store)
                with store.view(VIEWS[seen_by]) as view:
                    index = overlay.at(view)
                    with closing(Oracle(path, seen_by)) as oracle:
                        check_answers(index, oracle, limits, by)
                    check_names(index, LabelSearch.of_view(view))


def _apply(some: list[Write], store: object) -> None:
    for write in some:
        write.apply(store)


def check_answers(index: GraphIndex, oracle: Oracle, limits: Filters, by: list[str]) -> None:
    for asked in (Filters(), limits):
        for actor in ACTORS:
            assert list(co_participants(index, actor, asked)) == oracle.co_participants(
                actor, asked
            )
            assert _rows(events_of(index, actor, asked)) == oracle.stated("actor", actor, asked)
        for event in EVENTS:
            expected = oracle.stated("whole", event, asked) or oracle.stated("event", event, asked)
            assert _rows(participants_of(index, event, asked)) == expected
        assert _cells(matrix(index, *by, filters=asked)) == oracle.matrix(by, asked)


def check_names(index: GraphIndex, fresh: LabelSearch) -> None:
    for text in WORDS:
        assert index.labels.search(text, 5) == fresh.search(text, 5)


def _rows(found: list) -> list[tuple[object, ...]]:
    return [(f.event, f.session, f.actor, f.role, f.makes_tie) for f in found]


def _cells(found: object) -> dict[tuple[object, ...], int]:
    cells = zip(*(part.tolist() for part in found.events.nonzero()), strict=True)
    return {
        tuple(labels[place] for labels, place in zip(found.labels, cell, strict=True)): int(
            found.events[cell]
        )
        for cell in cells
    }


def test_a_type_stays_though_the_document_that_gave_it_is_gone(tmp_path: Path) -> None:
    held = [("HELD_IN", "e0", "c-one"), ("HAS_TYPE", "e0", "workshop")]
    untyped = [Node("e0", ("Event",), None, "E"), Node("c-one", ("Place",), None, "C")]
    within = [("WITHIN", "c-one", "c-one")]
    typed = [Node("c-one", ("Place",), "country", "C")]
    with open_store(str(tmp_path / "ledger.db"), clock=lambda: MOMENT) as store:
        list(store.put_all([_told("doc-one", held, untyped)], "tests"))
        with store.view() as view:
            overlay = Overlay(arrays_of_view(view), view.version)
        list(store.put_all([_told("doc-two", within, typed)], "tests"))
        with store.write("tests") as writer:
            writer.retract("doc-two")
        with store.view() as view:
            found = _cells(matrix(overlay.at(view), "type", "country"))
    assert found == {("workshop", "c-one"): 1}


def test_a_type_shows_that_the_document_of_a_hidden_statement_gave(tmp_path: Path) -> None:
    actor, event = Node("a", ("Actor",), "ngo", "A"), Node("e0", ("Event",), None, "E")
    open_part = _told("doc-one", [("PARTICIPATED_IN", "a", "e0")], [actor, event])
    before = _told("doc-two", [("HAS_LABEL", "a", "also A")], [actor])
    hidden = [replace(s, sensitivity="internal") for s in open_part.statements]
    typed = replace(
        before,
        nodes=(actor, replace(event, subtype="meeting")),
        statements=(*before.statements, *(replace(s, document="doc-two") for s in hidden)),
    )
    with open_store(str(tmp_path / "ledger.db"), clock=lambda: MOMENT) as store:
        list(store.put_all([open_part, before], "tests"))
        with store.view(PUBLIC) as view:
            overlay = Overlay(arrays_of_view(view), view.version)
        list(store.put_all([typed], "tests"))
        with store.view(PUBLIC) as view:
            found = _cells(matrix(overlay.at(view), "type", "country"))
    assert found == {("meeting", None): 1}


def _told(document: str, said: list[tuple[str, str, str]], nodes: list[Node]) -> Account:
    source = Document(document, f"{document}.txt", "prose", content_hash=document, text="here")
    here = (Evidence("here", 0, 4),)
    statements = tuple(Statement(p, s, o, document, here) for p, s, o in said)
    return Account(source, tuple(nodes), statements)
