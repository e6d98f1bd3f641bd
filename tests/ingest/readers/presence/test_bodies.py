"""Organisations by their names, acronyms, types and ids."""

from tests.ingest.readers.presence.rows import LAKE


def test_a_type_that_no_list_knows_is_an_issue_with_its_cell(read) -> None:
    found = read([LAKE | {"organisation.type": "Mouv. CR"}])
    (issue,) = found.records[0].record.issues
    assert issue.code == "unknown-actor-type"
    assert (
        issue.message
        == "The source calls the type of Lake Peace Forum 'Mouv. CR', which no list knows."
    )
    assert (issue.evidence.column, issue.evidence.quote) == ("organisation.type", "Mouv. CR")
    assert found.count.unknown == {"organisation types": {"Mouv. CR": 1}}


def test_a_second_acronym_is_another_name(read) -> None:
    rows = [LAKE | {"organisation.acronym": "LPF"}, LAKE | {"organisation.acronym": "FPL"}]
    (actor,) = read(rows).records[0].record.actors
    assert (actor.acronym, actor.aliases) == ("LPF", ["FPL"])


def test_an_organisation_may_have_but_an_acronym_or_an_id(read) -> None:
    found = read([{"organisation.acronym": "LPF"}, {"organisation.id": "XM-1"}])
    assert [read.record.actors[0].name for read in found.records] == ["LPF", "XM-1"]


def test_several_in_a_cell_are_each_one(read) -> None:
    rows = [LAKE | {"partner.name": "Hill Trust\nUNICEF, UNDP; Sea and Sun Aid"}]
    names = {actor.name for actor in read(rows).records[0].record.actors}
    assert names == {LAKE["organisation.name"], "Hill Trust", "UNICEF", "UNDP", "Sea and Sun Aid"}
