"""The text and the rows of a source as HTML: whole, escaped, and lit at the right place."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from app_pages._source_text import rows_html, text_html
from graph.query.source import Cell, Row, Segment

_PIECES = st.lists(st.tuples(st.text(min_size=1), st.booleans(), st.booleans()), max_size=6)


@given(_PIECES)
def test_text_is_whole_and_nothing_in_it_is_markup(pieces):
    segments = [
        Segment(0, 0, text, ("st",) if cited or lit else (), lit) for text, cited, lit in pieces
    ]
    html = text_html(segments, "why").split('<div class="source-text">', 1)[1]
    without = re.sub(r"</?(mark|span|div)[^>]*>", "", html)
    assert "<" not in without
    assert unescape(without) == "".join(text for text, _, _ in pieces)


def test_neighbouring_lit_pieces_are_one_mark():
    segments = [Segment(0, 1, "a", ("s",), True), Segment(1, 2, "b", ("s", "t"), True)]
    assert text_html(segments, "why").count("<mark") == 1


def test_row_and_cell_of_the_evidence_are_lit():
    cells = (Cell("actor", "<b>A</b>", ("s",), True), Cell("role", "host", (), False))
    html = rows_html([Row("Participations", 3, cells, True)], "row", "why")
    assert '<table class="source-table lit"><caption>row 3</caption>' in html
    assert "&lt;b&gt;A&lt;/b&gt;</mark>" in html
    assert html.count("<mark") == 1


def test_each_row_is_a_table_of_its_own_without_empty_cells():
    cells = (Cell("name", "x", (), False), Cell("note", " ", (), False))
    rows = [Row(sheet, 2, cells, False) for sheet in ("Events", "Actors", "Actors")]
    html = rows_html(rows, "row", "why")
    assert (html.count("<table"), html.count("<h4>"), html.count("<tr>")) == (3, 2, 3)
    assert "note" not in html


def test_lit_row_stands_first_and_none_is_lost():
    cell = (Cell("name", "x", (), False),)
    rows = [Row("Actors", 1, cell, False), Row("Events", 1, cell, False)]
    html = rows_html([*rows, Row("Events", 2, cell, True)], "row", "why")
    assert re.findall(r"<h4>(\w+)</h4>", html) == ["Events", "Actors", "Events"]
    assert re.findall(r"<caption>(row \d)", html) == ["row 2", "row 1", "row 1"]
