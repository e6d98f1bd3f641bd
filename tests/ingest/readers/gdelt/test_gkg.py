"""Pages of the knowledge graph: themes, organisations and places, and no person."""

import pytest

from graph.errors import SourceError
from graph.model.relations import load_relations
from graph.store import open_store
from ingest.findings import ReadCount
from ingest.loading.run import IngestOptions, ingest
from ingest.readers import READERS, sniff
from ingest.readers.arrow_rows import MOST_CELL
from ingest.readers.gdelt.gkg import GkgReader, RowPlace
from ingest.readers.gdelt.gkg_mentions import Mentions, Told
from ingest.readers.gdelt.gkg_row import gkg_row, wanted
from ingest.readers.gdelt.gkg_themes import SCHEME, Themes
from ingest.readers.gdelt.layouts import GKG
from ingest.readers.reporting import Place
from ingest.readers.word_map import word_map
from tests.ingest.readers.gdelt.gdelt_rows import GKG_1, GKG_2, headings, page, write, write_pages
from tests.ingest.readers.reading import read_with


@pytest.fixture
def read_rows(terms, tmp_path):
    return lambda *rows: read_with(GkgReader(), write(tmp_path / "day.gkg.csv", rows), terms)


def test_a_file_is_known_with_headings_and_without(tmp_path) -> None:
    assert sniff(write_pages(tmp_path / "x.txt"), READERS).name == "gkg"
    assert sniff(write(tmp_path / "y.csv", [page(), page()]), READERS).name == "gkg"
    assert GkgReader().sniff(b"a,b\n", "20240304.gkg.csv") == 0.0


def test_a_page_is_a_record(read_rows) -> None:
    (read,) = read_rows(page()).reads
    document = read.record.document
    assert (document.uri, document.part) == ("https://news.example.org/talks", "20240304101500-1")
    assert (document.publisher, document.language) == ("news.example.org", "fr")
    assert document.published == "2024-03-04"
    said = [(one.predicate, one.object, one.qualifiers) for one in read.record.relations]
    assert said == [
        ("ADDRESSES", "gdelt:TAX_FNCACT_MINISTER", {}),
        ("ADDRESSES", "mediation-dialogue", {"wording": "NEGOTIATIONS"}),
        ("MENTIONS", "body:Lake Region Peace Forum", {"offsets": "40,300"}),
        ("MENTIONS", "place:KE", {"offsets": "12,90"}),
    ]
    assert [(one.scheme, one.code) for one in read.record.concepts] == [
        (SCHEME, "TAX_FNCACT_MINISTER")
    ]
    assert {one.status for one in read.record.relations} == {"derived"}
    assert read.record.events == []


def test_two_pages_share_no_list(read_rows) -> None:
    first, second = (one.record for one in read_rows(page(), page(GKGRECORDID="other-2")).reads)
    lists = [name for name, value in first.__dict__.items() if isinstance(value, list)]
    assert {"events", "issues", "actors", "relations"} <= {*lists}
    assert [name for name in lists if getattr(first, name) is getattr(second, name)] == []


def test_a_row_of_the_first_version_is_a_record(read_rows) -> None:
    outcome = read_rows(headings(GKG_1), page(GKG_1), page(GKG_1, NUMARTS="2"))
    first, second = (read.record for read in outcome.reads)
    assert first.document.uri == "https://news.example.org/truce"
    assert (first.document.publisher, second.document.publisher) == ("news.example.org", None)
    assert [one.name for one in first.actors] == ["lake region peace forum"]
    assert [(one.name, one.country) for one in first.places] == [("Nakuru", "KE")]
    assert first.relations[-1].qualifiers == {}


def test_persons_are_counted_and_nowhere_in_what_is_read(read_rows) -> None:
    outcome = read_rows(
        page(
            PERSONS="jane example;john sample",
            V2PERSONS="Jane Example,5",
            ALLNAMES="Jane Example,5",
            V2ORGANIZATIONS="Court Against Jane Example,7;Lake Forum,9;Jane Exampleton Trust,30",
        )
    )
    assert [one.name for one in outcome.reads[0].record.actors] == [
        "Lake Forum",
        "Jane Exampleton Trust",
    ]
    assert "Jane Example," not in str(outcome.reads)
    assert outcome.messages == ["3 names of persons were not kept."]


def test_a_country_is_no_organisation(read_rows) -> None:
    outcome = read_rows(page(V2ORGANIZATIONS="Kenya,7;Lake Forum,9"))
    assert [one.name for one in outcome.reads[0].record.actors] == ["Lake Forum"]
    assert outcome.messages == [
        "1 names of organisations are names of countries, and were not kept as those."
    ]


def test_a_place_that_is_none_is_counted_and_those_beside_it_are_read(read_rows) -> None:
    kenya = "1#Kenya#KE#KE##1#38#KE#12"
    odd = ["9#Kenya#KE#KE##1#38#KE#30", "4#, #KE#KE##1#38#7#40", "Kenya", "1#Kenya#KE", " "]
    outcome = read_rows(page(V2LOCATIONS=";".join([*odd, kenya, *odd])))
    places = [one for one in outcome.reads[0].record.relations if one.object == "place:KE"]
    assert [one.qualifiers for one in places] == [{"offsets": "12"}]
    assert outcome.messages == ["8 places are not as GDELT writes them, and were left out."]


