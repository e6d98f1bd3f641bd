from graph.model.record import Record
from graph.model.template import SHEETS
from ingest.readers.template.template_rows import example_rows


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
