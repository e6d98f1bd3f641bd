"""The rows of a source as HTML: whole, escaped, and lit at the right place."""

from app_pages._source_rows import rows_html
from app_pages._wording import Wording, load_phrases
from graph.query.source import Cell, Row

EN, FR = (Wording(load_phrases(), language) for language in ("en", "fr"))


def test_row_and_cell_of_the_evidence_are_lit():
    cells = (Cell("actor", "<b>A</b>", ("s",), True), Cell("role", "host", (), False))
    html = rows_html(EN, [Row("Participations", 3, cells, True)])
    assert '<table class="source-table lit"><caption>Participations, row 3</caption>' in html
    assert "&lt;b&gt;A&lt;/b&gt;</mark>" in html
    assert html.count("<mark") == 1


def test_each_row_is_a_table_of_its_own_without_empty_cells():
    cells = (Cell("name", "x", (), False), Cell("note", " ", (), False))
    html = rows_html(EN, [Row(sheet, 2, cells, False) for sheet in ("Events", "Actors", "Actors")])
    assert (html.count("<table"), html.count("<tr>")) == (3, 3)
    assert "note" not in html


def test_sheet_and_heading_are_in_the_language_of_the_reader():
    row = Row("Participations", 3, (Cell("on_behalf_of", "x", (), False),), False)
    assert "<caption>Participations, ligne 3</caption>" in rows_html(FR, [row])
    assert ">au nom de</th>" in rows_html(FR, [row])
    assert ">on behalf of</th>" in rows_html(EN, [row])
