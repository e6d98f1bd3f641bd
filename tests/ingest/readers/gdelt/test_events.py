"""A whole file of events: what is a meeting is read, all else is counted."""

import pytest

from graph.errors import SourceError
from graph.model.presence import makes_tie
from graph.store import open_store
from ingest.findings import ReadCount
from ingest.loading.run import IngestOptions, ingest
from ingest.readers import READERS, sniff
from ingest.readers.gdelt.events import GdeltEventsReader
from tests.ingest.readers.gdelt.gdelt_rows import event, write, write_events
from tests.ingest.readers.reading import read_with


@pytest.fixture
def read_rows(terms, tmp_path):
    return lambda *rows: read_with(GdeltEventsReader(), write(tmp_path / "day.CSV", rows), terms)


def test_a_file_is_known_by_its_first_row(tmp_path) -> None:
    assert sniff(write_events(tmp_path / "x.txt"), READERS).name == "gdelt"
    assert GdeltEventsReader().sniff(b"a,b\n", "20240304.export.CSV") == 0.0


def test_what_tells_no_meeting_is_counted_by_what_it_tells(read_rows) -> None:
    codes = ("046", "190", "193", "036", "041", "", "X")
    rows = (event(GLOBALEVENTID=str(n), EventCode=code) for n, code in enumerate(codes, 1))
    outcome = read_rows(*rows)
    assert [read.record.document.part for read in outcome.reads] == ["1"]
    assert outcome.rejections == []
    assert isinstance(outcome.last, ReadCount)
    assert outcome.last.rejected == {
        "no meeting of actors: another code": 2,
        "no meeting of actors: consultation without a meeting": 1,
        "no meeting of actors: fight": 2,
        "no meeting of actors: intention to cooperate": 1,
    }
    assert (outcome.last.total, outcome.last.read) == (7, 1)
    assert "AvgTone" in outcome.last.unused


def test_rows_of_all_years_may_stand_in_one_file(read_rows) -> None:
    outcome = read_rows(event(58), event(57, GLOBALEVENTID="2"), event(61, GLOBALEVENTID="3"))
    assert [read.line for read in outcome.reads] == [1, 2, 3]
    assert {read.record.events[0].places[0].name for read in outcome.reads} == {"Nakuru"}
    assert outcome.reads[1].record.document.uri.endswith("day.CSV")


def test_a_person_is_nowhere_in_what_is_read(read_rows) -> None:
    named = {"Actor1Name": "JANE EXAMPLE", "Actor1Code": "KENGOV"}
    outcome = read_rows(event(**named), event(GLOBALEVENTID="2", Actor2Name="EXAMPLE"))
    assert "EXAMPLE" not in str(outcome.reads)
    assert outcome.reads[0].record.actors[0].name == "Government"
    assert outcome.messages[0].startswith("2 names of actors were not kept, since they may be")


def test_rows_that_are_wrong_are_told_and_the_others_read(read_rows) -> None:
    outcome = read_rows(
        event(GLOBALEVENTID="1"),
        event() + "\tmore",
        event(GLOBALEVENTID="x2"),
        event(SQLDATE="20240231"),
        event(Actor1Code="", Actor2Code=""),
        event(Actor1Name="\x00"),
        event(GLOBALEVENTID="7"),
    )
    assert [read.line for read in outcome.reads] == [1, 7]
    assert outcome.places == [(2, None), (3, "GLOBALEVENTID"), (4, "SQLDATE"), (6, None)]
    assert outcome.last.rejected["without an actor"] == 1
    assert outcome.last.total == 7


def test_another_file_is_refused(terms, tmp_path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(SourceError, match="no file of GDELT events.*as it was unpacked"):
        list(GdeltEventsReader().read(path, terms, lambda size: None))


def test_a_machine_ties_nobody_in_the_ledger(tmp_path) -> None:
    store = open_store("memory:")
    path = write_events(tmp_path / "day.CSV")
    assert ingest([path], store, IngestOptions()).added == 2
    with store.view() as view:
        parts = list(view.statements(predicate="PARTICIPATED_IN"))
        assert len(parts) == 4
        for part in parts:
            said = (part.certainty, part.modality, part.status)
            assert not makes_tie(str(part.qualifiers["role"]), *said)
    assert ingest([path], store, IngestOptions()).unchanged == 2
