"""Ledgers to look at, the app run inside the test, and the app served to a real browser."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from graph.model.document import Account, Document, TableRow
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Statement
from graph.store import open_store
from ingest.loading.sample import build_sample
from tests.app_pages.review_ledgers import DOCUMENT, write_report
from tests.app_pages.serving import BROWSER_ARGUMENTS, ROOT, serve

OpenPage = Callable[..., Any]

PATIENCE = 30_000  # milliseconds

EVIL = "<img src=x onerror=document.title='owned'>"
EVIL_LINK = "[x](javascript:document.title='owned') $x$ :material/home: **b** -> </script>"


@pytest.fixture(scope="session")
def sample_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample graph in a ledger of its own."""
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    with open_store(str(path)) as store:
        build_sample(store)
    return path


@pytest.fixture(scope="session")
def small_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with names that try to be more than names, and with one actor that met nobody."""
    path = tmp_path_factory.mktemp("small") / "small.db"
    with open_store(str(path), clock=lambda: datetime(2026, 11, 21, tzinfo=UTC)) as store:
        list(store.put_all([_account()], "tests"))
    return path


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch) -> OpenPage:
    """Run one page inside the test, in a language, on a ledger, with an address."""
    from streamlit.testing.v1 import AppTest

    def run(store: Path | str, page: str = "home", language: str = "en", **address: str) -> AppTest:
        monkeypatch.setenv("MTANDAO_STORE", str(store))
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120)
        if page != "home":
            app.run()
            app.switch_page(f"app_pages/{page}.py")
        for name, value in {"lang": language, **address}.items():
            app.query_params[name] = value
        return app.run()

    return run


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger of its own with the invented report."""
    return write_report(tmp_path / "review.db")


@pytest.fixture
def sample_copy(sample_path: Path, tmp_path: Path) -> Path:
    """The sample in a ledger that may be changed."""
    return Path(shutil.copy(sample_path, tmp_path / "sample.db"))


@pytest.fixture
def open_review(open_page: OpenPage, ledger: Path) -> OpenPage:
    """Run the page on the report, at an address."""
    return lambda **address: open_page(ledger, "review", node=DOCUMENT, by="Ada", **address)


@pytest.fixture(scope="session")
def served_sample(sample_path: Path) -> Iterator[str]:
    """The address of the app on the sample."""
    with serve(sample_path) as address:
        yield address


@pytest.fixture(scope="session")
def served_small(small_path: Path) -> Iterator[str]:
    """The address of the app on the small ledger."""
    with serve(small_path) as address:
        yield address


@pytest.fixture(scope="session")
def served_wide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app on one source, a row of twenty wide cells."""
    path = tmp_path_factory.mktemp("wide") / "wide.db"
    cells = {f"column_{number}": f"{'word ' * 9}{'x' * 90}" for number in range(20)}
    row = TableRow("Events", 2, cells)
    document = Document("doc-wide", "wide.yaml", "table", content_hash="wide", rows=(row,))
    with open_store(str(path)) as store:
        list(store.put_all([Account(document, (), ())], "tests"))
    with serve(path) as address:
        yield address


@pytest.fixture(scope="session")
def browser(browser_path: Path) -> Iterator[Any]:
    """One browser for the session, patient: a busy machine is slow, and that is no fault."""
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(
            executable_path=str(browser_path), args=list(BROWSER_ARGUMENTS)
        )
        yield found
        found.close()


@pytest.fixture
def tab(browser: Any) -> Iterator[Any]:
    """A fresh tab; the test fails when it asks any machine but this one for anything."""
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="en-GB")
    page = context.new_page()
    outside: list[str] = []
    page.on("request", lambda request: _note_outside(request.url, outside))
    page.set_default_timeout(PATIENCE)
    yield page
    context.close()
    assert outside == []


def _note_outside(url: str, outside: list[str]) -> None:
    if not url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:", "about:")):
        outside.append(url)


def _account() -> Account:
    document = "doc-small"
    said: list[Statement] = []
    rows: list[TableRow] = []

    def say(predicate: str, subject: str, end: str, **qualifiers: Any) -> None:
        rows.append(TableRow("Events", len(rows) + 2, {"said": end}))
        evidence = Evidence(end, sheet="Events", row=len(rows) + 1, column="said")
        said.append(Statement(predicate, subject, end, document, (evidence,), qualifiers))

    say("PARTICIPATED_IN", "a-evil", "e-one", role="organiser")
    say("PARTICIPATED_IN", "a-link", "e-one", role="participant")
    say("PARTICIPATED_IN", "a-alone", "e-two", role="organiser")
    say("ADDRESSES", "e-one", "theme:evil")
    say("HELD_IN", "e-one", "p-evil")
    say("HAS_DATE", "e-one", "2019-05")
    say("COUNTRY_OF", "a-evil", "p-evil")
    nodes = (
        Node("a-evil", ("Actor",), "ngo", EVIL),
        Node("a-link", ("Actor",), None, EVIL_LINK),
        Node("a-alone", ("Actor",), None, "Alone"),
        Node("e-one", ("Event",), "workshop", f"Event {EVIL}"),
        Node("e-two", ("Event",), None, "Second event"),
        Node("theme:evil", ("Theme",), None, f"Theme {EVIL_LINK}"),
        Node("p-evil", ("Place",), "country", f"Place {EVIL}"),
    )
    source = Document(
        id=document,
        uri=f"small.yaml {EVIL}",
        form="table",
        content_hash="small",
        title=f"Source {EVIL}",
        publisher=EVIL_LINK,
        rows=tuple(rows),
    )
    return Account(source, nodes, tuple(said))
