"""Cells for a reader: names where the file has keys, and nothing that only the program reads."""

from app_pages._cells import cell_words, heading, readable
from app_pages._wording import Wording, load_phrases
from graph.model.evidence import Evidence
from graph.query.source import Cell, Row

EN, FR = (Wording(load_phrases(), language) for language in ("en", "fr"))


def _row(sheet: str, lit: str = "", **cells: str) -> Row:
    made = tuple(Cell(name, text, (), name == lit) for name, text in cells.items())
    return Row(sheet, 2, made, bool(lit))


def _texts(row: Row) -> dict[str, str]:
    return {cell.column: cell.text for cell in row.cells}


ACTORS = (
    _row("Actors", actor="a1", id="cenap", name="CENAP", type="ngo"),
    _row("Actors", actor="a2", name="ICTJ"),
)


def test_a_row_has_no_key_and_no_id_of_its_own():
    (actor, *_) = readable(ACTORS)
    assert _texts(actor) == {"name": "CENAP", "type": "ngo"}


def test_a_key_is_shown_as_the_name_behind_it():
    event = _row("Events", event="e1", title="A workshop")
    part = _row("Participations", event="e1", actor="a1", joint_with="a2; a9", role="host")
    assert _texts(readable([event, *ACTORS, part])[-1]) == {
        "event": "A workshop",
        "actor": "CENAP",
        "joint_with": "ICTJ; a9",
        "role": "host",
    }


def test_a_lit_cell_is_shown_whatever_it_holds():
    (actor,) = readable([_row("Actors", "id", actor="a1", id="cenap", name="CENAP")])
    assert _texts(actor) == {"id": "cenap", "name": "CENAP"}


def test_a_name_that_looks_like_a_key_only_elsewhere_stays():
    part = _row("Participations", actor="International Alert", wording="a1")
    assert _texts(readable([*ACTORS, part])[-1]) == {
        "actor": "International Alert",
        "wording": "a1",
    }


def test_evidence_names_the_row_and_what_its_cell_says_but_no_key():
    said = Evidence("host", sheet="Participations", row=3, column="role")
    assert cell_words(EN, said) == "In our table Participations, row 3: role = host"
    assert cell_words(FR, said) == "Dans notre tableau Participations, ligne 3 : rôle = host"
    key = Evidence("a1", sheet="Participations", row=3, column="actor")
    assert cell_words(EN, key) == "In our table Participations, row 3"


def test_headings_that_are_not_ours_stay_as_they_are():
    assert heading(FR, "Events", "budget_usd") == "budget usd"
    assert heading(FR, "Sheet1", "role") == "role"
