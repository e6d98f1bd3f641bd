"""From input to output in one piece, on invented sources; `make golden` rewrites what is expected.

The expected files are short and read like a page, so that a difference is reviewed as text.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from graph.export import EXPORTERS
from graph.export.base import ExportSource
from graph.model.datafiles import data_folder
from graph.model.record import Record, RecordEvidence
from graph.model.vocabulary import load_vocabulary
from graph.query.answer import plain
from graph.query.whole_network import whole_network
from graph.store import open_store
from graph.store.base import View
from ingest.extraction import Lexicon, build_lexicon, extract
from ingest.loading.progress import no_progress
from ingest.loading.run import IngestOptions, ingest

ENGLISH = """The Lake Peace Centre held a two-day workshop on security sector reform in Bujumbura,
Burundi, on 4 and 5 May 2016. It was funded by the European Union and organised in partnership
with CENAP. Participants included the Burundi National Police and FIDA-U, among 30 delegates.
A representative of International Alert presented on access to justice.
"""
FRENCH = """Le Centre de paix du Lac a organisé, les 4 et 5 mai 2016 à Bujumbura, au Burundi, un
atelier sur la réforme du secteur de la sécurité, en partenariat avec le CENAP et avec l’appui
financier de l’Union européenne. Ont pris part la Police nationale du Burundi et 30 délégués.
"""
SHEETS = {
    "events.csv": "event,title,type,date,place,country,themes,source\n"
    "e1,Dialogue on the lake,dialogue,2018-03-02,Goma,CD,ssr; access-to-justice,https://example.org/e1\n"
    "e2,Follow-up,meeting,2018-09,Bukavu,RDC,ssr,https://example.org/e2\n",
    "participations.csv": "event,actor,role,themes\n"
    "e1,Lake Peace Centre,organiser,\ne1,FIDA-U,presenter,access-to-justice\n"
    "e2,Lake Peace Centre,organiser,\ne2,ICGLR,participant,\n",
    "actors.csv": "actor,name,type,country\nLake Peace Centre,Lake Peace Centre,ngo,CD\n",
}


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return build_lexicon(load_vocabulary(data_folder() / "vocabulary"))


@pytest.mark.parametrize(("name", "text"), [("english", ENGLISH), ("french", FRENCH)])
def test_a_report_becomes_a_record(
    name: str, text: str, lexicon: Lexicon, golden: Callable[[str, str], None]
) -> None:
    record = extract(text.replace("\n", " ").strip(), lexicon, uri=f"{name}.txt")
    golden(f"report-{name}.txt", "\n".join(facts(record)) + "\n")


@pytest.mark.parametrize("format_name", ["csv"])
def test_a_sheet_becomes_an_export(
    format_name: str, tmp_path: Path, now: datetime, golden: Callable[[str, str], None]
) -> None:
    folder = tmp_path / "sheets"
    folder.mkdir()
    for name, text in SHEETS.items():
        (folder / name).write_text(text, encoding="utf-8")
    for name, text in exported(folder, tmp_path, format_name, now):
        golden(f"sheet-to-{format_name}/{name}", text)


def facts(record: Record) -> Iterator[str]:
    """One line a fact with the words it rests on."""
    yield f"report {record.document.is_event_report} language {record.document.language}"
    for thing in (*record.actors, *record.programmes, *record.mechanisms):
        yield f"{thing.key} {thing.name} [{thing.type}] {thing.id} {quotes(thing.evidence)}"
    for event in record.events:
        yield f"{event.key} {event.type} {event.date} {quotes(event.evidence)}"
        yield from (f"  in {p.name} ({p.country}) {quotes(p.evidence)}" for p in event.places)
        yield from (f"  on {getattr(t, 'id', t)}" for t in event.themes)
        for part in event.participations:
            yield f"  {part.actor} {part.role} {part.certainty} {quotes(part.evidence)}"
        yield from (f"  {c.n} {c.of} {c.basis} {quotes(c.evidence)}" for c in event.counts)
    yield from (f"issue {issue.code}" for issue in record.issues)


def quotes(evidence: RecordEvidence | list[RecordEvidence] | None) -> str:
    pieces = evidence if isinstance(evidence, list) else [evidence] if evidence else []
    return " ".join(f"“{piece.quote}”" for piece in pieces)


def network(view: View) -> Mapping[str, Any]:
    found: Mapping[str, Any] = plain(whole_network(view, "en"))
    return found


def exported(
    folder: Path, work: Path, format_name: str, now: datetime
) -> Iterator[tuple[str, str]]:
    """Ingest the sheets into a new ledger and yield the files of its export."""
    exporter = next(one for one in EXPORTERS if one.name == format_name)
    target = work / f"out-{format_name}"
    with open_store(f"sqlite:{work / 'golden.db'}", clock=lambda: now) as store:
        summary = ingest([folder], store, IngestOptions(author="golden"), no_progress)
        assert not summary.rejected
        exporter.write(ExportSource(store, "public", network), target)
    files = sorted(target.iterdir()) if target.is_dir() else [target]
    for path in files:
        yield path.name, path.read_text(encoding="utf-8").replace(str(folder), "sheets")
