"""One report as text, as a Word document and as a PDF says the same."""

import textwrap
from pathlib import Path

import pytest

from graph.model.datafiles import data_folder
from graph.model.record import Record
from graph.model.vocabulary import load_vocabulary
from ingest.extraction import Lexicon, build_lexicon, extract
from ingest.readers import load_terms
from tests.ingest.readers.documents import write_docx, write_pdf
from tests.ingest.readers.reading import read_file

SEEDS = ("regional-exchange", "gender-ssr-workshop")
WIDTH, LINES_A_PAGE = 92, 50


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return build_lexicon(load_vocabulary(data_folder() / "vocabulary"))


def _written(kind: str, folder: Path, text: str) -> Path:
    paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
    if kind == "docx":
        return write_docx(folder / "report.docx", *paragraphs)
    lines = [line for paragraph in paragraphs for line in textwrap.wrap(paragraph, WIDTH)]
    pages = [lines[at : at + LINES_A_PAGE] for at in range(0, len(lines), LINES_A_PAGE)]
    return write_pdf(folder / "report.pdf", ["\n".join(page) for page in pages])


def _facts(record: Record) -> set[tuple[object, ...]]:
    names = {actor.key: actor.name for actor in record.actors}
    facts: set[tuple[object, ...]] = {("actor", actor.name, actor.type) for actor in record.actors}
    for event in record.events:
        facts.add(("event", event.type, event.date))
        facts |= {("place", place.name) for place in event.places}
        facts |= {("theme", theme.id) for theme in event.themes}
        facts |= {("part", names.get(p.actor), p.role) for p in event.participations}
    return facts


@pytest.mark.parametrize("kind", ["docx", "pdf"])
@pytest.mark.parametrize("seed", SEEDS)
def test_every_form_of_a_report_says_the_same(
    shared_folder: Path, tmp_path: Path, lexicon: Lexicon, seed: str, kind: str
) -> None:
    text = (shared_folder / "seeds" / f"{seed}.txt").read_text(encoding="utf-8")
    terms = load_terms(data_folder() / "vocabulary")
    read = read_file(_written(kind, tmp_path, text), terms).reads[0].record.document.text
    assert read is not None
    expected = _facts(extract(text, lexicon, "report"))
    assert len(expected) > 10
    assert _facts(extract(read, lexicon, "report")) == expected
