"""Real sheets of Mali, Afghanistan and OCHA, read whole; they are never part of the project."""

from itertools import islice
from pathlib import Path

import pytest
import yaml

from graph.errors import SourceError
from graph.store import open_store
from ingest.loading.run import IngestOptions, ingest
from ingest.readers.base import ReadRecord
from ingest.readers.hxl.reading import HxlReader
from tests.ingest.readers.reading import Outcome, read_with

READER = HxlReader()


@pytest.fixture(scope="module")
def data(shared_folder) -> Path:
    return shared_folder / "data"


@pytest.fixture(scope="module")
def mali(data, terms) -> Outcome:
    return read_with(READER, data / "hxl" / "mali-3w-2023-12.xlsx", terms)


@pytest.fixture(scope="module")
def afghanistan(data, terms) -> Outcome:
    return read_with(READER, data / "hxl" / "afghanistan-3w-2024-q1.csv", terms)


@pytest.mark.parametrize("folder", ["hxl", "orgs"])
def test_real_files_are_known_by_their_tags(data, folder) -> None:
    for path in sorted((data / folder).iterdir()):
        assert READER.sniff_file(path, path.read_bytes()[: 1 << 16]) == 0.95


def test_the_sheet_of_mali_is_read_whole(mali) -> None:
    (count,) = mali.counts
    assert str(count.told()) == (
        "24,088 rows: 24,088 read, organisation types unknown: 1, sector names unknown: 6."
    )
    assert count.unknown["organisation types"] == {"Mouv. CR": 839}
    assert count.unused == ()
    assert len([read for read in mali.reads if read.record.actors]) == 155
    assert mali.rejections == []
    assert sum("has no HXL hashtags" in message for message in mali.messages) == 7
    assert "7,218 cells hold an error such as #N/A; they were left out." in mali.messages


def test_communes_of_mali_are_called_by_the_column_beside_their_codes(mali) -> None:
    (areas,) = (read for read in mali.reads if read.record.document.part == "#areas")
    communes = [place for place in areas.record.places if place.kind == "admin3"]
    assert (len(communes), {place.status for place in communes}) == (957, {"inferred"})
    # In eleven of them the source itself writes a code where the name belongs.
    assert sum(place.name.startswith("ML0") for place in communes) == 11
    assert any("'Commune' has no hashtag" in message for message in mali.messages)


def test_nobody_of_mali_works_nowhere(mali) -> None:
    for read in mali.reads:
        record = read.record
        works = [r for r in record.relations if r.predicate == "OPERATES_IN"]
        assert bool(works) == bool(record.actors)
        assert {place.country for place in record.places} == {"ML"}


def test_the_sheet_of_afghanistan_is_read_whole(afghanistan) -> None:
    (count,) = afghanistan.counts
    assert (
        str(count.told()) == "10,902 rows: 10,902 read, sector names unknown: 6,"
        " 2 columns not used (REGION, Question)."
    )
    assert len(afghanistan.reads) == 286
    (areas,) = (read for read in afghanistan.reads if read.record.document.part == "#areas")
    levels = [place.kind for place in areas.record.places]
    assert (levels.count("admin1"), levels.count("admin2")) == (34, 401)
    kept = {row.row for read in afghanistan.reads for row in read.rows}
    assert len(kept) == 10_891


def test_a_list_of_spellings_is_no_presence(data, terms) -> None:
    found = read_with(READER, data / "orgs" / "ocha-org-name-mapping.csv", terms)
    assert len(found.reads) == 61
    assert all(read.record.relations == [] for read in found.reads)
    assert "it is not who does what where" in " ".join(found.messages)


def test_a_list_of_types_is_no_presence(data, terms) -> None:
    with pytest.raises(SourceError, match="no column that names an organisation"):
        read_with(READER, data / "orgs" / "ocha-org-types.csv", terms)


def test_a_small_piece_of_each_is_as_expected(mali, data, terms, tmp_path, golden) -> None:
    piece = tmp_path / "afghanistan.csv"
    with (data / "hxl" / "afghanistan-3w-2024-q1.csv").open(encoding="utf-8") as stream:
        piece.write_text("".join(islice(stream, 8)), encoding="utf-8")
    few = sorted((r for r in mali.reads if len(r.rows) == 3), key=lambda r: r.record.document.part)
    reads = [*read_with(READER, piece, terms).reads, *few[:2]]
    told = {read.record.document.part: lines(read) for read in reads}
    golden("readers/hxl.yaml", yaml.safe_dump(told, allow_unicode=True, width=1_000))


def lines(read: ReadRecord) -> list[str]:
    """Each thing and each relation in one line, with its cells."""
    record = read.record
    things = [*record.actors, *record.places, *record.concepts, *record.relations]
    parts = [*things, *record.issues]
    return [line(part.model_dump(exclude_defaults=True)) for part in parts]


def line(said: dict) -> str:
    cells = said.pop("evidence", [])
    cells = cells if isinstance(cells, list) else [cells]
    where = ", ".join(f"{c['row']} {c['column']}" for c in cells)
    return "; ".join(f"{name} {value}" for name, value in said.items()) + f" <- {where}"


@pytest.mark.slow
def test_the_organisations_of_mali_are_resolved(data) -> None:
    path = data / "hxl" / "mali-3w-2023-12.xlsx"
    store = open_store("memory:")
    first = ingest([path], store, IngestOptions())
    assert (first.added, first.rejected) == (156, [])
    with store.view() as view:
        names = {one.id: one.title for one in view.documents() if one.uri.endswith(path.name)}
        said = [one for one in view.statements(predicate="OPERATES_IN") if one.document in names]
    organisations = {names[one.document] for one in said}
    assert (len(organisations), len({one.subject for one in said})) == (155, 154)
    again = ingest([path], store, IngestOptions())
    assert (again.added, again.changed, again.unchanged) == (0, 0, 156)
