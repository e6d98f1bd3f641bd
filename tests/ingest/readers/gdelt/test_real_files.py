"""The real files: all rows are accounted for, and the first records are as expected."""

from pathlib import Path

import pytest
import yaml

from graph.model.vocabulary import load_vocabulary
from ingest.loading.person_judging import name_judge
from ingest.readers.base import Reader, ReadRecord
from ingest.readers.gdelt.events import GdeltEventsReader
from ingest.readers.gdelt.gkg import GkgReader
from tests.ingest.readers.reading import Outcome, read_with

EVENTS = "events-1.0-710.tsv"
PAGES = ("gkg-1.0-50.tsv", "gkg-2.1-50.tsv", "gkg-2.1-translingual-50.tsv")


@pytest.fixture(scope="module")
def read(shared_folder: Path, request):
    terms = request.getfixturevalue("terms")

    def read_one(name: str, reader: Reader) -> Outcome:
        return read_with(reader, shared_folder / "data" / "gdelt" / name, terms)

    return read_one


def test_all_events_are_accounted_for(read) -> None:
    outcome = read(EVENTS, GdeltEventsReader())
    count = outcome.last
    assert (count.total, count.read, len(outcome.reads)) == (710, 182, 182)
    assert count.rejected["no meeting of actors: fight"] == 48
    assert outcome.rejections == []
    types = [read.record.events[0].type for read in outcome.reads]
    assert {one: types.count(one) for one in set(types)} == {
        "gathering": 145,
        "meeting": 3,
        "mediation-session": 25,
        "signing": 3,
        "demonstration": 6,
    }


def test_no_name_of_an_actor_looks_like_that_of_a_person(read, project_root) -> None:
    folder = project_root / "data" / "vocabulary"
    judge = name_judge(load_vocabulary(folder), folder)
    outcome = read(EVENTS, GdeltEventsReader())
    names = {actor.name for read in outcome.reads for actor in read.record.actors}
    assert {name for name in names if judge.verdict(name.title()).is_refused} == set()
    assert outcome.messages[0].partition(" ")[0] == "70"


@pytest.mark.parametrize(("name", "themes"), [(PAGES[0], 613), (PAGES[1], 512), (PAGES[2], 382)])
def test_all_pages_are_accounted_for(read, name: str, themes: int) -> None:
    outcome = read(name, GkgReader())
    count = outcome.last
    assert (count.total, count.read, len(outcome.reads)) == (50, 50, 50)
    assert len(count.unknown["themes of GDELT"]) == themes
    parts = [read.record.document.part for read in outcome.reads]
    assert len(set(parts)) == 50
    languages = {read.record.document.language for read in outcome.reads}
    assert (languages == {"en"}) == ("translingual" not in name)
    assert all(len(language) == 2 for language in languages)


def test_every_theme_that_a_page_is_told_to_have_is_kept(read) -> None:
    for read_one in read(PAGES[1], GkgReader()).reads:
        (cells,) = [row.cells for row in read_one.rows if row.sheet == "THEMES"] or [{}]
        said = [one for one in read_one.record.relations if one.predicate == "ADDRESSES"]
        proven = {cell.quote for one in said for cell in one.evidence}
        assert proven == set(cells)


def test_the_first_records_are_as_expected(read, golden) -> None:
    told = {
        "events": [lines(one) for one in read(EVENTS, GdeltEventsReader()).reads[:4]],
        "pages 1.0": [lines(read(PAGES[0], GkgReader()).reads[1])],
        "pages 2.1": [lines(read(PAGES[1], GkgReader()).reads[1])],
        "pages translated": [lines(read(PAGES[2], GkgReader()).reads[3])],
    }
    golden("readers/gdelt.yaml", yaml.safe_dump(told, allow_unicode=True, width=1_000))


def lines(read: ReadRecord) -> list[str]:
    """Each thing and each relation in one line, with the columns of its cells.

    Concepts and what addresses them are the same words, and stand in one line.
    """
    record = read.record
    own = {concept.key for concept in record.concepts}
    parts = [record.document, *record.actors, *record.places]
    for event in record.events:
        parts += [event.model_copy(update={"participations": [], "places": []})]
        parts += [*event.participations, *event.places]
    parts += [relation for relation in record.relations if relation.object not in own]
    said = [line(part.model_dump(exclude_defaults=True)) for part in parts]
    return [*said, f"concepts {' '.join(sorted(own))}"] if own else said


def line(said: dict) -> str:
    said.pop("uri", None)
    cells = said.pop("evidence", [])
    columns = {cell["column"] for cell in (cells if isinstance(cells, list) else [cells])}
    for name in [name for name in said if name.endswith("evidence")]:
        columns.add(said.pop(name)["column"])
    told = "; ".join(f"{name} {value}" for name, value in said.items())
    return f"{told} <- {', '.join(sorted(columns))}"
