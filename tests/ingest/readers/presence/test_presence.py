"""Rows of who does what where become records: who, where, on what, in which programme."""

from collections.abc import Iterator, Mapping
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.readers.presence import entry
from tests.ingest.readers.presence.rows import Read, read_presence

LAKE = {"organisation.name": "Lake Peace Forum", "organisation.type": "ONG Nat"}
GAO = {"admin1.name": "Gao", "admin1.code": "ML07"}
ANSONGO = GAO | {"admin2.name": "Ansongo", "admin2.code": "ML0702"}


@pytest.fixture
def read(terms):
    return partial(read_presence, terms)


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


def test_a_row_says_its_country_when_it_names_one(read) -> None:
    found = read(
        [
            LAKE | {"country.name": "Niger", "admin1.name": "Tahoua"},
            LAKE | {"country.name": "Niger"},
        ]
    )
    (entry,) = (e for e in found.records if e.record.document.part != "#areas")
    assert [(p.name, p.country, p.kind) for p in entry.record.places] == [
        ("Tahoua", "NE", "admin1"),
        ("Niger", "NE", "country"),
    ]


def test_a_programme_has_its_lead_its_implementer_and_its_funder(read) -> None:
    row = LAKE | GAO | {"programme.name": "Quiet Shores", "programme.code": "QS-1"}
    row |= {"implementer.name": "Hill Aid", "funder.name": "Example Fund", "partner.name": "A; B"}
    row |= {"amount": "12,500.50", "currency": "USD", "start": "2024-01-01", "end": "2024-06"}
    found = read([row])
    (told,) = found.entries["lake peace forum / qs 1"].record.programmes
    assert (told.name, told.identifiers) == ("Quiet Shores", {"hxl": "QS-1"})
    roles = {r.subject: r.qualifiers["role"] for r in found.relations("ROLE_IN")}
    assert roles == {
        "body:lake peace forum": "programme-accountable",
        "body:hill aid": "programme-implementing",
        "body:example fund": "programme-funder",
        "body:a": "programme-partner",
        "body:b": "programme-partner",
    }
    (support,) = found.relations("SUPPORTED")
    assert (support.subject, support.object) == ("body:example fund", told.key)
    assert support.qualifiers == {
        "kind": "financial", "amount": 12500.5, "currency": "USD", "at": "2024-01-01",
    }  # fmt: skip
    doers = {r.subject for r in found.relations("OPERATES_IN")}
    assert doers == {"body:lake peace forum", "body:hill aid", told.key}
    assert {(r.valid_from, r.valid_to) for r in found.relations("ROLE_IN")} == {
        ("2024-01-01", "2024-06")
    }


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


@pytest.mark.parametrize(
    ("cells", "few_words", "reason"),
    [
        (GAO, "without an organisation", "The row names no organisation; it was left out."),
        (
            LAKE | {"start": "2023-02-30"},
            "with a date that does not exist",
            "'2023-02-30' is a date that does not exist; the row was left out. Correct the date.",
        ),
        (
            LAKE | {"end": "31/02/2023"},
            "with a date that does not exist",
            "'31/02/2023' is a date that does not exist; the row was left out. Correct the date.",
        ),
        (
            LAKE | {"start": "2023-05", "end": "2022"},
            "that end before they begin",
            "It ends before it begins; the row was left out. Correct one of the dates.",
        ),
        (
            LAKE | {"status": "annulé"},
            "of activities that were called off",
            "The activity is 'annulé', so nobody works there for it; the row was left out.",
        ),
    ],
)
def test_a_row_that_cannot_be_read_is_left_out_and_counted(read, cells, few_words, reason) -> None:
    found = read(
        [
            LAKE | GAO,
            {"organisation.name": "", **cells} if "organisation.name" not in cells else cells,
        ]
    )
    (rejection,) = found.rejections
    assert (rejection.row, str(rejection.reason)) == (3, reason)
    assert found.count.rejected == {few_words: 1}
    assert str(found.count.told()).startswith(f"2 rows: 1 read, 1 rejected (1 {few_words})")


