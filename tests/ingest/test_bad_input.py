"""Bad input never loses good input: each kind of it, as far as reading goes.

What the ledger meets (a newer version, a read-only disk, a full disk) is tested with the store.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import SourceError
from graph.model.template import EVENTS, PARTICIPATIONS
from ingest.findings import Rejection
from ingest.readers import READERS, ReadRecord, Terms, load_terms, sniff
from ingest.readers.files.halves import Halves
from ingest.readers.sheets import spool
from ingest.readers.sheets.grid import Label, NamedRow, NamedSheet
from ingest.readers.sheets.headings import Heading
from ingest.readers.template import tables
from ingest.readers.template.tables import read_tables
from tests.ingest.readers.reading import Outcome, read_file

GOOD = "event,title,date,place,themes\ne1,Good workshop,2009-03-02,Goma,ssr\n"
MEGABYTE = 1 << 20


@pytest.fixture(scope="module")
def terms(project_root: Path) -> Terms:
    return load_terms(project_root / "data" / "vocabulary")


@pytest.fixture
def read_bytes(terms: Terms, tmp_path: Path):
    def from_bytes(content: bytes, name: str = "events.csv") -> Outcome:
        path = tmp_path / name
        path.write_bytes(content)
        return read_file(path, terms)

    return from_bytes


def test_an_empty_file(read_bytes) -> None:
    with pytest.raises(SourceError, match=r"The file is empty.*events.csv"):
        read_bytes(b"")


def test_a_binary_file(read_bytes) -> None:
    with pytest.raises(SourceError, match="binary file, not text"):
        read_bytes(bytes(range(256)) * 100)


def test_a_path_that_does_not_exist() -> None:
    with pytest.raises(SourceError, match="There is no such file"):
        sniff(Path("nowhere") / "events.csv", READERS)


def test_a_truncated_table_keeps_its_whole_rows(read_bytes) -> None:
    found = read_bytes((GOOD + 'e2,"cut off in the mid').encode())
    assert list(found.events) == ["e1"]
    assert found.rejections[0].row == 3
    assert "quotation mark is not closed" in found.reasons[0]
    found = read_bytes((GOOD + "e2,Cut").encode())
    assert list(found.events) == ["e1", "e2"]
    assert found.messages == ["The last row is shorter than the others; the file may be cut off."]


def test_a_row_that_is_no_csv_costs_itself_only(read_bytes) -> None:
    found = read_bytes((GOOD + 'e2,"a" b,2009\ne3,\x00,2009\ne4,D,2009,Goma,ssr\n').encode())
    assert "e1" in found.events
    assert "e4" in found.events
    assert "text behind a closing quotation mark" in found.reasons[0]


def test_a_table_in_the_wrong_encoding_is_read_and_told(read_bytes) -> None:
    found = read_bytes((GOOD + "e2,Événement à Genève,,,\n").encode("cp1252"))
    assert found.events["e2"].title == "Événement à Genève"
    assert "read as Windows-1252" in found.messages[0]


def test_a_few_bytes_that_are_no_text_cost_their_row(read_bytes) -> None:
    rows = GOOD + "e2,Événement à Genève,,,\ne3,Ren? contre,,,\n"
    found = read_bytes(rows.encode().replace(b"?", b"\xff"))
    assert list(found.events) == ["e1", "e2"]
    assert found.places == [(4, "title")]
    assert "no UTF-8 text" in found.messages[0]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_marks_and_wide_characters_are_understood(read_bytes, encoding: str) -> None:
    assert list(read_bytes(GOOD.encode(encoding)).events) == ["e1"]


def test_a_date_that_does_not_exist_an_unknown_theme_and_html(read_bytes) -> None:
    found = read_bytes((GOOD + "e2,<b>Bold</b>,31/02/2019,Goma,basket weaving\n").encode())
    assert found.events["e2"].title == "<b>Bold</b>"
    assert found.places == [(3, "date")]
    assert [(notice.row, notice.field) for notice in found.notices] == [(3, "themes")]
    assert list(found.events) == ["e1", "e2"]


def test_a_hundred_megabytes_are_streamed(terms: Terms, tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    filler = "word " * 20_000
    with path.open("w", encoding="utf-8") as stream:
        stream.write("event,title,notes\n")
        for number in range(1050):
            stream.write(f"e{number},Workshop,{filler}\n")
    assert path.stat().st_size > 100 * MEGABYTE
    before = _peak()
    count = 0
    for item in sniff(path, READERS).read(path, terms, lambda _: None):
        count += isinstance(item, ReadRecord)
    assert count == 1050
    assert _peak() - before < 300 * MEGABYTE


def test_a_cell_longer_than_any_text_is_rejected(read_bytes) -> None:
    found = read_bytes((GOOD + "e2," + "x" * 200_000 + ",,,\ne3,C,,,\n").encode())
    assert list(found.events) == ["e1", "e3"]
    assert found.rejections[0].row == 3


def _many(count: int) -> Iterator[NamedRow]:
    """What a table of millions of rows looks like, as far as a test can wait for it."""
    for number in range(2, count + 2):
        event = number * 7919 % 1_000_003  # no order that would help
        yield NamedRow(number, {"event": f"e{event}", "actor": f"a{number % 977}"})


def _sheet(kind, rows: Iterator[NamedRow], file: str) -> NamedSheet:
    columns = dict(enumerate(("event", "actor")))
    heading = Heading(kind, 1, columns, {}, (), (), (), 2)
    return NamedSheet(Label(file), heading, rows, [])


def test_millions_of_rows_stay_within_memory(terms: Terms, tmp_path: Path) -> None:
    before = _peak()
    events = (NamedRow(n, {"event": f"e{n}"}) for n in range(2, 20_000))
    sheets = [
        _sheet(PARTICIPATIONS, _many(100_000), "participations.csv"),
        _sheet(EVENTS, events, "events.csv"),
    ]
    records = rejected = 0
    for item in read_tables(tmp_path / "events.csv", sheets, terms, Halves(lambda _: None, 1)):
        records += isinstance(item, ReadRecord)
        rejected += isinstance(item, Rejection)
        if records + rejected > 5000:
            break
    assert records + rejected > 5000
    assert _peak() - before < 400 * MEGABYTE


def test_an_event_with_more_rows_than_fit_into_memory_keeps_the_first(
    terms: Terms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (spool, tables):
        monkeypatch.setattr(module, "MOST_OF_ONE", 50)
    lines = {
        "events": ["event,title", "e1,One", "e2,Two"],
        "participations": ["event,actor", *(f"e1,Lake {n}" for n in range(120)), "e2,Lake 7"],
        "relations": [
            "subject,predicate,object",
            *(f"Lake 1,COOPERATES_WITH,Lake {n}" for n in range(2, 72)),
        ],
    }
    for name, rows in lines.items():
        (tmp_path / f"{name}.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    found = list(sniff(tmp_path / "events.csv", READERS).read(
        tmp_path / "events.csv", terms, lambda _: None
    ))  # fmt: skip
    records = [item.record for item in found if isinstance(item, ReadRecord)]
    assert [len(event.participations) for r in records for event in r.events] == [50, 1]
    assert [len(record.relations) for record in records] == [0, 0, 50]
    reasons = [item.reason for item in found if isinstance(item, Rejection)]
    assert [reason.partition(" Tell")[0] for reason in reasons] == [
        "'e1' has 120 rows in this sheet: the first 50 were read, 70 were left out.",
        "'Lake 1' has 70 rows in this sheet: the first 50 were read, 20 were left out.",
    ]


def _peak() -> int:
    """The most memory this process has held, in bytes."""
    resource = pytest.importorskip("resource", reason="this system does not count memory")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
