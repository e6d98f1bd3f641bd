"""Headings of Kumu, Gephi and igraph are known whatever their letters."""

import pytest

from ingest.readers.networks.columns import (
    EDGE_WORDS,
    NODE_WORDS,
    are_edges,
    are_nodes,
    columns_of,
)
from ingest.readers.row_record import Row


def test_what_a_column_tells_and_which_are_unread():
    columns = columns_of(["LABEL", "Type", "Modularity Class", ""], NODE_WORDS)
    assert dict(columns.names) == {"label": "LABEL", "type": "Type"}
    assert columns.unread == ("Modularity Class",)


def test_of_two_columns_the_first_word_of_the_list_wins():
    columns = columns_of(["Relation", "Label", "Source", "Target"], EDGE_WORDS)
    assert columns.names["word"] == "Label"
    assert columns.unread == ("Relation",)


@pytest.mark.parametrize(
    "heading", ["Sensitivity", "Visibility", "Niveau d’accès", "Niveau de confidentialité"]
)
@pytest.mark.parametrize("words", [NODE_WORDS, EDGE_WORDS])
def test_who_may_see_a_row_is_known_in_both_languages(heading, words):
    assert dict(columns_of([heading], words).names) == {"level": heading}


def test_an_empty_cell_tells_nothing():
    columns = columns_of(["Id", "Label"], NODE_WORDS)
    assert columns.of({"Id": "1"}, "label", "key") == ("Id", "1")
    assert columns.text({"Id": "1"}, "label") == ""


@pytest.mark.parametrize(
    ("header", "edges", "nodes"),
    [
        (["From", "To"], True, False),
        (["Source", "Target", "Label"], True, False),
        (["Id", "Label"], False, True),
        (["event", "actor"], False, False),
    ],
)
def test_sheets_are_told_by_their_headings(header, edges, nodes):
    assert (are_edges(header), are_nodes(header)) == (edges, nodes)


def test_what_is_not_read_is_not_kept():
    row = Row("Nodes", 2, {"Label": "Forum", "Contact": "x"})
    assert columns_of(["Label", "Contact"], NODE_WORDS).read(row) == Row(
        "Nodes", 2, {"Label": "Forum"}
    )
