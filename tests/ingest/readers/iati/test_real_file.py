"""401 activities as a portal exports them: all are read, and the ledger takes all they say."""

from collections import Counter
from itertools import islice
from pathlib import Path

import pytest
import yaml

from graph.model.record import RecordEvidence
from graph.store import open_store
from ingest.loading.run import IngestOptions, ingest
from ingest.readers.base import ReadRecord
from ingest.readers.iati.reader import IatiReader
from tests.ingest.readers.iati.relations_of import relations
from tests.ingest.readers.reading import Outcome, read_with


@pytest.fixture(scope="module")
def path(shared_folder: Path) -> Path:
    return shared_folder / "data" / "iati" / "dportal-covid-401-activities.xml"


@pytest.fixture(scope="module")
def outcome(path, request) -> Outcome:
    return read_with(IatiReader(), path, request.getfixturevalue("terms"))


def test_every_activity_is_a_record(outcome, path) -> None:
    (count,) = outcome.counts
    assert (count.total, count.read, len(outcome.reads)) == (401, 401, 401)
    assert count.rejected == {}
    assert sum(outcome.progress) == path.stat().st_size


def test_every_participating_organisation_has_its_role(outcome) -> None:
    """1,335 stand in the file; two of an activity may say the same."""
    cells = {
        (read.record.document.part, cell.row)
        for read in outcome.reads
        for relation in relations(read.record, "ROLE_IN")
        for cell in relation.evidence
        if isinstance(cell, RecordEvidence) and cell.sheet == "participating-org"
    }
    assert len(cells) == 1_335


def test_what_was_left_out_is_told(outcome) -> None:
    assert Counter(one.field for one in outcome.rejections) == {
        "transaction/type": 21,
        "activity-date": 1,
        "recipient-country/@code": 1,
    }
    assert [message.partition(" ")[0] for message in outcome.messages] == [
        "372",
        "1,342",
        "82",
        "93",
    ]


def test_no_contact_is_kept(outcome, path) -> None:
    text = path.read_text(encoding="utf-8")
    mails = {part.partition("</email>")[0] for part in text.split("<email>")[1:]}
    assert mails
    said = str([read.record for read in outcome.reads])
    assert [mail for mail in mails if mail.strip() and mail.strip() in said] == []


def test_the_ledger_takes_all_that_is_said(path) -> None:
    store = open_store("memory:")
    summary = ingest([path], store, IngestOptions())
    assert (summary.added, len(summary.rejected)) == (401, 23)
    again = ingest([path], store, IngestOptions())
    assert (again.added, again.changed, again.unchanged) == (0, 0, 401)


def test_two_real_activities_are_as_expected(path, terms, golden) -> None:
    items = IatiReader().read(path, terms, lambda size: None)
    reads = [item for item in islice(items, 60) if isinstance(item, ReadRecord)]
    told = {read.record.document.part: lines(read) for read in (reads[0], reads[50])}
    golden("readers/iati.yaml", yaml.safe_dump(told, allow_unicode=True, width=1_000))


def lines(read: ReadRecord) -> list[str]:
    """Each thing and each relation in one line, with its cells."""
    record = read.record
    things = [*record.programmes, *record.actors, *record.places, *record.concepts]
    parts = [record.document, *things, *record.relations, *record.issues]
    return [line(part.model_dump(exclude_defaults=True)) for part in parts]


def line(said: dict) -> str:
    said.pop("uri", None)
    cells = said.pop("evidence", [])
    where = ", ".join(f"{c['sheet']} {c['row']} {c['column']}" for c in cells)
    return "; ".join(f"{name} {value}" for name, value in said.items()) + f" <- {where}"
