"""Mapped sheets become records: each shape, each cell with its evidence, nothing lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from ingest.readers import READERS, Terms, sniff
from ingest.readers.mapped.mapping import Mapping
from ingest.readers.mapped.mapping_file import save_mappings
from ingest.template import write_template
from tests.ingest.readers.reading import BY_NAME, Outcome, read_with

Read = Callable[..., Outcome]

EVENTS = (
    "Event ID,Workshop title,Type of event,Start date,End date,Venue,Country,Organised by,"
    "Participants,Topic,No. of participants\n"
    "E1,Justice workshop,workshop,2024-03-02,2024-03-04,Nakuru,Kenya,Peace Forum,"
    '"Lake Network; Example Trust",Access to justice; Weaving,24\n'
    "E2,Land dialogue,zigzag,2024-02-31,,,Uganda,Peace Forum,,,many\n"
    ",,,2024-02-01,,,,,,,\n"
)


def test_one_row_an_event(read_mapped: Read) -> None:
    outcome = read_mapped(EVENTS)
    first, second = (outcome.events[key] for key in ("E1", "E2"))
    assert (first.title, first.type, first.date) == (
        "Justice workshop",
        "workshop",
        "2024-03-02/2024-03-04",
    )
    assert [(p.name, p.country) for p in first.places] == [("Nakuru", "KE")]
    assert [(p.actor, p.role) for p in first.participations] == [
        ("body:peace forum", "organiser"),
        ("body:lake network", "participant"),
        ("body:example trust", "participant"),
    ]
    assert [(c.n, c.of) for c in first.counts] == [(24, "participants")]
    assert [theme.id for theme in first.themes] == ["access-to-justice", "concept:weaving"]
    assert [(p.name, p.kind) for p in second.places] == [("Uganda", "country")]
    assert (second.type, second.date, second.date_wording) == (None, None, "2024-02-31")


def test_what_is_left_out_is_told_where_it_stands(read_mapped: Read) -> None:
    outcome = read_mapped(EVENTS)
    assert outcome.places == [
        (4, "Workshop title"),
        (3, "Start date"),
        (3, "No. of participants"),
    ]
    (count,) = outcome.counts
    assert (count.total, count.read, count.rejected) == (3, 2, {"without an event": 1})
    assert count.unknown == {"sector names": {"Weaving": 1}, "types of event": {"zigzag": 1}}


def test_one_row_a_participant_with_the_event_in_each(read_mapped: Read) -> None:
    text = (
        "Event,Date,Place,Organisation,Role,Confidentiality\n"
        "Justice workshop,2024-03-02,Nakuru,Peace Forum,Organiser,public\n"
        "Land dialogue,2024-04-02,Gulu,Peace Forum,Participant,public\n"
        "Justice workshop,2024-03-02,Nakuru,Lake Network,Weaver,internal\n"
    )
    outcome = read_mapped(text)
    assert len(outcome.reads) == 2
    read = next(one for one in outcome.reads if len(one.rows) == 2)
    (event,) = read.record.events
    assert [(p.actor, p.role, p.certainty) for p in event.participations] == [
        ("body:peace forum", "organiser", "certain"),
        ("body:lake network", "unspecified", "ambiguous"),
    ]
    assert read.record.document.sensitivity == "internal"


def test_rows_of_one_event_that_differ_are_told(read_mapped: Read) -> None:
    text = (
        "Event ID,Event,Date,Organisation,Role\n"
        "E1,Talks,2024-03-02,Peace Forum,Organiser\n"
        "E1,Talks,2024-03-09,Lake Network,Participant\n"
    )
    (message,) = read_mapped(text).messages
    assert message == (
        "The rows of 'Talks' differ in Date: '2024-03-02' was kept, '2024-03-09' left out."
    )


def test_an_event_that_all_rows_share_may_stand_in_the_mapping(read_mapped: Read) -> None:
    mapping = (
        "shape: participations\ncolumns: {Name: null, Organisation: organisation}\n"
        "constants: {event: Peace talks, date: 2024-03-02, country: NO}\n"
    )
    outcome = read_mapped("Name,Organisation\nX,Peace Forum\nY,Lake Network\n", mapping)
    (read,) = outcome.reads
    (event,) = read.record.events
    assert (event.title, event.date, event.places[0].country) == ("Peace talks", "2024-03-02", "NO")
    assert len(event.participations) == 2
    assert read.rows[0].cells["mapping: event"] == "Peace talks"
    assert not any("Name" in row.cells for row in read.rows), "names of people are not stored"


def test_one_row_an_organisation(read_mapped: Read) -> None:
    text = (
        "Code,Name,Acronym,Type,Country,Network,Zone d’intervention,Sector\n"
        "7,Peace Forum,PF,Network,Kenya,Example Union,Kenya; Uganda,Protection\n"
        "8,Lake Body,,Guild,Uganda,,,\n"
    )
    outcome = read_mapped(text)
    read = outcome.reads[0]
    forum = next(one for one in read.record.actors if one.name == "Peace Forum")
    assert (forum.acronym, forum.type, forum.country) == ("PF", "network", "KE")
    assert forum.identifiers == {f"file:{read.record.document.uri}": "7"}
    said = {(r.predicate, r.object) for r in read.record.relations}
    assert ("MEMBER_OF", "body:example union") in said
    assert {("OPERATES_IN", "country:KE"), ("OPERATES_IN", "country:UG")} <= said
    assert any(predicate == "WORKS_ON" for predicate, _ in said)
    (issue,) = outcome.reads[1].record.issues
    assert (issue.code, issue.evidence and issue.evidence.quote) == ("unknown-actor-type", "Guild")


def test_who_does_what_where_makes_no_event(read_mapped: Read) -> None:
    text = (
        "Organisation,Type,Sector,Country,Province,Project,Donor\n"
        "Peace Forum,NGO,Protection,Kenya,Nakuru,Water for peace,Example Trust\n"
    )
    outcome = read_mapped(text)
    said = {r.predicate for one in outcome.reads for r in one.record.relations}
    assert {"OPERATES_IN", "ROLE_IN", "WORKS_ON"} <= said
    assert not any(one.record.events for one in outcome.reads)
    assert outcome.counts[0].read == 1


FLOWS = 'Donor,Grantee,Amount (EUR),Date\nA,B,5,2024\nA,B,5,2024\nA,C,"1 200,50",2025\n'


def test_flows_without_an_id_are_each_one_however_alike(read_mapped: Read) -> None:
    outcome = read_mapped(FLOWS)
    amounts = [r.qualifiers["amount"] for o in outcome.reads for r in o.record.relations]
    assert sorted(amounts) == [5, 5, 1200.5]
    parts = {one.record.document.part for one in outcome.reads}
    assert len(parts) == 3
    assert "1 rows say the same as rows before them" in outcome.messages[0]


def test_the_key_of_a_row_does_not_hang_on_its_place(read_mapped: Read) -> None:
    head, *rows = FLOWS.splitlines()
    parts = {one.record.document.part for one in read_mapped(FLOWS).reads}
    other = "\n".join(["A title,,,", head, *reversed(rows)])
    assert {one.record.document.part for one in read_mapped(other).reads} == parts


@pytest.mark.parametrize(
    ("row", "reason", "few"),
    [
        (",B,5,2024", "does not say who gives", "without a giver"),
        ("A,,5,2024", "does not say who or what receives", "without a recipient"),
        ("A,B,,2024", "gives no amount", "without an amount"),
        ("A,B,much,2024", "'much' is no amount", "with an amount that is none"),
    ],
)
def test_a_row_that_tells_of_no_flow_is_rejected(
    read_mapped: Read, row: str, reason: str, few: str
) -> None:
    outcome = read_mapped(f"Donor,Grantee,Amount (EUR),Date\nA,B,5,2024\n{row}\n")
    assert reason in outcome.reasons[0]
    assert outcome.counts[0].rejected == {few: 1}


def test_money_that_was_called_off_is_not_told_and_what_is_promised_is_planned(
    read_mapped: Read,
) -> None:
    text = "Donor,Grantee,Amount,Status\nA,B,5,pledge\nA,C,6,cancelled\n"
    outcome = read_mapped(text)
    (relation,) = outcome.reads[0].record.relations
    assert relation.modality == "planned"
    assert "'cancelled', so nothing was given" in outcome.reasons[0]


def test_days_are_read_in_the_order_that_cells_show(read_mapped: Read) -> None:
    text = "Donor,Grantee,Amount,Date\nA,B,5,25/03/2024\nA,C,6,02/03/2024\n"
    outcome = read_mapped(text)
    found = {r.qualifiers["at"] for o in outcome.reads for r in o.record.relations}
    assert found == {"2024-03-25", "2024-03-02"}


def test_cells_with_errors_and_blanks_are_nothing_and_errors_are_counted(
    read_mapped: Read,
) -> None:
    outcome = read_mapped("Organisation,Type,Country\nPeace Forum,#N/A,n/a\nLake,#REF!,-\n")
    assert [one.rows[0].cells for one in outcome.reads if len(one.rows[0].cells) != 1] == []
    assert outcome.messages == ["2 cells hold an error such as #N/A; they were left out."]


def test_formulas_are_text_and_nothing_else(read_mapped: Read) -> None:
    outcome = read_mapped("Organisation,Country\n'=HYPERLINK(1),Kenya\n@cmd,Kenya\n+1,Kenya\n")
    names = {one.name for read in outcome.reads for one in read.record.actors}
    assert names == {"=HYPERLINK(1)", "@cmd", "+1"}


def test_a_sheet_without_a_mapping_is_not_read_but_explained(tmp_path: Path, terms: Terms) -> None:
    path = tmp_path / "sheet.csv"
    path.write_text(FLOWS, encoding="utf-8")
    outcome = read_with(BY_NAME["mapped"], path, terms)
    assert outcome.reads == []
    assert "nobody has said yet what its columns mean" in outcome.reasons[0]
    assert outcome.messages[0] == "Guessed: from. The heading is a word for it."
    assert sum(outcome.progress) == path.stat().st_size


def test_a_sheet_without_headings_says_so(tmp_path: Path, terms: Terms) -> None:
    path = tmp_path / "sheet.csv"
    path.write_text("1,2,3\n4,5,6\n", encoding="utf-8")
    outcome = read_with(BY_NAME["mapped"], path, terms)
    assert "looks like headings" in outcome.messages[0]
    assert len(outcome.reasons) == 1


def test_a_mapping_serves_the_next_sheet_with_the_same_columns(
    read_mapped: Read, tmp_path: Path, terms: Terms
) -> None:
    read_mapped(FLOWS)
    other = tmp_path / "next.csv"
    other.write_text("A title\n\n" + FLOWS.replace("B", "D"), encoding="utf-8")
    outcome = read_with(BY_NAME["mapped"], other, terms)
    assert len(outcome.reads) == 3
    assert outcome.counts[0].mapping == "sheet.csv.mapping.yaml"
    assert "by the mapping sheet.csv.mapping.yaml" in outcome.counts[0].told()
    other.write_text(FLOWS.replace("Date", "Day"), encoding="utf-8")
    assert read_with(BY_NAME["mapped"], other, terms).reads == []


def test_a_column_that_went_away_is_told(read_mapped: Read) -> None:
    mapping = "shape: actors\ncolumns: {Name: organisation, Land: organisation_country}\n"
    outcome = read_mapped("Name,Country\nPeace Forum,Kenya\n", mapping)
    assert outcome.reads == []
    assert "The sheet has no column 'Land', which its mapping" in outcome.reasons[0]


def test_each_sheet_of_a_workbook_has_a_mapping_of_its_own(tmp_path: Path, terms: Terms) -> None:
    book = Workbook()
    book.active.title = "Bodies"
    book.active.append(["Name", "Country"])
    book.active.append(["Peace Forum", "Kenya"])
    book.create_sheet("Totals").append(["Country", "How many"])
    path = tmp_path / "book.xlsx"
    book.save(path)
    columns = {"Name": "organisation", "Country": "organisation_country"}
    mappings = [Mapping("actors", columns, sheet=name) for name in ("Bodies", "Gone")]
    save_mappings(path, mappings)
    outcome = read_with(BY_NAME["mapped"], path, terms)
    assert len(outcome.reads) == 1
    assert outcome.reads[0].rows[0].sheet == "Bodies"
    assert outcome.messages == ["The sheet 'Totals' has no mapping; it was not read."]
    assert "speaks of a sheet 'Gone', which the file does not have" in outcome.reasons[0]


def test_an_odd_level_closes_the_row(read_mapped: Read) -> None:
    outcome = read_mapped("Organisation,Country,Sensitivity\nPeace Forum,Kenya,hush\n")
    assert outcome.reads[0].record.document.sensitivity == "restricted"
    assert "'hush' says not who may see the row" in outcome.reasons[0]


def test_a_million_columns_are_refused_at_once(tmp_path: Path, terms: Terms) -> None:
    path = tmp_path / "wide.csv"
    path.write_text("a," * 1_000_000 + "\n", encoding="utf-8")
    with pytest.raises(Exception, match="has 1,000,001 cells"):
        read_with(BY_NAME["mapped"], path, terms)


def test_readers_that_know_a_sheet_come_first(tmp_path: Path) -> None:
    write_template(tmp_path / "filled", filled=True)
    write_template(tmp_path / "filled.xlsx", filled=True)
    own = tmp_path / "own.csv"
    own.write_text("Organisation,Donor,Region\nA,B,C\n", encoding="utf-8")
    book = Workbook()
    book.active.append(["Organisation", "Donor", "Region"])
    book.active.append(["A", "B", "C"])
    book.save(tmp_path / "own.xlsx")
    tags = tmp_path / "tags.csv"
    tags.write_text("Org,Where\n#org,#adm1\nA,B\n", encoding="utf-8")
    chosen = {
        path.name: sniff(path, READERS).name
        for path in (tmp_path / "filled" / "events.csv", tmp_path / "filled.xlsx", own, tags)
    }
    chosen["own.xlsx"] = sniff(tmp_path / "own.xlsx", READERS).name
    assert chosen == {
        "events.csv": "csv",
        "filled.xlsx": "xlsx",
        "own.csv": "mapped",
        "tags.csv": "hxl",
        "own.xlsx": "mapped",
    }
