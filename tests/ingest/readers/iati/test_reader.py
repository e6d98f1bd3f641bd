"""A whole file: known by its content, one record an activity, all of it accounted for."""

from ingest.findings import ReadCount
from ingest.readers.iati import reader
from ingest.readers.iati.reader import ActivityPlaces, IatiReader
from ingest.readers.reporting import Place
from tests.ingest.readers.iati.activity_files import OLD, PLAIN, activity, write_activities
from tests.ingest.readers.iati.relations_of import said
from tests.ingest.readers.reading import read_with


def test_activities_are_known_by_their_content() -> None:
    sniff = IatiReader().sniff
    for head in (PLAIN, OLD, '<result><iati-activities x="1">', "<iati-activity/>"):
        assert sniff(head.encode(), "download.txt") > 0.9
    for head in ("<iati-organisations>", "<html>", "iati-activities", '{"iati-activity": 1}'):
        assert sniff(head.encode(), "activities.xml") == 0.0
    assert sniff(PLAIN.encode("utf-16"), "activities.xml") > 0.9


def test_the_sum_tells_of_every_activity(read_text) -> None:
    nameless = "<iati-activity><sector code='15130'/></iati-activity>"
    text = PLAIN.replace("</iati-activities>", nameless + "</iati-activities>")
    outcome = read_text(text.replace("XX-EXA-1234-P1-A</iati-id", "XX-EXA-1234-P1</iati-id"))
    (count,) = outcome.counts
    assert isinstance(outcome.last, ReadCount)
    assert (count.total, count.read) == (3, 1)
    assert count.rejected == {
        "that stand in the file twice": 1,
        "without an identifier or a title": 1,
    }
    assert count.unused == ("budget",)
    assert count.unknown["codes of sectors"] == {
        "iati-sector-1 11110": 1,
        "iati-sector-99-XX-EXA-1234 A": 1,
    }
    assert "stands in line 4 too; the first was read" in outcome.reasons[0]
    assert "neither an identifier nor a title" in outcome.reasons[1]


def test_contacts_and_links_are_counted_and_not_kept(read_one) -> None:
    contact = "<contact-info><email>a@example.org</email></contact-info>"
    outcome = read_one(contact * 2 + '<document-link url="https://example.org/x"/>')
    assert outcome.messages == [
        "2 contacts were not kept: they may name persons.",
        "1 link to a document was not followed.",
    ]
    assert "example.org" not in str(outcome.reads)


def test_a_file_without_activities_says_so(read_text) -> None:
    outcome = read_text('<iati-activities version="2.03"></iati-activities>')
    assert outcome.reads == []
    assert outcome.messages == ["The file holds no activity."]


def test_a_file_that_breaks_off_gives_what_stood_before(read_text) -> None:
    outcome = read_text(PLAIN[: PLAIN.index("Mobile courts")])
    assert [read.record.document.part for read in outcome.reads] == ["XX-EXA-1234-P1"]
    assert outcome.rejections[-1].row == 66
    assert "What stood before was read" in outcome.reasons[-1]


def test_the_address_of_the_file_is_that_of_its_activities(tmp_path, terms) -> None:
    path = write_activities(tmp_path / "activities.xml")
    reads = read_with(IatiReader(), path, terms).reads
    assert {read.record.document.uri for read in reads} == {path.as_posix()}
    given = IatiReader().read(path, terms, lambda size: None, "https://example.org/a.xml")
    assert next(iter(given)).record.document.uri == "https://example.org/a.xml"


def test_what_is_wrong_in_a_cell_is_at_the_line_of_its_activity(read_text) -> None:
    read = read_text(PLAIN).reads[1]
    assert read.line == 61
    evidence = read.record.programmes[0].evidence[0]
    assert isinstance(read.places, ActivityPlaces)
    assert read.places.place("x", evidence) == Place(
        read.places.file, 61, "iati-activity 1, title/narrative"
    )


def test_where_an_activity_stands_in_the_file_changes_nothing_of_what_it_says(read_text) -> None:
    one = read_text(PLAIN).reads[1]
    moved = read_text("\n\n" + PLAIN.partition("?>")[2].strip().replace("><", ">\n<")).reads[1]
    assert moved.record == one.record
    assert moved.rows == one.rows


def test_no_event_is_made_of_an_activity(read_text) -> None:
    assert all(read.record.events == [] for read in read_text(PLAIN).reads)


def test_files_of_version_1_say_the_same_in_other_words(tmp_path, terms) -> None:
    path = write_activities(tmp_path / "old.xml", OLD, "latin-1")
    outcome = read_with(IatiReader(), path, terms)
    (read,) = outcome.reads
    assert outcome.rejections == []
    record = read.record
    assert (record.document.part, record.document.language) == ("FR-6-77", "fr")
    assert record.programmes[0].name == "Appui à la médiation"
    assert [(o, q["language"]) for _, o, q in said(record, "HAS_LABEL")] == [
        ("Appui à la médiation", "fr"),
        ("Support to mediation", "en"),
        ("Msaada kwa upatanishi", "sw"),
    ]
    assert [q["role"] for _, _, q in said(record, "ROLE_IN")] == [
        "programme-funder",
        "programme-implementing",
    ]
    assert [o for _, o, _ in said(record, "WORKS_ON")] == ["peacebuilding"]
    ((giver, taker, money),) = said(record, "SUPPORTED")
    assert (giver, taker) == ("org:FR-6", "org::maison des rives")
    assert (money["amount"], money["currency"], money["at"]) == (1500, "EUR", "2012-02-03")
    (status,) = [r for r in record.relations if r.predicate == "HAS_STATUS"]
    assert (status.object, status.valid_from, status.valid_to) == (
        "finalisation",
        "2012-01-15",
        "2013-06-30",
    )


def test_the_prefixes_of_an_export_are_no_part_of_the_names(read_text) -> None:
    text = activity().replace(
        '<iati-activity xml:lang="en"',
        '<iati-activity xmlns:ns0="http://example.org/a" xmlns:ns2="xml" ns0:dataset="x" '
        'ns2:lang="fr"',
    )
    (read,) = read_text(text).reads
    assert read.record.document.language == "fr"
    assert read.record.programmes[0].name == "Mobile courts"


def test_an_activity_without_bounds_is_left_out_whole(read_text, monkeypatch) -> None:
    monkeypatch.setattr(reader, "MOST_PARTS", 10)
    outcome = read_text(PLAIN)
    assert [read.record.document.part for read in outcome.reads] == ["XX-EXA-1234-P1-A"]
    assert outcome.reasons == ["The activity has more than 10 elements."]
    assert outcome.counts[0].rejected == {"with too many elements": 1}
