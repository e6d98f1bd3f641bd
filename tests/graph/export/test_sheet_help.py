"""What explains the sheets, and the words that their columns offer."""

from graph.export.sheet_help import list_rows, offered, read_me_rows
from graph.model.relations import load_relations
from graph.model.template import SHEETS
from graph.model.vocabulary import load_vocabulary


def test_every_list_that_a_column_offers_is_there(project_root) -> None:
    folder = project_root / "data" / "vocabulary"
    heads = set(list_rows(load_vocabulary(folder), load_relations(folder))[0])
    offered = {column.vocabulary for sheet in SHEETS for column in sheet.columns}
    assert offered - {None} <= heads


def test_required_columns_are_marked() -> None:
    marked = [(row[0], row[1]) for row in read_me_rows() if row[1].endswith("*")]
    assert ("Events", "event *") in marked
    assert ("Actors", "name *") in marked


def test_the_lists_of_a_sheet_stand_at_its_columns() -> None:
    (participations,) = [sheet for sheet in SHEETS if sheet.name == "Participations"]
    assert offered(participations)[participations.header.index("role")] == "roles"
