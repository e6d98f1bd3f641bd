"""Sectors of a row: themes where one is meant, else concepts of the source."""

from tests.ingest.readers.presence.rows import LAKE


def test_several_sectors_may_stand_in_one_cell(read) -> None:
    found = read([LAKE | {"sector.name": "Protection; Weaving;"}])
    said = [r.object for r in found.relations("WORKS_ON")]
    assert said == ["protection-civilians", "sector:weaving"]


def test_a_sector_is_known_by_its_name_and_only_without_one_by_its_code(read) -> None:
    rows = [LAKE | {"sector.name": "Weaving", "sector.code": "W"}, LAKE | {"sector.code": "X"}]
    concepts = read(rows).records[0].record.concepts
    assert [(c.name, c.code) for c in concepts] == [("Weaving", None), ("X", "X")]
    assert [c.evidence[0].column for c in concepts] == ["sector.name", "sector.code"]


def test_a_subsector_is_a_theme_of_its_own(read) -> None:
    found = read([LAKE | {"sector.name": "Protection", "subsector.name": "Child Protection"}])
    said = [r.object for r in found.relations("WORKS_ON")]
    assert said == ["protection-civilians", "child-protection"]
