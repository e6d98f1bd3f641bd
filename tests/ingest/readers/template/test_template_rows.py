from graph.model.record import Record
from graph.model.relations import load_relations
from graph.model.template import SHEETS
from graph.model.vocabulary import load_vocabulary
from ingest.readers.template.template_rows import example_rows, list_rows, read_me_rows


def test_every_list_that_a_column_offers_is_there(project_root) -> None:
    folder = project_root / "data" / "vocabulary"
    heads = set(list_rows(load_vocabulary(folder), load_relations(folder))[0])
    offered = {column.vocabulary for sheet in SHEETS for column in sheet.columns}
    assert offered - {None} <= heads


def test_required_columns_are_marked() -> None:
    marked = [(row[0], row[1]) for row in read_me_rows() if row[1].endswith("*")]
    assert ("Events", "event *") in marked
    assert ("Actors", "name *") in marked


def test_keys_of_records_become_ids_and_names() -> None:
    record = Record.model_validate(
        {
            "actors": [
                {"key": "a1", "name": "Peace Forum", "id": "peace-forum"},
                {"key": "a2", "name": "Peace Forum Nakuru", "parent": "a1"},
            ],
            "events": [
                {"key": "e1", "id": "ev-1", "participations": [{"actor": "a2"}]},
                {"key": "e2", "id": "ev-2", "parent": "e1"},
            ],
        }
    )
    rows = example_rows([record, record])
    column = {sheet.name: sheet.header.index for sheet in SHEETS}
    actors = [row[column["Actors"]("actor")] for row in rows["Actors"][1:]]
    assert actors == ["peace-forum", "Peace Forum Nakuru"]
    assert rows["Actors"][2][column["Actors"]("parent")] == "peace-forum"
    assert rows["Participations"][1][:2] == ["ev-1", "Peace Forum Nakuru"]
    assert rows["Events"][2][column["Events"]("parent")] == "ev-1"
