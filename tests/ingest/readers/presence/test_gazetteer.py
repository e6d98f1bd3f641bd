"""Areas are described once for all who work in them."""

from ingest.readers.presence import gazetteer
from tests.ingest.readers.presence.rows import ANSONGO, LAKE


def test_areas_are_described_once_for_all(read) -> None:
    rows = [LAKE | ANSONGO, {"organisation.name": "Hill Aid"} | ANSONGO]
    found = read(rows)
    assert {
        p.described
        for e in ("lake peace forum", "hill aid")
        for p in found.entries[e].record.places
    } == {False}
    areas = found.entries["#areas"].record.places
    assert [(p.name, p.kind, p.country, p.identifiers["pcode"]) for p in areas] == [
        ("Gao", "admin1", "ML", "ML07"),
        ("Ansongo", "admin2", "ML", "ML0702"),
    ]
    assert areas[1].within == areas[0].key
    assert areas[0].note == "The country is told by the first letters of the code."
    told = [(cell.column, cell.tells) for cell in areas[1].evidence]
    expected = [("admin2.name", "name"), ("admin2.code", "identifiers"), ("admin1.name", "within")]
    assert told == expected


def test_areas_beyond_all_measure_are_told_with_each_entry(read, monkeypatch) -> None:
    monkeypatch.setattr(gazetteer, "_MOST", 1)
    found = read([LAKE | ANSONGO])
    told = {p.name: p.described for p in found.entries["lake peace forum"].record.places}
    assert told == {"Gao": False, "Ansongo": True}
    assert [p.name for p in found.entries["#areas"].record.places] == ["Gao"]


def test_very_many_areas_are_several_documents(read, monkeypatch) -> None:
    monkeypatch.setattr(gazetteer, "_MOST_OF_ONE", 1)
    found = read([LAKE | ANSONGO])
    assert list(found.entries) == ["lake peace forum", "#areas", "#areas (2)"]
    assert [p.name for p in found.entries["#areas (2)"].record.places] == ["Gao", "Ansongo"]
