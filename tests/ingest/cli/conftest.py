"""Runs the program as a person does, in this process, on a small invented ledger."""

import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from graph.store import open_store
from ingest.cli import main
from ingest.loading.run import ingest

RECORDS = """
records:
- document: {uri: "https://example.org/one", title: Report one, publisher: Example, language: en}
  actors:
  - {key: a, name: Lake Forum, type: network, country: UG}
  - {key: b, name: River Alliance, acronym: RIVAL, type: national-ngo, country: BI}
  - {key: c, name: Hill Watch, type: national-ngo, country: BI}
  events:
  - key: e
    id: ev-one
    title: Workshop on reform
    title_fr: Atelier sur la réforme
    type: workshop
    date: 2019-05-06/2019-05-08
    places: [{name: Bujumbura, country: BI}]
    themes: [gender-ssr]
    participations:
    - {actor: a, role: organiser}
    - {actor: b, role: presenter, themes: [ssr]}
    - {actor: c, role: unspecified, certainty: ambiguous, readings: {participant: 0.6}}
    counts: [{n: 30, of: participants}]
- document: {uri: "https://example.org/two", title: Report two, language: en}
  actors:
  - {key: b, name: River Alliance, type: national-ngo, country: BI}
  events:
  - key: e
    id: ev-two
    title: Round table
    type: roundtable
    participations:
    - {actor: b, role: organiser}
  relations:
  - {subject: b, predicate: WANTS_TO_WORK_WITH, object: international-alert, modality: aspirational}
"""


@dataclass(frozen=True)
class Done:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Done]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Run `mtandao` with these arguments in an empty folder, in English."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    for name in ("LC_ALL", "LC_MESSAGES", "MTANDAO_STORE"):
        monkeypatch.delenv(name, raising=False)

    def mtandao(*arguments: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["mtandao", *arguments])
        code = 0
        try:
            main()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0
        printed = capsys.readouterr()
        return Done(code, printed.out, printed.err)

    return mtandao


@pytest.fixture(scope="session")
def records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented records in a file."""
    path = tmp_path_factory.mktemp("records") / "records.yaml"
    path.write_text(RECORDS, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def ledger(records: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger file that holds them, made once; tests work on copies."""
    path = tmp_path_factory.mktemp("ledger") / "ledger.db"
    with open_store(str(path)) as store:
        summary = ingest([records], store)
    assert (summary.added, summary.rejected_total) == (2, 0)
    return path


@pytest.fixture
def filled(run: Run, ledger: Path, tmp_path: Path) -> Run:
    """The program in a folder whose ledger holds the invented records."""
    shutil.copy(ledger, tmp_path / "mtandao.db")
    return run
