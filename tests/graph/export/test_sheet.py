"""Facts become cells that a reader takes back as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.export.sheet_cells import (
    fact_cells,
    filled,
    plain_theme,
    qualifier_cell,
    row_of,
    tidy,
)
from graph.export.sheet_events import event_cells
from graph.export.sheet_keys import SheetKeys
from graph.export.sheet_relations import relation_cells
from graph.export.told import told_by
from graph.model.document import Document
from graph.model.node import Node
from graph.model.statement import Statement
from graph.model.template import ACTORS, in_step, split_cell


class ThemesOnly:
    """A ledger that knows themes only."""

    def node(self, node_id):
        is_theme = node_id.startswith("theme:")
        return Node(node_id, ("Theme",), None, node_id) if is_theme else None

    def statements(self, **_):
        return iter(())


def fact(subject, predicate, target, **rest):
    return Statement(predicate, subject, target, "d", (), **rest)


def one_event(*facts):
    document = Document("d", "file.txt")
    told = told_by(document, facts, frozenset({"ev"}))
    return told, SheetKeys(ThemesOnly(), [told])


@given(st.lists(st.none() | st.text(st.characters(exclude_categories=["Z", "C"])), max_size=5))
def test_entries_keep_their_places(entries):
    back = split_cell(in_step(entries))
    assert back == ([entry or "" for entry in entries] if any(entries) else [])


@given(st.text())
def test_a_tidy_text_stays_as_it_is(text):
    assert tidy(tidy(text)) == tidy(text)
    assert "\r" not in tidy(text)


def test_only_filled_cells_stand_in_a_row():
    assert filled(a="x", b=None, c="", d=3, e="  ") == {"a": "x", "d": "3"}
    assert row_of(ACTORS, {"name": "Alpha"})[ACTORS.header.index("name")] == "Alpha"


def test_defaults_stay_unwritten_and_the_highest_sensitivity_counts():
    assert fact_cells(fact("a", "PART_OF", "b")) == {}
    sure = fact("a", "PART_OF", "b", confidence=0.5, origin="reader:rule-1", note="seen")
    secret = fact("a", "PART_OF", "c", sensitivity="restricted")
    assert fact_cells(sure, [secret]) == {
        "confidence": "0.5",
        "sensitivity": "restricted",
        "rule": "rule-1",
        "remark": "seen",
    }


def test_counts_keep_number_kind_basis_and_whole_in_step():
    told, keys = one_event(
        fact(
            "ev", "HAS_COUNT", 4, qualifiers={"counted": "x", "basis": "targeted", "part_of": "y"}
        ),
        fact("ev", "HAS_COUNT", 22, qualifiers={"counted": "y"}),
    )
    cells, held = event_cells(told, "ev", keys)
    assert (cells["count"], cells["counted"]) == ("22; 4", "y; x")
    assert (cells["count_basis"], cells["count_part_of"]) == ("stated; targeted", "; y")
    assert held == {statement.id for statement in told.statements}


def test_a_french_title_stands_beside_the_english_one():
    told, keys = one_event(
        fact("ev", "HAS_LABEL", "Atelier", qualifiers={"kind": "preferred", "language": "fr"}),
        fact("ev", "HAS_LABEL", "Workshop", qualifiers={"kind": "preferred", "language": "en"}),
        fact("d", "DESCRIBES", "ev"),
    )
    cells, _ = event_cells(told, "ev", keys)
    assert (cells["title"], cells["title_fr"]) == ("Workshop", "Atelier")


def test_a_relation_names_its_event_its_ends_and_its_qualifiers():
    told, keys = one_event(fact("d", "DESCRIBES", "ev"))
    said = fact("alpha", "COMMITTED_TO", "theme:ssr", qualifiers={"at": "2009", "attributed": True})
    cells = relation_cells(told, said, keys)
    assert cells == {
        "event": "ev",
        "subject": "alpha",
        "predicate": "COMMITTED_TO",
        "object": "ssr",
        "qualifiers": '{"at": "2009", "attributed": true}',
    }


def test_what_a_sheet_cannot_hold_is_not_told():
    told, keys = one_event(fact("d", "DESCRIBES", "ev"))
    nested = fact("a", "COOPERATES_WITH", "b", qualifiers={"context": {"deep": 1}})
    assert relation_cells(told, nested, keys) is None


@pytest.mark.parametrize(("theme", "plain"), [("theme:ssr", "ssr"), ("other", "other")])
def test_a_theme_is_written_without_the_prefix_of_its_node(theme, plain):
    assert plain_theme(theme) == plain
    assert qualifier_cell({}) == ""
