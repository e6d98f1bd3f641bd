"""Whole exports of ACLED: of all years, with what is wrong in them, into the ledger."""

import pytest

from graph.errors import SourceError
from graph.store import open_store
from ingest.findings import ReadCount
from ingest.loading.run import IngestOptions, ingest
from ingest.readers import READERS, sniff
from ingest.readers.acled.reading import AcledReader
from tests.ingest.readers.acled.acled_rows import (
    BATTLE,
    OLDER,
    OLDEST,
    PROTEST,
    TODAY,
    write,
    write_events,
)
from tests.ingest.readers.reading import read_with


@pytest.fixture
def read_rows(terms, tmp_path):
    def read(*rows: dict[str, str], columns=TODAY):
        return read_with(AcledReader(), write(tmp_path / "acled.csv", rows, columns), terms)

    return read


def test_an_export_is_known_by_its_headings(tmp_path) -> None:
    assert sniff(write_events(tmp_path / "events.csv"), READERS).name == "acled"
    assert AcledReader().sniff(b"event,title\n", "acled.csv") == 0.0


@pytest.mark.parametrize("columns", [TODAY, OLDER, OLDEST])
@pytest.mark.parametrize("day", ["2024-03-04", "04 March 2024", "4-Mar-2024"])
def test_exports_of_all_years_tell_the_same(read_rows, columns, day: str) -> None:
    outcome = read_rows(PROTEST | {"event_date": day}, columns=columns)
    (read,) = outcome.reads
    (event,) = read.record.events
    assert (event.id, event.type, event.date) == ("acled-KEN90001", "demonstration", "2024-03-04")
    assert [place.name for place in read.record.places] == ["Nakuru", "Nakuru Town East", "Nakuru"]
    assert outcome.rejections == outcome.notices == []
    assert "notes" in outcome.last.unused


def test_notes_and_accounts_of_persons_are_not_kept(read_rows) -> None:
    outcome = read_rows(PROTEST | {"notes": "Jane Example spoke.", "source": "X: @janeexample"})
    assert "xample spoke" not in str(outcome.reads)
    assert "janeexample" not in str(outcome.reads)
    assert outcome.messages == [
        "1 source was not kept: accounts on social media may be called after persons."
    ]


def test_what_of_a_row_cannot_be_read_is_counted(read_rows) -> None:
    outcome = read_rows(
        PROTEST | {"fatalities": "about 7", "assoc_actor_1": "x" * 301, "country": "Lakeland"},
        PROTEST | {"event_id_cnty": "KEN2", "fatalities": "", "iso3": "KEN"},
    )
    assert len(outcome.reads) == 2
    assert outcome.last.unknown == {
        "names of countries": {"Lakeland": 1},
        "numbers of deaths": {"about 7": 1},
    }
    assert outcome.messages == [
        "1 names of actors have more than 300 characters and were left out."
    ]


def test_rows_that_are_wrong_are_told_and_the_others_read(read_rows) -> None:
    outcome = read_rows(
        PROTEST | {"event_id_cnty": ""},
        PROTEST | {"event_date": "03/04/2024"},
        PROTEST | {"location": "Naku\x00ru"},
        PROTEST | {"location": "x" * 300_001},
        BATTLE,
    )
    assert [read.line for read in outcome.reads] == [6]
    assert outcome.places == [(2, "event_id_cnty"), (3, "event_date"), (4, None), (5, None)]
    assert isinstance(outcome.last, ReadCount)
    assert (outcome.last.total, outcome.last.read) == (5, 1)
    assert outcome.last.unknown == {"types of events": {"Armed clash": 1}}
    assert "leaves open which number is the month" in outcome.reasons[1]


def test_a_quotation_that_is_not_closed_is_told(read_rows, terms, tmp_path) -> None:
    path = write_events(tmp_path / "open.csv")
    path.write_text(path.read_text("utf-8") + 'KEN9,"2024-03-04\n', encoding="utf-8")
    outcome = read_with(AcledReader(), path, terms)
    assert len(outcome.reads) == 3
    assert outcome.messages[0].startswith("A quotation mark is not closed")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_an_export_that_was_saved_otherwise_is_read(terms, tmp_path, encoding: str) -> None:
    path = write(tmp_path / "acled.csv", [PROTEST | {"location": "Gitéga"}])
    path.write_bytes(path.read_text("utf-8").replace("\n", "\r\n").encode(encoding))
    outcome = read_with(AcledReader(), path, terms)
    assert outcome.reads[0].record.places[-1].name == "Gitéga"
    assert sum(outcome.progress) == path.stat().st_size


def test_old_line_ends_and_a_huge_cell_do_no_harm(terms, tmp_path) -> None:
    path = write(tmp_path / "acled.csv", [PROTEST, PROTEST | {"notes": "x" * 10_000_000}, BATTLE])
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r"))
    outcome = read_with(AcledReader(), path, terms)
    assert [read.record.document.part for read in outcome.reads] == ["KEN90001", "DRC90002"]
    assert outcome.reasons == ["A row has more than four million bytes; it was left out."]
    assert (outcome.last.total, outcome.last.read) == (3, 2)


def test_another_file_is_refused(terms, tmp_path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("a,b\n", encoding="utf-8")
    with pytest.raises(SourceError, match="no export of ACLED.*as ACLED exported it"):
        list(AcledReader().read(path, terms, lambda size: None))


def test_the_ledger_takes_all_that_is_said(tmp_path) -> None:
    store = open_store("memory:")
    path = write_events(tmp_path / "acled.csv")
    summary = ingest([path], store, IngestOptions())
    assert (summary.added, summary.rejected) == (3, [])
    with store.view() as view:
        held = {one.subject: one.qualifiers for one in view.statements(predicate="HELD_IN")}
        assert held["acled-DRC90002"] == {"exactness": "near"}
    assert ingest([path], store, IngestOptions()).unchanged == 3
