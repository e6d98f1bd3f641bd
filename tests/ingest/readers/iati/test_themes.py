"""Sectors of all lists, tags, markers and scopes: ours where a code means it, else kept as told."""

import pytest

from tests.ingest.readers.iati.relations_of import relations, said


@pytest.mark.parametrize(
    ("element", "theme"),
    [
        ('<sector vocabulary="1" code="15220"/>', "peacebuilding"),
        ('<sector code="15220"/>', "peacebuilding"),
        ('<sector vocabulary="DAC" code="15220"/>', "peacebuilding"),
        ('<sector vocabulary="8" code="5.A"/>', "women-economic-empowerment"),
        ('<tag vocabulary="3" code="16.3"/>', "access-to-justice"),
        ('<policy-marker vocabulary="1" code="1" significance="2"/>', "gender-equality"),
    ],
)
def test_a_code_that_means_a_theme_is_the_theme_and_said_to_be_inferred(
    read_one, element, theme
) -> None:
    record = read_one(element).reads[0].record
    (one,) = relations(record, "WORKS_ON")
    assert (one.object, one.status) == (theme, "inferred")
    assert one.note
    assert record.concepts == []


@pytest.mark.parametrize(
    ("element", "scheme", "code", "name"),
    [
        ('<sector vocabulary="1" code="11110"/>', "iati-sector-1", "11110", "DAC purpose 11110"),
        ('<sector vocabulary="2" code="111"/>', "iati-sector-2", "111", "DAC sector 111"),
        ('<sector vocabulary="7" code="4"/>', "iati-sector-7", "4", "SDG goal 4"),
        ('<sector vocabulary="8" code="4.1"/>', "iati-sector-8", "4.1", "SDG target 4.1"),
        (
            '<sector vocabulary="10" code="99"/>',
            "iati-sector-10",
            "99",
            "Humanitarian cluster 99",
        ),
        (
            '<sector vocabulary="99" code="A"><narrative>Our line</narrative></sector>',
            "iati-sector-99-XX-EXA-9",
            "A",
            "Our line",
        ),
        ('<tag vocabulary="2" code="4"/>', "iati-sector-7", "4", "SDG goal 4"),
        ('<tag vocabulary="99" code="x"/>', "iati-tag-99-XX-EXA-9", "x", "x"),
        (
            '<policy-marker vocabulary="1" code="12" significance="1"/>',
            "iati-policy-marker-1",
            "12",
            "Nutrition",
        ),
        (
            '<humanitarian-scope type="1" vocabulary="1-2" code="EP-1"/>',
            "iati-humanitarian-scope-1-2",
            "EP-1",
            "EP-1",
        ),
    ],
)
def test_what_maps_to_nothing_is_kept_and_counted(read_one, element, scheme, code, name) -> None:
    outcome = read_one(element)
    record = outcome.reads[0].record
    (concept,) = record.concepts
    assert (concept.scheme, concept.code, concept.name) == (scheme, code, name)
    assert said(record, "WORKS_ON") == [("programme", concept.key, {})]
    assert outcome.counts[0].unknown["codes of sectors"] == {f"{scheme} {code}": 1}


def test_a_name_of_ours_is_asserted(read_one) -> None:
    inside = '<sector vocabulary="99" code="A"><narrative>Mediation</narrative></sector>'
    (one,) = relations(read_one(inside).reads[0].record, "WORKS_ON")
    assert (one.object, one.status) == ("mediation", "asserted")


def test_percentages_are_kept(read_one) -> None:
    inside = '<sector code="15220" percentage="33.3"/><sector code="11110" percentage="66.7%"/>'
    record = read_one(inside).reads[0].record
    assert [q["percentage"] for _, _, q in said(record, "WORKS_ON")] == [33.3, 66.7]
    assert relations(record, "WORKS_ON")[0].evidence[1].column == "@percentage"


def test_a_marker_of_no_significance_says_nothing(read_one) -> None:
    outcome = read_one('<policy-marker vocabulary="1" code="2" significance="0"/>')
    assert relations(outcome.reads[0].record, "WORKS_ON") == []
    assert outcome.rejections == []


def test_the_flag_of_the_activity_is_humanitarian(read_one) -> None:
    for flag, themes in (("1", ["humanitarian"]), ("true", ["humanitarian"]), ("0", [])):
        record = read_one(attributes=f'humanitarian="{flag}"').reads[0].record
        assert [o for _, o, _ in said(record, "WORKS_ON")] == themes


def test_a_sector_without_code_and_name_says_nothing(read_one) -> None:
    assert relations(read_one("<sector/>").reads[0].record, "WORKS_ON") == []


def test_sectors_of_transactions_are_those_of_the_activity(read_one) -> None:
    paid = '<transaction><sector vocabulary="1" code="15220"/></transaction>'
    record = read_one(paid * 3 + '<sector code="11110"/>').reads[0].record
    works = relations(record, "WORKS_ON")
    assert [one.object for one in works] == ["iati-sector-1:11110", "peacebuilding"]
    assert [(cell.sheet, cell.row) for cell in works[1].evidence] == [("transaction/sector", 1)]


def test_a_code_without_a_name_has_that_of_our_list_or_is_called_by_its_number(read_one) -> None:
    outcome = read_one('<sector code="11130"/><sector code="11110"/><sector code="11110"/>')
    names = [concept.name for concept in outcome.reads[0].record.concepts]
    assert names == ["Teacher training", "DAC purpose 11110"]
    assert outcome.counts[0].unknown["names of codes"] == {"iati-sector-1 11110": 2}


def test_sectors_of_transactions_that_have_names_alone_are_all_kept(read_one) -> None:
    named = (f'<sector vocabulary="99"><narrative>{name}</narrative></sector>' for name in "ABA")
    paid = "".join(f"<transaction>{sector}</transaction>" for sector in named)
    record = read_one(paid).reads[0].record
    assert [concept.name for concept in record.concepts] == ["A", "B"]