def test_every_page_is_accounted_for(read_rows) -> None:
    empty = dict.fromkeys(("THEMES", "V2LOCATIONS", "V2ORGANIZATIONS"), "")
    outcome = read_rows(
        headings(),
        page(),
        page(GKGRECORDID="x", **empty),
        page(DATE="20240231000000"),
        page(GKGRECORDID=""),
        "short",
        page(GKGRECORDID="20240304101500-2", THEMES="A;" * (MOST_CELL // 2 + 1)),
    )
    assert [read.line for read in outcome.reads] == [2]
    assert outcome.places == [(4, "DATE"), (5, None), (6, None), (7, None)]
    count = outcome.last
    assert isinstance(count, ReadCount)
    assert (count.total, count.read) == (6, 1)
    assert count.rejected["without a theme, an organisation or a place"] == 1
    assert count.unknown == {"themes of GDELT": {"TAX_FNCACT_MINISTER": 1}}
    assert "GCAM" in count.unused


def test_a_huge_cell_does_no_harm(read_rows) -> None:
    """That of a column which is not read costs nothing; a row beyond all measure is left out."""
    rows = [page(GCAM="x" * 3_000_000), page(GCAM="x" * 10_000_000), page()]
    outcome = read_rows(headings(), *rows, "\t" * 1_000_000)
    assert [read.line for read in outcome.reads] == [2, 4]
    assert outcome.reasons[-1] == "A row has more than four million bytes; it was left out."
    assert (outcome.last.total, outcome.last.read) == (4, 2)


def test_what_is_no_web_page_keeps_no_citation(read_rows) -> None:
    """The citation of a book or paper names its authors."""
    (read,) = read_rows(page(DOCUMENTIDENTIFIER="Example J., On Peace, 1999")).reads
    assert read.record.document.uri.endswith("day.gkg.csv")
    assert "Example J." not in str(read)


@pytest.mark.parametrize(
    ("told", "language"), [("", "en"), ("srclc:fra;eng:X", "fr"), ("srclc:lin;eng:X", "lin")]
)
def test_the_language_is_that_of_the_page(told: str, language: str) -> None:
    cells = dict(zip(GKG[GKG_2], page(TRANSLATIONINFO=told).split("\t"), strict=True))
    assert gkg_row(tuple(cells[name] for name in wanted(GKG[GKG_2]))).language == language


def test_two_codes_of_one_theme_are_one_statement() -> None:
    themes = Themes()
    concepts, (relation,), (row,) = themes.read("NEGOTIATIONS;WB_939_NEGOTIATION;NEGOTIATIONS;")
    assert concepts == []
    assert (relation.object, len(relation.evidence)) == ("mediation-dialogue", 2)
    assert list(row.cells) == ["NEGOTIATIONS", "WB_939_NEGOTIATION"]
    assert themes.read("; ;\x85") == ([], [], [])


def test_blanks_are_no_names(terms) -> None:
    told = Told()
    Mentions(terms).bodies(" ,5;\x85,7;,9", True, "", told)
    assert told == Told()


def test_every_theme_of_the_list_is_ours(terms) -> None:
    assert set(word_map("gdelt_themes").ids.values()) <= terms.themes.exact


@pytest.mark.parametrize(
    "cell",
    ["", ";", "#", "1#", "9#X#KE#KE#1#2#3", "1##KE#KE#1#2#3", "4#, Kenya#KE#KE#1#2#3", "1#Kenya#KE"]
    + ["4#Nakuru#KE#KE#1#2#"],
)
def test_a_place_that_is_none_is_passed_over(terms, cell: str) -> None:
    told = Told()
    Mentions(terms).places(cell, False, told)
    assert told == Told()


def test_places_of_all_versions_are_read(terms) -> None:
    told = Told()
    cell = (
        "2#Iowa, United States#US#USIA#42#-93#IA#1;3#Ames, Iowa, United States#US#USIA#IA1#4#5#77#9"
    )
    Mentions(terms).places(cell, True, told)
    assert [(one.name, one.country, one.kind) for one in told.places] == [
        ("Iowa", "US", "admin1"),
        ("Ames", "US", "city"),
    ]


def test_a_country_under_an_unusual_name_is_known_by_its_code(terms) -> None:
    told = Told()
    Mentions(terms).places("1#America#US#US##38#-97#US#9", True, told)
    assert [(one.name, one.id) for one in told.places] == [("America", "country-usa")]


def test_another_file_is_refused(terms, tmp_path) -> None:
    path = write(tmp_path / "other.csv", ["a\tb"])
    with pytest.raises(SourceError, match="no file of the GDELT knowledge graph"):
        list(GkgReader().read(path, terms, lambda size: None))


def test_findings_of_a_page_name_its_row_in_the_file(read_rows) -> None:
    (read,) = read_rows(headings(), page()).reads
    assert isinstance(read.places, RowPlace)
    evidence = read.record.actors[0].evidence
    assert read.places.place("x", evidence) == Place(read.places.file, 2, "ORGANIZATIONS")


def test_the_ledger_takes_all_and_ties_nobody(tmp_path, project_root) -> None:
    store = open_store("memory:")
    path = write_pages(tmp_path / "day.gkg.csv")
    summary = ingest([path], store, IngestOptions())
    assert (summary.added, summary.rejected) == (3, [])
    with store.view() as view:
        said = [statement.predicate for statement in view.statements(document=summary.written[0])]
        assert {"ADDRESSES", "MENTIONS"} <= set(said)
        assert "PARTICIPATED_IN" not in said
    relations = load_relations(project_root / "data" / "vocabulary")
    assert not relations.get("MENTIONS").makes_tie
    assert ingest([path], store, IngestOptions()).unchanged == 3
