"""The sample and the two first reports, each in a ledger of its own, asked as people ask."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.store import open_store
from ingest.cli import main
from ingest.loading.run import ingest
from ingest.loading.sample import build_sample

Ask = Callable[..., Any]


@dataclass(frozen=True)
class Material:
    """A ledger and the ids of the two events that the questions are about."""

    store: str
    workshop: str
    exchange: str


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Material:
    """The sample, which tells the facts of both reports in the project's own words."""
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    with open_store(str(path)) as store:
        build_sample(store)
    return Material(str(path), "ev-2009-bujumbura-gender-ssr", "ev-wipc-regional-exchange")


@pytest.fixture(scope="session")
def reports(shared_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Material:
    """The two reports themselves, read by the extraction."""
    path = tmp_path_factory.mktemp("reports") / "reports.db"
    with open_store(str(path)) as store:
        summary = ingest([shared_folder / "seeds"], store)
        assert (summary.added, summary.rejected_total) == (2, 0)
        with store.view() as view:
            named = {"2 March – 6 March": "workshop", "22 delegates": "exchange"}
            found = {
                role: str(statement.object)
                for statement in view.statements(predicate="DESCRIBES")
                for word, role in named.items()
                if word in _text(view.document(statement.document))[:400]
            }
    return Material(str(path), found["workshop"], found["exchange"])


@pytest.fixture(scope="session")
def told(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Material:
    """The two reports, all they say told by hand."""
    path = tmp_path_factory.mktemp("told") / "told.db"
    with open_store(str(path)) as store:
        summary = ingest([project_root / "data" / "sample" / "seed-reports.yaml"], store)
    assert (summary.added, summary.rejected_total) == (2, 0)
    return Material(str(path), "ev-2009-bujumbura-gender-ssr", "ev-wipc-regional-exchange")


@pytest.fixture(scope="session")
def hand_made(shared_folder: Path) -> dict[str, Any]:
    """The hand-made answers to the questions that have one, by the number of the question."""
    path = shared_folder / "design" / "acceptance-questions.yaml"
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    questions = content["questions"] if isinstance(content, dict) else content
    return {one["id"]: one["expected"] for one in questions if "expected" in one}


def _text(document: Any) -> str:
    return document.text or ""


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Run a reading command on a material and return its JSON."""

    def mtandao(material: Material, *arguments: str) -> Any:
        line = ["mtandao", *arguments, "--json", "--store", material.store]
        monkeypatch.setattr(sys, "argv", line)
        with pytest.raises(SystemExit) as end:
            main()
        printed = capsys.readouterr()
        assert end.value.code in (0, None), printed.err
        return json.loads(printed.out)

    return mtandao


@pytest.fixture(params=["sample", "reports"])
def material(request: pytest.FixtureRequest) -> Material:
    """Each of the two in turn: what holds for the one must hold for the other."""
    found: Material = request.getfixturevalue(request.param)
    return found