def test_a_date_that_could_be_two_is_left_out_alone(read) -> None:
    found = read([LAKE | GAO | {"start": "02/03/2024"}])
    assert [r.valid_from for r in found.relations("OPERATES_IN")] == [None]
    assert found.count.unknown == {"dates": {"02/03/2024": 1}}


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


def test_what_many_rows_say_is_proved_by_three_of_them(read) -> None:
    found = read([LAKE | GAO] * 10)
    (works,) = found.relations("OPERATES_IN")
    assert [cell.row for cell in works.evidence if cell.column == "admin1.name"] == [2, 3, 4]
    assert [row.row for row in found.entries["lake peace forum"].rows] == [2, 3, 4]
    assert [notice.message for notice in found.notices] == [
        "7 rows say only what 3 rows before each of them said: they were read, and their cells are"
        " not kept as evidence."
    ]


def test_an_entry_of_very_many_rows_is_several_documents(read, monkeypatch) -> None:
    monkeypatch.setattr(entry, "MOST_ROWS", 2)
    rows = [LAKE | {"admin1.name": f"Region {number}"} for number in range(5)]
    found = read(rows)
    name = "lake peace forum"
    assert list(found.entries) == [name, f"{name} (2)", f"{name} (3)", "#areas"]
    assert len(found.relations("OPERATES_IN")) == 5


def test_amounts_that_nobody_gave_are_told(read) -> None:
    found = read(
        [LAKE | {"amount": "5", "funder.name": ""}, LAKE | {"amount": "6", "funder.name": "A; B"}]
    )
    assert [n.message for n in found.notices] == [
        "2 amounts were not taken: their rows name no funder, or more than one."
    ]
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
    assert found.count.unknown == {"amounts": {"about 5": 1}}


NAMES = st.sampled_from(["Lake Peace Forum", "Hill Aid", "Marais Écoute", ""])
ROWS = st.lists(
    st.fixed_dictionaries(
        {"organisation.name": NAMES, "admin1.name": st.sampled_from(["Gao", "Mopti", ""])},
        optional={
            "admin2.name": st.text(max_size=4),
            "sector.name": st.sampled_from(["Protection", "Weaving; Health", ";", ""]),
            "programme.name": st.sampled_from(["Quiet Shores", ""]),
            "funder.name": NAMES,
            "amount": st.sampled_from(["5", "x", "1 000,5"]),
            "start": st.sampled_from(["2024", "2024-02-30", "03/02/2024", "soon"]),
            "organisation.type": st.text(max_size=3),
        },
    ),
    max_size=12,
)


@settings(max_examples=60)
@given(rows=ROWS)
def test_every_row_is_read_or_rejected_and_every_fact_has_its_cell(terms, rows) -> None:
    found = read_presence(terms, [{"organisation.name": "", **_filled(row)} for row in [{}, *rows]])
    assert found.count.total == len(rows) + 1
    assert len(found.rejections) == sum(found.count.rejected.values())
    for read in found.records:
        cells = {(row.sheet, row.row): row.cells for row in read.rows}
        for cell in _evidence(read):
            assert cells[(cell.sheet, cell.row)][cell.column] == cell.quote


@settings(max_examples=40)
@given(rows=ROWS, seed=st.randoms(use_true_random=False))
def test_what_is_said_does_not_hang_on_the_order_of_the_rows(terms, rows, seed) -> None:
    shuffled = list(rows)
    seed.shuffle(shuffled)
    assert _said(_read(terms, rows)) == _said(_read(terms, shuffled))


def _read(terms, rows: list[dict[str, str]]) -> Read:
    return read_presence(terms, [{"organisation.name": "", **_filled(row)} for row in [{}, *rows]])


def _filled(row: Mapping[str, str]) -> dict[str, str]:
    return {name: text.strip() for name, text in row.items() if text.strip()}


def _said(found: Read) -> set[tuple[object, ...]]:
    return {
        (read.record.document.part, r.subject, r.predicate, str(r.object), str(r.qualifiers))
        for read in found.records
        for r in read.record.relations
    }


def _evidence(read) -> Iterator[object]:
    record = read.record
    for part in (*record.actors, *record.programmes, *record.places, *record.concepts):
        yield from part.evidence
    for relation in record.relations:
        yield from relation.evidence
    yield from (issue.evidence for issue in record.issues)
