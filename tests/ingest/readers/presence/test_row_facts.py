"""What one row says: who works where, who leads, who pays and how much."""

from tests.ingest.readers.presence.rows import ANSONGO, GAO, LAKE


def test_an_organisation_works_where_and_on_what_its_rows_say(read) -> None:
    rows = [LAKE | ANSONGO | {"sector.name": "Protection"}, LAKE | GAO | {"sector.name": "Weaving"}]
    found = read(rows)
    entry = found.entries["lake peace forum"].record
    (actor,) = entry.actors
    assert (actor.name, actor.type) == ("Lake Peace Forum", "national-ngo")
    where = {r.object: r.qualifiers["themes"] for r in found.relations("OPERATES_IN")}
    names = {place.key: place.name for place in entry.places}
    assert {names[key]: themes for key, themes in where.items()} == {
        "Ansongo": ["protection-civilians"],
        "Gao": ["sector:weaving"],
    }
    assert [r.object for r in found.relations("WORKS_ON")] == [
        "protection-civilians",
        "sector:weaving",
    ]
    assert [(c.name, c.scheme) for c in entry.concepts] == [("Weaving", "hxl-sector")]
    assert found.count.unknown == {"sector names": {"Weaving": 1}}


def test_without_a_programme_partners_cooperate_and_funders_support(read) -> None:
    row = LAKE | {"partner.name": "Hill Aid", "funder.name": "Example Fund", "amount": "5"}
    found = read([row], currency_code="EUR")
    (works,) = found.relations("COOPERATES_WITH")
    assert (works.object, works.qualifiers) == ("body:hill aid", {"kind": "partner"})
    (support,) = found.relations("SUPPORTED")
    assert support.object == "body:lake peace forum"
    assert support.qualifiers == {"kind": "financial", "amount": 5, "currency": "EUR"}
    assert found.relations("ROLE_IN") == []


def test_what_is_planned_is_said_as_planned(read) -> None:
    found = read([LAKE | GAO | {"status": "Prévue"}])
    assert [r.modality for r in found.relations("OPERATES_IN")] == ["planned"]


def test_amounts_that_nobody_gave_are_told(read) -> None:
    found = read(
        [LAKE | {"amount": "5", "funder.name": ""}, LAKE | {"amount": "6", "funder.name": "A; B"}]
    )
    assert found.notices[0].message == (
        "2 amounts were not taken: their rows name no funder, or more than one."
    )
    assert [r.qualifiers for r in found.relations("SUPPORTED")] == [{"kind": "financial"}] * 2


def test_two_equal_amounts_are_one_unless_rows_have_ids(read) -> None:
    row = LAKE | {"amount": "5", "funder.name": "Example Fund"}
    told = read([row, row])
    assert [n.message for n in told.notices] == [
        "1 amounts stand in another row in the same words: each is told once. Give rows an id."
    ]
    apart = read([row | {"row_id": "a"}, row | {"row_id": "b"}])
    assert sorted(apart.entries) == ["a", "b"]
    assert apart.notices == []


def test_an_amount_that_is_no_number_is_counted(read) -> None:
    found = read([LAKE | {"amount": "about 5", "funder.name": "Example Fund"}])
    assert found.count.unknown == {"amounts of money": {"about 5": 1}}


def test_what_is_planned_is_planned_in_all_that_a_row_says(read) -> None:
    row = {"organisation.name": "Hill Aid", "sector.name": "Protection", "status": "planned"}
    found = read([row | {"funder.name": "Example Fund", "admin1.name": "Gao"}])
    (read_record,) = [one for one in found.records if one.record.relations]
    assert {one.modality for one in read_record.record.relations} == {"planned"}


def test_several_organisations_in_one_cell_each_work_there(read) -> None:
    row = {"organisation.name": "Hill Aid; Lake Forum", "admin1.name": "Gao"}
    found = read([row | {"programme.name": "Quiet Shores"}])
    where = {one.subject for one in found.relations("OPERATES_IN")}
    assert where == {"body:hill aid", "body:lake forum", "programme:quiet shores"}
    roles = {(one.subject, one.qualifiers["role"]) for one in found.relations("ROLE_IN")}
    assert roles == {
        (f"body:{name}", "programme-implementing") for name in ("hill aid", "lake forum")
    }
